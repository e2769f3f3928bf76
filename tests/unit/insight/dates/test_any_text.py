from datetime import datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.unit.insight.dates.table import entries

from hansard.insight.dates import due, moments

LANGUAGES = st.sampled_from(["en-US", "en-GB", "zh-TW", "zh-CN", "de-DE"])
STARTS = st.datetimes(datetime.fromisoformat("1990-01-01"), datetime.fromisoformat("2090-12-31"))
WORDS = sorted({word for entry in entries() for word in entry["text"].replace("。", " ").split()})
SPOKEN = st.lists(st.sampled_from([*WORDS, "31st", "99", "29/2", "三十一號", "👍", "٣", "ſunday"])).map(
    " ".join
)


@given(text=st.one_of(st.text(), SPOKEN), language=LANGUAGES, start=STARTS)
def test_any_text_is_read_and_offsets_are_right(text, language, start):
    found = moments(text, language, start)
    assert all(text[moment.start : moment.end] == moment.text for moment in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(moment.from_ <= moment.until for moment in found if moment.from_ and moment.until)


@given(text=SPOKEN, language=LANGUAGES, start=STARTS)
def test_what_is_due_is_said_in_the_text_and_not_over(text, language, start):
    moment = due(text, language, start)
    if moment is not None:
        assert text[moment.start : moment.end] == moment.text
        assert moment.until is not None
        assert moment.until.date() >= start.date() or moment.from_ is None
