import json
from dataclasses import replace

import pytest
from tests.unit.insight.dialogues import ANGRY_EN, NEUTRAL_EN, conversation

from hansard.insight.dialogue import prepare
from hansard.insight.metrics import call_metrics
from hansard.insight.rules.categories import rule_insights
from hansard.model.definitions import Condition, Definitions, Rule, Subject
from hansard.model.insight import InsightKind
from hansard.model.transcript import Role

SUPERVISOR = Condition(Subject.WORDS, ("supervisor",), role=Role.CUSTOMER)
CANCEL = Condition(Subject.WORDS, ("cancel my contract",), last_s=20)
NO_THANKS = Condition(Subject.WORDS, ("thank you so much",), absent=True)
THREAT = Rule("threat", (SUPERVISOR, CANCEL, NO_THANKS))


def categories(*rules, rows=ANGRY_EN):
    dialogue = prepare(replace(conversation(rows), definitions=Definitions(rules=rules)))
    return rule_insights(dialogue, call_metrics(dialogue))


def test_a_rule_of_which_all_conditions_hold_is_a_category():
    (found,) = categories(THREAT)
    assert (found.kind, found.value) == (InsightKind.RULE, "threat")
    assert [(item.turn_id, item.quote) for item in found.evidence] == [
        ("t6", "Get me your supervisor, the bill is still wrong."),
        ("t8", "I am going to cancel my contract."),
    ]


def test_the_detail_tells_of_each_condition():
    detail = categories(THREAT)[0].detail
    assert detail["rule"] == "threat"
    assert [(entry["subject"], entry["absent"], entry["count"]) for entry in detail["conditions"]] == [
        ("words", False, 1),
        ("words", False, 1),
        ("words", True, 0),
    ]
    json.dumps(detail, allow_nan=False)


@pytest.mark.parametrize(
    "rule",
    [replace(THREAT, conditions=()), Rule("no", (SUPERVISOR, Condition(Subject.WORDS, ("submarine",))))],
)
def test_a_rule_without_conditions_or_with_one_that_fails_is_no_category(rule):
    assert categories(rule) == []


def test_rules_keep_their_order():
    long = Rule("long", (Condition(Subject.DURATION, least=1),))
    assert [found.value for found in categories(THREAT, long, replace(THREAT, name="again"))] == [
        "threat",
        "long",
        "again",
    ]


def test_without_rules_there_is_nothing():
    assert categories() == []
    assert categories(THREAT, rows=NEUTRAL_EN) == []
