"""Moonshine's encoder and decoder, run token by token."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hansard.speech.engines.base import Samples
from hansard.speech.engines.moonshine_graph import LAYERS, attention_output, expose_attention
from hansard.speech.engines.moonshine_tokens import BEGIN, END
from hansard.speech.engines.sessions import open_session

_HEADS, _HEAD_SIZE = 8, 36
_OWN = [f"{layer}.decoder.{part}" for layer in range(LAYERS) for part in ("key", "value")]
_HEARD = [f"{layer}.encoder.{part}" for layer in range(LAYERS) for part in ("key", "value")]

Feed = dict[str, NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Decoding:
    """What the decoder wrote. One row per token, the end mark left out.

    `attention` is `[tokens, frames]`, the mean over layers and heads; `probabilities` are those
    of the chosen tokens. `cut` says that the allowed number of tokens ran out.
    """

    tokens: tuple[int, ...]
    probabilities: NDArray[np.float32]
    attention: NDArray[np.float32]
    cut: bool


class MoonshineModel:
    """A loaded model. Not for use by two threads at once."""

    def __init__(self, encoder: Path, decoder: Path) -> None:
        self._encoder = open_session(encoder)
        self._decoder = open_session(expose_attention(decoder.read_bytes()))

    def decode(self, samples: Samples, max_tokens: int) -> Decoding:
        """Writes down the samples greedily."""
        mask = np.ones((1, len(samples)), np.int64)
        heard = self._encoder.run(None, {"input_values": samples[None], "attention_mask": mask})[0]
        feed = self._prime({"encoder_attention_mask": mask, "encoder_hidden_states": heard})
        return self._write(feed, max_tokens)

    def _prime(self, feed: Feed) -> Feed:
        """Adds the cache: keys and values of what was heard, and nothing written yet."""
        frames = feed["encoder_hidden_states"].shape[1]
        written = {f"past_key_values.{name}": _no_keys(0) for name in _OWN}
        unused = {f"past_key_values.{name}": _no_keys(frames) for name in _HEARD}
        begin = {"input_ids": np.array([[BEGIN]]), "use_cache_branch": np.array([False])}
        outputs = self._decoder.run([f"present.{name}" for name in _HEARD], feed | written | unused | begin)
        known = {f"past_key_values.{name}": keys for name, keys in zip(_HEARD, outputs, strict=True)}
        return feed | written | known | {"use_cache_branch": np.array([True])}

    def _write(self, feed: Feed, max_tokens: int) -> Decoding:
        tokens: list[int] = []
        probabilities: list[float] = []
        rows: list[NDArray[np.float32]] = []
        token = BEGIN
        while len(tokens) < max_tokens:
            logits, row = self._step(feed, token)
            token = int(logits.argmax())
            if token == END:
                break
            tokens.append(token)
            probabilities.append(_probability(logits, token))
            rows.append(row)
        frames = feed["encoder_hidden_states"].shape[1]
        attention = np.stack(rows) if rows else np.zeros((0, frames), np.float32)
        return Decoding(tuple(tokens), np.array(probabilities, np.float32), attention, token != END)

    def _step(self, feed: Feed, token: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Logits of the next token and the frames it was heard in; the cache grows by one."""
        names = ["logits", *(f"present.{name}" for name in _OWN), *map(attention_output, range(LAYERS))]
        feed["input_ids"] = np.array([[token]])
        logits, *rest = self._decoder.run(names, feed)
        for name, keys in zip(_OWN, rest, strict=False):
            feed[f"past_key_values.{name}"] = keys
        weights = np.stack([layer[0, :, 0] for layer in rest[len(_OWN) :]])
        return logits[0, -1], weights.mean(axis=(0, 1))


def _no_keys(length: int) -> NDArray[np.float32]:
    return np.zeros((1, _HEADS, length, _HEAD_SIZE), np.float32)


def _probability(logits: NDArray[np.float32], token: int) -> float:
    return float(1.0 / np.exp(logits - logits[token]).sum())
