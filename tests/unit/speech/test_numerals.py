import pytest

from hansard.speech.numerals import spell_out


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ("0", "zero"),
        ("7 days", "seven days"),
        ("21,", "twenty-one,"),
        ("100", "one hundred"),
        ("2018.", "two thousand eighteen."),
        ("1,250,000", "one million two hundred fifty thousand"),
        ("47215", "four seven two one five"),
        ("007", "zero zero seven"),
        ("3.5%", "three point five percent"),
        ("$10", "ten dollars"),
        ("$1?", "one dollar?"),
        ("on the 26th in A4", "on the 26th in A4"),
        ("", ""),
    ],
)
def test_figures_are_written_out(figures: str, words: str) -> None:
    assert spell_out(figures) == words
