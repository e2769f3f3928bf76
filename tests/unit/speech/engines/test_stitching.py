"""Windows with speakers of their own become one time line."""

import numpy as np

from hansard.speech.engines.community_models import FRAME_S, FRAMES
from hansard.speech.engines.stitching import Window, stitch

ANN, BOB = np.array([1.0, 0.0]), np.array([0.0, 1.0])


def window(first_frame: int, *parts: tuple[int, int, int, np.ndarray]) -> Window:
    """Parts: the window's own speaker, its frames from and to, and the voice."""
    activity = np.zeros((FRAMES, 3), np.bool_)
    for local, start, end, _ in parts:
        activity[start:end, local] = True
    return Window(first_frame, activity, {local: voice for local, *_, voice in parts})


def test_a_person_is_the_same_in_every_window():
    windows = [
        window(0, (0, 0, 300, ANN), (1, 300, 589, BOB)),
        window(589, (0, 0, 300, BOB), (1, 300, 589, ANN)),
    ]
    spans = stitch(windows, np.stack((ANN, BOB)))
    assert [span.speaker for span in spans] == [0, 1, 0]
    assert spans[1].start_s == round(300 * FRAME_S, 3)
    assert spans[1].end_s == round(889 * FRAME_S, 3)


def test_speakers_are_numbered_by_first_speech():
    spans = stitch([window(0, (0, 0, 100, BOB), (1, 200, 300, ANN))], np.stack((ANN, BOB)))
    assert [(span.speaker, span.start_s) for span in spans] == [(0, 0.0), (1, round(200 * FRAME_S, 3))]


def test_a_speaker_with_hardly_any_share_is_dropped():
    spans = stitch([window(0, (0, 0, 580, ANN), (1, 580, 589, BOB))], np.stack((ANN, BOB)))
    assert {span.speaker for span in spans} == {0}


def test_two_who_speak_at_once_overlap():
    spans = stitch([window(0, (0, 0, 200, ANN), (1, 100, 300, BOB))], np.stack((ANN, BOB)))
    assert [(span.start_s, span.end_s) for span in spans] == [(0.0, 3.375), (1.688, 5.062)]
