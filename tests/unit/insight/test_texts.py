"""Summary, title, topics and chapters together, on the hand-labelled dialogues that may be looked at."""

import re
from functools import cache

import pytest
from tests.unit.insight.supported import unsupported

from hansard.bench.dialogues import Dialogue, read_dialogues
from hansard.insight.dialogue import prepare
from hansard.insight.text import units
from hansard.insight.texts import text_insights
from hansard.model.insight import Insight, InsightKind
from hansard.model.languages import base_language

DIALOGUES = {dialogue.id: dialogue for dialogue in read_dialogues("development")}
WRITTEN = [dialogue for dialogue in DIALOGUES.values() if dialogue.labels["summary"]]


@cache
def insights(name: str) -> tuple[Insight, ...]:
    return tuple(text_insights(prepare(DIALOGUES[name].conversation)))


def first(dialogue: Dialogue, kind: InsightKind) -> Insight:
    return next(insight for insight in insights(dialogue.id) if insight.kind is kind)


@pytest.mark.parametrize("name", DIALOGUES)
def test_every_name_number_and_date_was_said(name):
    texts = [insight.value for insight in insights(name) if insight.value]
    texts += [insight.detail["gist"] for insight in insights(name) if insight.kind is InsightKind.CHAPTER]
    for text in texts:
        assert unsupported(text, DIALOGUES[name].conversation) == set(), text


@pytest.mark.parametrize("name", DIALOGUES)
def test_every_quote_is_a_literal_part_of_its_turn(name):
    turns = {turn.id: turn for turn in DIALOGUES[name].conversation.turns}
    cited = [item for insight in insights(name) for item in insight.evidence if item.turn_id]
    assert cited or not turns
    for item in cited:
        assert item.quote in turns[item.turn_id].text
        assert turns[item.turn_id].start_s <= item.start_s <= item.end_s <= turns[item.turn_id].end_s


@pytest.mark.parametrize("dialogue", WRITTEN, ids=lambda dialogue: dialogue.id)
def test_summary_and_title_have_the_length_asked_for(dialogue):
    language = base_language(dialogue.conversation.language)
    summary, title = (first(dialogue, kind).value for kind in (InsightKind.SUMMARY, InsightKind.TITLE))
    wide = language == "zh"
    assert units(summary, language) <= (130 if wide else 85)
    assert 1 <= units(title, language) <= (20 if wide else 10)
    stops = re.findall(r"。" if wide else r"(?<!\b[A-Z][a-z])[.!?](?= [A-Z]|$)", summary)
    assert 1 <= len(stops) <= 3


@pytest.mark.parametrize("dialogue", WRITTEN, ids=lambda dialogue: dialogue.id)
def test_nobody_speaks_of_themselves_in_a_summary(dialogue):
    summary = first(dialogue, InsightKind.SUMMARY).value
    if base_language(dialogue.conversation.language) == "en":
        assert not re.search(r"\b(?:I|I'm|I'll|my|me|we|our)\b", re.sub(r"“.*?”", "", summary))
    if base_language(dialogue.conversation.language) == "zh":
        assert not re.search(r"我|咱|您", summary)


def test_the_same_dialogue_gives_the_same_texts():
    dialogue = next(iter(DIALOGUES.values()))
    assert text_insights(prepare(dialogue.conversation)) == text_insights(prepare(dialogue.conversation))
