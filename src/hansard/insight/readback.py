"""Details said back: numbers, codes and names that one repeats right after the other."""

import re

from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.text import WIDE_LANGUAGES, words
from hansard.insight.thresholds import READ_BACK_CHARACTERS, READ_BACK_WORDS

_FIGURE = re.compile(r"\d{2,}|\d+[:.,]\d+")
_SPOKEN = frozenset(
    """
    zero oh one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    thousand double monday tuesday wednesday thursday friday saturday sunday january february march april
    june july august september october november december
    """.split()
)
_NUMERALS = "零〇一二三四五六七八九十百千两幺0123456789"


def read_back(dialogue: Dialogue) -> Hit | None:
    """The agent's first line that repeats details of what the customer has just said."""
    for line in dialogue.agent_lines:
        before = _before(dialogue, line)
        if before is not None and _repeats(dialogue, before, line):
            return Hit(line, 0, len(line.text))
    return None


def _before(dialogue: Dialogue, line: Line) -> Line | None:
    """The customer's line right before this one."""
    earlier = dialogue.lines[line.index - 1] if line.index else None
    return earlier if earlier and earlier.role is not line.role else None


def _repeats(dialogue: Dialogue, before: Line, line: Line) -> bool:
    if set(_FIGURE.findall(before.text)) & set(_FIGURE.findall(line.text)):
        return True
    if dialogue.language in WIDE_LANGUAGES:
        return bool(_runs(before.text) & _runs(line.text))
    said, again = _details(before.text), _details(line.text)
    return len(said & again) >= READ_BACK_WORDS


def _details(text: str) -> frozenset[str]:
    """Number words, days, and single letters as they are spelled out."""
    return frozenset(word for word in words(text) if word in _SPOKEN or (len(word) == 1 and word not in "ai"))


def _runs(text: str) -> frozenset[str]:
    """Stretches of numerals as long as a code."""
    size = READ_BACK_CHARACTERS
    stretches = re.findall(f"[{_NUMERALS}]{{{size},}}", text)
    return frozenset(run[at : at + size] for run in stretches for at in range(len(run) - size + 1))
