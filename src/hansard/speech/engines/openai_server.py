"""A transcription server: asked in the way it understands, until it answers or is given up."""

import io
import time
import wave
from dataclasses import dataclass, replace
from itertools import count
from typing import Literal

import numpy as np

from hansard.errors import EngineFailedError, EngineRefusedError
from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.speech.configuration import OpenAIConfiguration
from hansard.speech.engines.base import Samples
from hansard.speech.engines.openai_answer import Answer, NonsenseError, read_answer
from hansard.speech.engines.openai_call import CallFailedError, Connection, Question
from hansard.speech.engines.openai_retry import Backoff


@dataclass(frozen=True, slots=True)
class _Manner:
    """A way to ask for an answer."""

    response_format: Literal["verbose_json", "json"]
    granularities: tuple[Literal["word", "segment"], ...] = ()


# From the most telling on. vLLM has no times of words, gpt-4o-transcribe no times at all.
_MANNERS = (_Manner("verbose_json", ("word", "segment")), _Manner("verbose_json"), _Manner("json"))
_NOT_UNDERSTOOD = {400, 415, 422}

_SHORTEST_S = 1.0  # shorter sound is filled up with silence: some servers refuse it


class TranscriptionServer:
    """May be asked by several threads. Raises ConfigurationError for settings that cannot be used."""

    def __init__(self, server: OpenAIConfiguration) -> None:
        self._connection = Connection(server)
        self._manner = 0

    @property
    def tells_language(self) -> bool:
        """Whether its answers may name the language."""
        return _MANNERS[self._manner].response_format == "verbose_json"

    def ask(self, samples: Samples, language: str | None, prompt: str | None, backoff: Backoff) -> Answer:
        """Its transcription. Raises EngineFailedError, and of its kind EngineRefusedError.

        A request that is not understood is made plainer. What was understood then is kept to; where
        nothing is, the reason lies elsewhere.
        """
        question = Question(_wav(samples), language, prompt, "json")
        for number in range(self._manner, len(_MANNERS)):
            try:
                answer = self._persist(_in_manner(question, _MANNERS[number]), backoff)
            except CallFailedError as error:
                if error.status not in _NOT_UNDERSTOOD or number == len(_MANNERS) - 1:
                    raise self._refused(error) from None
            else:
                if language:  # without one, that may be what was not understood
                    self._manner = number
                return answer
        raise AssertionError("the last manner answers or raises")

    def _persist(self, question: Question, backoff: Backoff) -> Answer:
        """The answer, after several attempts. Raises CallFailedError for what is not to be repeated."""
        for attempt in count(1):
            try:
                return self._read(self._connection.ask(question))
            except CallFailedError as error:
                if not error.may_pass:
                    raise
                pause_s = backoff.pause_s(attempt, error.asked_s)
                if pause_s is None:
                    raise _failed(error, attempt) from None
            time.sleep(pause_s)
        raise AssertionError("counting has no end")

    def _refused(self, error: CallFailedError) -> EngineRefusedError:
        where = self._connection.where_to_look(error.status or 0)
        hint = f" Look at {where}." if where else ""
        return EngineRefusedError(f"The transcription server {error}.{hint}")

    def _read(self, body: bytes) -> Answer:
        try:
            return read_answer(body)
        except NonsenseError as error:
            raise CallFailedError(f"answered nonsense: {self._connection.told(error.body)}") from None


def _in_manner(question: Question, manner: _Manner) -> Question:
    return replace(question, response_format=manner.response_format, granularities=manner.granularities)


def _failed(error: CallFailedError, attempts: int) -> EngineFailedError:
    asked = f", asked to be left alone for {error.asked_s:g} s" if error.asked_s else ""
    return EngineFailedError(f"The transcription server {error} (attempts: {attempts}{asked}).")


def _wav(samples: Samples) -> bytes:
    """A file of 16 bit samples: the one format that every such server reads."""
    lacking = int(_SHORTEST_S * SAMPLE_RATE_HZ) - len(samples)
    filled = np.pad(samples, (0, max(0, lacking)))
    file = io.BytesIO()
    with wave.open(file, "wb") as wav:
        wav.setnchannels(1)
        wav.setsampwidth(2)
        wav.setframerate(SAMPLE_RATE_HZ)
        wav.writeframes((np.clip(filled, -1.0, 1.0) * 32767.0).astype("<i2").tobytes())
    return file.getvalue()
