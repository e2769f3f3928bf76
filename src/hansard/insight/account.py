"""A short account of a conversation: sentences with the places they rest on."""

from dataclasses import dataclass

from hansard.insight.dialogue import Dialogue, Hit
from hansard.insight.grammar.chinese import chinese_words
from hansard.insight.text import words

_SAME_SHARE = 0.6
_MIN_SHARED = 2


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of an account, without its final stop, and where it comes from."""

    text: str
    hits: tuple[Hit, ...]


def says_the_same(dialogue: Dialogue, one: str, other: str) -> bool:
    """Whether most words of the shorter text that say something stand in the longer one too."""
    said = [_telling(dialogue, text) for text in (one, other)]
    shared = len(said[0] & said[1])
    return shared >= _MIN_SHARED and shared >= _SAME_SHARE * min(map(len, said))


def _telling(dialogue: Dialogue, text: str) -> set[str]:
    if dialogue.pack.code == "zh":
        return {word.text for word in chinese_words(dialogue.pack.fold(text)) if len(word.text) > 1}
    return set(words(text)) - dialogue.pack.stop_words
