"""Announcements, menus and voicemail prompts among the turns."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from hansard.insight.phrases.cue import Cue
from hansard.insight.phrases.load import all_packs
from hansard.insight.text import sentences
from hansard.model.transcript import Turn, TurnKind

_PROMPT_SHARE = 0.5


def mark_prompts(turns: Iterable[Turn]) -> tuple[Turn, ...]:
    """The turns, with those that are announcements by their content marked as prompts.

    A turn counts when prompt sentences make up half of it and nobody introduces or offers
    themselves in it. A greeting right before a menu, by the same voice, belongs to the menu.
    """
    given = tuple(turns)
    marked = {index for index, turn in enumerate(given) if _is_prompt(turn.text)}
    marked |= _lead_ins(given, marked)
    return tuple(
        replace(turn, kind=TurnKind.PROMPT) if index in marked else turn for index, turn in enumerate(given)
    )


def _is_prompt(text: str) -> bool:
    if _has(Cue.LIVE_PERSON, text):
        return False
    parts = [text[sentence.start : sentence.end] for sentence in sentences(text)]
    prompt_length = sum(len(part) for part in parts if _has(Cue.PROMPT, part))
    return prompt_length > 0 and prompt_length >= _PROMPT_SHARE * sum(map(len, parts))


def _has(cue: Cue, text: str) -> bool:
    return any(pack.pattern(cue).search(pack.fold(text)) for pack in all_packs())


def _lead_ins(turns: Sequence[Turn], marked: set[int]) -> set[int]:
    """Turns of the call's start that lead into a prompt by the same voice."""
    if not marked:
        return set()
    first = min(marked)
    voice = turns[first].participant
    before = range(first)
    if all(turns[at].participant == voice and not _has(Cue.LIVE_PERSON, turns[at].text) for at in before):
        return set(before)
    return set()
