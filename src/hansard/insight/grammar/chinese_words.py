"""The words of Chinese, in Simplified form: how common they are and what kind of word they mostly are."""

import gzip
import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from hansard.insight.grammar.word import Kind
from hansard.insight.han import simplified
from hansard.insight.phrases.zh_vocabulary import NOUNS, VERBS, WHOLE

LONGEST = 4
"""Characters of the longest word listed."""
_TOTAL_LEVEL = math.log2(60_000_000)
_OWN_LEVEL = 8
_KINDS = {
    "n": Kind.NOUN,
    "v": Kind.VERB,
    "a": Kind.ADJECTIVE,
    "b": Kind.ADJECTIVE,
    "d": Kind.ADVERB,
    "m": Kind.NUMBER,
    "r": Kind.PRONOUN,
    "p": Kind.PREPOSITION,
    "c": Kind.LINK,
    "u": Kind.OTHER,
    "y": Kind.CALL,
    "e": Kind.CALL,
    "o": Kind.CALL,
    "q": Kind.NUMBER,
    "t": Kind.ADVERB,
    "f": Kind.PREPOSITION,
    "s": Kind.NOUN,
    "j": Kind.NOUN,
}
_NAMES = ("nr", "ns", "nt", "nrt", "nrfg")

Entry = tuple[float, Kind]


@cache
def chinese_lexicon() -> Mapping[str, Entry]:
    """Each word with the logarithm (base 2) of its share of all words, and its kind."""
    found: dict[str, Entry] = {}
    for tag, level, *words in _lines():
        entry = int(level) - _TOTAL_LEVEL, _kind(tag)
        found.update(dict.fromkeys(words, entry))
    for listed, kind in ((NOUNS, Kind.NOUN), (VERBS, Kind.VERB), (WHOLE, Kind.OTHER)):
        own = simplified(listed).split()
        found.update(
            {word: (max(_OWN_LEVEL - _TOTAL_LEVEL, found.get(word, (-99.0, kind))[0]), kind) for word in own}
        )
    return found


def _lines() -> list[list[str]]:
    path = files("hansard.insight.grammar") / "data" / "chinese.txt.gz"
    return [line.split(" ") for line in gzip.decompress(path.read_bytes()).decode().splitlines()]


def _kind(tag: str) -> Kind:
    return Kind.NAME if tag in _NAMES else _KINDS.get(tag[0], Kind.OTHER)
