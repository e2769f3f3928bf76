"""Times, days and how long something lasts, as they are said."""

from datetime import datetime

import pytest

from hansard.insight.entities.find import mentions
from hansard.insight.entities.mention import EntityKind

START = datetime(2026, 3, 2, 9, 0)  # noqa: DTZ001 (local time)
CLOCKS = {"time", "timerange", "datetime", "datetimerange"}
DAYS = {"date", "daterange"}


def said(kinds: set[str], text: str, language: str = "en-US", asked: EntityKind | None = None) -> list[str]:
    found = mentions(text, language, START, asked=asked)
    return [mention.text for mention in found if mention.kind.value in kinds]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the first one leaves at six twenty five with seats left", ["six twenty five"]),
        ("the eight fifty to Leeds was full", ["eight fifty"]),
        ("does one forty five suit you", ["one forty five"]),
        ("we open at quarter to nine", ["quarter to nine"]),
        ("come at half six or so", ["half six"]),
        ("it's gone eleven already", ["eleven"]),
        ("it was five past two", ["five past two"]),
        ("ten to four", ["ten to four"]),
        ("noon is fine", ["noon"]),
        ("threeish", ["threeish"]),
        ("call me at six p m", ["six p m"]),
        ("it arrives at 14:30", ["14:30"]),
        ("be there for eight", ["eight"]),
        ("the 0715 train", ["0715"]),
        ("meet at oh nine hundred", ["oh nine hundred"]),
        ("we are open nine to five", ["nine", "five"]),
        ("from nine a.m. to six forty", ["nine a.m.", "six forty"]),
        ("that evening he rang, and the next morning too", ["that evening", "the next morning"]),
        ("Tuesday morning or afternoon", ["Tuesday morning", "afternoon"]),
    ],
)
def test_english_times(text: str, expected: list[str]) -> None:
    assert said(CLOCKS, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "at four different stores",
        "room seven fifteen",
        "the seven fifteen dollar tickets",
        "it's six forty in total",
        "before two of them left",
        "on a scale from one to ten",
        "between three and five days",
        "flight ten forty",
        "about ten boxes",
        "four to six items",
        "before lunch",
    ],
)
def test_what_counts_something_is_no_time(text: str) -> None:
    assert said(CLOCKS, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("下午三點半可以嗎", ["下午三點半"]),
        ("三点一刻", ["三点一刻"]),
        ("十點整開會", ["十點整"]),
        ("三點的會議", ["三點"]),
        ("早上我都在", ["早上"]),
        ("第三點", []),
        ("我有三點意見", []),
        ("早上好", []),
    ],
)
def test_chinese_times(text: str, expected: list[str]) -> None:
    assert said(CLOCKS, text, "zh-TW") == expected


def test_an_answer_is_what_was_asked_for() -> None:
    assert said(CLOCKS, "ten", asked=EntityKind.TIME) == ["ten"]
    assert said({"money"}, "ten", asked=EntityKind.MONEY) == ["ten"]
    assert said({"money"}, "forty nine ninety five") == ["forty nine ninety five"]
    assert said({"number"}, "forty nine ninety five", asked=EntityKind.NUMBER) == ["forty nine ninety five"]


def test_times_have_the_value_of_the_clock() -> None:
    assert [mention.value for mention in mentions("does one forty five suit", "en-US", START)] == ["13:45:00"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it's shut on Sundays", ["on Sundays"]),
        ("I came last fall", ["last fall"]),
        ("it's from 1998", ["1998"]),
        ("nineteen eighty four", ["nineteen eighty four"]),
        ("the week after", ["the week after"]),
        ("three weeks ago", ["three weeks ago"]),
        ("six weeks", []),
        ("they fall down every time", []),
    ],
)
def test_english_days(text: str, expected: list[str]) -> None:
    assert said(DAYS, text) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("it takes forty minutes", "en-US", ["forty"]),
        ("within 24 hours", "en-US", ["24"]),
        ("大概十五分鐘會到", "zh-TW", ["十五"]),
        ("一個月", "zh-TW", ["一"]),
    ],
)
def test_of_how_long_something_lasts_the_number_is_named(
    text: str, language: str, expected: list[str]
) -> None:
    assert said({"number"}, text, language) == expected
    assert said(DAYS | CLOCKS, text, language) == []
