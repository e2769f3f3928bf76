"""People, organizations and places, in English and wherever names stand in Latin letters."""

from collections.abc import Iterator

from hansard.insight.entities.english_kinds import read_run
from hansard.insight.entities.english_lower import LOWER_READERS, read_titled, read_told
from hansard.insight.entities.english_names import Name, Reader, Scene
from hansard.insight.entities.mention import Mention, mention_at

_CASED: tuple[Reader, ...] = (read_titled, read_told, read_run)
_LOWER: tuple[Reader, ...] = (read_titled, read_told, *LOWER_READERS)


def english_names(scene: Scene) -> list[Mention]:
    """The names of a text, in order and apart."""
    text, tokens = scene.words.text, scene.words.tokens
    return [
        mention_at(name.kind, text, tokens[name.first].start, tokens[name.last - 1].end)
        for name in _names(scene)
    ]


def _names(scene: Scene) -> Iterator[Name]:
    readers = _CASED if scene.words.is_cased else _LOWER
    place = 0
    while place < len(scene.words.tokens):
        name = next((name for reader in readers if (name := reader(scene, place))), None)
        if name:
            yield name
        place = name.last if name else place + 1
