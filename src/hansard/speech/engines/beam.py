"""Beam search: of all that the sound may say, the text that is likeliest as a whole.

Greedy decoding takes the likeliest token each time and cannot take one back. Four texts side by side
make about 15 % fewer word errors for 1.8 times the processor time.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from hansard.speech.engines.favour import Favour
from hansard.speech.engines.moonshine_model import Floats, Memory, MoonshineModel
from hansard.speech.engines.moonshine_tokens import BEGIN, END

_BEAMS = 4
_HOPELESS = 15.0  # this far behind the likeliest, as a log probability, a text never catches up


@dataclass(frozen=True, slots=True)
class Decoding:
    """What the decoder wrote. One row per token, the end mark left out.

    `attention` is `[tokens, frames]`, the mean over layers and heads; `probabilities` are those
    of the chosen tokens.
    """

    tokens: tuple[int, ...]
    probabilities: NDArray[np.float32]
    attention: Floats


@dataclass(frozen=True, slots=True, eq=False)
class _Text:
    """A text so far. `score` is the sum of log probabilities, with what favour added."""

    tokens: tuple[int, ...] = ()
    score: float = 0.0
    logs: tuple[float, ...] = ()
    rows: tuple[Floats, ...] = field(default=(), repr=False)

    @property
    def mean(self) -> float:
        """Score per token, the end mark counted: a text is not worse for being longer."""
        return self.score / (len(self.tokens) + 1)

    def decoding(self, frames: int) -> Decoding:
        attention = np.stack(self.rows) if self.rows else np.zeros((0, frames), np.float32)
        return Decoding(self.tokens, np.exp(np.array(self.logs, np.float32)), attention)


def search(model: MoonshineModel, memory: Memory, max_tokens: int, favour: Favour) -> Decoding:
    """The best text of at most `max_tokens` tokens, some words favoured."""
    beam = _Beam(model, memory, favour)
    for _ in range(max_tokens):
        beam.extend()
        if beam.is_settled:
            break
    return beam.best.decoding(memory.frames)


class _Beam:
    """The likeliest texts, going and ended."""

    def __init__(self, model: MoonshineModel, memory: Memory, favour: Favour) -> None:
        self._model = model
        self._memory = memory
        self._favour = favour
        self._going = [_Text()]
        self._ended: list[_Text] = []

    @property
    def is_settled(self) -> bool:
        """Whether enough texts have ended and none that goes on is likelier."""
        return not self._going or (len(self._ended) >= _BEAMS and self.best in self._ended)

    @property
    def best(self) -> _Text:
        return max((*self._ended, *self._going[:1]), key=lambda text: text.mean)

    def extend(self) -> None:
        """One more token for each text, the likeliest kept."""
        last = np.array([text.tokens[-1] if text.tokens else BEGIN for text in self._going])
        step = self._model.step(self._memory, last)
        logs = _log_softmax(step.logits)
        scores = logs + np.array([[text.score] for text in self._going], np.float32)
        for row, text in enumerate(self._going):
            owed, gains = self._favour.points(text.tokens)
            scores[row] += owed
            scores[row, list(gains)] += list(gains.values())
        kept: list[tuple[int, _Text]] = []
        for rank, (row, token) in enumerate(_highest(scores, 2 * _BEAMS)):
            text, score = self._going[row], float(scores[row, token])
            if token == END:
                if rank < _BEAMS:
                    self._ended.append(_Text(text.tokens, score, text.logs, text.rows))
            elif len(kept) < _BEAMS:
                kept.append((row, _longer(text, token, score, float(logs[row, token]), step.attention[row])))
        self._going = [text for _, text in kept]
        self._memory = step.memory.pick(np.array([row for row, _ in kept], np.intp))


def _longer(text: _Text, token: int, score: float, log: float, row: Floats) -> _Text:
    return _Text((*text.tokens, token), score, (*text.logs, log), (*text.rows, row))


def _log_softmax(logits: Floats) -> Floats:
    shifted = logits - logits.max(axis=1, keepdims=True)
    logs: Floats = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return logs


def _highest(scores: Floats, count: int) -> list[tuple[int, int]]:
    """Rows and columns of the highest scores, the highest first; none that is hopeless."""
    flat = scores.ravel()
    found = np.flatnonzero(flat > flat.max() - _HOPELESS)
    best = found[np.argsort(-flat[found], kind="stable")[:count]]
    rows, columns = np.unravel_index(best, scores.shape)
    return [(int(row), int(column)) for row, column in zip(rows, columns, strict=True)]
