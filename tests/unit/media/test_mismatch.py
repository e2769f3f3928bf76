import pytest

from hansard.media.mismatch import hint_warnings
from hansard.model.audio import Probe
from hansard.model.options import AudioHints

WAV = Probe("wav", "pcm_u8", 8_000, 1)


def test_no_hints_no_warning() -> None:
    assert hint_warnings(AudioHints("call.wav"), WAV) == ()


def test_all_differences_are_in_one_sentence() -> None:
    (warning,) = hint_warnings(AudioHints(encoding="pcm_s8le", sample_rate_hz=16_000, channels=2), WAV)
    assert warning == (
        "hint_mismatch: The file differs from the request: encoding pcm_u8, not pcm_s8le; "
        "8000 Hz, not 16000 Hz; channels: 1, not 2."
    )


@pytest.mark.parametrize(
    ("hinted", "codec"),
    [("linear16", "pcm_s16le"), ("MP3", "mp3float"), ("mulaw", "pcm_mulaw"), ("opus", "libopus")],
)
def test_other_names_of_the_same_encoding_are_no_difference(hinted: str, codec: str) -> None:
    assert hint_warnings(AudioHints(encoding=hinted), Probe("x", codec, 8_000, 1)) == ()
