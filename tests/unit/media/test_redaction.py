import wave
from pathlib import Path

import av
import numpy as np
import pytest

from hansard.errors import UndecodableAudioError
from hansard.media.redaction import Intervals, RedactedRecording, redact
from hansard.model.options import AudioHints

RATE_HZ = 8_000


def _samples(path: Path, form: str = "s16") -> np.ndarray:
    """(samples, channels) of a file, as integers."""
    with av.open(str(path), metadata_errors="ignore") as container:
        resampler = av.AudioResampler(form)
        frames = [each for frame in container.decode(audio=0) for each in resampler.resample(frame)]
        return np.concatenate([frame.to_ndarray().reshape(-1, frame.layout.nb_channels) for frame in frames])


def _redact(path: Path, folder: Path, intervals: Intervals) -> tuple[RedactedRecording, np.ndarray]:
    target = folder / "copy.flac"
    return redact(path, target, intervals), _samples(target)


def _rms(samples: np.ndarray) -> float:
    return float(np.sqrt(np.mean(np.square(samples.astype(np.float64)))))


def _outside_tone(samples: np.ndarray, rate_hz: int) -> float:
    """RMS of the band of voices without the tone's surroundings."""
    spectrum = np.fft.rfft(samples * np.hanning(len(samples)))
    pitch = np.fft.rfftfreq(len(samples), 1 / rate_hz)
    kept = (pitch > 150) & (pitch < 3_400) & (abs(pitch - 1_000) > 100)
    return float(np.sqrt(np.sum(np.abs(spectrum[kept]) ** 2)) / len(samples))


@pytest.mark.recordings
def test_speech_gives_way_to_a_tone_and_the_rest_is_untouched(recordings: Path, folder: Path) -> None:
    call = recordings / "calls" / "autorepair_40_stereo.flac"
    before = _samples(call)
    redacted, after = _redact(call, folder, {None: [(60.0, 64.0), (63.0, 65.0)], 1: [(100.0, 103.0)]})
    assert redacted.media_type == "audio/flac"
    assert redacted.bleeped_s == pytest.approx(8.0, abs=0.001)
    assert after.shape == before.shape
    changed = np.zeros(before.shape, bool)
    changed[60 * RATE_HZ : 65 * RATE_HZ] = True
    changed[100 * RATE_HZ : 103 * RATE_HZ, 1] = True
    assert np.array_equal(after[~changed], before[~changed])
    for channel in (0, 1):
        inside = slice(61 * RATE_HZ, 64 * RATE_HZ)
        spectrum = np.abs(np.fft.rfft(after[inside, channel]))
        assert np.argmax(spectrum) * RATE_HZ / (3 * RATE_HZ) == pytest.approx(1_000, abs=1)
        spoken = _outside_tone(before[:, channel], RATE_HZ)
        assert _outside_tone(after[inside, channel], RATE_HZ) < 0.01 * max(spoken, 1.0)


@pytest.mark.recordings
@pytest.mark.parametrize(
    "name",
    ["8_Channel_ID.m4a", "derived_speech_alaw.wav", "derived_speech_amr_nb.amr", "tinytag__8khz_5s.opus"],
)
def test_rate_and_channels_stay(recordings: Path, folder: Path, name: str) -> None:
    path = recordings / "odd_formats" / name
    before = _samples(path)
    _, after = _redact(path, folder, {None: [(0.1, 0.2)]})
    assert after.shape == before.shape


def test_the_tone_is_as_loud_as_the_speech_before_it(make_wav, folder: Path) -> None:
    times = np.arange(4 * RATE_HZ) / RATE_HZ
    for level in (0.02, 0.1):
        quiet = level * np.sin(2 * np.pi * 300 * times)
        _, after = _redact(make_wav(quiet, rate_hz=RATE_HZ), folder, {None: [(2.0, 3.0)]})
        assert _rms(after[2 * RATE_HZ : 3 * RATE_HZ]) == pytest.approx(_rms(after[:RATE_HZ]), rel=0.05)


def test_it_is_heard_in_silence_and_does_not_clip(make_wav, folder: Path) -> None:
    silence, loud = np.zeros(2 * RATE_HZ), np.ones(2 * RATE_HZ)
    _, after = _redact(make_wav(silence, loud, rate_hz=RATE_HZ), folder, {None: [(0.5, 1.5)]})
    bleep = after[RATE_HZ // 2 + 100 : 3 * RATE_HZ // 2 - 100]
    assert 1_000 < _rms(bleep[:, 0]) < 4_000
    assert abs(bleep.astype(int)).max() < 16_000


def test_it_begins_and_ends_without_a_click(make_wav, folder: Path) -> None:
    _, after = _redact(make_wav(np.zeros(RATE_HZ), rate_hz=RATE_HZ), folder, {None: [(0.25, 0.75)]})
    loudest = abs(after).max()
    assert abs(after[RATE_HZ // 4]).max() < 0.1 * loudest
    assert abs(after[3 * RATE_HZ // 4 - 1]).max() < 0.1 * loudest


@pytest.mark.parametrize(
    "intervals",
    [{}, {None: []}, {None: [(0.5, 0.5), (0.7, 0.2), (5.0, 9.0), (-3.0, 0.0)]}, {7: [(0.0, 1.0)]}],
    ids=["none", "empty", "nothing inside", "no such channel"],
)
def test_nothing_to_bleep_is_a_plain_copy(make_wav, folder: Path, intervals: Intervals) -> None:
    noise = np.random.default_rng(1).uniform(-0.5, 0.5, RATE_HZ)
    call = make_wav(noise, rate_hz=RATE_HZ)
    redacted, after = _redact(call, folder, intervals)
    assert redacted.bleeped_s == 0
    assert np.array_equal(after, _samples(call))


def test_an_interval_may_begin_before_and_pass_the_end(make_wav, folder: Path) -> None:
    noise = np.random.default_rng(2).uniform(-0.5, 0.5, RATE_HZ)
    redacted, after = _redact(make_wav(noise, rate_hz=RATE_HZ), folder, {0: [(-1.0, 99.0)]})
    assert redacted.duration_s == redacted.bleeped_s == 1.0
    assert _outside_tone(after[:, 0], RATE_HZ) < 0.05 * _outside_tone(noise * 32_767, RATE_HZ)


def test_24_bits_stay_24_bits(tmp_path: Path, folder: Path) -> None:
    deep = np.random.default_rng(3).integers(-(2**23), 2**23, RATE_HZ)
    call = tmp_path / "deep.wav"
    with wave.open(str(call), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(3)
        file.setframerate(RATE_HZ)
        file.writeframes(deep.astype("<i4").view(np.uint8).reshape(-1, 4)[:, :3].tobytes())
    redact(call, folder / "copy.flac", {None: [(0.5, 0.6)]})
    before, after = _samples(call, "s32"), _samples(folder / "copy.flac", "s32")
    assert np.array_equal(before[: RATE_HZ // 2], after[: RATE_HZ // 2])
    assert (before[: RATE_HZ // 2] >> 8).tolist() == deep[: RATE_HZ // 2, None].tolist()


def test_more_channels_than_flac_holds_become_wav(make_wav, folder: Path) -> None:
    call = make_wav(*(np.full(RATE_HZ, 0.01 * number) for number in range(12)), rate_hz=RATE_HZ)
    redacted, after = _redact(call, folder, {11: [(0.5, 0.6)]})
    assert redacted.media_type == "audio/wav"
    before = _samples(call)
    assert np.array_equal(after[:, :11], before[:, :11])
    assert np.any(after[:, 11] != before[:, 11])


def test_headerless_sound_is_read_by_the_hints(tmp_path: Path, folder: Path) -> None:
    raw = tmp_path / "call.bin"
    raw.write_bytes(np.zeros(2 * RATE_HZ, "<i2").tobytes())
    hints = AudioHints("call", "raw", "pcm_s16le", RATE_HZ, 2)
    redacted = redact(raw, folder / "copy.flac", {0: [(0.0, 0.5)]}, hints=hints)
    assert (redacted.duration_s, redacted.bleeped_s) == (1.0, 0.5)


def test_progress_rises_to_one(make_wav, folder: Path) -> None:
    told: list[float] = []
    call = make_wav(np.zeros(30 * RATE_HZ), rate_hz=RATE_HZ)
    redact(call, folder / "copy.flac", {None: [(1.0, 2.0)]}, progress=told.append)
    assert told == sorted(set(told))
    assert len(told) > 20
    assert told[-1] == 1.0


@pytest.mark.parametrize("content", [b"", b"no sound at all", b"RIFF\x24\x00\x00\x00WAVEfmt "])
def test_what_cannot_be_decoded_leaves_nothing_behind(tmp_path: Path, folder: Path, content: bytes) -> None:
    broken = tmp_path / "broken.wav"
    broken.write_bytes(content)
    with pytest.raises(UndecodableAudioError):
        redact(broken, folder / "copy.flac", {None: [(0.0, 1.0)]})
    assert list(folder.iterdir()) == []
