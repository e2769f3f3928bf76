"""Voices that sound alike become one speaker."""

import numpy as np

from hansard.speech.engines.clustering import group_voices


def voices(*counts: int, spread: float = 0.5) -> np.ndarray:
    random = np.random.default_rng(3)
    centres = random.standard_normal((len(counts), 256))
    return np.vstack(
        [
            centre + spread * random.standard_normal((count, 256))
            for centre, count in zip(centres, counts, strict=True)
        ]
    )


def test_three_people_are_told_apart():
    labels = group_voices(voices(9, 4, 2), None)
    assert [len(set(part)) for part in np.split(labels, [9, 13])] == [1, 1, 1]
    assert len(set(labels)) == 3


def test_never_more_speakers_than_asked_for():
    assert len(set(group_voices(voices(5, 5, 5), 2))) == 2


def test_one_voice_is_not_split_to_reach_a_number():
    assert set(group_voices(voices(8), 3)) == {0}


def test_a_lone_vector_is_speaker_zero():
    assert group_voices(voices(1), None).tolist() == [0]
