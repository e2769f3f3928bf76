"""Gives the words of one track to the voices that were told apart in it."""

from collections.abc import Sequence

from hansard.model.transcript import Word
from hansard.speech.engines.base import SpeakerSpan

SENTENCE_ENDS = (".", "?", "!", "。", "?", "!", "…")

_CLOSE_S = 0.3
_LONE_WORDS = 2
_LONE_S = 0.6
_SNAP_WORDS = 2


def ends_sentence(text: str) -> bool:
    """Whether a word carries the mark that ends a sentence."""
    return text.rstrip("\"')」』”").endswith(SENTENCE_ENDS)


def voices_of_words(words: Sequence[Word], speakers: Sequence[SpeakerSpan]) -> list[int]:
    """The voice of each word.

    A word goes to the voice that speaks longest during it, or else to the nearest one. Lone words
    inside another voice's sentence are given back to it, and a change of voice a word or two beside
    a sentence's end is moved there: diarization is a quarter of a second off at times.
    """
    if not speakers:
        return [0] * len(words)
    voices = [_voice(word, speakers) for word in words]
    return _snap(_smooth(voices, words), words)


def _voice(word: Word, speakers: Sequence[SpeakerSpan]) -> int:
    def closeness(span: SpeakerSpan) -> float:
        """Seconds of overlap, or minus the distance."""
        return min(word.end_s, span.end_s) - max(word.start_s, span.start_s)

    return max(speakers, key=closeness).speaker


def _runs(voices: Sequence[int]) -> list[tuple[int, int]]:
    """Stretches of words of the same voice: start, and end exclusive."""
    changes = [index for index in range(1, len(voices)) if voices[index] != voices[index - 1]]
    return list(zip([0, *changes], [*changes, len(voices)], strict=True)) if voices else []


def _smooth(voices: list[int], words: Sequence[Word]) -> list[int]:
    smooth = list(voices)
    for start, end in _runs(voices)[1:-1]:
        before, after = smooth[start - 1], voices[end]
        if before == after and _is_lone(words, start, end):
            smooth[start:end] = [before] * (end - start)
    return smooth


def _is_lone(words: Sequence[Word], start: int, end: int) -> bool:
    """A word or two without a pause on either side, in the middle of a sentence."""
    short = end - start <= _LONE_WORDS and words[end - 1].end_s - words[start].start_s <= _LONE_S
    close = words[start].start_s - words[start - 1].end_s < _CLOSE_S
    close = close and words[end].start_s - words[end - 1].end_s < _CLOSE_S
    inside = not (ends_sentence(words[start - 1].text) and ends_sentence(words[end - 1].text))
    return short and close and inside


def _snap(voices: list[int], words: Sequence[Word]) -> list[int]:
    """Moves changes of voice to a sentence's end close by."""
    snapped = list(voices)
    for (first, start), (_, last) in zip(_runs(voices), _runs(voices)[1:], strict=False):
        target = _sentence_start(words, start, first, last)
        if target < start:
            snapped[target:start] = [voices[start]] * (start - target)
        elif target > start:
            snapped[start:target] = [voices[start - 1]] * (target - start)
    return snapped


def _sentence_start(words: Sequence[Word], change: int, first: int, last: int) -> int:
    """The nearest place after a sentence's end, strictly between two others; else the place itself."""
    if ends_sentence(words[change - 1].text) or _gap_s(words, change) >= _CLOSE_S:
        return change
    near = [
        place
        for place in range(change - _SNAP_WORDS, change + _SNAP_WORDS + 1)
        if first < place < last and ends_sentence(words[place - 1].text)
    ]
    return min(near, key=lambda place: abs(place - change), default=change)


def _gap_s(words: Sequence[Word], place: int) -> float:
    return words[place].start_s - words[place - 1].end_s
