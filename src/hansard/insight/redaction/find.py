"""Everything in a text that is to be taken out."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from hansard.insight.entities.addresses import addresses_in, with_town
from hansard.insight.entities.chinese_places import roads_in
from hansard.insight.entities.dictation import Run, digit_runs
from hansard.insight.entities.emails import emails_in, pages_in
from hansard.insight.entities.find import mentions
from hansard.insight.entities.han import plain
from hansard.insight.entities.introductions import answered_name
from hansard.insight.entities.known import NOTHING, Known
from hansard.insight.entities.mention import EntityKind, Mention
from hansard.insight.entities.tokens import Words
from hansard.insight.phrases.load import language_pack
from hansard.insight.redaction import figures
from hansard.insight.redaction.asked import NOTHING_ASKED, Asked
from hansard.insight.redaction.cues import cues_in
from hansard.insight.redaction.kinds import ALL, Place, Redaction
from hansard.insight.redaction.kinds import RedactionKind as Kind
from hansard.model.languages import base_language

_DATES = frozenset({EntityKind.DATE, EntityKind.DATERANGE, EntityKind.DATETIME, EntityKind.DATETIMERANGE})
_TIMES = frozenset({EntityKind.TIME, EntityKind.TIMERANGE})
_NEAR_CUE = 30
_LONGEST_ADDRESS = 80
_SEAM = re.compile(r"[\s\-年/]{0,2}")
_YEAR = re.compile(r"(?:民[國国])?[\d零〇一二三四五六七八九十百]+年$")
_ADDRESS_TOLD = re.compile(
    r"\b(?<!mail )ad?dress(?:'s| is| should be|:|,)? |地址(?:是|為|为|：|:)", re.IGNORECASE
)
_CLAUSE = re.compile(r"[^.?!。？！]*")


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text, what is named in it, its runs of digits, and what was asked for just before."""

    text: str
    base: str
    mentions: Sequence[Mention]
    runs: Sequence[Run]
    asked: Asked
    stop_words: frozenset[str]

    def places(self, kinds: Collection[EntityKind]) -> list[Place]:
        """Where mentions of some kinds stand."""
        return [(mention.start, mention.end) for mention in self.mentions if mention.kind in kinds]


def redactions(
    text: str,
    language: str,
    kinds: Collection[Kind] = ALL,
    known: Known = NOTHING,
    asked: Asked = NOTHING_ASKED,
) -> list[Redaction]:
    """What is to be taken out of a text, in order and without overlaps.

    `asked` is what somebody else asked for just before. Rather one number too many than one too few:
    a number of seven digits or more, and a number that is all a text says, goes whatever it is; prices,
    dates, times and counts stay. Languages other than English and Chinese have no names but those known,
    and no numbers in words.
    """
    named = mentions(text, language, None, replace(known, custom=()))
    return [each for each in redactions_among(text, language, named, asked) if each.kind in kinds]


def redactions_among(
    text: str, language: str, named: Sequence[Mention], asked: Asked = NOTHING_ASKED
) -> list[Redaction]:
    """What is to be taken out of a text of which is known what it names."""
    base = base_language(language)
    reading = _Reading(
        text=text,
        base=base,
        mentions=named,
        runs=digit_runs(text, in_words=base in {"en", "zh"}),
        asked=asked,
        stop_words=language_pack("en" if base == "zh" else language).stop_words,
    )
    return _joined(text, _apart(len(text), _layers(reading)))


def _layers(reading: _Reading) -> Iterator[Iterable[Redaction]]:
    """What is to go, each layer giving way to those before it."""
    text, prices = reading.text, reading.places({EntityKind.MONEY, *_TIMES})
    guarded = [*prices, *reading.places(_DATES)]
    yield _all(Kind.EMAIL_ADDRESS, emails_in(text))
    yield _all(Kind.URL, pages_in(text))
    yield figures.by_form(text)
    yield figures.cards(reading.runs)
    if reading.base in {"en", "zh"}:
        yield from _told(reading, prices)
    yield _all(Kind.PHONE_NUMBER, reading.places({EntityKind.PHONE}))
    if not reading.asked.harmless:
        yield figures.by_length(text, reading.runs, guarded)
    yield _all(Kind.PERSON_NAME, _names(reading))
    if reading.base in {"en", "zh"} and not reading.asked.harmless:
        yield figures.bare(text, reading.stop_words, guarded)
        yield figures.leading(text, reading.stop_words, guarded)


def _told(reading: _Reading, prices: Sequence[Place]) -> Iterator[Iterable[Redaction]]:
    """What is called by its name, or was asked for by it."""
    yield _births(reading)
    yield figures.by_cue(reading.text, reading.stop_words, prices)
    yield _all(Kind.ADDRESS, _addresses(reading))
    is_birth = Kind.DATE_OF_BIRTH in reading.asked.kinds
    guarded = prices if is_birth else [*prices, *reading.places(_DATES)]
    yield figures.answered(reading.text, reading.asked.kinds, reading.stop_words, guarded)


def _all(kind: Kind, places: Iterable[Place]) -> Iterator[Redaction]:
    return (Redaction(kind, start, end) for start, end in places)


def _names(reading: _Reading) -> Iterator[Place]:
    yield from reading.places({EntityKind.PERSON})
    if Kind.PERSON_NAME in reading.asked.kinds:
        answer = answered_name(reading.text, reading.base)
        if answer:
            yield answer


def _births(reading: _Reading) -> Iterator[Redaction]:
    """Dates that are said to be somebody's date of birth, or were asked for as such."""
    dates = reading.places(_DATES)
    if Kind.DATE_OF_BIRTH in reading.asked.kinds:
        yield from _all(Kind.DATE_OF_BIRTH, (_with_year(reading.text, place) for place in dates))
    for cue in cues_in(reading.text):
        if cue.kind is Kind.DATE_OF_BIRTH:
            near = [
                place for place in dates if 0 <= place[0] - cue.end <= _NEAR_CUE or _surrounds(place, cue.end)
            ]
            yield from _all(Kind.DATE_OF_BIRTH, (_with_year(reading.text, place) for place in near[:1]))


def _with_year(text: str, place: Place) -> Place:
    """A Chinese date with the year that stands before it, of whichever calendar."""
    year = _YEAR.search(text[: place[0]])
    return (year.start() if year else place[0]), place[1]


def _surrounds(place: Place, position: int) -> bool:
    return place[0] < position <= place[1]


def _addresses(reading: _Reading) -> Iterator[Place]:
    found = list(_streets(reading))
    yield from found
    told = _ADDRESS_TOLD.search(reading.text)
    if (told or reading.asked.address) and not found:
        yield from _clause(reading, told.end() if told else 0)


def _clause(reading: _Reading, position: int) -> Iterator[Place]:
    """What is told as an address although no street is recognised: from its number to the clause's end."""
    run = next((run for run in reading.runs if run.start >= position), None)
    clause = _CLAUSE.match(reading.text, run.start) if run else None
    if run and clause:
        yield run.start, min(clause.end(), run.start + _LONGEST_ADDRESS)


def _streets(reading: _Reading) -> Iterator[Place]:
    text = reading.text
    if reading.base == "en":
        words = Words(text)
        numbers = [(run.start, run.end) for run in reading.runs]
        numbers += reading.places({EntityKind.NUMBER})
        for start, end in addresses_in(words, sorted(set(numbers)), reading.stop_words):
            yield start, with_town(words, end)
        yield from (place for place in reading.places({EntityKind.LOCATION}) if _has_number(text, place))
    elif reading.base == "zh":
        for start, end in roads_in(plain(text)):
            if _has_number(text, (start, end)):
                yield _with_district(reading, start), end


def _has_number(text: str, place: Place) -> bool:
    return re.search(r"[\d一二三四五六七八九十百]", text[slice(*place)]) is not None


def _with_district(reading: _Reading, start: int) -> int:
    """Where an address begins whose town and district stand right before the street."""
    for place in reversed(reading.places({EntityKind.LOCATION})):
        if place[1] == start:
            start = place[0]
    return start


def _apart(length: int, layers: Iterable[Iterable[Redaction]]) -> list[Redaction]:
    taken = bytearray(length)
    kept: list[Redaction] = []
    for layer in layers:
        for each in sorted(layer, key=lambda one: (one.start - one.end, one.start)):
            if each.end > each.start and not any(taken[each.start : each.end]):
                kept.append(each)
                taken[each.start : each.end] = b"\1" * (each.end - each.start)
    return sorted(kept, key=lambda each: each.start)


def _joined(text: str, found: Sequence[Redaction]) -> list[Redaction]:
    """With those of one kind that stand side by side as one."""
    joined: list[Redaction] = []
    for each in found:
        last = joined[-1] if joined else None
        if last and last.kind is each.kind and _SEAM.fullmatch(text, last.end, each.start):
            joined[-1] = Redaction(each.kind, last.start, each.end)
        else:
            joined.append(each)
    return joined
