"""Voices in one channel are told apart."""

import numpy as np
import pytest

from hansard.model.audio import SAMPLE_RATE_HZ, Track, TrackSpeech
from hansard.speech.diarize import SpeechOnly, diarize_track
from hansard.speech.engines.base import SpeakerSpan
from hansard.speech.samples import TrackSamples

pytestmark = pytest.mark.recordings


def read_rttm(path) -> list[tuple[str, float, float]]:
    fields = [line.split() for line in path.read_text(encoding="utf-8").splitlines()]
    return [(f[7], float(f[3]), float(f[3]) + float(f[4])) for f in fields if f and f[0] == "SPEAKER"]


def agreement(reference, spans, until_s: float) -> float:
    """The share of the reference's speech, away from its edges, that the best naming of voices gets right."""
    step_s, collar = 0.05, 5
    names = sorted({name for name, *_ in reference})
    shape = (int(until_s / step_s), len(names))
    truth, edge = np.zeros(shape, bool), np.zeros(shape[0], bool)
    for name, start_s, end_s in reference:
        start, end = int(start_s / step_s), int(end_s / step_s)
        truth[start:end, names.index(name)] = True
        for place in (start, end):
            edge[max(0, place - collar) : place + collar] = True
    found = np.zeros((shape[0], max(span.speaker for span in spans) + 1), bool)
    for span in spans:
        found[int(span.start_s / step_s) : int(span.end_s / step_s), span.speaker] = True
    shared = truth[~edge].T.astype(int) @ found[~edge].astype(int)
    return shared.max(axis=1).sum() / truth[~edge].sum()


@pytest.mark.slow
def test_a_telephone_call_in_one_channel(hear, community, recordings):
    heard = hear("calls/autorepair_40_mono.flac")
    until_s = 64.0
    track = heard.decoded.tracks[0]
    spans = tuple(span for span in heard.speech[0].spans if span[1] < until_s)
    part = TrackSpeech(0, spans, (), heard.speech[0].gain_db, ())
    found = diarize_track(heard.folder, track, part, community)
    assert {span.speaker for span in found} == {0, 1}
    reference = [one for one in read_rttm(recordings / "calls" / "autorepair_40.rttm") if one[2] < until_s]
    assert agreement(reference, found, until_s) > 0.93


def test_three_speakers_in_eighteen_seconds(hear, community, recordings):
    heard = hear("calls/falcon_test.wav")
    shares: list[float] = []
    found = diarize_track(
        heard.folder, heard.decoded.tracks[0], heard.speech[0], community, progress=shares.append
    )
    reference = read_rttm(recordings / "calls" / "falcon_test.rttm")
    assert {span.speaker for span in found} == {0, 1, 2}
    assert agreement(reference, found, 18.5) > 0.93
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_no_more_speakers_than_the_caller_says(hear, community):
    heard = hear("calls/falcon_test.wav")
    found = diarize_track(heard.folder, heard.decoded.tracks[0], heard.speech[0], community, num_speakers=2)
    assert {span.speaker for span in found} == {0, 1}


def test_one_reader_is_one_speaker(hear, community):
    heard = hear("en_librispeech/2609-156975-0002.flac")
    found = diarize_track(heard.folder, heard.decoded.tracks[0], heard.speech[0], community)
    assert {span.speaker for span in found} == {0}


def test_one_speaker_needs_no_engine(hear, community):
    heard = hear("calls/falcon_test.wav")
    found = diarize_track(heard.folder, heard.decoded.tracks[0], heard.speech[0], community, num_speakers=1)
    assert [(span.start_s, span.end_s) for span in found] == list(heard.speech[0].spans)


def test_without_speech_nobody_speaks(tmp_path, community):
    np.zeros(SAMPLE_RATE_HZ, "<i2").tofile(tmp_path / "track.pcm")
    track = Track(0, "track.pcm", SAMPLE_RATE_HZ, -120.0, -120.0)
    assert diarize_track(tmp_path, track, TrackSpeech(0, (), (), 0.0, ()), community) == ()


def test_long_pauses_are_left_out_and_times_are_those_of_the_track(tmp_path):
    sound = np.arange(30 * SAMPLE_RATE_HZ) // SAMPLE_RATE_HZ
    sound.astype("<i2").tofile(tmp_path / "track.pcm")
    track = Track(0, "track.pcm", len(sound), -20.0, -20.0)
    speech = TrackSpeech(0, ((2.0, 4.0), (20.0, 25.0)), (), 0.0, ())
    only = SpeechOnly(TrackSamples(tmp_path, track), speech)
    assert len(only) == 11 * SAMPLE_RATE_HZ
    values = np.unique(np.rint(only.between(0, len(only)) * 32768)).astype(int).tolist()
    assert values == [1, 2, 3, 4, 19, 20, 21, 22, 23, 24, 25]
    parts = only.in_track(SpeakerSpan(0, 3.0, 6.0))
    assert [(part.start_s, part.end_s) for part in parts] == [(4.0, 5.0), (19.0, 21.0)]
