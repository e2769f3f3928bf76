"""How uncommon words are: what everybody says everywhere is no topic."""

import math
from functools import cache

from hansard.insight.grammar.chinese_words import chinese_lexicon
from hansard.insight.grammar.english_words import is_listed
from hansard.insight.trackers.inflection import bases
from hansard.insight.trackers.words import word_table

_UNLISTED = 0.85
_MISHEARD = 0.6
_RAREST_LEVEL = 24.0
_COMMONEST_LEVEL = 10.0
_LEAST = 0.2


def rareness(words: tuple[str, ...], code: str) -> float:
    """Mean over the words, from 0.2 for the commonest to 1 for rare ones."""
    one = _chinese if code == "zh" else _english
    return sum(map(one, words)) / len(words)


@cache
def _english(word: str) -> float:
    """By the word's rank in a list by frequency."""
    places = word_table().places
    ranks = [places[form] for form in (word, *bases(word)) if form in places]
    if not ranks:
        return _UNLISTED if is_listed(word) else _MISHEARD
    return max(_LEAST, math.log(min(ranks) + 2) / math.log(len(places)))


@cache
def _chinese(word: str) -> float:
    entry = chinese_lexicon().get(word)
    if entry is None:
        return _UNLISTED
    return max(_LEAST, min(1.0, (-entry[0] - _COMMONEST_LEVEL) / (_RAREST_LEVEL - _COMMONEST_LEVEL)))
