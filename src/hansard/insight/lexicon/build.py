"""Builds the lexicon of a language from its lists."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import product

from hansard.insight.han import simplified
from hansard.insight.lexicon import emoji
from hansard.insight.lexicon.en_unmeant import UNMEANT
from hansard.insight.lexicon.general import general_words
from hansard.insight.lexicon.mark import Kind, Lexicon, Mark, key_of
from hansard.insight.lexicon.words import CHINESE, ENGLISH, Words
from hansard.insight.text import straighten

_Entry = tuple[str, Mark]

_GENERAL_SHARE = 0.8
"""A general lexicon's word counts less: nobody rated it as a word of calls."""
_HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])", re.IGNORECASE)
_SHORT_FORMS = (
    ("can't", "cannot"),
    ("can't", "can not"),
    ("won't", "will not"),
    ("n't", " not"),
    ("n't", "nt"),
    ("i'm", "i am"),
    ("i'm", "im"),
    ("'ve", " have"),
    ("'d", " would"),
    ("it's", "it is"),
    ("it's", "its"),
    ("that's", "that is"),
    ("that's", "thats"),
    ("what's", "what is"),
    ("what's", "whats"),
    ("you're", "you are"),
    ("you're", "youre"),
)


@cache
def english_lexicon() -> Lexicon:
    """A general lexicon, corrected and completed by our lists, and emoji."""
    return _lexicon([*_general(), *_faces(), *_english()], ENGLISH, _loose)


@cache
def chinese_lexicon() -> Lexicon:
    """Our lists, the English ones too for who mixes the languages, and emoji."""
    return _lexicon([*_english(), *_faces(), *_entries(CHINESE)], CHINESE, simplified)


def _lexicon(entries: Iterable[_Entry], words: Words, fold: Callable[[str], str]) -> Lexicon:
    marks = {key_of(fold(entry)): mark for entry, mark in entries}
    longest: dict[str, int] = {}
    for key in marks:
        first, count = key.split(" ", 1)[0], key.count(" ") + 1
        longest[first] = max(count, longest.get(first, 0))
    return Lexicon(
        marks,
        longest,
        asking=re.compile(simplified(words.asking), re.IGNORECASE),
        replies=re.compile(simplified(words.replies), re.IGNORECASE),
        names=re.compile(words.names),
        fold=fold,
    )


def _loose(text: str) -> str:
    """With plain apostrophes and no hyphens: "rip-off" is "rip off". Offsets stay valid."""
    return _HYPHEN.sub(" ", straighten(text))


def _general() -> Iterator[_Entry]:
    unmeant = entries_of(UNMEANT)
    whole = frozenset(unmeant)
    families = tuple(entry[:-1] for entry in unmeant if entry.endswith("*"))
    for word, rating in general_words():
        if word not in whole and not word.startswith(families):
            yield word, Mark(Kind.FEELING, rating * _GENERAL_SHARE)


def _faces() -> Iterator[_Entry]:
    for weight, faces in emoji.FEELINGS.items():
        yield from ((face, Mark(Kind.FEELING, weight)) for face in faces.split())


def _english() -> Iterator[_Entry]:
    return (form for entry in _entries(ENGLISH) for form in _forms(entry))


def _entries(words: Words) -> Iterator[_Entry]:
    for mark, listed in words.listed():
        yield from ((entry, mark) for entry in entries_of(listed))
    for weight, *lists in words.combined:
        for parts in product(*map(entries_of, lists)):
            yield words.joint.join(parts), Mark(Kind.FEELING, weight)


def entries_of(listed: str) -> list[str]:
    """The entries of a list that commas part, however it is broken into lines."""
    return [" ".join(entry.split()) for entry in listed.split(",")]


def _forms(entry: _Entry) -> Iterator[_Entry]:
    """An entry with its short forms written in full, or without their apostrophes."""
    text, mark = entry
    yield entry
    for short, other in _SHORT_FORMS:
        if short in text:
            yield text.replace(short, other), mark
