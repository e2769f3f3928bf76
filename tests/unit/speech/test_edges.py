from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from hansard.model.transcript import Span
from hansard.speech.edges import soften


def edges(*spans):
    return [(span.participant, span.start_s, span.end_s) for span in soften(Span(*span) for span in spans)]


def test_speech_begins_and_ends_softer_than_it_is_heard():
    assert edges(("p1", 1.0, 2.0), ("p2", 3.0, 4.0)) == [("p1", 0.97, 2.03), ("p2", 2.97, 4.03)]


def test_a_short_pause_is_shared():
    assert edges(("p1", 1.0, 2.0), ("p2", 2.04, 3.0)) == [("p1", 0.97, 2.02), ("p2", 2.02, 3.03)]


def test_nothing_grows_into_what_others_say():
    assert edges(("p1", 1.0, 2.0), ("p2", 1.5, 3.0)) == [("p1", 0.97, 2.0), ("p2", 1.5, 3.03)]
    assert edges(("p1", 1.0, 4.0), ("p2", 2.0, 3.0)) == [("p1", 0.97, 4.03), ("p2", 2.0, 3.0)]


def test_nothing_begins_before_the_recording():
    assert edges(("p1", 0.0, 1.0)) == [("p1", 0.0, 1.03)]
    assert edges(("p1", 0.01, 1.0)) == [("p1", 0.0, 1.03)]


def test_nobody_speaks():
    assert soften(()) == ()


SPANS = st.tuples(st.sampled_from(["p1", "p2", "p3"]), st.integers(0, 5_000), st.integers(1, 3_000)).map(
    lambda found: (found[0], found[1] / 1000, (found[1] + found[2]) / 1000)
)


def together_ms(one, other):
    return round(1000 * (min(one[2], other[2]) - max(one[1], other[1])))


@given(st.lists(SPANS, max_size=12))
def test_no_span_shrinks_and_who_spoke_apart_still_does(found):
    before = sorted(found, key=lambda span: (span[1], span[0]))
    softened = edges(*found)
    for old, new in zip(before, softened, strict=True):
        assert new[0] == old[0]
        assert 0 <= new[1] <= old[1]
        assert new[2] >= old[2]
    for (one, other), (new, another) in zip(combinations(before, 2), combinations(softened, 2), strict=True):
        assert together_ms(one, other) > 0 or together_ms(new, another) <= 0
