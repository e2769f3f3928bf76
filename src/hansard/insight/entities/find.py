"""Everything that is named in a text."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from re import Pattern

from hansard.insight.entities.addresses import addresses_in, numbered_streets
from hansard.insight.entities.amounts import Told, chinese_figures, english_figures
from hansard.insight.entities.chinese import chinese_names
from hansard.insight.entities.custom import custom_in
from hansard.insight.entities.dictation import Run, digit_runs
from hansard.insight.entities.emails import emails_in, plain_email
from hansard.insight.entities.english import english_names
from hansard.insight.entities.english_names import Scene
from hansard.insight.entities.kept import Kept
from hansard.insight.entities.known import NOTHING, Known
from hansard.insight.entities.mention import EntityKind, Mention, mention_at
from hansard.insight.entities.phones import phones_in
from hansard.insight.entities.phrases import matches, phrase_pattern
from hansard.insight.entities.times import clocks_in, days_in, times_in
from hansard.insight.entities.tokens import Words
from hansard.insight.phrases.load import language_pack
from hansard.model.languages import base_language


@dataclass(frozen=True, slots=True)
class _Source:
    """A text, what is known of its conversation, and the kind of thing that was asked for before it."""

    text: str
    language: str
    start_time: datetime | None
    known: Known
    asked: EntityKind | None

    @property
    def told(self) -> Told:
        """What speaks for prices, or against them, beside the words of the text."""
        return Told(
            is_asked=self.asked is EntityKind.MONEY,
            is_code=self.asked is EntityKind.NUMBER,
            is_priced=self.known.is_priced,
        )


def mentions(
    text: str,
    language: str,
    start_time: datetime | None,
    known: Known = NOTHING,
    asked: EntityKind | None = None,
) -> list[Mention]:
    """Everything that is named in a text, in order and without overlaps.

    `start_time` is the naive local time at which the conversation started, from which dates are
    reckoned; `asked` is the kind of thing that the turn before asked for. English and Chinese are read
    whole; in other languages only what needs none is found: custom phrases, known names, mail addresses,
    telephone numbers.
    """
    if not text.strip():
        return []
    source = _Source(text, language, start_time, known, asked)
    base = base_language(language)
    runs = digit_runs(text, in_words=base in {"en", "zh"})
    kept = Kept(text)
    kept.add(custom_in(text, known.custom))
    kept.add(_emails(text))
    _READERS.get(base, _other)(source, runs, kept)
    return kept.in_order()


def _english(source: _Source, runs: list[Run], kept: Kept) -> None:
    text, words = source.text, Words(source.text)
    stop_words = language_pack(source.language).stop_words
    figures = english_figures(words, runs, stop_words, source.told)
    kept.add(figures.amounts)
    kept.add(phones_in(text, source.language, runs))
    kept.add(times_in(text, source.language, source.start_time))
    doors = {(each.start, each.end) for each in figures.numbers}
    addresses = [*addresses_in(words, sorted(doors), stop_words), *numbered_streets(text)]
    kept.add(mention_at(EntityKind.LOCATION, text, start, end) for start, end in addresses)
    kept.add(english_names(Scene(words, source.known, stop_words)))
    kept.add(_known_names(text, source.known))
    kept.add(days_in(text))
    kept.add(figures.implied)
    is_asked = source.asked is EntityKind.TIME
    kept.add(clocks_in(text, kept.found, source.start_time, is_asked=is_asked))
    kept.add(figures.numbers)


def _chinese(source: _Source, runs: list[Run], kept: Kept) -> None:
    text = source.text
    figures = chinese_figures(text, source.language, runs, source.told)
    kept.add(figures.amounts)
    kept.add(phones_in(text, source.language, runs))
    kept.add(_known_names(text, source.known))
    kept.add(times_in(text, source.language, source.start_time))
    for name in chinese_names(text):
        kept.add((name,))
    kept.add(english_names(Scene(Words(text), source.known, language_pack("en").stop_words)))
    kept.add(figures.implied)
    kept.add(figures.numbers)


def _other(source: _Source, runs: list[Run], kept: Kept) -> None:
    kept.add(phones_in(source.text, source.language, runs))
    kept.add(_known_names(source.text, source.known))


_READERS = {"en": _english, "zh": _chinese}


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
