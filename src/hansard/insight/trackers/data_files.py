"""Reads the lists that come with the package."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files


def data_lines(name: str) -> Iterator[tuple[str, str]]:
    """Key and values of each line of a file of `data/`."""
    text = (files("hansard.insight.trackers") / "data" / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            key, _, listed = line.partition(":")
            yield key.strip(), listed


@cache
def word_list(name: str) -> frozenset[str]:
    """A list of `data/word_lists.txt`."""
    return frozenset(
        word for key, words in data_lines("word_lists.txt") if key == name for word in words.split()
    )
