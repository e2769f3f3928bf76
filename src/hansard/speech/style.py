"""How turns are written: with or without punctuation, numbers as figures or words."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from hansard.model.options import AnalysisOptions
from hansard.model.transcript import Turn
from hansard.speech.numerals import spell_out

# Marks at the edges of words; those inside belong to the word (it's, long-term, 3.5).
_MARKS = re.compile(r"(?:(?<=\s)|^)[^\w\s$€£]+|[^\w\s%]+(?=\s|$)|[，。？！；：、]")


def style_turns(turns: Sequence[Turn], options: AnalysisOptions) -> tuple[Turn, ...]:
    """The turns as the caller wants them written; a turn of nothing but marks is left out."""
    styles: list[Callable[[str], str]] = []
    if not options.itn:
        styles.append(spell_out)
    if not options.punctuation:
        styles.append(strip_punctuation)
    for style in styles:
        turns = [_styled(turn, style) for turn in turns]
    return tuple(turn for turn in turns if turn.text)


def strip_punctuation(text: str) -> str:
    """The text without marks between words."""
    return " ".join(_MARKS.sub(" ", text).split())


def _styled(turn: Turn, style: Callable[[str], str]) -> Turn:
    words = (replace(word, text=style(word.text)) for word in turn.words)
    return replace(turn, text=style(turn.text), words=tuple(word for word in words if word.text))
