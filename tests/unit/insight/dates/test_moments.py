from datetime import datetime

import pytest

from hansard.insight.dates import MomentKind, moments

WEDNESDAY = datetime.fromisoformat("2026-03-04T10:00")


def texts(text, language="en-US"):
    return [moment.text for moment in moments(text, language, WEDNESDAY)]


@pytest.mark.parametrize(
    ("text", "kind", "from_", "until"),
    [
        ("tomorrow", MomentKind.DATE, "2026-03-05", "2026-03-05"),
        ("half past two", MomentKind.TIME, "2026-03-04T14:30", "2026-03-04T14:30"),
        ("three p m", MomentKind.TIME, "2026-03-04T15:00", "2026-03-04T15:00"),
        ("4 to 6 pm", MomentKind.TIMERANGE, "2026-03-04T16:00", "2026-03-04T18:00"),
        ("next week", MomentKind.DATERANGE, "2026-03-09", "2026-03-13"),
        ("Monday to Wednesday", MomentKind.DATERANGE, "2026-03-09", "2026-03-11"),
        ("March 5, 2019", MomentKind.DATE, "2019-03-05", "2019-03-05"),
        ("tomorrow at noon", MomentKind.DATETIME, "2026-03-05T12:00", "2026-03-05T12:00"),
        ("tomorrow evening", MomentKind.DATETIMERANGE, "2026-03-05T18:00", "2026-03-05T22:00"),
        ("two weeks ago", MomentKind.DATE, "2026-02-18", "2026-02-18"),
        ("下午三點到五點", MomentKind.TIMERANGE, "2026-03-04T15:00", "2026-03-04T17:00"),
        ("民國一一五年六月一日", MomentKind.DATE, "2026-06-01", "2026-06-01"),
        ("後天上午十點半", MomentKind.DATETIME, "2026-03-06T10:30", "2026-03-06T10:30"),
    ],
)
def test_what_is_found(text, kind, from_, until):
    language = "en-US" if text.isascii() else "zh-TW"
    (moment,) = moments(text, language, WEDNESDAY)
    assert (moment.text, moment.kind) == (text, kind)
    assert (moment.from_, moment.until) == (datetime.fromisoformat(from_), datetime.fromisoformat(until))


def test_all_are_found_in_order():
    said = "I called on Monday at 9 a.m. about the bill of March 3rd, and tomorrow I'll pay the rest by 5."
    assert texts(said) == ["Monday at 9 a.m.", "March 3rd", "tomorrow", "5"]


def test_the_tense_says_which_monday():
    past, coming = (
        moments(text, "en-US", WEDNESDAY)[0].from_ for text in ("I called Monday", "I'll call Monday")
    )
    assert (past, coming) == (datetime.fromisoformat("2026-03-02"), datetime.fromisoformat("2026-03-09"))


@pytest.mark.parametrize(
    "text",
    [
        "you may want to march on",
        "the second one, hold on a second",
        "she sat in the sun and wed him",
        "we are open 24/7",
        "3/4 of the team, 5 to 10 people",
        "order 20260615, card 555-0123, version 3.5",
        "it went up by five percent",
        "31 February and June 31st",
        "for two weeks",
        "April will call you, and May too",
        "one by one",
        "we need about four",
        "a two week trial",
    ],
)
def test_what_only_looks_like_a_date_is_none(text):
    assert texts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "這一點都不難",
        "等一下",
        "中山路十五號",
        "三個小時",
        "有三點要說",
        "二月三十號",
        "分機二十三號",
        "周先生",
        "早上好",
        "前兩天",
        "三年經驗",
    ],
)
def test_what_only_looks_like_a_chinese_date_is_none(text):
    assert texts(text, "zh-TW") == []


def test_offsets_are_those_of_the_text_as_given():
    text = "Let’s say “next Friday” — OK?"
    (moment,) = moments(text, "en-US", WEDNESDAY)
    assert text[moment.start : moment.end] == moment.text == "next Friday"
