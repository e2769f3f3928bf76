import pytest

from hansard.media.headerless import RawFormat, raw_format
from hansard.model.options import AudioHints


@pytest.mark.parametrize(
    ("hints", "expected"),
    [
        (AudioHints("call.ulaw"), RawFormat("mulaw", 8_000, 1)),
        (AudioHints("CALL.AL", channels=2), RawFormat("alaw", 8_000, 2)),
        (AudioHints("call.sln16"), RawFormat("s16le", 16_000, 1)),
        (AudioHints("call.gsm", channels=2, sample_rate_hz=16_000), RawFormat("gsm", 8_000, 1)),
        (AudioHints("call.pcm", encoding="pcm_s16le", sample_rate_hz=8_000), RawFormat("s16le", 8_000, 1)),
        (AudioHints("call.raw", "wav", "pcm_s8le", 8_000, 1), RawFormat("s8", 8_000, 1)),
        (AudioHints("call", "raw", "MU-LAW"), RawFormat("mulaw", 8_000, 1)),
        (AudioHints("call", "alaw", None, 8_000, 2), RawFormat("alaw", 8_000, 2)),
        (AudioHints(None, None, "linear16", 16_000, 2), RawFormat("s16le", 16_000, 2)),
    ],
)
def test_raw_audio_is_described_by_extension_then_hints(hints: AudioHints, expected: RawFormat) -> None:
    assert raw_format(hints) == expected


@pytest.mark.parametrize(
    "hints",
    [
        AudioHints(),
        AudioHints("call.wav", "wav", "pcm_s8le", 8_000, 1),
        AudioHints("call.mp3", "raw", "pcm_s16le", 8_000, 1),
        AudioHints("call", "wav", "pcm_s16le", 8_000, 1),
        AudioHints("call.pcm", encoding="pcm_s16le"),
        AudioHints("call.raw", encoding="mp3", sample_rate_hz=8_000),
    ],
)
def test_no_raw_audio_where_the_hints_do_not_say_it(hints: AudioHints) -> None:
    assert raw_format(hints) is None
