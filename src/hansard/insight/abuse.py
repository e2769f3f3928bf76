"""Abusive language: an insult to the other's face, or rude words more than once.

A single rude word proves nothing: it may be aimed at a thing, or misheard.
"""

from collections.abc import Iterable, Sequence

from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.phrases.cue import Cue
from hansard.insight.thresholds import OFTEN, OFTEN_SHARE, RUDE_WORDS


def insults(dialogue: Dialogue, lines: Sequence[Line]) -> list[Hit]:
    """The places, in order; none where only a single rude word falls."""
    aimed = dialogue.hits(Cue.INSULT, lines)
    taken = {hit.line.index for hit in aimed}
    loose = [hit for hit in dialogue.hits(Cue.ABUSE, lines) if hit.line.index not in taken]
    fallen = sum(len(dialogue.pack.pattern(Cue.ABUSE).findall(hit.line.text)) for hit in loose)
    if not aimed and fallen < RUDE_WORDS:
        return []
    return _in_order([*aimed, *loose])


def prohibited(dialogue: Dialogue, lines: Sequence[Line]) -> list[Hit]:
    """Insults, and what no agent may say, out of rudeness or against the rules of the trade."""
    return _in_order(
        [
            *insults(dialogue, lines),
            *dialogue.hits(Cue.PROHIBITED, lines),
            *irregularities(dialogue, lines),
        ]
    )


def irregularities(dialogue: Dialogue, lines: Sequence[Line]) -> list[Hit]:
    """What breaks the rules of the trade; hints of it only where there are several."""
    plain = dialogue.hits(Cue.COMPLIANCE, lines)
    taken = {hit.line.index for hit in plain}
    hints = [hit for hit in dialogue.hits(Cue.IRREGULAR, lines) if hit.line.index not in taken]
    return _in_order([*plain, *hints]) if plain or len(hints) >= RUDE_WORDS else []


def rudeness(dialogue: Dialogue, lines: Sequence[Line]) -> list[Hit]:
    """What is prohibited, and brushing off more than once."""
    plain = prohibited(dialogue, lines)
    brushed_off = dialogue.hits(Cue.DISMISSIVE, lines)
    if not plain and not is_often(brushed_off, lines):
        return []
    return _in_order([*plain, *brushed_off])


def is_often(hits: Sequence[Hit], lines: Sequence[Line]) -> bool:
    """Whether something comes up more than once, and in a long call not just now and then."""
    return len(hits) >= max(OFTEN, OFTEN_SHARE * len(lines))


def _in_order(hits: Iterable[Hit]) -> list[Hit]:
    return sorted(hits, key=lambda hit: hit.line.index)
