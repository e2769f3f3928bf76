"""What a conversation tells of its own names, for all of its texts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from hansard.insight.entities.english_cues import ORDINARY
from hansard.insight.entities.han import plain
from hansard.insight.entities.mention import EntityKind, Mention
from hansard.insight.entities.words.given_names import GIVEN, WORD_NAMES
from hansard.insight.entities.words.organizations import CHINESE_SUFFIXES
from hansard.insight.entities.words.places_world import PLACES, WORD_PLACES
from hansard.model.definitions import CustomEntity


@dataclass(frozen=True, slots=True)
class Known:
    """Names of people and organizations in lower case, and the custom phrases to look for.

    `common` are words that are written small somewhere, so that a capital makes no name of them.
    `is_priced`: money is spoken of.
    """

    people: frozenset[str] = frozenset()
    organizations: frozenset[str] = frozenset()
    custom: tuple[CustomEntity, ...] = ()
    common: frozenset[str] = frozenset()
    is_priced: bool = False


NOTHING = Known()


@dataclass(frozen=True, slots=True)
class Learnt:
    """`names` as they were written, which `known` holds in lower case."""

    names: frozenset[str]
    known: Known


def learn(found: Iterable[Iterable[Mention]], known: Known) -> Learnt:
    """What is known once all texts of a conversation were read once.

    Words that stand without a capital elsewhere, and short ones, are no names for all.
    """
    people: set[str] = set()
    firms: set[str] = set()
    for mention in chain.from_iterable(found):
        if mention.kind is EntityKind.PERSON:
            people.update(_surfaces(mention.text, known))
        elif mention.kind is EntityKind.ORGANIZATION and len(mention.text) >= _SHORTEST_FIRM:
            firms.add(mention.text)
    firms = {name for name in {*firms, *_short(firms)} if name.lower() not in known.common}
    more = replace(
        known,
        people=known.people | personal(people),
        organizations=known.organizations | {name.lower() for name in firms},
    )
    return Learnt(frozenset(people | firms), more)


def _short(firms: Iterable[str]) -> Iterator[str]:
    """What firms of several words are called for short: Sunspan of Sunspan Energy, 安禾 of 安禾動物醫院."""
    for name in firms:
        head, _, rest = name.partition(" ")
        if rest and name.isascii() and len(head) >= _SHORTEST_HEAD and head.lower() not in _PLAIN_HEADS:
            yield head
        ending = next((each for each in _ENDINGS if plain(name).endswith(each)), "")
        if ending and len(name) - len(ending) == _SHORTEST:
            yield name[: -len(ending)]


def _surfaces(name: str, known: Known) -> Iterable[str]:
    return (part for part in name.split() if len(part) >= _SHORTEST_PART and part.lower() not in known.common)


def personal(names: Iterable[str]) -> frozenset[str]:
    """The names as they may be called: whole, and each part of a name in Latin letters.

    Labels such as `speaker1` and words for a role are no names.
    """
    return frozenset(part for name in names for part in _parts(name.strip().lower()))


def _parts(name: str) -> Iterable[str]:
    if len(name) < _SHORTEST or any(char.isdigit() for char in name):
        return
    parts = name.split()
    if parts[0] in _LABELS:
        return
    yield " ".join(parts)
    if name.isascii() or len(parts) > 1:
        yield from (part for part in parts if len(part) >= _SHORTEST_PART and part not in _LABELS)


_SHORTEST_HEAD = 5
_PLAIN_HEADS = ORDINARY | WORD_PLACES | PLACES | GIVEN | WORD_NAMES
_ENDINGS = sorted(map(plain, CHINESE_SUFFIXES), key=len, reverse=True)
_SHORTEST, _SHORTEST_PART, _SHORTEST_FIRM = 2, 3, 4
_LABELS = frozenset(
    "agent customer caller speaker unknown client user operator host guest representative rep support sales "
    "test mr mrs ms miss dr the of and 客服 客戶 客户 專員 专员 發言者 说话人 主持人".split()
)
