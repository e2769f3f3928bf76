"""Whatever a model may answer: what comes of it stands in the transcript."""

from typing import get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.insight.dialogues import HAPPY_EN, conversation
from tests.unit.insight.llm.answers import HAPPY, point

from hansard.insight.dialogue import prepare
from hansard.insight.engines.rules import RulesAnalyst
from hansard.insight.llm.answer import Answer, RiskName, SignName
from hansard.insight.llm.checking import Checker
from hansard.insight.llm.conclusions import conclusions, replaced
from hansard.insight.llm.floor import floor_of
from hansard.insight.llm.places import Places
from hansard.insight.llm.quotes import Quotes
from hansard.insight.llm.schema import read_answer
from hansard.insight.llm.script import script_of
from hansard.insight.llm.support import Support
from hansard.insight.scorecard import SCORECARD
from hansard.model.insight import Insight, InsightKind

TALK = conversation(HAPPY_EN)
TURNS = {turn.id: turn for turn in TALK.turns}
RULES = RulesAnalyst().analyse(TALK)
SCRIPT = script_of(prepare(TALK))
QUOTES = Quotes(SCRIPT)
SUPPORT = Support(SCRIPT)
FLOOR = floor_of(RULES, SCRIPT.dialogue)

SAID = [text[start : start + 30] for _, text in HAPPY_EN for start in range(0, len(text), 9)]
TEXTS = st.one_of(st.sampled_from(SAID), st.text(max_size=40), st.just("The bill of Brian was 300 dollars."))
POINT = {"turn": st.integers(-3, 12), "quote": TEXTS}


def items(**more: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(st.fixed_dictionaries(POINT | more), max_size=4)


KEYS = st.sampled_from([criterion.key for criterion in SCORECARD])
REMARK = st.none() | st.fixed_dictionaries({"criterion": KEYS, "text": TEXTS})
ANSWERS = st.fixed_dictionaries(
    {
        "title": st.none() | st.fixed_dictionaries(POINT | {"text": TEXTS}),
        "summary": items(text=TEXTS),
        "topics": items(text=TEXTS, parent=st.none() | TEXTS),
        "chapters": items(title=TEXTS, gist=st.none() | TEXTS),
        "questions": items(answered=st.booleans()),
        "action_items": items(
            text=TEXTS,
            assignee=st.none() | TEXTS,
            due=st.none() | TEXTS,
            due_quote=st.none() | TEXTS,
            definitive=st.booleans(),
            follow_up=st.booleans(),
        ),
        "satisfaction": st.none()
        | st.fixed_dictionaries(
            {
                "grade": st.sampled_from("ABCDE"),
                "signs": items(sign=st.sampled_from(get_args(SignName)), basis=st.just("inferred")),
            }
        ),
        "scorecard": st.lists(
            st.fixed_dictionaries(
                {
                    "criterion": KEYS,
                    "answer": st.sampled_from(["yes", "no", "not_applicable"]),
                    "turn": st.none() | st.integers(-3, 12),
                    "quote": st.none() | TEXTS,
                }
            ),
            max_size=12,
        ),
        "risks": items(risk=st.sampled_from(get_args(RiskName))),
        "feedback": st.none() | st.fixed_dictionaries({"strength": REMARK, "improvement": REMARK}),
    }
)


def found(document) -> list[Insight]:
    answer = read_answer(document, tuple(Answer.model_fields))
    checked = Checker(QUOTES, SUPPORT).check(answer)
    return conclusions(checked, SCRIPT, Places(SCRIPT.dialogue, QUOTES), SUPPORT, FLOOR)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANSWERS)
def test_every_quote_is_literal_and_every_text_borne(document):
    for insight in found(document):
        assert insight.value
        for place in insight.evidence:
            if place.turn_id:
                turn = TURNS[place.turn_id]
                assert place.quote in turn.text
                assert turn.start_s <= place.start_s <= place.end_s <= turn.end_s
        if insight.kind in (InsightKind.SUMMARY, InsightKind.TITLE, InsightKind.ACTION_ITEM):
            assert "Brian" not in insight.value
            assert "300" not in insight.value
        if insight.kind is InsightKind.CUSTOMER_SATISFACTION:
            assert {place.speaker for place in insight.evidence} == {"customer"}


def test_what_was_checked_once_stands_when_it_is_checked_again():
    first, second = Checker(QUOTES, SUPPORT), Checker(QUOTES, SUPPORT)
    once = first.check(read_answer(HAPPY, tuple(HAPPY)))
    assert second.check(once) == once
    assert (first.dropped, second.dropped) == (0, 0)


def test_kinds_are_exchanged_whole_and_follow_ups_go_with_action_items():
    rules = [
        Insight(kind, "rules") for kind in (InsightKind.ACTION_ITEM, InsightKind.FOLLOW_UP, InsightKind.TITLE)
    ]
    mine = [Insight(InsightKind.ACTION_ITEM, "a"), Insight(InsightKind.ACTION_ITEM, "b")]
    assert [insight.value for insight in replaced(rules, mine)] == ["a", "b", "rules"]
    assert [insight.value for insight in replaced(rules, [])] == ["rules"] * 3


def test_chapters_cover_the_talk_and_a_gist_that_nobody_said_is_left_out():
    bill = point(2, "my electricity bill", title="Electricity bill", gist="The bill is too high.")
    reading = point(5, "the meter reading", title="Meter reading", gist="Brian was told of 300 dollars.")
    first, second = (
        insight
        for insight in found(HAPPY | {"chapters": [reading, bill]})
        if insight.kind is InsightKind.CHAPTER
    )
    ids = [turn.id for turn in TALK.turns]
    assert [first.detail["turn_ids"], second.detail["turn_ids"]] == [[ids[0], ids[3]], [ids[4], ids[-1]]]
    assert (first.detail["gist"], second.detail["gist"]) == ("The bill is too high.", None)
    assert second.detail["end_s"] == TALK.turns[-1].end_s


def test_a_single_chapter_is_none():
    bill = point(2, "my electricity bill", title="Electricity bill", gist=None)
    assert not [i for i in found(HAPPY | {"chapters": [bill]}) if i.kind is InsightKind.CHAPTER]
