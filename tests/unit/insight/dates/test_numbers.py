import pytest

from hansard.insight.dates import en_numbers, zh_text


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("a", 1),
        ("half an", 0.5),
        ("two and a half", 2.5),
        ("a couple of", 2),
        ("a few", 3),
        ("1.5", 1.5),
        ("twenty first", 21),
        ("15 th", 15),
        ("a hundred and twenty", 120),
        ("banana", None),
    ],
)
def test_english_numbers(said, value):
    assert en_numbers.number(said) == value


@pytest.mark.parametrize(
    ("said", "year"),
    [("2026", 2026), ("twenty twenty-six", 2026), ("nineteen eighty", 1980), ("two thousand and nine", 2009)],
)
def test_english_years(said, year):
    assert en_numbers.year(said) == year


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("十", 10),
        ("二十一", 21),
        ("一百二十", 120),
        ("两三", 3),
        ("半", 0.5),
        ("几", 3),
        ("15", 15),
        ("甲", None),
    ],
)
def test_chinese_numbers(said, value):
    assert zh_text.number(said) == value


@pytest.mark.parametrize(("said", "year"), [("二〇二六", 2026), ("民国115", 2026), ("民国一一五", 2026)])
def test_chinese_years(said, year):
    assert zh_text.year(said) == year
