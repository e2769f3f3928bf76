"""Recordings with more than two channels: one party each, unless they are loudspeakers."""

from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest

from hansard.media.decode import decode
from hansard.model.audio import Decoded
from hansard.model.transcript import ChannelMode

RATE_HZ = 16_000
LENGTH = 8 * RATE_HZ
RNG = np.random.default_rng(3)
SILENCE = np.zeros(LENGTH)
Sound = np.ndarray


def _voices(count: int) -> list[Sound]:
    """Different sounds that come and go, as voices do."""
    loudness = np.repeat(RNG.uniform(0.0, 0.15, (count, LENGTH // 1600)), 1600, axis=1)
    return list(loudness * RNG.normal(0.0, 1.0, (count, LENGTH)).clip(-3, 3))


def _codes(decoded: Decoded) -> list[str]:
    return [warning.partition(":")[0] for warning in decoded.warnings]


def _numbers(decoded: Decoded) -> list[int]:
    return [track.index for track in decoded.tracks]


@pytest.fixture
def make_surround(tmp_path: Path) -> Callable[..., Path]:
    """Writes channels to a file that names each as a loudspeaker."""

    def make(*channels: Sound, layout: str = "5.1") -> Path:
        path = tmp_path / "film.flac"
        packed = np.ascontiguousarray((np.stack(channels, axis=1) * 32_767).astype(np.int16).reshape(1, -1))
        frame = av.AudioFrame.from_ndarray(packed, "s16", layout)
        frame.sample_rate = RATE_HZ
        with av.open(str(path), "w") as out:
            stream = out.add_stream("flac", rate=RATE_HZ, layout=layout)
            for part in (frame, None):
                out.mux(stream.encode(part))
        return path

    return make


@pytest.mark.parametrize("count", [3, 6, 8, 16])
def test_channels_that_differ_are_a_party_each(make_wav, folder: Path, count: int) -> None:
    decoded = decode(make_wav(*_voices(count)), folder)
    assert (decoded.mode, decoded.correlation, decoded.warnings) == (ChannelMode.STEREO, None, ())
    assert _numbers(decoded) == list(range(count))
    assert len({track.pcm for track in decoded.tracks}) == count


def test_channels_with_the_same_sound_are_one_party(make_wav, folder: Path) -> None:
    one, two, three = _voices(3)
    decoded = decode(make_wav(one, two, 0.3 * one, three, two), folder)
    assert _numbers(decoded) == [0, 1, 3]
    assert decoded.warnings == (
        "channels_same: Channels 1 and 3 hold the same sound; they are taken as one.",
        "channels_same: Channels 2 and 5 hold the same sound; they are taken as one.",
    )
    assert len(list(folder.iterdir())) == 3


def test_silent_channels_are_named_and_the_others_keep_their_numbers(make_wav, folder: Path) -> None:
    one, two = _voices(2)
    decoded = decode(make_wav(SILENCE, one, SILENCE, two, SILENCE), folder)
    assert (decoded.mode, _numbers(decoded)) == (ChannelMode.STEREO, [1, 3])
    assert decoded.warnings == ("channel_silent: Channels 1, 3 and 5 are silent; only the others are used.",)
    assert sorted(path.name for path in folder.iterdir()) == ["channel-1.pcm", "channel-3.pcm"]


def test_one_voice_among_silent_channels_is_one_track(make_wav, folder: Path) -> None:
    decoded = decode(make_wav(SILENCE, SILENCE, *_voices(1)), folder)
    assert (decoded.mode, _numbers(decoded)) == (ChannelMode.MONO, [2])


def test_silence_on_every_channel_is_one_silent_track(make_wav, folder: Path) -> None:
    decoded = decode(make_wav(SILENCE, SILENCE, SILENCE), folder)
    assert (_numbers(decoded), decoded.warnings) == ([0], ("silent: The recording is silent.",))


def test_more_parties_than_wanted_are_mixed(make_wav, folder: Path) -> None:
    voices = _voices(3)
    decoded = decode(make_wav(*voices), folder, max_parties=2)
    assert (decoded.mode, _codes(decoded)) == (ChannelMode.MONO, ["channels_mixed"])
    assert decoded.tracks[0].rms_dbfs == pytest.approx(10 * np.log10((sum(voices) ** 2).mean() / 9), abs=0.1)
    apart = decode(make_wav(*voices[:2], voices[0], SILENCE), folder, max_parties=2)
    assert (apart.mode, _numbers(apart)) == (ChannelMode.STEREO, [0, 1])


def test_the_loudspeakers_of_a_film_are_one_track(make_surround, folder: Path) -> None:
    left, right, centre, back = _voices(4)
    bass = 0.3 * np.sin(2 * np.pi * 60 * np.arange(LENGTH) / RATE_HZ)
    decoded = decode(make_surround(left, right, centre, bass, back, SILENCE), folder)
    assert (decoded.mode, _codes(decoded)) == (ChannelMode.MONO, ["channels_mixed"])
    assert decoded.tracks[0].rms_dbfs < 10 * np.log10((bass**2).mean()) - 6
    assert len(list(folder.iterdir())) == 1


def test_a_silent_subwoofer_makes_a_film_only_of_channels_that_belong_together(
    make_surround, folder: Path
) -> None:
    left, right, centre, back, music = _voices(5)
    apart = decode(make_surround(left, right, centre, SILENCE, back, music), folder)
    film = decode(make_surround(left + music, right + music, centre, SILENCE, back, SILENCE), folder)
    assert (apart.mode, _numbers(apart)) == (ChannelMode.STEREO, [0, 1, 2, 4, 5])
    assert (film.mode, _codes(film)) == (ChannelMode.MONO, ["channels_mixed"])


def test_a_party_may_be_on_the_channel_of_a_subwoofer(make_surround, folder: Path) -> None:
    decoded = decode(make_surround(*_voices(6)), folder)
    assert (decoded.mode, len(decoded.tracks), decoded.warnings) == (ChannelMode.STEREO, 6, ())


@pytest.mark.recordings
@pytest.mark.parametrize(
    ("name", "tracks"),
    [
        ("whisper.net__multichannel.wav", 3),  # a voice each; the header calls the third a subwoofer
        ("lhotse__big_buck_bunny_small.mp4", 1),  # a film with a silent subwoofer
        ("8_Channel_ID.m4a", 1),  # one announcer from loudspeaker to loudspeaker
    ],
)
def test_real_files_of_many_channels(recordings: Path, folder: Path, name: str, tracks: int) -> None:
    decoded = decode(recordings / "odd_formats" / name, folder)
    assert len(decoded.tracks) == len(list(folder.iterdir())) == tracks
    assert _codes(decoded) == ([] if tracks > 1 else ["channels_mixed"])
