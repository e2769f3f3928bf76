"""People, organizations and places, in English and wherever names stand in Latin letters."""

import re
from collections.abc import Iterator

from hansard.insight.entities.english_kinds import read_run
from hansard.insight.entities.english_lower import lower_readers, may_begin, read_titled, read_told
from hansard.insight.entities.english_names import Name, Reader, Scene
from hansard.insight.entities.mention import Mention, mention_at

_TOLD = re.compile(r"name|call me|called|go by", re.IGNORECASE)
"""Without any of these nobody tells a name."""


def english_names(scene: Scene) -> list[Mention]:
    """The names of a text, in order and apart."""
    text, tokens = scene.words.text, scene.words.tokens
    return [
        mention_at(name.kind, text, tokens[name.first].start, tokens[name.last - 1].end)
        for name in _names(scene)
    ]


def _names(scene: Scene) -> Iterator[Name]:
    readers = tuple(_readers(scene))
    is_open = read_told in readers or (not scene.words.is_cased and scene.has_forms)
    place = 0
    while place < len(scene.words.tokens):
        if not (is_open or may_begin(scene, place)):
            place += 1
            continue
        name = next((name for reader in readers if (name := reader(scene, place))), None)
        if name:
            yield name
        place = name.last if name else place + 1


def _readers(scene: Scene) -> Iterator[Reader]:
    """Those that can find anything in the text, the surest first."""
    yield read_titled
    if _TOLD.search(scene.words.text):
        yield read_told
    if scene.words.is_cased:
        yield read_run
    else:
        yield from lower_readers(scene)
