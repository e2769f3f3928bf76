"""Chinese text in one script, and phrases of a list in it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from hansard.insight.han import simplified_forms

HAN = r"\u4e00-\u9fff"
"""For character classes."""


def plain(text: str) -> str:
    """The text in Simplified characters, each for itself, so that offsets stay."""
    return text.translate(_table())


@cache
def _table() -> dict[int, str]:
    return str.maketrans(dict(simplified_forms()))


class HanGazetteer:
    """Phrases of Chinese characters, found wherever they stand."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[str]] = defaultdict(list)
        for phrase in sorted({plain(phrase) for phrase in phrases}, key=lambda each: (-len(each), each)):
            self._by_first[phrase[0]].append(phrase)

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of the phrases in a plain text, the longest at each place, in order and apart."""
        place = 0
        while place < len(text):
            phrases = self._by_first.get(text[place], ())
            found = next((phrase for phrase in phrases if text.startswith(phrase, place)), None)
            if found:
                yield place, place + len(found)
            place += len(found) if found else 1
