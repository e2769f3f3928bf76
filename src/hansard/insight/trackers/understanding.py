"""A sentence read once for all trackers."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from hansard.insight.trackers import chinese, english
from hansard.insight.trackers.folding import Folded, fold, is_han
from hansard.insight.trackers.idea import Mention
from hansard.insight.trackers.tokens import Token, tokens

ENGLISH = "en"
UNDERSTOOD = frozenset({ENGLISH, "zh"})
_REMEMBERED = 2048  # sentences; many trackers run over the same ones


@dataclass(frozen=True, slots=True)
class Reading:
    """A text folded, its words (English conversations) and ideas (English and Chinese ones)."""

    folded: Folded
    words: Sequence[Token]
    mentions: Sequence[Mention]


@lru_cache(maxsize=_REMEMBERED)
def read(text: str, language: str) -> Reading:
    """The reading of a text in a conversation of this base language."""
    folded = fold(text)
    words = tokens(folded.text) if language == ENGLISH else ()
    return Reading(folded, words, _mentions(folded.text, words) if language in UNDERSTOOD else ())


def _mentions(text: str, words: Sequence[Token]) -> Sequence[Mention]:
    if any(map(is_han, text)):
        return chinese.mentions(text)
    return english.mentions(text, words or None)
