import pytest

from hansard.insight.llm.wording import LONGEST, clean, has_markup, in_script


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" a\nb\t c ", "a b c"),
        ("a\u202eb\u200bc\x00d", "a b c d"),
        ("half \ud800 a character", "half a character"),
        ("x" * 10_000, "x" * LONGEST),
        ("क्\u200dष", "क्\u200dष"),
    ],
)
def test_texts_are_cleaned(text, expected):
    assert clean(text) == expected


@pytest.mark.parametrize(
    "text", ["<i>a</i>", "[a](b)", "see http://a", "www.a.b", "**a**", "{a}", "[NAME_1]"]
)
def test_markup_is_seen(text):
    assert has_markup(text)


@pytest.mark.parametrize("text", ["a < b", "order #12, 50% off", "snake_case", "(see below) - yes", "[sic]"])
def test_plain_marks_are_none(text):
    assert not has_markup(text)


@pytest.mark.parametrize(
    ("text", "language", "fits"),
    [
        ("帳單金額過高", "zh", True),
        ("iPhone 帳單金額過高了", "zh", True),
        ("The bill is too high", "zh", False),
        ("請求がたかいです", "ja", True),
        ("הכל בסדר", "he", True),
        ("all is well", "he", False),
        ("all is well", "en", True),
        ("12:30", "zh", True),
    ],
)
def test_scripts_tell_languages_apart(text, language, fits):
    assert in_script(text, language) is fits
