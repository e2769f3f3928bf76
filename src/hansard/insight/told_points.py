"""Decisions as part of an account."""

from collections.abc import Sequence

from hansard.insight.decisions import Decision
from hansard.insight.dialogue import Dialogue
from hansard.insight.grammar.english import english_words
from hansard.insight.grammar.english_words import can_be
from hansard.insight.grammar.word import Kind
from hansard.insight.writing import writer_for
from hansard.insight.writing.voice import voice_of


def decided(dialogue: Dialogue, settled: Sequence[Decision]) -> str:
    """One sentence: "The team decided to move the launch and to skip the survey"; empty without any."""
    texts = dialogue.pack.texts
    points = list(dict.fromkeys(point for point in (_point(dialogue, each) for each in settled) if point))
    if not points:
        return ""
    *rest, last = points
    joined = texts["decided_list"].join(rest) + texts["decided_and"] + last if rest else last
    return texts["decided"].format(who=_who(dialogue), points=joined)


def _who(dialogue: Dialogue) -> str:
    texts = dialogue.pack.texts
    return texts["both"] if len(dialogue.conversation.participants) == 2 else texts["team"]


def _point(dialogue: Dialogue, each: Decision) -> str:
    hit = each.hit
    said = hit.line.turn.text[hit.start : hit.end]
    told = writer_for(dialogue.pack).told(said, voice_of(dialogue, hit.line), known=True)
    if dialogue.pack.code != "en" or not told:
        return told
    words = english_words(dialogue.pack.fold(told))
    lead = words[0].kind if words else Kind.OTHER
    if lead is Kind.VERB or (lead is Kind.NOUN and can_be(words[0].text, "v") and len(words) > 1):
        return f"to {told}"
    return (
        f"on {told}"
        if not any(word.kind in (Kind.PRESENT, Kind.MODAL, Kind.PAST) for word in words)
        else f"that {told}"
    )
