"""Every odd file of the recordings, against what is known of it."""

import json
import time
from pathlib import Path

import pytest

from hansard.errors import UndecodableAudioError
from hansard.media.decode import decode

QUICK_S = 5.0


def _entries(recordings: Path, decodes: str) -> list[dict]:
    manifest = json.loads((recordings / "manifest.json").read_text())
    entries = [each for each in manifest if each["set"] == "odd_formats" and each["decodes"] == decodes]
    assert entries
    return entries


def test_whole_files_keep_their_length(recordings: Path, folder: Path, subtests: pytest.Subtests) -> None:
    for entry in _entries(recordings, "full"):
        with subtests.test(entry["path"]):
            decoded = decode(recordings / entry["path"], folder)
            assert decoded.duration_s == pytest.approx(entry["duration_s"], abs=0.1)
            for track in decoded.tracks:
                assert (folder / track.pcm).stat().st_size == 2 * track.samples


def test_files_without_sound_are_refused_with_a_sentence(
    recordings: Path, folder: Path, subtests: pytest.Subtests
) -> None:
    for entry in _entries(recordings, "none"):
        with subtests.test(entry["path"]):
            with pytest.raises(UndecodableAudioError) as caught:
                decode(recordings / entry["path"], folder)
            assert caught.value.message.startswith("The file ")
            assert not list(folder.iterdir())


def test_damaged_files_end_quickly_and_say_so(
    recordings: Path, folder: Path, subtests: pytest.Subtests
) -> None:
    for entry in _entries(recordings, "partial"):
        with subtests.test(entry["path"]):
            started = time.monotonic()
            decoded = decode(recordings / entry["path"], folder)
            assert time.monotonic() - started < QUICK_S
            assert any(warning.startswith("damaged_packets: ") for warning in decoded.warnings)
