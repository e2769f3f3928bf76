"""A general English lexicon that people rated: that of the package vaderSentiment (Hutto, Gilbert, 2014)."""

import re
from collections.abc import Iterator
from importlib.resources import files

_WORD = re.compile(r"[a-z][a-z'\-]{3,}")
"""Shorter entries are abbreviations of chat rooms, initials and names as often as words."""

_PLAIN = 1.4
"""Raters agree less on weaker words, and many of these say nothing on a call ("okay", "important")."""


def general_words() -> Iterator[tuple[str, float]]:
    """Each word with its mean rating, -4 to +4."""
    text = files("vaderSentiment").joinpath("vader_lexicon.txt").read_text("utf-8")
    for line in text.splitlines():
        word, _, rest = line.partition("\t")
        rating = float(rest.partition("\t")[0])
        if abs(rating) >= _PLAIN and _WORD.fullmatch(word):
            yield word, rating
