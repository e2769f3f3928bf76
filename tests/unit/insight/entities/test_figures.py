"""Money, numbers, telephone numbers."""

import pytest

from hansard.insight.entities.dictation import digit_runs
from hansard.insight.entities.find import mentions
from hansard.insight.entities.spelling import chinese_number, english_number, read_chinese


def values(kind: str, text: str, language: str = "en-US") -> list[tuple[str, str]]:
    return [(each.text, each.value) for each in mentions(text, language, None) if each.kind.value == kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$1,250.50 in all", [("$1,250.50", "1250.50 USD")]),
        ("it was NT$300", [("NT$300", "300 TWD")]),
        ("about 3 million euros", [("3 million euros", "3000000 EUR")]),
        ("eighty nine dollars and fifty cents", [("eighty nine dollars and fifty cents", "89.50 USD")]),
        ("two hundred and fifty bucks", [("two hundred and fifty bucks", "250 USD")]),
        ("they charged me eighty for it", [("eighty", "80")]),
        ("it costs twenty to thirty an hour", [("twenty", "20"), ("thirty", "30")]),
        ("I paid 12 people", []),
    ],
)
def test_english_money(text: str, expected: list[tuple[str, str]]) -> None:
    assert values("money", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一共三萬五千元", [("三萬五千元", "35000 TWD")]),
        ("三百塊錢", [("三百塊錢", "300 TWD")]),
        ("美金兩百元", [("美金兩百元", "200 USD")]),
        ("三塊五", [("三塊五", "3.50 TWD")]),
        ("四千六買的", [("四千六", "4600")]),
        ("月租是九百九十九。", [("九百九十九", "999")]),
        ("一塊蛋糕", []),
        ("買了三張票", []),
    ],
)
def test_chinese_money(text: str, expected: list[tuple[str, str]]) -> None:
    assert values("money", text, "zh-TW") == expected


def test_the_currency_of_yuan_is_that_of_the_place() -> None:
    assert values("money", "三百元", "zh-CN") == [("三百元", "300 CNY")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I need two rooms for 25 people", [("two", "two"), ("25", "twenty-five")]),
        ("twenty-five seats", [("twenty-five", "twenty-five")]),
        ("40 percent of 1,200", [("40 percent", "forty percent"), ("1,200", "one thousand two hundred")]),
        ("order 8830214 or A20394", [("8830214", "8830214"), ("A20394", "a20394")]),
        ("this one, or one of the others", []),
        ("one page and a two-year plan", [("one", "one"), ("two", "two")]),
        ("the first and the 2nd", []),
    ],
)  # fmt: skip
def test_english_numbers(text: str, expected: list[tuple[str, str]]) -> None:
    assert values("number", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我要兩杯咖啡", [("兩", "二")]),
        ("三十五個人", [("三十五", "三十五")]),
        ("35個人", [("35", "三十五")]),
        ("百分之十二", [("百分之十二", "十二%")]),
        ("一下就好，十分感謝", []),
    ],
)
def test_chinese_numbers(text: str, expected: list[tuple[str, str]]) -> None:
    assert values("number", text, "zh-TW") == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("call (503) 555-0147 today", "en-US", ["+15035550147"]),
        ("it's six one seven five five five zero one eight two", "en-US", ["+16175550182"]),
        ("ring 020 7946 0958", "en-GB", ["+442079460958"]),
        ("打0912-345-678給我", "zh-TW", ["+886912345678"]),
        ("我的手机号是幺三八一二三四五六七八", "zh-CN", ["+8613812345678"]),
        ("mon numéro : 06 12 34 56 78", "fr-FR", ["+33612345678"]),
        ("order 5035550147 please", "en-US", []),
    ],
)
def test_telephone_numbers(text: str, language: str, expected: list[str]) -> None:
    assert [value for _, value in values("phone", text, language)] == expected


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("four one five, 555 0199", ["4155550199"]),
        ("double five triple oh", ["55000"]),
        ("one eight hundred five five five", ["1800555"]),
        ("twenty two oh nine", ["2209"]),
        ("4.25 and 1,200", ["4", "25", "1", "200"]),
        ("零九一二", ["0912"]),
        ("三十", []),
        ("one", []),
    ],
)
def test_digits_that_are_read_out_are_one_run(text: str, digits: list[str]) -> None:
    assert [run.digits for run in digit_runs(text)] == digits


@pytest.mark.parametrize("number", [0, 7, 10, 15, 21, 100, 105, 110, 342, 1000, 1005, 2020, 10_000, 35_000])
def test_chinese_numerals_are_read_as_they_are_written(number: int) -> None:
    assert read_chinese(chinese_number(number)) == number


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("三百五", 350),
        ("一萬二", 12_000),
        ("三點五", 3.5),
        ("1.2億", 120_000_000),
        ("你", None),
        ("九" * 50, None),
    ],
)
def test_numerals_as_they_are_said(numeral: str, value: float | None) -> None:
    assert read_chinese(numeral) == value


def test_english_numbers_in_words() -> None:
    assert english_number(241) == "two hundred forty-one"
    assert english_number(12_000) == "twelve thousand"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("forty nine ninety five", [("forty nine ninety five", "49.95")]),
        ("it's a tenner", [("a tenner", "10 GBP")]),
        ("two lakh forty thousand rupees", [("two lakh forty thousand rupees", "240000 INR")]),
        ("Rs 60,000 in all", [("Rs 60,000", "60000 INR")]),
        ("nine fifty a pound", [("nine fifty", "9.50")]),
        ("thirty pounds of flour", []),
        ("in nineteen ninety five", []),
        ("room nineteen ninety", []),
    ],
)
def test_prices_as_they_are_said(text: str, expected: list[tuple[str, str]]) -> None:
    assert values("money", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("door B17 or form SQ-12", ["B17", "SQ-12"]),
        ("K T 4 0 9 1", ["K T 4 0 9 1"]),
        ("s l eight eight four", ["s l eight eight four"]),
        ("half a dozen of them", ["half a dozen"]),
        ("M A R C H", []),
        ("in Q3", []),
    ],
)
def test_codes(text: str, expected: list[str]) -> None:
    assert [said for said, _ in values("number", text)] == expected


def test_emergency_calls() -> None:
    assert values("phone", "please call nine nine nine now") == [("nine nine nine", "999")]
    assert values("phone", "我幫你打一一九", "zh-TW") == [("一一九", "119")]
    assert values("phone", "he has 911 of them") == []
