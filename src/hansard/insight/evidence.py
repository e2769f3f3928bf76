"""From a place in a turn to evidence that can be shown and checked."""

from typing import Any

from hansard.insight.dialogue import Hit, Line
from hansard.insight.text import quote_extent
from hansard.model.insight import Evidence


def cite(hit: Hit, **answers: Any) -> Evidence:
    """Evidence for a hit: the sentence around it, literally, with its times.

    `answers` are further fields of `Evidence`, such as `criterion` and `points`.
    """
    line = hit.line
    start, end = quote_extent(line.text, hit.start, hit.end, line.marked)
    return quote(line, start, end, **answers)


def quote(line: Line, start: int, end: int, **answers: Any) -> Evidence:
    """Evidence for `start`..`end` of a line's text."""
    turn = line.turn
    start_s, end_s = times_within(line, start, end)
    return Evidence(
        turn_id=turn.id,
        quote=turn.text[start:end],
        start_s=start_s,
        end_s=end_s,
        speaker=line.speaker.name,
        **answers,
    )


def cite_line(line: Line, **answers: Any) -> Evidence:
    """Evidence for a line as a whole, quoting its first sentence."""
    first = line.sentences[0] if line.sentences else None
    start, end = (first.start, first.end) if first else (0, len(line.turn.text))
    return quote(line, *quote_extent(line.text, start, end, line.marked), **answers)


def whole_call(**answers: Any) -> Evidence:
    """Evidence for what was missed without a place where it was due."""
    return Evidence(scope="whole_call", **answers)


def times_within(line: Line, start: int, end: int) -> tuple[float, float]:
    """The seconds in which `start`..`end` of the line's text was said.

    Taken from the words where they can be found in the text, else by the share of characters.
    """
    turn = line.turn
    found = line.word_places.times(start, end) if line.word_places else None
    if found is None:
        length = max(len(turn.text), 1)
        long_s = turn.end_s - turn.start_s
        found = turn.start_s + long_s * start / length, turn.start_s + long_s * end / length
    start_s = min(max(found[0], turn.start_s), turn.end_s)
    return round(start_s, 3), round(min(max(found[1], start_s), turn.end_s), 3)
