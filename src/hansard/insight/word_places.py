"""Where in the text of a turn each of its words stands, for times of parts of the text."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from hansard.model.transcript import Turn, Word


@dataclass(frozen=True, slots=True)
class WordPlaces:
    """Start and end of each word in the turn's text, both ascending."""

    words: tuple[Word, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def within(self, start: int, end: int) -> range:
        """The numbers of the words that reach into `start`..`end`."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def times(self, start: int, end: int) -> tuple[float, float] | None:
        """When the words that reach into `start`..`end` were said, in seconds; None where there are none."""
        inside = self.within(start, end)
        return (self.words[inside[0]].start_s, self.words[inside[-1]].end_s) if inside else None


def word_places(turn: Turn) -> WordPlaces | None:
    """The places of a turn's words; None without words or where one of them is not in the text."""
    starts: list[int] = []
    ends: list[int] = []
    for word in turn.words:
        token = word.text.strip()
        at = turn.text.find(token, ends[-1] if ends else 0)
        if at < 0:
            return None
        starts.append(at)
        ends.append(at + len(token))
    return WordPlaces(tuple(turn.words), tuple(starts), tuple(ends)) if starts else None
