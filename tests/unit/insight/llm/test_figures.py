import pytest

from hansard.insight.llm.figures import figures, stated_figures


@pytest.mark.parametrize(
    ("said", "written", "language"),
    [
        ("two days", "2 days", "en"),
        ("within 2 days", "within two days", "en"),
        ("three o'clock", "3:00", "en"),
        ("at 3:00 pm", "at 3 pm", "en"),
        ("twenty five dollars", "$25", "en"),
        ("$1,250.00", "1250 dollars", "en"),
        ("the fifth of May", "May 5", "en"),
        ("555 0123", "555-0123", "en"),
        ("four four seven one, so 4 4 7 1", "4471", "en"),
        ("兩天", "2天", "zh"),
        ("一百五十元", "150元", "zh"),
        ("２０２６年", "2026年", "zh"),
        ("三月十二號", "3月12號", "zh"),
        ("deux jours", "2 jours", "fr"),
        ("fünfundzwanzig Euro", "25 Euro", "de"),
    ],
)
def test_one_number_in_several_forms(said, written, language):
    known = figures(said, language)
    assert all(reading & known for reading in stated_figures(written, language))
    assert list(stated_figures(written, language))


@pytest.mark.parametrize(
    ("said", "written", "language"),
    [
        ("two days", "3 days", "en"),
        ("$3 and 50 people", "$3.50", "en"),
        ("in 2012", "12 people", "en"),
        ("一百五十元", "一百五十三元", "zh"),
        ("兩天", "三天", "zh"),
    ],
)
def test_another_number(said, written, language):
    known = figures(said, language)
    assert not all(reading & known for reading in stated_figures(written, language))


@pytest.mark.parametrize(("text", "language"), [("no one, one of them", "en"), ("一個，一起", "zh")])
def test_one_is_mostly_no_number(text, language):
    assert list(stated_figures(text, language)) == []
