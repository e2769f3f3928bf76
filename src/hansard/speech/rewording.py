"""Words written anew with their times: one out of several, several out of one."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from hansard.model.transcript import Word


def joined(words: Sequence[Word], text: str) -> Word:
    """One word for several, as sure as the least sure of them; None where one has no confidence."""
    known = [word.confidence for word in words if word.confidence is not None]
    return Word(
        text,
        words[0].start_s,
        words[-1].end_s,
        min(known) if len(known) == len(words) else None,
        any(word.interpolated for word in words),
    )


def shared(word: Word, texts: Sequence[str]) -> tuple[Word, ...]:
    """The word written as `texts`; where there are several, its time is shared out by letters."""
    if len(texts) < 2:
        return tuple(replace(word, text=text) for text in texts)
    share_s = (word.end_s - word.start_s) / sum(map(len, texts))
    ends = [min(word.end_s, word.start_s + share_s * letters) for letters in accumulate(map(len, texts))]
    times = pairwise((word.start_s, *ends[:-1], word.end_s))
    return tuple(
        Word(text, start_s, end_s, word.confidence, interpolated=True)
        for text, (start_s, end_s) in zip(texts, times, strict=True)
    )
