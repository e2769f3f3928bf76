"""The clauses of Chinese, between marks and spaces."""

import re

from hansard.insight.text import Sentence

_GAP = re.compile(r"\s+|[～~…]+")
_MARK = re.compile(r"[，,；;：:!！。.？?]+(?!\d)")
_MIN_LENGTH = 3.0


def stretches(text: str, within: Sentence) -> list[Sentence]:
    """What stands between spaces, or all of it where spaces only part words."""
    return _parts(text, within, _GAP)


def clauses(text: str, within: Sentence) -> list[Sentence]:
    """What stands between marks."""
    return _parts(text, within, _MARK)


def _parts(text: str, within: Sentence, gap: re.Pattern[str]) -> list[Sentence]:
    gaps = list(gap.finditer(text, within.start, within.end))
    starts = [within.start, *(match.end() for match in gaps)]
    ends = [*(match.start() for match in gaps), within.end]
    found = [Sentence(start, end) for start, end in zip(starts, ends, strict=True) if end > start]
    if gap is _GAP and found and (within.end - within.start) / len(found) < _MIN_LENGTH:
        return [within]
    return found
