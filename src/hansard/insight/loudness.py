"""Loudness of each participant's speech, second by second, on a scale of 0 to 100."""

from collections.abc import Iterable, Sequence
from typing import Any

from hansard.insight.spans import Speech
from hansard.insight.thresholds import LOUDNESS_FLOOR_DBFS


def loudness(levels: Sequence[tuple[int, float]], speech: Iterable[Speech]) -> dict[str, Any] | None:
    """`{per_second: [[second, value]], mean}` for the seconds with speech; None without audio.

    `levels` are RMS values in dBFS; -60 and below is 0, full scale is 100.
    """
    spoken = {second for item in speech for second in range(item.start_ms // 1000, -(-item.end_ms // 1000))}
    values = [[second, _scaled(dbfs)] for second, dbfs in levels if second in spoken]
    if not values:
        return None
    return {
        "per_second": values,
        "mean": round(sum(value for _, value in values) / len(values), 1),
    }


def _scaled(dbfs: float) -> float:
    share = (dbfs - LOUDNESS_FLOOR_DBFS) / -LOUDNESS_FLOOR_DBFS
    return round(100 * max(0.0, min(1.0, share)), 1)
