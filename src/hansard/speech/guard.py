"""Keeps a recogniser from running away: what loops is listened to again in smaller parts."""

from collections.abc import Sequence
from dataclasses import replace

from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.model.transcript import Word
from hansard.speech.engines.base import Samples, SpeechHints, Transcriber
from hansard.speech.repetition import runs_away, without_loop

_SHORTEST_RETRY_S = 2.0


def transcribe_guarded(
    engine: Transcriber, segments: Sequence[Samples], hints: SpeechHints
) -> list[tuple[Word, ...]]:
    """The engine's words of each segment. A segment that makes it run away is halved where it is quietest.

    What is too short to be halved keeps the words of the loop's first round.
    """
    found = engine.transcribe(segments, hints)
    return [
        _retried(engine, samples, words, hints) if runs_away(words, _length_s(samples)) else words
        for samples, words in zip(segments, found, strict=True)
    ]


def _retried(
    engine: Transcriber, samples: Samples, words: tuple[Word, ...], hints: SpeechHints
) -> tuple[Word, ...]:
    if _length_s(samples) < _SHORTEST_RETRY_S:
        return without_loop(words)
    middle = _quiet_middle(samples)
    first, second = transcribe_guarded(engine, [samples[:middle], samples[middle:]], hints)
    return (*first, *(_later(word, middle / SAMPLE_RATE_HZ) for word in second))


def _length_s(samples: Samples) -> float:
    return len(samples) / SAMPLE_RATE_HZ


def _later(word: Word, by_s: float) -> Word:
    return replace(word, start_s=word.start_s + by_s, end_s=word.end_s + by_s)


def _quiet_middle(samples: Samples) -> int:
    """The sample in the middle third around which it is quietest, within 50 ms."""
    window = SAMPLE_RATE_HZ // 20
    third = len(samples) // 3
    middle = samples[third : 2 * third]
    count = len(middle) // window
    energy = (middle[: count * window].reshape(count, window) ** 2).sum(axis=1)
    return third + int(energy.argmin()) * window + window // 2
