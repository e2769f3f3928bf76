"""Mentions of one text, kept apart from each other."""

from collections.abc import Iterable

from hansard.insight.entities.emails import pages_in
from hansard.insight.entities.mention import EntityKind, Mention

_OVER_PAGES = {EntityKind.CUSTOM, EntityKind.EMAIL}


class Kept:
    """What is found in a text, layer by layer; each layer gives way to those before it."""

    def __init__(self, text: str) -> None:
        self.found: list[Mention] = []
        self._taken = bytearray(len(text))
        for start, end in pages_in(text):  # a page is no entity, but what its address holds is none either
            self._take(start, end)

    def add(self, layer: Iterable[Mention]) -> None:
        """Keeps those of a layer that are free, the longest first."""
        mentions = list(layer)
        if not mentions:
            return
        for mention in sorted(mentions, key=lambda each: (each.start - each.end, each.start)):
            if mention.end > mention.start and self._is_free(mention):
                self.found.append(mention)
                self._take(mention.start, mention.end)

    def in_order(self) -> list[Mention]:
        """All that is kept, as it stands in the text."""
        return sorted(self.found, key=lambda mention: mention.start)

    def _is_free(self, mention: Mention) -> bool:
        if not any(self._taken[mention.start : mention.end]):
            return True
        is_over = mention.kind in _OVER_PAGES
        return is_over and all(
            other.end <= mention.start or mention.end <= other.start for other in self.found
        )

    def _take(self, start: int, end: int) -> None:
        self._taken[start:end] = b"\1" * (end - start)
