"""People, organizations and places in Chinese texts."""

from collections.abc import Iterable, Iterator

from hansard.insight.entities.chinese_firms import firms_in, opening_firm
from hansard.insight.entities.chinese_people import likely_people, told_people
from hansard.insight.entities.chinese_places import places_in, roads_in
from hansard.insight.entities.han import plain
from hansard.insight.entities.mention import EntityKind, Mention, mention_at


def chinese_names(text: str) -> Iterator[Mention]:
    """The names of a text, the surest first; they may overlap."""
    folded = plain(text)
    told = list(told_people(folded))
    yield from _mentions(EntityKind.PERSON, text, told)
    yield from _mentions(EntityKind.ORGANIZATION, text, firms_in(folded))
    yield from _mentions(EntityKind.LOCATION, text, roads_in(folded))
    yield from _mentions(EntityKind.LOCATION, text, places_in(folded))
    yield from _mentions(EntityKind.PERSON, text, likely_people(folded))
    yield from _mentions(EntityKind.ORGANIZATION, text, opening_firm(folded))


def _mentions(kind: EntityKind, text: str, found: Iterable[tuple[int, int]]) -> list[Mention]:
    places = sorted(found, key=lambda place: (place[0] - place[1], place[0]))
    return [mention_at(kind, text, start, end) for start, end in places]
