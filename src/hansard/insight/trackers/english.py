"""What an English text is about: its ideas in order, denied ones turned into their opposite."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from hansard.insight.trackers.data_files import word_list
from hansard.insight.trackers.idea import Idea, Mention
from hansard.insight.trackers.inflection import bases
from hansard.insight.trackers.lexicon import Found, Lexicon, Sense, read_lexicon
from hansard.insight.trackers.reading import gathered
from hansard.insight.trackers.tokens import Token, tokens
from hansard.insight.trackers.words import WordClass, word_table

_BREAK = re.compile(r"[.?!;:,()\"…]|\s-+\s")
ENGLISH_FILES = (
    "english_service.txt",
    "english_technical.txt",
    "english_meetings.txt",
    "english_phrases.txt",
    "english_sayings.txt",
)
_LONGEST_GAP = 3
_NEGATION_REACH = 7  # words
_CURRENCIES = frozenset("$€£¥")
_AMOUNT = Sense((Idea("sum_of_money"),))
_AUXILIARIES = {
    **dict.fromkeys(("am", "is", "are", "was", "were", "been", "being", "'s", "'m", "'re"), "be"),
    **dict.fromkeys(("has", "had", "having", "'ve"), "have"),
    **dict.fromkeys(("does", "did", "done", "doing"), "do"),
}
_NEGATORS = frozenset("not never no nobody none nothing without neither nor hardly barely nowhere".split())
_SCOPE_ENDS = frozenset("but because so if although though while when since unless and or that".split())
_PRONOUNS = frozenset("i you he she it we they there this that".split())
_OBJECTS = _PRONOUNS | frozenset("a an the my your our his her its me him us them these those".split())
_ASKING = frozenset("do does did is are was were can could will would should have has".split())
_EMPTY = word_list("empty")


def mentions(text: str, words: Sequence[Token] | None = None) -> list[Mention]:
    """The ideas of a folded English text."""
    found = tokens(text) if words is None else words
    return gathered(_Source(text, found), len(found), _NEGATION_REACH)


def _breaks(text: str, words: Sequence[Token]) -> list[int]:
    """For each word the position behind the last word of its part of the sentence."""
    ends = [len(words)] * len(words)
    for at in range(len(words) - 2, -1, -1):
        parted = _BREAK.search(text, words[at].end, words[at + 1].start)
        ends[at] = at + 1 if parted else ends[at + 1]
    return ends


@lru_cache(maxsize=32768)
def _ways(word: str) -> tuple[str, ...]:
    """What a word may stand as in an expression, itself first."""
    auxiliary = (_AUXILIARIES[word],) if word in _AUXILIARIES else ()
    singular = (word[:-1],) if word.endswith("s") and word_table().word_class(word[:-1]) else ()
    return tuple(dict.fromkeys((word, *auxiliary, *bases(word), *bases(word, True), *singular)))


@cache
def lexicon() -> Lexicon:
    """What English expressions mean."""
    return read_lexicon(ENGLISH_FILES, lambda part: [token.word for token in tokens(part)], _LONGEST_GAP)


def _is_manner(word: str) -> bool:
    """Whether it only says how or how much: `entirely`, `easily`."""
    return word.endswith("ly") and word_table().word_class(word) == WordClass.ADVERB


class _Source:
    """The words of one text."""

    def __init__(self, text: str, found: Sequence[Token]) -> None:
        self._words = [token.word for token in found]
        self._ways = [_ways(word) for word in self._words]
        self._ends = _breaks(text, found)
        self._amounts = {
            at for at, token in enumerate(found) if text[token.start - 1 : token.start] in _CURRENCIES
        }

    def found(self, at: int, end: int) -> Found:
        """The sense of the expression or word at `at`."""
        word = self._words[at]
        hit = lexicon().longest(self._ways, at, min(end, self._ends[at]))
        if hit is not None:
            return hit
        if word in _NEGATORS:
            return Found(Sense(negates=not self._is_no_denial(at)), at + 1)
        if at in self._amounts:
            return Found(_AMOUNT, at + 1)
        if word in _EMPTY or len(word) < 2 or word.isdigit() or _is_manner(word):
            return Found(Sense(), at + 1)
        base = bases(word)[0]
        return Found(Sense((Idea(base),), weak=base in lexicon().names), at + 1)

    def parts(self, at: int) -> bool:
        """Whether a denial before the word at `at` does not reach it."""
        return self._words[at] in _SCOPE_ENDS or (at > 0 and self._ends[at - 1] == at)

    def _is_no_denial(self, at: int) -> bool:
        """Whether a negator denies nothing: `No, ...`, `don't you have`, `not only`."""
        following = self._words[at + 1] if at + 1 < len(self._words) else ""
        if self._words[at] == "no":
            return self._ends[at] == at + 1 or (at == 0 and not self._counts(at + 1))
        asked = at > 0 and self._words[at - 1] in _ASKING and following in _PRONOUNS
        opens = at < 2 or self._ends[at - 2] == at - 1 or self._words[at - 2] in ("why", "but", "so", "and")
        return following == "only" or (asked and opens)

    def _counts(self, at: int) -> bool:
        """Whether `no` before this word denies it (`no money`), and does not just answer (`no change it`)."""
        word, *after = (*self._words[at : at + 2], "")
        own = word_table().word_class(bases(word)[0])
        return word == "one" or (WordClass.NOUN in own and after[0] not in _OBJECTS and word not in _EMPTY)
