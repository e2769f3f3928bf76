import pytest
from tests.unit.insight.dialogues import HAPPY_EN, analyse, conversation

from hansard.insight.prompts import mark_prompts
from hansard.model.insight import InsightKind
from hansard.model.options import CallFlags
from hansard.model.transcript import Turn, TurnKind


def kinds(*texts):
    turns = [Turn(str(at), "p1", at, at + 1, text) for at, text in enumerate(texts)]
    return [turn.kind for turn in mark_prompts(turns)]


@pytest.mark.parametrize(
    "text",
    [
        "Press one for sales.",
        "Your call may be recorded for quality purposes.",
        "Please leave a message after the tone.",
        "本通電話將會錄音。",
        "国语请按一。",
        "請在嗶聲後留言。",
    ],
)
def test_announcements_are_marked(text):
    assert kinds(text) == [TurnKind.PROMPT]


@pytest.mark.parametrize(
    "text",
    [
        "This call may be recorded. My name is Ann, how can I help you?",
        "I pressed the button and nothing happened.",
        "I left a note yesterday.",
        "",
    ],
)
def test_people_are_not(text):
    assert kinds(text) == [TurnKind.SPEECH]


def test_a_welcome_before_the_menu_belongs_to_it():
    found = kinds(
        "Welcome to Bluewater Energy.", "For billing, press two.", "Hi, Ann speaking, how can I help you?"
    )
    assert found == [TurnKind.PROMPT, TurnKind.PROMPT, TurnKind.SPEECH]


def test_marking_twice_changes_nothing():
    once = mark_prompts(conversation([("agent", "Press one for sales."), *HAPPY_EN]).turns)
    assert mark_prompts(once) == once


def test_a_menu_does_not_count_as_the_agents_greeting():
    rows = [
        ("agent", "Welcome to Bluewater Energy, for billing press two."),
        ("customer", "Hello?"),
        *HAPPY_EN[2:],
    ]
    analysis = analyse(rows, flags=CallFlags(contains_recordings=True))
    performance = analysis.first(InsightKind.AGENT_PERFORMANCE)
    answers = {item.criterion: item.answer for item in performance.evidence}
    assert answers["greeting"] == "no"
    assert "t1" not in {item.turn_id for insight in analysis.insights for item in insight.evidence}


def test_a_prompt_alone_is_no_voicemail_message():
    rows = [("agent", "Please leave a message after the tone.")]
    assert analyse(rows, flags=CallFlags(went_to_voicemail=True)).first(InsightKind.SUMMARY).value is None
