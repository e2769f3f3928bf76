import json
import time
from dataclasses import asdict, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.insight.dialogues import ANGRY_EN, HAPPY_EN, HAPPY_ZH, analyse, conversation

from hansard.insight.engines.base import Analyst
from hansard.insight.engines.rules import RulesAnalyst
from hansard.model.insight import InsightKind
from hansard.model.options import CallFlags, Scenario
from hansard.model.transcript import ChannelMode, Turn

ODD_TEXTS = [
    "",
    " ",
    "!!!",
    "ok",
    "😀😀 great 😡",
    "مرحبا، أريد إلغاء الاشتراك",
    "שלום אני רוצה לבטל",
    "我想 cancel 我的 subscription please",
    "so yeah i was like calling about um the thing and it is not working and i want my money back " * 20,
    "İstanbul’da ’’ `` 5’",
    "a" * 5000,
    "\n\n\t?",
    "...。。。",
]


@pytest.mark.parametrize("language", ["en-US", "zh-TW", "ja-JP", "he-IL", "hi-IN"])
@pytest.mark.parametrize("flags", [CallFlags(), CallFlags(went_to_voicemail=True, contains_recordings=True)])
@pytest.mark.parametrize("scenario", [Scenario.SERVICE_CALL, Scenario.MEETING])
@pytest.mark.parametrize("text", ODD_TEXTS, ids=range(len(ODD_TEXTS)))
def test_odd_text_is_survived(text, language, flags, scenario):
    rows = [("agent", text), ("customer", text), ("somebody", text)]
    analysis = analyse(rows, language=language, flags=flags, scenario=scenario)
    json.dumps(analysis.metrics, allow_nan=False)
    has_words = any(character.isalnum() for character in text)
    assert bool(analysis.first(InsightKind.TITLE).value) or not has_words or flags.is_voicemail


@given(st.lists(st.tuples(st.sampled_from(["agent", "customer"]), st.text(max_size=60)), max_size=6))
def test_any_text_is_survived_and_quoted_literally(rows):
    analysis = analyse(rows)
    texts = {f"t{number}": text for number, (_, text) in enumerate(rows, 1)}
    for insight in analysis.insights:
        assert all(item.quote in texts[item.turn_id] for item in insight.evidence if item.turn_id)


def test_turns_of_nobody_known_and_without_length_are_survived():
    talk = conversation(HAPPY_EN)
    turns = tuple(Turn(turn.id, "ghost", 5.0, 5.0, turn.text) for turn in talk.turns)
    assert RulesAnalyst().analyse(replace(talk, turns=turns, spans=(), duration_s=0.0)).insights


@pytest.mark.parametrize("mode", list(ChannelMode))
@pytest.mark.parametrize(("rows", "language"), [(ANGRY_EN, "en-US"), (HAPPY_ZH, "zh-TW")])
def test_the_same_input_gives_the_same_analysis(rows, language, mode):
    first, second = (asdict(analyse(rows, language=language, mode=mode)) for _ in range(2))
    assert json.dumps(first, ensure_ascii=False) == json.dumps(second, ensure_ascii=False)


@pytest.mark.parametrize(("rows", "language"), [(ANGRY_EN, "en-US"), (HAPPY_ZH, "zh-TW")])
def test_evidence_lies_inside_its_turn(rows, language):
    talk = conversation(rows, language=language)
    turns = {turn.id: turn for turn in talk.turns}
    for insight in RulesAnalyst().analyse(talk).insights:
        for item in insight.evidence:
            if item.turn_id:
                turn = turns[item.turn_id]
                assert turn.start_s <= item.start_s <= item.end_s <= turn.end_s


def _long_call():
    filler = [
        ("customer", "The second cable goes to the blue box."),
        ("agent", "Which side of the box is that?"),
    ]
    opening, closing = HAPPY_EN[:4], HAPPY_EN[4:]
    rows = [*opening, *filler * 4996, *closing]
    talk = conversation(rows)
    scale = 7200 / talk.duration_s

    def scaled(item):
        return replace(item, start_s=item.start_s * scale, end_s=item.end_s * scale)

    return replace(
        talk, duration_s=7200.0, turns=tuple(map(scaled, talk.turns)), spans=tuple(map(scaled, talk.spans))
    )


def test_two_hours_of_ten_thousand_turns_are_analysed_whole_and_soon():
    talk = _long_call()
    assert len(talk.turns) == 10_000
    began = time.process_time()
    analysis = RulesAnalyst().analyse(talk)
    assert time.process_time() - began < 15
    summary = analysis.first(InsightKind.SUMMARY).value
    assert "problem with their electricity bill" in summary
    assert "has corrected the meter reading" in summary
    customer = analysis.metrics["participants"][1]
    assert customer["sentiment_quarter"][3] is not None


def test_every_insight_names_its_engine():
    analyst: Analyst = RulesAnalyst()
    made = {(insight.engine, insight.version) for insight in analyst.analyse(conversation(HAPPY_EN)).insights}
    assert made == {("rules", "1")}
