"""From a server's answer to words with times that can be relied on."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from hansard.model.transcript import Word
from hansard.speech.engines.openai_answer import Answer, HeardWord, Passage
from hansard.speech.engines.openai_spelling import spell, written_words

_ROUNDING_S = 0.5  # a time that is off by less was meant to be inside the sound
_WINDOW_S = 30.0  # Whisper's: an end inside the silence that it adds means the end of the sound


def read_words(answer: Answer, length_s: float) -> tuple[Word, ...]:
    """The words of `length_s` seconds of sound, in order and inside it.

    Where the server gives no times for words they are spread over their passage, or over all; times that
    cannot be are replaced from those of the neighbours. Such words are marked as interpolated. None
    from passages in which the server itself hears nobody speak.
    """
    heard = [word for passage in _passages(answer) for word in _timed(passage, length_s)]
    if not heard:
        return ()
    return tuple(_filled(_in_order([_checked(word, length_s) for word in heard]), length_s))


def _passages(answer: Answer) -> Sequence[Passage]:
    """The answer's passages, or all of it as one where words or text come without."""
    loud = [passage for passage in answer.passages if not passage.is_silent]
    if answer.passages and not loud:
        return ()
    if answer.words:
        text = " ".join(passage.text for passage in loud) or answer.text
        return [Passage(text, words=_outside(answer.words, answer.passages))]
    return loud or [Passage(answer.text)]


def _outside(words: Sequence[HeardWord], passages: Sequence[Passage]) -> tuple[HeardWord, ...]:
    """The words that are not in passages without speech."""
    silent = [
        (passage.start_s, passage.end_s)
        for passage in passages
        if passage.is_silent and passage.start_s is not None and passage.end_s is not None
    ]
    return tuple(
        word
        for word in words
        if word.start_s is None or not any(start <= word.start_s < end for start, end in silent)
    )


def _timed(passage: Passage, length_s: float) -> list[HeardWord]:
    """The passage's words, spread over it where they have no times of their own."""
    if passage.words:
        return spell(passage.words, passage.text)
    words = written_words(passage.text)
    whole = _checked(HeardWord("", passage.start_s, passage.end_s), length_s)
    if whole.start_s is None or whole.end_s is None:
        return words
    return _spread(words, whole.start_s, whole.end_s)


def _spread(words: Sequence[HeardWord], start_s: float, end_s: float) -> list[HeardWord]:
    """The words one after another, each as long as its text."""
    total = sum(len(word.text) for word in words)
    placed, before = [], 0
    for word in words:
        after = before + len(word.text)
        times = [min(start_s + (end_s - start_s) * share / total, end_s) for share in (before, after)]
        placed.append(replace(word, start_s=times[0], end_s=times[1], confidence=None, interpolated=True))
        before = after
    return placed


def _checked(word: HeardWord, length_s: float) -> HeardWord:
    """The word without times that cannot be; those just outside the sound are brought to its edge."""
    start_s, end_s = word.start_s, word.end_s
    if start_s is None or not -_ROUNDING_S <= start_s <= length_s + _ROUNDING_S:
        return replace(word, start_s=None, end_s=None)
    start_s = min(max(start_s, 0.0), length_s)
    if end_s is None or not start_s <= end_s <= length_s + _WINDOW_S:
        return replace(word, start_s=start_s, end_s=None)
    return replace(word, start_s=start_s, end_s=min(end_s, length_s))


def _in_order(words: Sequence[HeardWord]) -> list[HeardWord]:
    """The words without those starts that contradict the others: the most that never decrease are kept."""
    known = [at for at, word in enumerate(words) if word.start_s is not None]
    kept = {known[at] for at in _longest_rise([words[at].start_s or 0.0 for at in known])}
    return [word if at in kept else replace(word, start_s=None, end_s=None) for at, word in enumerate(words)]


def _longest_rise(values: Sequence[float]) -> list[int]:
    """Positions of the longest run of values that never decreases (patience sorting)."""
    tops: list[float] = []
    last: list[int] = []  # by length, the position at which the lowest such run ends
    before: list[int | None] = []
    for at, value in enumerate(values):
        length = bisect_right(tops, value)
        before.append(last[length - 1] if length else None)
        tops[length:], last[length:] = [value, *tops[length + 1 :]], [at, *last[length + 1 :]]
    path = []
    step = last[-1] if last else None
    while step is not None:
        path.append(step)
        step = before[step]
    return path


def _filled(words: Sequence[HeardWord], length_s: float) -> list[Word]:
    """The words with times for those that have none, from what is left between their neighbours."""
    groups = [list(group) for _, group in groupby(words, lambda word: word.start_s is None)]
    filled: list[Word] = []
    for group, following in zip(groups, [*groups[1:], []], strict=True):
        until_s = following[0].start_s if following and following[0].start_s is not None else length_s
        from_s = min(filled[-1].end_s if filled else 0.0, until_s)
        timed = _spread(group, from_s, until_s) if group[0].start_s is None else group
        filled += _ended(timed, until_s)
    return filled


def _ended(words: Sequence[HeardWord], until_s: float) -> list[Word]:
    """Words that have starts; one without an end lasts until the next begins."""
    limits = [*(word.start_s or 0.0 for word in words[1:]), until_s]
    return [_word(word, limit) for word, limit in zip(words, limits, strict=True)]


def _word(word: HeardWord, limit_s: float) -> Word:
    start_s = word.start_s or 0.0
    end_s = limit_s if word.end_s is None else word.end_s
    guessed = word.interpolated or word.end_s is None
    return Word(word.text, start_s, max(start_s, end_s), word.confidence, guessed)
