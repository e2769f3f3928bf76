from pathlib import Path

import av
import numpy as np
import pytest

from hansard.errors import UndecodableAudioError
from hansard.media.probe import probe
from hansard.model.options import AudioHints

SILENCE = np.zeros(16_000)


@pytest.mark.parametrize(
    ("name", "container", "codec", "rate_hz", "channels"),
    [
        ("calls/pca_auto0_mono.wav", "wav", "pcm_u8", 8_000, 1),
        ("odd_formats/Whisper__columbia.wma", "asf", "wmav2", 44_100, 2),
        ("odd_formats/derived_speech_amr_nb.amr", "amr", "amrnb", 8_000, 1),
        ("odd_formats/music-metadata__female_scrub.spx", "ogg", "speex", 8_000, 2),
        ("odd_formats/music-metadata__adts-mpeg4.aac", "aac", "aac", 16_000, 1),
        ("odd_formats/pydub__test5.webm", "matroska,webm", "opus", 48_000, 2),
        ("odd_formats/pydub__creative_common.mp4", "mov,mp4,m4a,3gp,3g2,mj2", "aac", 48_000, 2),
        ("odd_formats/pydub__format_test.m4a", "mov,mp4,m4a,3gp,3g2,mj2", "aac", 44_100, 1),
        ("odd_formats/derived_speech_alaw.wav", "wav", "pcm_alaw", 8_000, 1),
    ],
)
def test_formats_are_recognised(
    recordings: Path, name: str, container: str, codec: str, rate_hz: int, channels: int
) -> None:
    found = probe(recordings / name)
    assert (found.container, found.codec) == (container, codec)
    assert (found.sample_rate_hz, found.channels) == (rate_hz, channels)
    assert not found.is_raw


def test_the_content_wins_over_extension_and_hints(make_wav) -> None:
    path = make_wav(SILENCE, SILENCE, name="upload")
    hints = AudioHints("call.ulaw", container="raw", encoding="mulaw", sample_rate_hz=8_000, channels=1)
    found = probe(path, hints)
    assert (found.container, found.codec, found.sample_rate_hz, found.channels) == (
        "wav",
        "pcm_s16le",
        16_000,
        2,
    )


def test_the_extension_wins_over_the_other_hints(tmp_path: Path) -> None:
    path = tmp_path / "upload"
    path.write_bytes(np.random.default_rng(1).bytes(16_000))
    found = probe(path, AudioHints("call.alaw", container="wav", encoding="pcm_s8le"))
    assert (found.codec, found.sample_rate_hz, found.is_raw) == ("pcm_alaw", 8_000, True)


def test_the_header_length_is_reported(make_wav) -> None:
    assert probe(make_wav(SILENCE)).header_duration_s == pytest.approx(1.0)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.wav"
    path.touch()
    with pytest.raises(UndecodableAudioError, match="is empty"):
        probe(path)


def test_a_header_without_samples_is_refused(make_wav) -> None:
    with pytest.raises(UndecodableAudioError, match="header but no sound"):
        probe(make_wav(np.zeros(0)))


def test_text_is_refused_even_where_raw_audio_is_announced(tmp_path: Path) -> None:
    path = tmp_path / "call.ulaw"
    path.write_text("This is no recording.\n" * 20)
    with pytest.raises(UndecodableAudioError, match="is text"):
        probe(path, AudioHints("call.ulaw", encoding="mulaw"))


def test_an_image_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    _write_video(path, "image2", "png", "rgb24", frames=1)
    with pytest.raises(UndecodableAudioError, match=r"an image \(PNG\)"):
        probe(path)


def test_a_video_without_sound_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "screen.mp4"
    _write_video(path, "mp4", "mpeg4", "yuv420p", frames=5)
    with pytest.raises(UndecodableAudioError, match="holds only video"):
        probe(path)


def test_a_playlist_does_not_open_other_files(make_wav, tmp_path: Path) -> None:
    other = make_wav(SILENCE)
    path = tmp_path / "list.m3u8"
    path.write_text(f"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile://{other}\n#EXT-X-ENDLIST\n")
    with pytest.raises(UndecodableAudioError):
        probe(path)


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [((24, 28), 200_000_000, "sample rate of"), ((22, 24), 200, "200 audio channels")],
)
def test_claims_no_recording_can_meet_are_refused(make_wav, field, value: int, message: str) -> None:
    path = make_wav(SILENCE)
    start, end = field
    header = bytearray(path.read_bytes())
    header[start:end] = value.to_bytes(end - start, "little")
    path.write_bytes(header)
    with pytest.raises(UndecodableAudioError, match=message):
        probe(path)


def _write_video(path: Path, container: str, codec: str, pixels: str, frames: int) -> None:
    with av.open(str(path), "w", format=container, options={"update": "1"} if frames == 1 else {}) as out:
        stream = out.add_stream(codec, rate=5)
        stream.width, stream.height, stream.pix_fmt = 32, 32, pixels
        for _ in range(frames):
            out.mux(stream.encode(av.VideoFrame(32, 32, pixels)))
        out.mux(stream.encode(None))
