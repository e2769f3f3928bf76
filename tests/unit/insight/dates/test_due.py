"""The conventions of `docs/decisions/0013-dates.md`."""

from datetime import datetime

import pytest
from tests.unit.insight.dates.table import said

from hansard.insight.dates import MomentKind, due

WEDNESDAY = datetime.fromisoformat("2026-03-04T10:00")
FRIDAY = datetime.fromisoformat("2026-03-06T10:00")
SATURDAY = datetime.fromisoformat("2026-03-07T10:00")


def chinese(text):
    return "en-US" if text.isascii() else "zh-TW"


def on(text, start=WEDNESDAY, language="en-US"):
    return said(due(text, language, start))


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        ("on Friday", WEDNESDAY, "2026-03-06"),
        ("on Friday", FRIDAY, "2026-03-13"),
        ("this Friday", FRIDAY, "2026-03-06"),
        ("next Friday", WEDNESDAY, "2026-03-13"),
        ("by next Monday", WEDNESDAY, "2026-03-09"),
        ("Friday week", WEDNESDAY, "2026-03-13"),
        ("a week from Friday", WEDNESDAY, "2026-03-13"),
        ("Tuesday of next week", WEDNESDAY, "2026-03-10"),
    ],
)
def test_a_weekday_is_the_next_to_come_and_next_is_of_next_week(text, start, expected):
    assert on(text, start) == expected


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        ("this week", WEDNESDAY, "2026-03-06"),
        ("this week", SATURDAY, "2026-03-08"),
        ("next week", WEDNESDAY, "2026-03-13"),
        ("early next week", WEDNESDAY, "2026-03-10"),
        ("next month", WEDNESDAY, "2026-04-30"),
        ("at the beginning of next month", WEDNESDAY, "2026-04-01"),
        ("in mid April", WEDNESDAY, "2026-04-15"),
        ("by April", WEDNESDAY, "2026-04-30"),
        ("in Q3", WEDNESDAY, "2026-09-30"),
        ("tomorrow morning", WEDNESDAY, "2026-03-05T12:00"),
        ("between Monday and Wednesday", WEDNESDAY, "2026-03-11"),
        ("in three to five days", WEDNESDAY, "2026-03-09"),
    ],
)
def test_of_a_range_the_last_day_counts_and_a_week_ends_on_friday(text, start, expected):
    assert on(text, start) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("before Friday", "2026-03-06"),
        ("before the weekend", "2026-03-06"),
        ("by the weekend", "2026-03-06"),
        ("before next week", "2026-03-06"),
        ("before next month", "2026-03-31"),
        ("after the weekend", "2026-03-09"),
        ("after Friday", "2026-03-09"),
        ("after lunch", "2026-03-04T13:00"),
        ("by end of day", "2026-03-04"),
        ("by midnight", "2026-03-04T23:59"),
        ("first thing tomorrow", "2026-03-05T09:00"),
    ],
)
def test_before_by_and_after(text, expected):
    assert on(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("before the month is out", "2026-03-31"),
        ("before Q2 ends", "2026-06-30"),
        ("before the weekend is over", "2026-03-08"),
        ("before Q2", "2026-03-31"),
        ("三月結束前", "2026-03-31"),
        ("四月開始前", "2026-03-31"),
        ("下個月結束前", "2026-04-30"),
        ("會議結束前", None),
    ],
)
def test_before_a_period_is_over_is_its_last_day(text, expected):
    assert on(text, language=chinese(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two days before the event on the 14th", "2026-03-12"),
        ("the Monday before Easter", "2026-03-30"),
        ("the launch is on the 20th, so the day before", "2026-03-19"),
        ("half an hour before the call at 3", "2026-03-04T14:30"),
        ("the Monday before the launch", None),
        ("十四號活動前兩天", "2026-03-12"),
        ("活動前兩天", None),
        ("下個月前兩週", "2026-04-14"),
    ],
)
def test_what_is_reckoned_from_another_day_needs_that_day(text, expected):
    assert on(text, language=chinese(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("about two weeks", "2026-03-18"),
        ("you've got ten days to reply", "2026-03-14"),
        ("it lasted about two weeks", None),
        ("for about two weeks", None),
        ("大概兩三天吧", "2026-03-07"),
        ("等了大概兩三天", None),
    ],
)
def test_how_long_it_takes_is_by_when_it_is_done_unless_it_is_past(text, expected):
    assert on(text, language=chinese(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("i can't do it today i'll do it tomorrow", "2026-03-05"),
        ("i can't promise i'll do it tomorrow", None),
        ("今天沒空我明天打", "2026-03-05"),
        ("禮拜四不行禮拜五可以", "2026-03-06"),
        ("沒辦法在禮拜五以前給你", None),
    ],
)
def test_what_starts_anew_is_not_refused(text, expected):
    assert on(text, language=chinese(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("週五前得把它寄了", "2026-03-06"),
        ("我週一把它寄了", None),
        ("我週五前已經把它寄了", None),
        ("都寄到了", None),
    ],
)
def test_a_closing_le_is_past_only_where_nothing_else_speaks(text, expected):
    assert on(text, language="zh-TW") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en-GB", "by bank holiday Monday", "2026-04-06"),
        ("en-GB", "before the August bank holiday weekend", "2026-08-28"),
        ("en-US", "before the long weekend", "2026-05-22"),
        ("en-IN", "before the long weekend", None),
        ("en-US", "before Labor Day weekend", "2026-09-04"),
        ("en-AU", "by the 27th, Australia Day's a holiday", "2026-03-27"),
        ("zh-TW", "連假前", "2026-04-02"),
        ("zh-TW", "國慶前", "2026-10-10"),
        ("zh-CN", "国庆假期前", "2026-09-30"),
        ("zh-CN", "正月十五之前", "2027-02-20"),
    ],
)
def test_holidays_are_those_of_the_place(language, text, expected):
    assert on(text, language=language) == expected


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        ("in two business days", FRIDAY, "2026-03-10"),
        ("within 48 hours", FRIDAY, "2026-03-08T10:00"),
        ("in one month", datetime.fromisoformat("2026-01-31T09:00"), "2026-02-28"),
        ("on the 3rd", WEDNESDAY, "2026-04-03"),
        ("on the 4th", WEDNESDAY, "2026-03-04"),
        ("on the 31st", datetime.fromisoformat("2026-04-02T09:00"), "2026-05-31"),
        ("by March 1st", WEDNESDAY, "2027-03-01"),
        ("on February 29th", WEDNESDAY, "2028-02-29"),
        ("by New Year", WEDNESDAY, "2027-01-01"),
    ],
)
def test_what_is_over_this_month_or_year_is_the_next(text, start, expected):
    assert on(text, start) == expected


@pytest.mark.parametrize(
    ("text", "hour", "expected"),
    [
        ("at 3", 10, "2026-03-04T15:00"),
        ("at 11", 10, "2026-03-04T11:00"),
        ("at 11", 14, "2026-03-05T11:00"),
        ("at 8", 14, "2026-03-04T20:00"),
        ("at 8 tomorrow", 14, "2026-03-05T08:00"),
        ("at 3", 16, "2026-03-05T15:00"),
        ("in the morning", 10, "2026-03-05T12:00"),
    ],
)
def test_hours_without_a_half_of_the_day_are_those_of_business_still_ahead(text, hour, expected):
    assert on(text, WEDNESDAY.replace(hour=hour)) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en-US", "on 3/4", "2026-03-04"),
        ("en-GB", "on 3/4", "2026-04-03"),
        ("en-GB", "on 3/14", "2026-03-14"),
        ("zh-TW", "3/14 前", "2026-03-14"),
        ("zh-TW", "國慶日前", "2026-10-10"),
        ("zh-CN", "国庆节前", "2026-10-01"),
    ],
)
def test_places_write_dates_in_their_order(language, text, expected):
    assert on(text, language=language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I was charged twice on the bill of March 3rd",
        "I spoke to her on Monday",
        "I lost my card this morning",
        "she learnt it in two weeks",
        "every Monday at nine",
        "I can't do it by Friday",
        "Friday doesn't work for me",
        "we're closed on Monday",
        "the Monday meeting",
        "tomorrow's agenda",
        "the numbers for February",
        "the budget for next year",
        "add the 30 June renewal date to the file",
        "look at why it dropped out on Sunday night",
        "on February 31st",
        "by 5 May 2019",
        "at the end of the day, it's your choice",
        "how can I help you today?",
    ],
)
def test_what_is_no_deadline_is_none(text):
    assert on(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I'll call today and send it by Friday", "2026-03-06"),
        ("I'm away tomorrow so I'll answer you on Monday", "2026-03-09"),
        ("by Thursday, no wait, Friday", "2026-03-06"),
        ("by Friday, sorry, Thursday", "2026-03-05"),
        ("next Thursday or Friday", "2026-03-13"),
        ("not this Friday but next Friday", "2026-03-13"),
        ("we need the slides before Friday's meeting", "2026-03-06"),
    ],
)
def test_of_several_the_deadline_and_the_later_choice_count(text, expected):
    assert on(text) == expected


def test_a_deadline_is_a_range_of_which_only_the_end_is_known():
    moment = due("Send it by next Monday.", "en-US", WEDNESDAY)
    assert moment is not None
    assert (moment.text, moment.kind, moment.from_) == ("by next Monday", MomentKind.DATERANGE, None)
    assert (moment.start, moment.end) == (8, 22)


def test_the_time_of_a_deed_is_a_point():
    moment = due("Let's meet on Monday at 3.", "en-US", WEDNESDAY)
    assert moment is not None
    assert (moment.text, moment.kind) == ("Monday at 3", MomentKind.DATETIME)
    assert moment.from_ == moment.until == datetime.fromisoformat("2026-03-09T15:00")


def test_other_languages_have_none():
    assert due("bis Freitag, by Friday", "de-DE", WEDNESDAY) is None
