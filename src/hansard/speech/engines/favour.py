"""Favours custom words while a text is written: names and products that a model has never heard of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

_POINTS = 2.0  # 16 of 26 misheard names were heard with it; with 3.5, words that nobody said


@dataclass(slots=True)
class _Node:
    """A place in the tree of favoured words: which tokens may follow, and whether a word ends here."""

    following: dict[int, "_Node"] = field(default_factory=dict)
    is_end: bool = False


class Favour:
    """A tree of the favoured words, each given as tokens. Without words nothing is favoured.

    Every token that begins a word or goes on with it gains points, as a log probability; a text that leaves a
    word half-way pays them back.
    """

    def __init__(self, words: Iterable[Sequence[int]]) -> None:
        self._root = _Node()
        self._longest = 0
        for tokens in words:
            self._add(tokens)

    def _add(self, tokens: Sequence[int]) -> None:
        node = self._root
        for token in tokens:
            node = node.following.setdefault(token, _Node())
        node.is_end = True
        self._longest = max(self._longest, len(tokens))

    def points(self, tokens: Sequence[int]) -> tuple[float, dict[int, float]]:
        """What any next token pays after these, and what some gain on top of it."""
        node, depth = self._place(tokens)
        owed = 0.0 if node.is_end else depth * _POINTS
        gains = dict.fromkeys(self._root.following, _POINTS)
        return -owed, gains | dict.fromkeys(node.following, owed + _POINTS)

    def _place(self, tokens: Sequence[int]) -> tuple[_Node, int]:
        """Where in the tree the text stands, and how many tokens deep; the longest way counts."""
        for depth in range(min(self._longest, len(tokens)), 0, -1):
            node: _Node | None = self._root
            for token in tokens[-depth:]:
                node = node.following.get(token) if node else None
            if node:
                return node, depth
        return self._root, 0
