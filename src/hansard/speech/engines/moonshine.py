"""English speech recognition by the Moonshine model inside the `moonshine-voice` wheel."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from hansard.errors import EngineMissingError
from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.model.transcript import Word
from hansard.speech.configuration import SpeechConfiguration
from hansard.speech.engines.alignment import token_frames
from hansard.speech.engines.allocator import return_freed_memory
from hansard.speech.engines.base import Capability, LanguageGuess, Samples, SpeechHints
from hansard.speech.engines.beam import Decoding, search
from hansard.speech.engines.favour import Favour
from hansard.speech.engines.moonshine_model import MoonshineModel
from hansard.speech.engines.moonshine_tokens import (
    WordEncoder,
    is_text,
    join_tokens,
    read_vocabulary,
    starts_word,
)
from hansard.speech.engines.packages import package_file

_FOLDER = ("assets", "tiny-en")
_FILES = ("encoder_model.ort", "decoder_model_merged.ort", "tokenizer.bin")
_MISSING = "moonshine-voice 0.0.73, whose wheel carries the English model (newer wheels do not)"

_SHORTEST_S = 1.0  # shorter sound is filled up with silence
_TOKENS_PER_S = 10.0  # fast English has about 8
_SPARE_TOKENS = 10
_LAST_TOKEN_S = 0.15  # a word may last this much, and this much a letter, after its last token began
_LETTER_S = 0.08


def moonshine_capability(_: SpeechConfiguration) -> Capability:
    """Moonshine as data; `missing` names the wheel when its model files are not there."""
    installed = all(_asset(name) for name in _FILES)
    return Capability(
        engine="moonshine",
        name="moonshine-tiny-en",
        task="transcription",
        languages=("en",),
        word_times=True,
        needs_download=False,
        licence="MIT",
        installed=installed,
        missing=None if installed else _MISSING,
        vocabulary=True,
    )


class MoonshineTranscriber:
    """Writes down English; raises `EngineMissingError` where the wheel has no model."""

    def __init__(self, configuration: SpeechConfiguration) -> None:
        self._configuration = configuration
        encoder, decoder, tokenizer = (_required(name) for name in _FILES)
        self._model = MoonshineModel(encoder, decoder)
        self._vocabulary = read_vocabulary(tokenizer)
        self._encoder = WordEncoder(self._vocabulary)

    @property
    def capability(self) -> Capability:
        """Moonshine as data."""
        return moonshine_capability(self._configuration)

    @property
    def batch_size(self) -> int:
        """One: the decoder writes one segment at a time."""
        return 1

    @property
    def parallel_calls(self) -> int:
        """A thread each."""
        return self._configuration.threads

    def transcribe(self, segments: Sequence[Samples], hints: SpeechHints) -> list[tuple[Word, ...]]:
        """Words of segments of up to about 20 s. Custom words are favoured as they are written."""
        favour = Favour(filter(None, map(self._encoder.encode, hints.vocabulary)))
        return [self._transcribe(samples, favour) for samples in segments]

    def detect_language(self, segments: Sequence[Samples]) -> LanguageGuess | None:
        """None: to this model everything is English."""
        del segments
        return None

    def _transcribe(self, samples: Samples, favour: Favour) -> tuple[Word, ...]:
        length_s = len(samples) / SAMPLE_RATE_HZ
        max_tokens = int(length_s * _TOKENS_PER_S) + _SPARE_TOKENS
        decoding = search(self._model, self._model.listen(_filled(samples)), max_tokens, favour)
        return_freed_memory()
        return self._words(decoding, max(length_s, _SHORTEST_S), length_s)

    def _words(self, decoding: Decoding, heard_s: float, length_s: float) -> tuple[Word, ...]:
        """The tokens as words; a word lasts until the next one begins, but not much past its last token."""
        frame_s = heard_s / max(decoding.attention.shape[1], 1)
        starts_s = token_frames(decoding.attention) * frame_s
        groups = self._groups(decoding.tokens)
        words = []
        for group, following in zip(groups, [*groups[1:], None], strict=True):
            until_s = float(starts_s[following[0]]) if following else length_s
            text = join_tokens([self._vocabulary[decoding.tokens[index]] for index in group])
            longest_s = float(starts_s[group[-1]]) + _LAST_TOKEN_S + _LETTER_S * len(text) / len(group)
            start_s = min(float(starts_s[group[0]]), length_s)
            end_s = max(start_s, min(until_s, longest_s, length_s))
            confidence = float(np.exp(np.log(decoding.probabilities[group] + 1e-9).mean()))
            words.append(Word(text, start_s, end_s, round(min(confidence, 1.0), 3)))
        return tuple(word for word in words if word.text)

    def _groups(self, tokens: tuple[int, ...]) -> list[list[int]]:
        """Positions of the tokens of each word."""
        groups: list[list[int]] = []
        for position, token in enumerate(tokens):
            text = self._vocabulary[token]
            if not is_text(token, text):
                continue
            if groups and not starts_word(text):
                groups[-1].append(position)
            else:
                groups.append([position])
        return groups


def _asset(name: str) -> Path | None:
    return package_file("moonshine_voice", *_FOLDER, name)


def _required(name: str) -> Path:
    path = _asset(name)
    if path is None:
        raise EngineMissingError(f"The English speech model is not installed. Install {_MISSING}.")
    return path


def _filled(samples: Samples) -> Samples:
    lacking = int(_SHORTEST_S * SAMPLE_RATE_HZ) - len(samples)
    return np.pad(samples, (0, lacking)) if lacking > 0 else samples
