import pytest

from hansard.bench.sentences import read_rows, track
from hansard.insight.trackers.match import MatchKind

# Floors a little under what is reached, so that a change that costs quality is seen.
FLOORS = [
    ("development", "en", 0.92, 0.82),
    ("development", "zh", 0.95, 0.83),
    ("test", "en", 0.90, 0.75),
    ("test", "zh", 0.90, 0.84),
]


@pytest.mark.parametrize(("split", "language", "precision", "recall"), FLOORS)
def test_hits_by_meaning(split, language, precision, recall):
    _, meant = track(read_rows("trackers", split, language))
    assert meant.precision >= precision
    assert meant.recall >= recall


@pytest.mark.parametrize("split", ["development", "test"])
def test_every_exact_and_inflected_hit_and_no_other(split):
    standing, _ = track(read_rows("trackers", split))
    assert standing.marked == standing.found == standing.matched > 70


def test_the_labelled_set_is_large_and_says_what_it_means():
    trackers = read_rows("trackers")
    assert len(trackers) >= 30
    for tracker in trackers:
        assert 3 <= len(tracker["vocabulary"]) <= 6
        assert len(tracker["sentences"]) >= 9
        for sentence in tracker["sentences"]:
            assert set(sentence["hits"]) <= set(tracker["vocabulary"])
            assert set(sentence["hits"].values()) <= set(MatchKind)
