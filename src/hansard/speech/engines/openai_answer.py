"""What a transcription server answered, read with distrust: kinds of values, sizes and times are checked."""

import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from hansard.remote.words import storable

MOST_CHARACTERS = 10_000
"""More text than this is no transcript of a segment, not even that of a recogniser caught in a loop."""

# Whisper's own rule for a passage in which nobody speaks.
_SILENT_PROBABILITY = 0.6
_SILENT_LOGPROB = -1.0

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class HeardWord:
    """A word as the server gave it, white space included; what it left out or made unreadable is None."""

    text: str
    start_s: float | None = None
    end_s: float | None = None
    confidence: float | None = None
    interpolated: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A "segment" of the answer; `logprob` is the mean log probability of its tokens."""

    text: str
    start_s: float | None = None
    end_s: float | None = None
    words: tuple[HeardWord, ...] = ()
    logprob: float | None = None
    no_speech: float | None = None

    @property
    def is_silent(self) -> bool:
        """Whether the server itself doubts that anybody spoke."""
        if self.logprob is None or self.no_speech is None:
            return False
        return self.no_speech > _SILENT_PROBABILITY and self.logprob < _SILENT_LOGPROB


@dataclass(frozen=True, slots=True)
class Answer:
    """A transcription. `language` is as the server named it."""

    text: str
    passages: tuple[Passage, ...] = ()
    words: tuple[HeardWord, ...] = ()
    language: str | None = None
    language_confidence: float | None = None


class NonsenseError(ValueError):
    """The answer is no transcription but `body`."""

    def __init__(self, body: Any) -> None:
        super().__init__("no transcription")
        self.body = body


def read_answer(raw: bytes) -> Answer:
    """The answer in a body of JSON. Raises NonsenseError."""
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError):
        raise NonsenseError(raw.decode("utf-8", "replace")) from None
    if not isinstance(body, dict):
        raise NonsenseError(body)
    answer = _answer(body)
    if not isinstance(body.get("text"), str) and not answer.passages and not answer.words:
        raise NonsenseError(body)
    if _size(answer) > MOST_CHARACTERS:
        raise NonsenseError(f"{_size(answer)} characters of text, beginning {answer.text}")
    return answer


def _answer(body: dict[str, Any]) -> Answer:
    passages = _items(body.get("segments"), _passage)
    # whisper.cpp tells what it detected apart from the language it wrote in, which it takes for English.
    heard_in = "detected_language" if _text(body.get("detected_language")) else "language"
    return Answer(
        text=_text(body.get("text")) or " ".join(passage.text for passage in passages),
        passages=passages,
        words=_items(body.get("words"), _word),
        language=_text(body.get(heard_in)) or None,
        language_confidence=_share(body.get(f"{heard_in}_probability")),
    )


def _passage(body: dict[str, Any]) -> Passage | None:
    words = _items(body.get("words"), _word)
    text = _text(body.get("text"))
    if not text.strip() and not words:
        return None
    logprob = _number(body.get("avg_logprob"))
    return Passage(
        text=text,
        start_s=_number(body.get("start")),
        end_s=_number(body.get("end")),
        words=words,
        logprob=logprob if logprob is not None and logprob <= 0 else None,
        no_speech=_share(body.get("no_speech_prob")),
    )


def _word(body: dict[str, Any]) -> HeardWord | None:
    text = _text(body.get("word")) or _text(body.get("text"))
    if not text.strip():
        return None
    return HeardWord(
        text=text,
        start_s=_number(body.get("start")),
        end_s=_number(body.get("end")),
        confidence=_share(body.get("probability", body.get("confidence"))),
    )


def _items(value: Any, read: Callable[[dict[str, Any]], Item | None]) -> tuple[Item, ...]:
    """The readable ones among what should be a list of objects."""
    if not isinstance(value, list):
        return ()
    found = (read(item) for item in value if isinstance(item, dict))
    return tuple(item for item in found if item is not None)


def _text(value: Any) -> str:
    return storable(value) if isinstance(value, str) else ""


def _number(value: Any) -> float | None:
    """A finite number, also where it came as text."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _share(value: Any) -> float | None:
    number = _number(value)
    return number if number is not None and 0 <= number <= 1 else None


def _size(answer: Answer) -> int:
    """Characters in the longest of the ways in which the answer gives its text."""
    words = sum(len(word.text) for word in answer.words)
    passages = sum(len(passage.text) for passage in answer.passages)
    nested = sum(len(word.text) for passage in answer.passages for word in passage.words)
    return max(len(answer.text), words, passages, nested)
