"""Who says the same thing again."""

from collections import deque
from collections.abc import Iterable

from hansard.insight.dialogue import Dialogue, Line
from hansard.insight.text import WIDE_LANGUAGES, words
from hansard.insight.thresholds import RESTATED_SHARE, RESTATED_UNITS, RESTATED_WITHIN


def restated(lines: Iterable[Line], dialogue: Dialogue) -> list[Line]:
    """The lines that hold nearly the same words as one of the same speaker's lines shortly before."""
    earlier: deque[frozenset[str]] = deque(maxlen=RESTATED_WITHIN)
    found = []
    for line in lines:
        said = _content(line, dialogue)
        if len(said) >= RESTATED_UNITS:
            if any(_is_same(said, before) for before in earlier):
                found.append(line)
            earlier.append(said)
    return found


def _content(line: Line, dialogue: Dialogue) -> frozenset[str]:
    """The words that say something; for Chinese and Japanese, pairs of characters."""
    if dialogue.language in WIDE_LANGUAGES:
        runs = "".join(character if character.isalnum() else " " for character in line.text)
        return frozenset(run[at : at + 2] for run in runs.split() for at in range(len(run) - 1))
    return frozenset(words(line.text)) - dialogue.pack.stop_words


def _is_same(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= RESTATED_SHARE * len(one | other)
