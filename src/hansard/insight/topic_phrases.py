"""Candidate phrases for topics: what a turn names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hansard.insight.entities.words.given_names import GIVEN
from hansard.insight.grammar.chinese import chinese_words
from hansard.insight.grammar.english import english_words
from hansard.insight.grammar.word import Kind, Word
from hansard.insight.han import simplified
from hansard.insight.phrases.en_topics import EVERYDAY, LOOSE, PARTS_OF_NOTHING
from hansard.insight.phrases.zh_topics import EVERYDAY as EVERYDAY_CHINESE
from hansard.insight.phrases.zh_vocabulary import VERBS
from hansard.insight.trackers.inflection import bases

_MAX_WORDS = 3
_MAX_CHARACTERS = 8
_MIN_LETTERS = 3
_CACHED = 20_000
_TITLES = frozenset("mr mrs ms miss dr sir madam".split())
_BEFORE_NOUN = frozenset({Kind.GERUND, Kind.PARTICIPLE})
_DEEDS = frozenset(simplified(VERBS).split())
_EVERYDAY_HAN = frozenset(simplified(EVERYDAY_CHINESE).split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun with what belongs to it at `start`..`end` of a text. `key` has its words, the last one singular.

    `is_name` tells whether it is written like a name.
    """

    start: int
    end: int
    key: tuple[str, ...]
    is_name: bool = False

    @property
    def head(self) -> str:
        """The noun itself."""
        return self.key[-1]


@lru_cache(maxsize=_CACHED)
def phrases(text: str, code: str) -> tuple[Phrase, ...]:
    """What a folded text in English (`en`) or Chinese (`zh`) names; nothing in other languages."""
    if code == "en":
        return tuple(_english(english_words(text)))
    return tuple(_chinese(chinese_words(text))) if code == "zh" else ()


def _english(words: Sequence[Word]) -> Iterator[Phrase]:
    for run in _runs(words):
        kept = _without_loose(run)[-_MAX_WORDS:]
        if kept and _is_telling(kept):
            key = (*(word.text for word in kept[:-1]), singular(kept[-1]))
            yield Phrase(kept[0].start, kept[-1].end, key, all(word.kind is Kind.NAME for word in kept))


def _runs(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Nouns in a row, with the adjectives before them."""
    run: list[Word] = []
    for at, word in enumerate([*words, None]):
        goes_on = word is not None and not word.mark and _joins(run, word)
        if run and not goes_on:
            if run[-1].is_noun:
                yield run
            run = []
        if word is not None and (word.is_noun or _leads(words, at)):
            run.append(word)


def _joins(run: list[Word], word: Word) -> bool:
    """A name and a plain noun are two phrases, except where the noun follows it ("Lisbon office")."""
    if not run or not (word.is_noun or word.kind is Kind.ADJECTIVE):
        return False
    return not (run[-1].is_noun and word.kind is Kind.ADJECTIVE) and not (
        run[-1].kind is Kind.PLURAL and word.is_noun
    )


def _leads(words: Sequence[Word], at: int) -> bool:
    """Whether an adjective or the like stands before a noun, not after a form of "to be"."""
    word, behind = words[at], words[at + 1] if at + 1 < len(words) else None
    if word.kind is Kind.ADJECTIVE:
        return True
    after = words[at - 1].kind if at else None
    is_attribute = after in (Kind.ARTICLE, Kind.OWNER, Kind.ADJECTIVE, Kind.NUMBER)
    return (
        word.kind in _BEFORE_NOUN
        and is_attribute
        and behind is not None
        and behind.is_noun
        and not behind.mark
    )


def _without_loose(run: list[Word]) -> list[Word]:
    at = 0
    while at < len(run) - 1 and (run[at].text in LOOSE or run[at].text in PARTS_OF_NOTHING):
        at += 1
    return run[at:]


def _is_telling(run: list[Word]) -> bool:
    """Whether a phrase is more than an everyday noun, a letter or a first name."""
    nouns = [word for word in run if word.is_noun]
    told = [word for word in nouns if singular(word) not in EVERYDAY and word.text not in EVERYDAY]
    if not told or singular(run[-1]) in PARTS_OF_NOTHING:
        return False
    if run[0].text in _TITLES or any(word.kind is Kind.OTHER for word in run):
        return False
    if all(word.text in GIVEN or len(word.text) < _MIN_LETTERS for word in told):
        return False
    return len(run) > 1 or len(run[0].text) >= _MIN_LETTERS


def singular(word: Word) -> str:
    """A noun in the form that lists have."""
    return bases(word.text)[0] if word.kind is Kind.PLURAL else word.text


def _chinese(words: Sequence[Word]) -> Iterator[Phrase]:
    run: list[Word] = []
    for word in [*words, None]:
        if run and (word is None or word.mark or not _names(word)):
            yield from _of_run(run)
            run = []
        if word is not None and _names(word):
            run.append(word)


def _names(word: Word) -> bool:
    return word.kind in (Kind.NOUN, Kind.NAME) or word.text in _DEEDS


def _of_run(run: list[Word]) -> Iterator[Phrase]:
    """The last nouns of a row that make a phrase of bearable length."""
    told = [word for word in run if word.text not in _EVERYDAY_HAN and len(word.text) > 1]
    if not told or run[-1].text in _EVERYDAY_HAN:
        return
    kept: list[Word] = []
    for word in reversed(run):
        if sum(len(each.text) for each in [*kept, word]) > _MAX_CHARACTERS or len(word.text) < 2:
            break
        kept.insert(0, word)
    while kept and kept[0].text in _EVERYDAY_HAN:
        kept.pop(0)
    if kept:
        key = tuple(word.text for word in kept)
        yield Phrase(kept[0].start, kept[-1].end, key, all(word.kind is Kind.NAME for word in kept))
