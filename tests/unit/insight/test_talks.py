"""Talks between people who are neither agent nor customer."""

import pytest
from tests.unit.insight.dialogues import analyse, conversation, value

from hansard.insight.decisions import decisions
from hansard.insight.dialogue import prepare
from hansard.model.insight import InsightKind
from hansard.model.options import Scenario

SUMMARY, TITLE = InsightKind.SUMMARY, InsightKind.TITLE


def summary(rows, language="en-US"):
    return value(analyse(rows, language=language, scenario=Scenario.MEETING), SUMMARY)


def test_friends_are_told_of_by_name():
    told = summary(
        [
            ("Nora", "Hi Ben, do you still have my tent?"),
            ("Ben", "Yes, it's in the garage. Why?"),
            ("Nora", "We're going camping this weekend and I need it"),
            ("Ben", "I'll drop it off on Thursday after work"),
        ]
    )
    assert told.startswith("Nora asked whether Ben still has their tent.")
    assert told.endswith("Ben will drop it off on Thursday after work.")


def test_friends_are_told_of_in_chinese():
    told = summary(
        [("小芳", "週末要不要去看展覽？"), ("阿傑", "好啊，我先買票，早上十點在門口集合")], "zh-TW"
    )
    assert told.startswith("小芳詢問週末要不要去看展覽。")


def settled(rows, language="en-US"):
    dialogue = prepare(conversation(rows, language=language, scenario=Scenario.MEETING))
    return [each.hit.line.turn.text[each.hit.start : each.hit.end] for each in decisions(dialogue)]


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("Okay, let's move the launch to May.", "move the launch to May"),
        ("We decided to drop the second newsletter.", "drop the second newsletter"),
        ("So we'll use the blue logo for the website.", "use the blue logo for the website"),
        ("The decision is to hire another tester.", "hire another tester"),
    ],
)
def test_a_decision_is_found_in_many_words(said, what):
    assert settled([("Ann", said), ("Bob", "Good.")]) == [what]


@pytest.mark.parametrize(
    "said",
    [
        "Let's see what the others say about the logo.",
        "Let's start with the logo.",
        "Should we use the blue logo?",
        "If we use the blue logo, we need a new sign.",
        "We decided on it.",
    ],
)
def test_what_settles_nothing_is_none(said):
    assert settled([("Ann", said), ("Bob", "Good.")]) == []


def test_what_is_turned_down_is_not_decided():
    assert settled([("Ann", "Let's use the blue logo."), ("Bob", "No, not the blue one.")]) == []


def test_a_proposal_needs_somebody_who_agrees():
    said = ("Ann", "I'd propose we approve the repair of the van.")
    assert settled([said, ("Bob", "Agreed.")]) == ["approve the repair of the van"]
    assert settled([said, ("Bob", "What does it cost?")]) == []


def test_chinese_decisions_are_found():
    assert settled([("甲", "那就租兩格攤位。"), ("乙", "好。")], "zh-TW") == ["租兩格攤位"]
    assert settled([("甲", "我们决定推迟到六月上线。"), ("乙", "行。")], "zh-CN") == ["推迟到六月上线"]
