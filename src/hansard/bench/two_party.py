"""Calls with a party on each channel, and what each party said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from hansard.bench.sets import Utterance, english_utterances, read_manifest
from hansard.bench.sound import read_tracks, write_wav
from hansard.media.pcm import FloatSamples
from hansard.model.audio import SAMPLE_RATE_HZ

_PAUSE_S = 0.6
_PARTIES = 2


@dataclass(frozen=True, slots=True)
class TwoPartyCall:
    """A stereo recording, and all that was said on each channel in order."""

    name: str
    path: Path
    texts: tuple[str, ...]


def made_calls(recordings: Path, folder: Path) -> list[TwoPartyCall]:
    """Two readers at a time take turns, sentence by sentence, a channel each; written to the folder."""
    calls = []
    for set_name, readers in _readers(english_utterances(recordings)).items():
        names = sorted(name for name, said in readers.items() if len(said) > 1)
        for one, other in zip(names[::2], names[1::2], strict=False):
            parties = (readers[one], readers[other])
            calls.append(_make_call(f"{set_name} {one} and {other}", parties, folder))
    return calls


def _readers(utterances: Iterable[Utterance]) -> dict[str, dict[str, list[Utterance]]]:
    """What each speaker said, by set and speaker."""
    readers: dict[str, dict[str, list[Utterance]]] = {}
    for utterance in utterances:
        if utterance.speaker:
            readers.setdefault(utterance.set, {}).setdefault(utterance.speaker, []).append(utterance)
    return readers


def labelled_calls(recordings: Path) -> list[TwoPartyCall]:
    """The manifest's own calls whose channels have a text each (written by another recogniser)."""
    calls = []
    for entry in read_manifest(recordings):
        texts = entry.get("labels", {}).get("channel_transcripts", {})
        if len(texts) == _PARTIES and entry.get("language") == "en":
            path = recordings / entry["path"]
            calls.append(TwoPartyCall(path.stem, path, tuple(texts.values())))
    return calls


def _make_call(
    name: str, parties: tuple[Sequence[Utterance], Sequence[Utterance]], folder: Path
) -> TwoPartyCall:
    turns = [
        (party, utterance) for pair in zip(*parties, strict=False) for party, utterance in enumerate(pair)
    ]
    path = folder / f"{name}.wav"
    write_wav(path, *_channels(turns))
    texts = tuple(
        " ".join(utterance.text for party, utterance in turns if party == one) for one in range(_PARTIES)
    )
    return TwoPartyCall(name, path, texts)


def _channels(turns: Sequence[tuple[int, Utterance]]) -> list[FloatSamples]:
    """Each turn on its party's channel, silence on the other, a pause after it."""
    parts: list[list[FloatSamples]] = [[] for _ in range(_PARTIES)]
    for party, utterance in turns:
        (samples,) = read_tracks(utterance.path, apart=False)
        spoken = np.pad(samples, (0, round(_PAUSE_S * SAMPLE_RATE_HZ)))
        for number, part in enumerate(parts):
            part.append(spoken if number == party else np.zeros_like(spoken))
    return [np.concatenate(part) for part in parts]
