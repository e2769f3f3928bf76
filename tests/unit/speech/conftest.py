"""Decoded recordings and loaded engines."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from hansard.media.decode import decode
from hansard.model.audio import Decoded, TrackSpeech
from hansard.model.transcript import Word
from hansard.speech.configuration import SpeechConfiguration
from hansard.speech.engines.base import SpeechHints
from hansard.speech.engines.community import CommunityDiarizer
from hansard.speech.engines.moonshine import MoonshineTranscriber
from hansard.speech.segment import segment_track
from hansard.speech.transcribe import transcribe_tracks


@dataclass(frozen=True, slots=True)
class Heard:
    """A recording after decoding, segmentation and transcription."""

    folder: Path
    decoded: Decoded
    speech: tuple[TrackSpeech, ...]
    words: tuple[tuple[Word, ...], ...]


@pytest.fixture(scope="session")
def moonshine() -> MoonshineTranscriber:
    return MoonshineTranscriber(SpeechConfiguration())


@pytest.fixture(scope="session")
def community() -> CommunityDiarizer:
    return CommunityDiarizer(SpeechConfiguration())


@pytest.fixture(scope="session")
def manifest(recordings: Path) -> dict[str, dict[str, Any]]:
    entries = json.loads((recordings / "manifest.json").read_text(encoding="utf-8"))
    return {entry["path"]: entry for entry in entries}


@pytest.fixture(scope="session")
def hear(
    recordings: Path, moonshine: MoonshineTranscriber, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Heard]:
    """Decodes and transcribes a recording of the set, once."""
    known: dict[str, Heard] = {}

    def run(path: str) -> Heard:
        if path not in known:
            folder = tmp_path_factory.mktemp("heard")
            decoded = decode(recordings / path, folder)
            speech = tuple(segment_track(folder, track) for track in decoded.tracks)
            words = transcribe_tracks(folder, decoded.tracks, speech, moonshine, SpeechHints("en-US"))
            known[path] = Heard(folder, decoded, speech, words)
        return known[path]

    return run
