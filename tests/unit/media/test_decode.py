import itertools
from pathlib import Path

import av
import numpy as np
import pytest

from hansard.errors import RecordingTooLongError, UndecodableAudioError
from hansard.media.decode import decode
from hansard.media.pcm import read_samples, to_float
from hansard.model.options import AudioHints
from hansard.model.transcript import ChannelMode

RATE_HZ = 16_000


def _tone(
    duration_s: float, pitch_hz: float = 440.0, level: float = 0.3, rate_hz: int = RATE_HZ
) -> np.ndarray:
    return level * np.sin(2 * np.pi * pitch_hz * np.arange(round(duration_s * rate_hz)) / rate_hz)


def _read(folder: Path, pcm: str) -> np.ndarray:
    return to_float(read_samples(folder / pcm, 0, 10**9))


def _pitch_hz(samples: np.ndarray) -> float:
    return float(np.argmax(np.abs(np.fft.rfft(samples))) * RATE_HZ / len(samples))


def test_samples_come_out_as_they_went_in(make_wav, folder: Path) -> None:
    tone = _tone(2.0)
    decoded = decode(make_wav(tone), folder)
    assert decoded.mode is ChannelMode.MONO
    assert decoded.duration_s == 2.0
    assert np.abs(_read(folder, decoded.tracks[0].pcm) - tone).max() < 1e-3


def test_other_rates_become_16_khz(make_wav, folder: Path) -> None:
    decoded = decode(make_wav(_tone(2.0, rate_hz=44_100), rate_hz=44_100), folder)
    samples = _read(folder, decoded.tracks[0].pcm)
    assert decoded.duration_s == pytest.approx(2.0, abs=0.01)
    assert _pitch_hz(samples) == pytest.approx(440.0, abs=1.0)


@pytest.mark.parametrize("encoding", ["pcm_mulaw", "pcm_alaw", "pcm_s16le"])
def test_raw_stereo_is_read_by_the_hints(tmp_path: Path, folder: Path, encoding: str) -> None:
    path = tmp_path / "upload"
    _write_raw(path, encoding, np.stack([_tone(1.0, 440, rate_hz=8_000), _tone(1.0, 1_000, rate_hz=8_000)]))
    decoded = decode(path, folder, AudioHints("upload", "raw", encoding, 8_000, 2))
    assert decoded.probe.is_raw
    assert decoded.duration_s == pytest.approx(1.0, abs=0.01)
    pitches = [_pitch_hz(_read(folder, track.pcm)) for track in decoded.tracks]
    assert pitches == pytest.approx([440, 1_000], abs=3)


def test_more_channels_than_are_kept_are_mixed_alike(make_wav, folder: Path) -> None:
    channels = [np.zeros(RATE_HZ)] * 16
    decoded = decode(make_wav(*channels, _tone(1.0, level=0.68)), folder)
    assert [warning.split(":")[0] for warning in decoded.warnings] == ["channels_mixed"]
    assert len(decoded.tracks) == 1
    assert decoded.tracks[0].peak_dbfs == pytest.approx(20 * np.log10(0.04), abs=0.2)


def test_mixing_on_request_leaves_one_track_of_both_parties(recordings: Path, folder: Path) -> None:
    path = recordings / "calls/autorepair_40_stereo.flac"
    apart = decode(path, folder)
    agent, caller = (_read(folder, track.pcm) for track in apart.tracks)
    together = decode(path, folder, mix=True)
    mixed = _read(folder, together.tracks[0].pcm)
    assert together.mode is ChannelMode.MONO
    assert [file.name for file in folder.iterdir()] == [together.tracks[0].pcm]
    assert np.abs(mixed - (agent + caller) / 2).max() < 1e-3


def test_too_long_a_recording_is_refused_by_its_samples(make_wav, folder: Path) -> None:
    path = make_wav(_tone(130.0))
    with pytest.raises(RecordingTooLongError, match="longer than 2 minutes") as caught:
        decode(path, folder, max_duration_s=120.0)
    assert caught.value.parameters == {"max_duration_s": 120.0}
    assert not list(folder.iterdir())


def test_reading_stops_when_the_limit_is_passed(make_wav, folder: Path) -> None:
    shares: list[float] = []
    with pytest.raises(RecordingTooLongError):
        decode(make_wav(_tone(120.0)), folder, max_duration_s=12.0, progress=shares.append)
    assert max(shares) < 0.2


def test_a_recording_of_exactly_the_limit_is_accepted(make_wav, folder: Path) -> None:
    assert decode(make_wav(_tone(3.0)), folder, max_duration_s=3.0).duration_s == 3.0


def test_progress_rises_to_one(make_wav, folder: Path) -> None:
    shares: list[float] = []
    decode(make_wav(_tone(20.0)), folder, progress=shares.append)
    assert len(shares) > 20
    assert all(early < late for early, late in itertools.pairwise(shares))
    assert shares[-1] == 1.0


def test_damaged_packets_are_skipped_and_counted(tmp_path: Path, folder: Path) -> None:
    path = _encode(tmp_path / "call.m4a", "mp4", "aac", _tone(10.0), RATE_HZ)
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 3_000] = b"\xff" * 3_000
    path.write_bytes(content)
    decoded = decode(path, folder)
    tail = _read(folder, decoded.tracks[0].pcm)[-RATE_HZ:]
    assert 5.0 < decoded.duration_s <= 10.1
    assert any(warning.startswith("damaged_packets: ") for warning in decoded.warnings)
    assert _pitch_hz(tail) == pytest.approx(440.0, abs=2.0)


def test_a_file_that_was_cut_off_is_reported(recordings: Path, folder: Path) -> None:
    decoded = decode(recordings / "odd_formats/derived_truncated_alac.m4a", folder)
    assert decoded.duration_s == pytest.approx(1.024, abs=0.01)
    assert any(warning.startswith("incomplete: Only 1.0 s") for warning in decoded.warnings)


def test_a_header_that_promises_minutes_of_nothing_is_refused(recordings: Path, folder: Path) -> None:
    with pytest.raises(UndecodableAudioError, match="nothing could be decoded"):
        decode(recordings / "odd_formats/music-metadata__issue-744.mp4", folder)


def test_a_format_that_changes_on_the_way_is_followed(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "chained.mp3"
    path.write_bytes(_mp3(tmp_path, _tone(2.0), 16_000) + _mp3(tmp_path, _tone(2.0, rate_hz=32_000), 32_000))
    decoded = decode(path, folder)
    tail = _read(folder, decoded.tracks[0].pcm)[-RATE_HZ:]
    assert decoded.duration_s == pytest.approx(4.0, abs=0.3)
    assert _pitch_hz(tail) == pytest.approx(440.0, abs=3.0)


def test_a_stream_that_turns_stereo_stays_one_track(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "chained.mp3"
    path.write_bytes(
        _mp3(tmp_path, _tone(2.0), RATE_HZ) + _mp3(tmp_path, np.stack([_tone(2.0), _tone(2.0)]), RATE_HZ)
    )
    decoded = decode(path, folder)
    assert len(decoded.tracks) == 1
    assert decoded.duration_s == pytest.approx(4.0, abs=0.3)


def test_a_stream_that_turns_mono_gives_its_sound_to_each_channel(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "chained.mp3"
    stereo = np.stack([_tone(2.0), _tone(2.0, 700)])
    path.write_bytes(_mp3(tmp_path, stereo, RATE_HZ) + _mp3(tmp_path, _tone(2.0, 1_000), RATE_HZ))
    decoded = decode(path, folder)
    tails = [_read(folder, track.pcm)[-RATE_HZ:] for track in decoded.tracks]
    assert [_pitch_hz(tail) for tail in tails] == pytest.approx([1_000, 1_000], abs=3)


def test_sound_tracks_that_are_left_out_are_reported(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "two_languages.mka"
    with av.open(str(path), "w", format="matroska") as out:
        for stream in [out.add_stream("pcm_s16le", rate=RATE_HZ, layout="mono") for _ in range(2)]:
            frame = av.AudioFrame.from_ndarray((_tone(1.0) * 32_767).astype(np.int16)[None], "s16", "mono")
            frame.sample_rate = RATE_HZ
            out.mux(stream.encode(frame))
    decoded = decode(path, folder)
    assert decoded.warnings == ("streams_ignored: The file has 2 sound tracks; one was used.",)


def test_a_wrong_description_is_reported_and_ignored(make_wav, folder: Path) -> None:
    decoded = decode(make_wav(_tone(1.0)), folder, AudioHints("call.wav", "wav", "pcm_s8le", 8_000, 1))
    assert decoded.warnings[0].startswith("hint_mismatch: ")
    assert decoded.duration_s == 1.0


def test_decoding_again_gives_the_same(make_wav, folder: Path) -> None:
    path = make_wav(_tone(1.0), _tone(1.0, 700))
    assert decode(path, folder) == decode(path, folder)


def _encode(path: Path, container: str, codec: str, samples: np.ndarray, rate_hz: int) -> Path:
    layout = "mono" if samples.ndim == 1 else "stereo"
    packed = (np.atleast_2d(samples).T * 32_767).astype(np.int16).reshape(1, -1)
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(packed), "s16", layout)
    frame.sample_rate = rate_hz
    with av.open(str(path), "w", format=container) as out:
        stream = out.add_stream(codec, rate=rate_hz, layout=layout)
        for part in (frame, None):
            out.mux(stream.encode(part))
    return path


def _write_raw(path: Path, encoding: str, samples: np.ndarray) -> None:
    container = {"pcm_mulaw": "mulaw", "pcm_alaw": "alaw", "pcm_s16le": "s16le"}[encoding]
    _encode(path, container, encoding, samples, 8_000)


def _mp3(folder: Path, samples: np.ndarray, rate_hz: int) -> bytes:
    return _encode(folder / "part.mp3", "mp3", "libmp3lame", samples, rate_hz).read_bytes()
