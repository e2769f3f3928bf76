"""Phrases that stand for something of a workspace's own."""

import re
from collections.abc import Iterator
from functools import lru_cache

from hansard.insight.entities.mention import EntityKind, Mention
from hansard.insight.entities.phrases import phrase_pattern
from hansard.model.definitions import CustomEntity


def custom_in(text: str, entities: tuple[CustomEntity, ...]) -> Iterator[Mention]:
    """Places of the phrases; of two that are the same, the first definition counts."""
    pattern, by_phrase = _prepared(entities)
    for match in pattern.finditer(text):
        entity = by_phrase[_plain(match[0])]
        value = entity.value or _plain(match[0])
        detail = {"custom_type": entity.type}
        yield Mention(EntityKind.CUSTOM, match.start(), match.end(), match[0], value, detail)


@lru_cache(maxsize=16)
def _prepared(entities: tuple[CustomEntity, ...]) -> tuple[re.Pattern[str], dict[str, CustomEntity]]:
    by_phrase = {_plain(entity.text): entity for entity in reversed(entities)}
    return phrase_pattern(entity.text for entity in entities), by_phrase


def _plain(phrase: str) -> str:
    return " ".join(phrase.lower().replace("’", "'").split())
