"""Speech is found where it is, however quiet, and nowhere else."""

import tracemalloc

import numpy as np
import pytest
from tests.support.tracks import write_tracks

from hansard.bench.invented import SOUNDS, split_takes
from hansard.bench.music import hold_music
from hansard.bench.sound import at_level
from hansard.model.audio import SAMPLE_RATE_HZ, Track, TrackSpeech
from hansard.speech.samples import TrackSamples
from hansard.speech.segment import segment_track

TIME_S = np.arange(20 * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
NOISE = np.random.default_rng(7).standard_normal(len(TIME_S))

NO_SPEECH = {
    "digital silence": np.zeros_like(TIME_S),
    "last bit": np.sign(NOISE) / 32768,
    "loud noise": 0.1 * NOISE,
    "quiet noise": 0.001 * NOISE,
    "throbbing noise": 0.05 * NOISE * (1 + np.sin(2 * np.pi * 4 * TIME_S)),
    "tone": 0.3 * np.sin(2 * np.pi * 440 * TIME_S),
    "ring tone": 0.2
    * (np.sin(2 * np.pi * 440 * TIME_S) + np.sin(2 * np.pi * 480 * TIME_S))
    * (TIME_S % 6 < 2),
    "keys": 0.2
    * (np.sin(2 * np.pi * 770 * TIME_S) + np.sin(2 * np.pi * 1336 * TIME_S))
    * (TIME_S % 0.3 < 0.1),
    "mains hum": 0.2 * np.sin(2 * np.pi * 50 * TIME_S),
}


def segment(folder, sound) -> TrackSpeech:
    (track,) = write_tracks(folder, sound)
    return segment_track(folder, track)


@pytest.mark.parametrize("name", NO_SPEECH)
def test_no_segments_without_speech(tmp_path, name):
    speech = segment(tmp_path, NO_SPEECH[name])
    assert speech.spans == ()
    assert speech.segments == ()
    assert speech.snr_db is None
    assert len(speech.loudness_dbfs) == 20


def test_an_empty_track_has_no_speech(tmp_path):
    speech = segment(tmp_path, np.zeros(0))
    assert (speech.spans, speech.segments, speech.loudness_dbfs) == ((), (), ())


def test_digital_silence_is_not_amplified(tmp_path):
    assert segment(tmp_path, np.zeros_like(TIME_S)).gain_db == 0


def test_loudness_is_given_per_second(tmp_path):
    sound = np.concatenate((np.full(SAMPLE_RATE_HZ, 0.1), np.full(SAMPLE_RATE_HZ // 2, 0.5)))
    speech = segment(tmp_path, sound)
    assert speech.loudness_dbfs == pytest.approx((-20.0, -6.0), abs=0.1)


@pytest.mark.recordings
@pytest.mark.parametrize("name", ["fleurs-en-002.ogg", "fleurs-en-003.ogg"])
def test_a_very_quiet_recording_is_heard(hear, name):
    speech = hear(f"en_fleurs/{name}").speech[0]
    assert speech.gain_db > 20
    assert speech.speech_s > 3


@pytest.mark.recordings
def test_spans_and_segments_are_in_order_and_inside_the_track(hear):
    heard = hear("calls/autorepair_40_stereo.flac")
    for speech, track in zip(heard.speech, heard.decoded.tracks, strict=True):
        segments = [(one.start_s, one.end_s) for one in speech.segments]
        for stretches in (list(speech.spans), segments):
            edges = [edge for stretch in stretches for edge in stretch]
            assert edges == sorted(edges)
            assert edges[0] >= 0
            assert edges[-1] <= track.duration_s
        assert max(end - start for start, end in segments) < 22
        assert all(any(a <= start and end <= b for a, b in segments) for start, end in speech.spans)


@pytest.mark.recordings
def test_talk_times_of_a_call_are_those_of_the_reference(hear, manifest):
    labels = manifest["calls/autorepair_40_stereo.flac"]["labels"]
    agent, caller = hear("calls/autorepair_40_stereo.flac").speech
    assert agent.speech_s == pytest.approx(labels["agent_s"], rel=0.12)
    assert caller.speech_s == pytest.approx(labels["caller_s"], rel=0.12)


@pytest.mark.recordings
def test_speech_far_weaker_than_a_loud_tone_is_heard(recordings, hear, tmp_path):
    heard = hear("en_misc/jfk.flac")
    speech = np.fromfile(heard.folder / heard.decoded.tracks[0].pcm, "<i2") / 32768
    beep = 0.9 * np.sin(2 * np.pi * 1000 * np.arange(3 * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ)
    found = segment(tmp_path, np.concatenate((beep, speech * 0.01)))
    assert found.speech_s > 4
    assert found.spans[0][0] > 2.9


def test_memory_does_not_grow_with_the_length(tmp_path):
    block = (0.01 * NOISE[: 10 * SAMPLE_RATE_HZ] * 32767).astype("<i2")
    with (tmp_path / "track.pcm").open("wb") as file:
        for _ in range(60):
            block.tofile(file)
    track = Track(0, "track.pcm", 60 * len(block), -40.0, -30.0)
    tracemalloc.start()
    segment_track(tmp_path, track)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 120_000_000


@pytest.mark.parametrize("name", SOUNDS)
def test_none_of_the_benchmark_s_sounds_is_speech(tmp_path, name):
    for take in split_takes(SOUNDS[name](180.0)):
        speech = segment(tmp_path, at_level(take, -25.0))
        assert speech.segments == ()


@pytest.mark.recordings
def test_speech_after_hold_music_is_heard_and_the_music_is_not(tmp_path, hear):
    heard = hear("calls/autorepair_40_agent.flac")
    voice = TrackSamples(heard.folder, heard.decoded.tracks[0]).seconds(0.0, 60.0)
    music = at_level(hold_music(60.0), -25.0)
    alone = segment(tmp_path, voice)
    after = segment(tmp_path, np.concatenate((music, voice)))
    assert sum(end - start for start, end in after.spans if end < 55.0) == 0
    assert after.speech_s == pytest.approx(alone.speech_s, rel=0.1)
