"""Moonshine's encoder and decoder: one pass over the sound, then token by token."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hansard.speech.engines.base import Samples
from hansard.speech.engines.moonshine_graph import LAYERS, attention_output, expose_attention
from hansard.speech.engines.moonshine_tokens import BEGIN
from hansard.speech.engines.sessions import open_session

_HEADS, _HEAD_SIZE = 8, 36
_OWN = [f"{layer}.decoder.{part}" for layer in range(LAYERS) for part in ("key", "value")]
_HEARD = [f"{layer}.encoder.{part}" for layer in range(LAYERS) for part in ("key", "value")]
_OUTPUTS = ["logits", *(f"present.{name}" for name in _OWN), *map(attention_output, range(LAYERS))]

Floats = NDArray[np.float32]
Feed = dict[str, NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Memory:
    """What the decoder knows: the sound, and the keys of what each of several texts holds so far.

    The sound is there once for all texts: the decoder's products spread it over them.
    """

    feed: Feed
    keys: tuple[Floats, ...]

    @property
    def frames(self) -> int:
        """Steps of the sound that can be listened to."""
        return int(self.feed["encoder_hidden_states"].shape[1])

    def pick(self, rows: NDArray[np.intp]) -> "Memory":
        """The memory of the texts in these rows; a row may be picked more than once."""
        return Memory(self.feed, tuple(keys[rows] for keys in self.keys))


@dataclass(frozen=True, slots=True)
class Step:
    """What the decoder makes of one more token in each text.

    `logits` is `[texts, vocabulary]`; `attention` is `[texts, frames]`, the mean over layers and heads.
    """

    logits: Floats
    attention: Floats
    memory: Memory


class MoonshineModel:
    """A loaded model. Several threads may use it at once."""

    def __init__(self, encoder: Path, decoder: Path) -> None:
        self._encoder = open_session(encoder)
        self._decoder = open_session(expose_attention(decoder.read_bytes()))

    def listen(self, samples: Samples) -> Memory:
        """Takes in the samples; one text, nothing written yet."""
        mask = np.ones((1, len(samples)), np.int64)
        heard = self._encoder.run(None, {"input_values": samples[None], "attention_mask": mask})[0]
        feed = {"encoder_attention_mask": mask, "encoder_hidden_states": heard}
        empty = {f"past_key_values.{name}": _no_keys(0) for name in _OWN}
        unused = {f"past_key_values.{name}": _no_keys(heard.shape[1]) for name in _HEARD}
        begin = {"input_ids": np.array([[BEGIN]]), "use_cache_branch": np.array([False])}
        outputs = self._decoder.run([f"present.{name}" for name in _HEARD], feed | empty | unused | begin)
        known = {f"past_key_values.{name}": keys for name, keys in zip(_HEARD, outputs, strict=True)}
        return Memory(feed | known, tuple(empty.values()))

    def step(self, memory: Memory, tokens: NDArray[np.int64]) -> Step:
        """Adds one token to each text."""
        keys = {f"past_key_values.{name}": value for name, value in zip(_OWN, memory.keys, strict=True)}
        given = {"input_ids": tokens[:, None], "use_cache_branch": np.array([True])}
        logits, *rest = self._decoder.run(_OUTPUTS, memory.feed | keys | given)
        weights = np.stack([layer[:, :, 0] for layer in rest[len(_OWN) :]])
        return Step(logits[:, -1], weights.mean(axis=(0, 2)), Memory(memory.feed, tuple(rest[: len(_OWN)])))


def _no_keys(length: int) -> Floats:
    return np.zeros((1, _HEADS, length, _HEAD_SIZE), np.float32)
