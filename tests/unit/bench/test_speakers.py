"""Speaker errors against cases counted by hand, and against a pair of files whose rates are known."""

from pathlib import Path

import pytest

from hansard.bench.heard import Voice
from hansard.bench.speakers import read_rttm, speaker_errors

REFERENCE = (Voice("agent", 0.0, 10.0), Voice("caller", 10.0, 20.0))


def test_missed_invented_and_confused_seconds() -> None:
    found = (Voice("a", 0.0, 8.0), Voice("b", 10.0, 16.0), Voice("a", 16.0, 20.0), Voice("b", 22.0, 25.0))
    errors = speaker_errors(REFERENCE, found, duration_s=30.0, collar_s=0.0)
    assert (errors.speech_s, errors.missed_s, errors.false_alarm_s, errors.confusion_s) == (
        20.0,
        2.0,
        3.0,
        4.0,
    )
    assert errors.rate == pytest.approx(9 / 20)


def test_a_collar_forgives_a_quarter_of_a_second_on_each_side() -> None:
    found = (Voice("a", 0.0, 10.25), Voice("b", 10.25, 20.0))
    assert speaker_errors(REFERENCE, found, duration_s=30.0, collar_s=0.5).rate == 0.0
    assert speaker_errors(REFERENCE, found, duration_s=30.0, collar_s=0.0).confusion_s == pytest.approx(0.25)


def test_speech_after_the_recordings_end_does_not_count() -> None:
    found = (*REFERENCE, Voice("agent", 30.0, 40.0))
    assert speaker_errors(REFERENCE, found, duration_s=30.0, collar_s=0.0).rate == 0.0


@pytest.mark.recordings
@pytest.mark.parametrize(("collar_s", "rate"), [(0.0, 0.1947), (0.5, 0.1039)])
def test_a_known_pair(recordings: Path, collar_s: float, rate: float) -> None:
    reference, found = (
        read_rttm(recordings / "text" / f"speechbrain_{kind}_ES2014c.rttm") for kind in ("ref", "sys")
    )
    end_s = max(voice.end_s for voice in (*reference, *found))
    errors = speaker_errors(reference, found, duration_s=end_s, collar_s=collar_s)
    assert errors.rate == pytest.approx(rate, abs=0.00005)
