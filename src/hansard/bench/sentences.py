"""Due dates, trackers and tones in the labelled sentences."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from importlib.resources import files
from typing import Any

from hansard.bench.finding import Found
from hansard.insight.dates import due
from hansard.insight.phrases.load import language_pack
from hansard.insight.sentiment import turn_sentiment
from hansard.insight.thresholds import SENTIMENT_POLAR
from hansard.insight.trackers.folding import fold
from hansard.insight.trackers.match import MatchKind
from hansard.insight.trackers.matcher import Matcher

Row = Mapping[str, Any]


def read_rows(name: str, split: str | None = None, language: str = "") -> list[Row]:
    """The rows of a labelled file, or those of one half and language."""
    text = (files("hansard.bench") / "labelled" / f"{name}.json").read_text(encoding="utf-8")
    rows: list[Row] = json.loads(text)
    return [
        row for row in rows if split in (None, row.get("split")) and str(row["language"]).startswith(language)
    ]


def share_right(rows: Sequence[Row], is_right: Callable[[Row], bool]) -> float:
    """The share of rows that are right; 1 where there are none."""
    return sum(map(is_right, rows)) / len(rows) if rows else 1.0


def is_due_right(row: Row) -> bool:
    """Whether the due date found is the one labelled; the time counts where the label has one."""
    found = due(row["text"], row["language"], datetime.fromisoformat(row["start_time"]))
    if found is None or found.until is None or row["due"] is None:
        return found is None and row["due"] is None
    has_time = "T" in row["due"]
    return bool(found.until.isoformat(timespec="minutes")[: 16 if has_time else 10] == row["due"])


def is_tone_right(row: Row) -> bool:
    """Whether a sentence is as positive, neutral or negative as labelled."""
    value = turn_sentiment(row["text"], language_pack(row["language"])) or 0.0
    polar = "positive" if value > 0 else "negative"
    return bool(row["tone"] == (polar if abs(value) > SENTIMENT_POLAR else "neutral"))


def track(trackers: Iterable[Row]) -> tuple[Found, Found]:
    """Exact and inflected hits, by entry and offset; and hits by meaning.

    By meaning, a tracker hits a sentence or not, whichever entry it is; counted in the sentences where
    no entry stands as it is or inflected.
    """
    standing, meant = Found(), Found()
    for tracker in trackers:
        matcher = Matcher(tracker["vocabulary"], tracker["language"])
        for sentence in tracker["sentences"]:
            matches = matcher.matches(sentence["text"])
            wanted = _standing(sentence)
            found = {(one.entry, one.how, one.start) for one in matches if one.how is not MatchKind.MEANING}
            standing += Found(len(wanted), len(found), len(wanted & found))
            if not wanted:
                marked, hit = bool(sentence["hits"]), bool(matches)
                meant += Found(int(marked), int(hit), int(marked and hit))
    return standing, meant


def _standing(sentence: Row) -> set[tuple[str, str, int]]:
    return {
        (entry, how, _offset(sentence, entry))
        for entry, how in sentence["hits"].items()
        if how != MatchKind.MEANING
    }


def _offset(sentence: Row, entry: str) -> int:
    """Where an entry stands; its `quotes` say how it is said where it is inflected."""
    text: str = sentence["text"]
    quote = sentence.get("quotes", {}).get(entry)
    return text.index(quote) if quote is not None else fold(text).text.index(fold(entry).text)
