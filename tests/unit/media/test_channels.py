from pathlib import Path

import numpy as np
import pytest

from hansard.media.decode import decode
from hansard.media.pcm import count_samples, read_samples, to_float
from hansard.model.transcript import ChannelMode

SAME = [
    "en_misc/jfk.flac",
    "odd_formats/music-metadata__female_scrub.spx",
    "calls/multi.wav",
    "odd_formats/pocketsphinx__chan3.2chan.wav",
    "odd_formats/uberi_audio-stereo-16-bit-44100Hz.aiff",
    "odd_formats/uberi_audio-stereo-24-bit-44100Hz.flac",
    "odd_formats/uberi_audio-stereo-32-bit-44100Hz.wav",
]
APART = [
    "calls/autorepair_40_stereo.flac",
    "calls/two_channel_16k.wav",
    "calls/fw_stereo_diarization.wav",
    "calls/sm_callcenter_stereo.wav",
]


def _warning_codes(warnings: tuple[str, ...]) -> list[str]:
    return [warning.split(":")[0] for warning in warnings]


@pytest.fixture
def parties(recordings: Path, folder: Path) -> tuple[np.ndarray, np.ndarray]:
    """A minute of agent and caller, each alone."""
    tracks = decode(recordings / "calls/autorepair_40_stereo.flac", folder).tracks
    agent, caller = (to_float(read_samples(folder / track.pcm, 0, 60 * 16_000)) for track in tracks)
    return agent, caller


@pytest.mark.parametrize("name", SAME)
def test_one_sound_on_both_channels_becomes_one_track(recordings: Path, folder: Path, name: str) -> None:
    decoded = decode(recordings / name, folder)
    assert decoded.mode is ChannelMode.MONO
    assert decoded.correlation is not None
    assert decoded.correlation > 0.7
    assert "channels_same" in _warning_codes(decoded.warnings)
    assert [file.name for file in folder.iterdir()] == [decoded.tracks[0].pcm]


@pytest.mark.parametrize("name", APART)
def test_two_sources_stay_apart(recordings: Path, folder: Path, name: str) -> None:
    decoded = decode(recordings / name, folder)
    assert decoded.mode is ChannelMode.STEREO
    assert [track.index for track in decoded.tracks] == [0, 1]
    assert decoded.correlation == pytest.approx(0.0, abs=0.1)
    assert decoded.warnings == ()


def test_channels_keep_their_order(recordings: Path, folder: Path) -> None:
    stereo = decode(recordings / "calls/autorepair_40_stereo.flac", folder)
    left = read_samples(folder / stereo.tracks[0].pcm, 0, 10**9)
    agent = decode(recordings / "calls/autorepair_40_agent.flac", folder)
    alone = read_samples(folder / agent.tracks[0].pcm, 0, 10**9)
    assert np.corrcoef(left, alone[: len(left)])[0, 1] > 0.99


def test_a_mono_file_has_one_track_and_no_correlation(recordings: Path, folder: Path) -> None:
    decoded = decode(recordings / "calls/autorepair_40_mono.flac", folder)
    assert (decoded.mode, len(decoded.tracks), decoded.correlation) == (ChannelMode.MONO, 1, None)


def test_the_same_sound_at_another_level_is_taken_once_and_loud(parties, make_wav, tmp_path: Path) -> None:
    agent, _ = parties
    decoded = decode(make_wav(0.05 * agent, agent), tmp_path)
    assert len(decoded.tracks) == 1
    assert decoded.tracks[0].peak_dbfs > -3


def test_the_same_sound_with_reversed_poles_does_not_cancel(parties, make_wav, tmp_path: Path) -> None:
    agent, _ = parties
    decoded = decode(make_wav(agent, -agent), tmp_path, mix=True)
    assert len(decoded.tracks) == 1
    assert decoded.tracks[0].rms_dbfs > -30


def test_the_same_sound_thirty_milliseconds_later_is_one(parties, make_wav, tmp_path: Path) -> None:
    agent, _ = parties
    decoded = decode(make_wav(agent, np.roll(agent, 480)), tmp_path)
    assert decoded.mode is ChannelMode.MONO


def test_an_echo_of_the_other_party_does_not_make_the_channels_one(parties, make_wav, tmp_path: Path) -> None:
    agent, caller = parties
    decoded = decode(make_wav(0.8 * agent + 0.15 * caller, 0.8 * caller + 0.15 * agent), tmp_path)
    assert decoded.mode is ChannelMode.STEREO


def test_a_loud_announcement_on_both_channels_does_not_make_them_one(
    parties, make_wav, tmp_path: Path
) -> None:
    agent, caller = parties
    announcement = 0.9 * np.sign(agent[: 10 * 16_000]) * np.abs(agent[: 10 * 16_000]) ** 0.3
    left, right = (np.concatenate([announcement, 0.1 * voice]) for voice in (agent, caller))
    assert decode(make_wav(left, right), tmp_path).mode is ChannelMode.STEREO


def test_two_microphones_in_one_room_are_mixed(parties, make_wav, tmp_path: Path) -> None:
    agent, caller = parties
    left = 0.5 * agent + 0.35 * np.roll(caller, 80)
    right = 0.35 * np.roll(agent, 90) + 0.5 * caller
    decoded = decode(make_wav(left, right), tmp_path)
    assert decoded.mode is ChannelMode.MONO
    assert "channels_same" in _warning_codes(decoded.warnings)


@pytest.mark.parametrize(("silent", "kept"), [(1, 1), (2, 0)])
def test_beside_a_silent_channel_the_other_is_the_only_track(
    parties, make_wav, tmp_path: Path, silent: int, kept: int
) -> None:
    idle = np.resize([8 / 32_768, -8 / 32_768], parties[0].size)
    channels = (idle, parties[0]) if silent == 1 else (parties[0], idle)
    decoded = decode(make_wav(*channels), tmp_path)
    assert (decoded.mode, decoded.correlation) == (ChannelMode.MONO, None)
    assert [(track.index, track.pcm) for track in decoded.tracks] == [(kept, f"channel-{kept}.pcm")]
    assert decoded.warnings[0].startswith(f"channel_silent: Channel {silent} ")


def test_two_silent_channels_are_one_silent_track(make_wav, tmp_path: Path) -> None:
    decoded = decode(make_wav(np.zeros(16_000), np.zeros(16_000)), tmp_path)
    assert decoded.tracks[0].peak_dbfs == -120.0
    assert decoded.warnings == ("silent: The recording is silent.",)


def test_mixing_asked_for_does_not_mix_a_sound_with_itself(parties, make_wav, tmp_path: Path) -> None:
    agent, _ = parties
    decoded = decode(make_wav(agent, agent), tmp_path, mix=True)
    assert decoded.tracks[0].peak_dbfs == pytest.approx(20 * np.log10(np.abs(agent).max()), abs=0.1)


def test_mixed_tracks_keep_their_length(parties, make_wav, tmp_path: Path) -> None:
    decoded = decode(make_wav(*parties), tmp_path, mix=True)
    assert count_samples(tmp_path / decoded.tracks[0].pcm) == decoded.tracks[0].samples == parties[0].size
