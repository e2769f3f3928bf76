import pytest

from hansard.insight.phrases.load import language_pack
from hansard.insight.runons import parted
from hansard.insight.text import sentences


def pieces(text: str) -> list[str]:
    found = parted(text, sentences(text), language_pack("en-US"))
    return [text[sentence.start : sentence.end] for sentence in found]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("I am at home on Friday, do I have to pay.", ["I am at home on Friday", "do I have to pay."]),
        ("That matches our file when did it begin.", ["That matches our file", "when did it begin."]),
        (
            "We ring you on Monday is there anything else?",
            ["We ring you on Monday", "is there anything else?"],
        ),
        ("I will send a plumber he can come today.", ["I will send a plumber", "he can come today."]),
    ],
)
def test_a_question_run_on_to_a_statement_is_parted(text, parts):
    assert pieces(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "If I move to Leeds, can I keep my number?",
        "And when the engineer is there, will the power be off?",
        "I do not know when they will be back.",
        "Please tell me how long does it take.",
        "I am sorry that he can come only on Monday.",
        "The line, which is old, was repaired.",
    ],
)
def test_conditions_and_dependent_clauses_stay_whole(text):
    assert pieces(text) == [text]


def test_a_language_without_clause_starts_is_left_alone():
    text = "Ich bin zu Hause, muss ich zahlen."
    pack = language_pack("de-DE")
    assert list(parted(text, sentences(text), pack)) == sentences(text)
