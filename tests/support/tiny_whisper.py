"""Whisper models of two megabytes, made on the spot, that write what they are told to.

They have the real formats in full (a CTranslate2 model, a tokenizer, settings of the filter bank), so that
loading and decoding run as with a model from the hub. Their layers add nothing: the position alone
decides which token comes next, and which part of the sound it is taken from.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from ctranslate2.specs import WhisperSpec
from ctranslate2.specs.model_spec import LayerSpec
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

LANGUAGES = "da de en es fi fr he hi id it ja ko pl pt ru sv zh".split()
TOKEN_S = 0.1
"""Each token, of which one stands for a byte, is heard for this long."""

_SURE = 4.0  # a logit 30 above all others
_SIZE = 64  # of a vector, and so the number of positions that can be told apart
_FRAMES, _FRAME_S, _POSITIONS, _TIMESTAMPS = 1500, 0.02, 448, 1501


def write_tiny_whisper(
    folder: Path,
    text: str = " Hello there, world.",
    *,
    language: str = "sv",
    multilingual: bool = True,
    sureness: float = _SURE,
    silence: float = 0.0,
) -> Path:
    """A model that writes `text`, of up to 50 bytes, whatever it hears, and takes it for `language`.

    `sureness` raises the probability of what it writes, `silence` that of nobody speaking.
    """
    tokenizer = _tokenizer(multilingual)
    prompt = 4 if multilingual else 2  # start, language, task, no timestamps
    scores = np.zeros((_SIZE, tokenizer.get_vocab_size()), np.float32)
    for step, token in enumerate([*tokenizer.encode(text).ids, _id(tokenizer, "<|endoftext|>")]):
        scores[prompt - 1 + step, token] = sureness
    scores[0, _id(tokenizer, f"<|{language}|>")] = 2.0
    scores[0, _id(tokenizer, "<|nospeech|>")] = silence
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "preprocessor_config.json").write_text('{"feature_size": 80}', encoding="utf-8")
    _save(folder, tokenizer, np.ascontiguousarray(scores.T))
    return folder


def _tokenizer(multilingual: bool) -> Tokenizer:
    """Bytes as tokens, and the marks of Whisper after them in their order.

    What is never to be written begins with tokens of its own, so that a blank stays free.
    Only vocabularies for several languages have the empty token: CTranslate2 knows them by it.
    """
    merges = [("Ġ", letter) for letter in "-'â"]
    pieces = [*sorted(pre_tokenizers.ByteLevel.alphabet()), *map("".join, merges)]
    pieces += [""] if multilingual else []
    tokenizer = Tokenizer(models.BPE(vocab={piece: at for at, piece in enumerate(pieces)}, merges=merges))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    names = ["endoftext", "startoftranscript", *LANGUAGES]
    names += ["translate", "transcribe", "startoflm", "startofprev", "nospeech", "notimestamps"]
    tokenizer.add_special_tokens([AddedToken(f"<|{name}|>", special=True) for name in names])
    tokenizer.add_tokens([AddedToken(f"<|{at * 0.02:.2f}|>") for at in range(_TIMESTAMPS)])
    return tokenizer


def _id(tokenizer: Tokenizer, token: str) -> int:
    found = tokenizer.token_to_id(token)
    assert found is not None
    return found


def _save(folder: Path, tokenizer: Tokenizer, projection: np.ndarray) -> None:
    vocabulary = sorted(tokenizer.get_vocab(), key=tokenizer.get_vocab().__getitem__)
    spec = WhisperSpec(1, 1, 1, 1)
    for path, layer, name in _variables(spec):
        fill = np.ones if path.endswith("gamma") else np.zeros
        setattr(layer, name, fill(_shape(path, len(vocabulary)), np.float32))
    _write_positions(spec)
    spec.decoder.projection.weight = projection
    spec.register_vocabulary(vocabulary)
    spec.config.alignment_heads = [(0, 0)]
    spec.config.lang_ids = [_id(tokenizer, f"<|{name}|>") for name in LANGUAGES]
    spec.config.suppress_ids, spec.config.suppress_ids_begin = [], []
    spec.validate()
    spec.save(str(folder))


def _write_positions(spec: WhisperSpec) -> None:
    """Makes each position of the decoder look for the frames that have its number."""
    numbers = np.minimum(np.arange(_FRAMES) * _FRAME_S // TOKEN_S, _SIZE - 1).astype(int)
    one_of = np.eye(_SIZE, dtype=np.float32)
    spec.encoder.position_encodings.encodings = one_of[numbers]
    spec.decoder.position_encodings.encodings = np.eye(_POSITIONS, _SIZE, dtype=np.float32)
    attention = spec.decoder.layer[0].attention
    attention.linear[0].weight = one_of
    attention.linear[1].weight = np.concatenate((one_of, np.zeros_like(one_of)))


def _variables(spec: LayerSpec, prefix: str = "") -> Iterator[tuple[str, LayerSpec, str]]:
    """Every variable that must be filled: its path, the layer it belongs to and its name there."""
    for name, value in list(vars(spec).items()):
        path = f"{prefix}/{name}"
        if isinstance(value, LayerSpec):
            yield from _variables(value, path)
        elif isinstance(value, list) and name in {"layer", "linear"}:
            for number, part in enumerate(value):
                yield from _variables(part, f"{path}_{number}")
        elif value is None:
            yield path, spec, name


def _shape(path: str, tokens: int) -> tuple[int, ...]:
    known = {
        "conv1/weight": (_SIZE, 80, 3),
        "conv2/weight": (_SIZE, _SIZE, 3),
        "embeddings/weight": (tokens, _SIZE),
        "self_attention/linear_0/weight": (3 * _SIZE, _SIZE),
    }
    for ending, shape in known.items():
        if path.endswith(ending):
            return shape
    return (_SIZE, _SIZE) if path.endswith("weight") else (_SIZE,)
