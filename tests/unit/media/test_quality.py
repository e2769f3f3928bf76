from pathlib import Path

from hansard.media.decode import decode
from hansard.media.quality import level_warnings, noise_warnings
from hansard.model.audio import Track, TrackSpeech

GOOD = Track(0, "a.pcm", 160_000, -25.0, -3.0)


def _speech(track: int, snr_db: float | None) -> TrackSpeech:
    return TrackSpeech(track, ((0.0, 1.0),), (), 0.0, (-20.0,), snr_db)


def test_a_good_recording_gives_no_warning() -> None:
    assert level_warnings((GOOD,)) == ()


def test_an_overdriven_recording_is_reported() -> None:
    (warning,) = level_warnings((Track(0, "a.pcm", 160_000, -5.0, 0.0, 0.05),))
    assert warning.startswith("clipping: The recording")


def test_warnings_name_the_channel() -> None:
    quiet = Track(1, "b.pcm", 160_000, -60.0, -50.0)
    (warning,) = level_warnings((GOOD, quiet))
    assert warning.startswith("level_low: Channel 2 ")


def test_a_fraction_of_a_second_is_reported_as_too_short() -> None:
    (warning,) = level_warnings((Track(0, "a.pcm", 441, -120.0, -120.0),))
    assert warning.startswith("too_short: ")


def test_a_very_quiet_recording_is_reported(recordings: Path, folder: Path) -> None:
    decoded = decode(recordings / "en_fleurs/fleurs-en-002.ogg", folder)
    assert [warning.split(":")[0] for warning in decoded.warnings] == ["level_low"]


def test_only_noisy_speech_is_reported() -> None:
    (warning,) = noise_warnings((_speech(0, 30.0), _speech(1, 4.0), _speech(2, None)))
    assert warning.startswith("noise_high: Channel 2 is noisy (speech is only 4 dB")
