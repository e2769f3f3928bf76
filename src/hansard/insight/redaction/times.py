"""When what is to go from a turn was said."""

from collections.abc import Iterable, Sequence

from hansard.insight.redaction.kinds import Redaction
from hansard.insight.word_places import WordPlaces, word_places
from hansard.model.transcript import Turn, Word

Interval = tuple[float, float]
"""Start and end in seconds."""

MARGIN_S = 0.1


def spoken_intervals(turn: Turn, found: Iterable[Redaction]) -> list[Interval]:
    """The seconds in which the redactions of a turn are spoken, in order and apart.

    From the words, with a tenth of a second before and behind; the whole turn where its words have no
    times or cannot be found in its text. Where times of words are not heard but spread over a longer
    span, all of these words are in.
    """
    places = word_places(turn)
    return _joined(_interval(turn, places, each) for each in found)


def _interval(turn: Turn, places: WordPlaces | None, each: Redaction) -> Interval:
    if places is None:
        return turn.start_s, turn.end_s
    inside = places.within(each.start, each.end)
    if not inside:
        return turn.start_s, turn.end_s
    first, last = _widened(turn.words, inside[0], inside[-1])
    return max(0.0, turn.words[first].start_s - MARGIN_S), turn.words[last].end_s + MARGIN_S


def _widened(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """With the words beside whose times are as uncertain."""
    while first > 0 and words[first].interpolated and words[first - 1].interpolated:
        first -= 1
    while last + 1 < len(words) and words[last].interpolated and words[last + 1].interpolated:
        last += 1
    return first, last


def _joined(intervals: Iterable[Interval]) -> list[Interval]:
    joined: list[Interval] = []
    for start_s, end_s in sorted(intervals):
        if joined and start_s <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], end_s)
        else:
            joined.append((start_s, end_s))
    return joined
