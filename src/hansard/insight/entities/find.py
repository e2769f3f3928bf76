"""Everything that is named in a text."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import lru_cache
from re import Pattern

from hansard.insight.entities.addresses import addresses_in
from hansard.insight.entities.amounts import chinese_figures, english_figures
from hansard.insight.entities.chinese import chinese_names
from hansard.insight.entities.custom import custom_in
from hansard.insight.entities.dictation import Run, digit_runs
from hansard.insight.entities.emails import emails_in, pages_in, plain_email
from hansard.insight.entities.english import english_names
from hansard.insight.entities.english_names import Scene
from hansard.insight.entities.known import NOTHING, Known
from hansard.insight.entities.mention import EntityKind, Mention, mention_at
from hansard.insight.entities.phones import phones_in
from hansard.insight.entities.phrases import matches, phrase_pattern
from hansard.insight.entities.times import times_in
from hansard.insight.entities.tokens import Words
from hansard.insight.phrases.load import language_pack
from hansard.model.languages import base_language


def mentions(text: str, language: str, start_time: datetime | None, known: Known = NOTHING) -> list[Mention]:
    """Everything that is named in a text, in order and without overlaps.

    `start_time` is the naive local time at which the conversation started, from which dates are
    reckoned. English and Chinese are read whole; in other languages only what needs none is found:
    custom phrases, known names, mail addresses, telephone numbers.
    """
    if not text.strip():
        return []
    return _apart(text, _candidates(text, language, start_time, known))


def _candidates(
    text: str, language: str, start_time: datetime | None, known: Known
) -> Iterator[Iterable[Mention]]:
    """Layers of mentions, each giving way to those before it."""
    base = base_language(language)
    runs = digit_runs(text, in_words=base in {"en", "zh"})
    yield custom_in(text, known.custom)
    yield _emails(text)
    if base == "en":
        yield from _english(text, language, start_time, known, runs)
    elif base == "zh":
        yield from _chinese(text, language, start_time, known, runs)
    else:
        yield phones_in(text, language, runs)
        yield _known_names(text, known)


def _english(
    text: str, language: str, start_time: datetime | None, known: Known, runs: list[Run]
) -> Iterator[Iterable[Mention]]:
    words = Words(text)
    stop_words = language_pack(language).stop_words
    figures = english_figures(words, runs, stop_words)
    yield figures.amounts
    yield phones_in(text, language, runs)
    yield times_in(text, language, start_time)
    doors = {(each.start, each.end) for each in figures.numbers}
    addresses = addresses_in(words, sorted(doors), stop_words)
    yield (mention_at(EntityKind.LOCATION, text, start, end) for start, end in addresses)
    yield english_names(Scene(words, known, stop_words))
    yield _known_names(text, known)
    yield figures.implied
    yield figures.numbers


def _chinese(
    text: str, language: str, start_time: datetime | None, known: Known, runs: list[Run]
) -> Iterator[Iterable[Mention]]:
    figures = chinese_figures(text, language, runs)
    yield figures.amounts
    yield phones_in(text, language, runs)
    yield _known_names(text, known)
    yield times_in(text, language, start_time)
    for name in chinese_names(text):
        yield (name,)
    yield english_names(Scene(Words(text), known, language_pack("en").stop_words))
    yield figures.implied
    yield figures.numbers


def _emails(text: str) -> Iterator[Mention]:
    for start, end in emails_in(text):
        yield mention_at(EntityKind.EMAIL, text, start, end, plain_email(text[start:end]))


def _known_names(text: str, known: Known) -> Iterator[Mention]:
    """Names of the conversation in Chinese characters, and its organizations in any."""
    for kind, names in ((EntityKind.PERSON, known.people), (EntityKind.ORGANIZATION, known.organizations)):
        for start, end in matches(_pattern(names, latin=kind is EntityKind.ORGANIZATION), text):
            yield mention_at(kind, text, start, end)


@lru_cache(maxsize=16)
def _pattern(names: frozenset[str], *, latin: bool) -> Pattern[str]:
    return phrase_pattern(name for name in names if latin or not name.isascii())


def _apart(text: str, layers: Iterable[Iterable[Mention]]) -> list[Mention]:
    taken = bytearray(len(text))
    for start, end in pages_in(text):  # a page is no entity, but what its address holds is none either
        taken[start:end] = b"\1" * (end - start)
    kept: list[Mention] = []
    for layer in layers:
        for mention in sorted(layer, key=lambda each: (each.start - each.end, each.start)):
            is_free = not any(taken[mention.start : mention.end])
            if mention.end > mention.start and (is_free or mention.kind in _OVER_PAGES):
                if not is_free and any(
                    other.start < mention.end and mention.start < other.end for other in kept
                ):
                    continue
                kept.append(mention)
                taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    return sorted(kept, key=lambda mention: mention.start)


_OVER_PAGES = {EntityKind.CUSTOM, EntityKind.EMAIL}
