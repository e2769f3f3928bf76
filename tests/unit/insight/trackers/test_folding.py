import pytest
from hypothesis import given
from hypothesis import strategies as st

from hansard.insight.trackers.folding import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("臺灣", "台湾"),
        ("裡面", "里面"),
        ("賬號", "帐号"),
        ("ＡＢＣ１", "abc1"),
        ("It’s", "it's"),
        ("É", "e\u0301"),
    ],
)
def test_texts_that_are_compared_as_equal(one, other):
    assert fold(one).text == fold(other).text


@given(st.text(max_size=40))
def test_every_folded_character_knows_where_it_comes_from(text):
    folded = fold(text)
    assert len(folded.origin) == len(folded.text)
    assert list(folded.origin) == sorted(folded.origin)
    assert all(0 <= at < len(text) for at in folded.origin)
