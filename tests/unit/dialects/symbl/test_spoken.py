"""The words of a message make up its text."""

import pytest

from hansard.dialects.symbl.message import Message, messages_of
from hansard.dialects.symbl.spoken import spoken_words
from hansard.model.transcript import Turn, Word


def sentences_of(text: str, *tokens: str) -> list[Message]:
    """The messages of a turn whose words take half a second each."""
    words = tuple(Word(token, number / 2, number / 2 + 0.5, 0.876543) for number, token in enumerate(tokens))
    return list(messages_of(Turn("t1", "p1", 0.0, max(1.0, len(tokens) / 2), text, words), "r1", None))


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Okay, it's $69.99 a month.", ("Okay,", "it's", "$69.99", "a", "month.")),
        ("Okay, it's $69.99 a month.", ("okay", "it's", "69.99", "a", "month")),
        ('She said "go home" - twice.', ("She", "said", "go", "home", "twice")),
        ("¿Qué tal?", ("Qué", "tal")),
        ("No words were heard here.", ()),
    ],
)
def test_they_are_the_text(text: str, tokens: tuple[str, ...]) -> None:
    (message,) = sentences_of(text, *tokens)
    if tokens and tokens[0] == "okay":  # another casing than the text's is not found in it
        assert [word.score for word in spoken_words(message)] == [None] * 5
    assert " ".join(word.text for word in spoken_words(message)) == text


def test_signs_stand_with_the_word_they_touch() -> None:
    (message,) = sentences_of('Then: "go", he said.', "Then", "go", "he", "said")
    assert [word.text for word in spoken_words(message)] == ["Then:", '"go",', "he", "said."]


def test_each_sentence_has_its_own() -> None:
    first, second = sentences_of("Hi there. Good to see you.", "Hi", "there.", "Good", "to", "see", "you.")
    assert [word.text for word in spoken_words(first)] == ["Hi", "there."]
    assert [(word.text, word.start_s) for word in spoken_words(second)][:2] == [("Good", 1.0), ("to", 1.5)]


def test_heard_words_have_a_score() -> None:
    (message,) = sentences_of("Hi there.", "Hi", "there.")
    assert [(word.start_s, word.end_s, word.score) for word in spoken_words(message)] == [
        (0.0, 0.5, 0.877),
        (0.5, 1.0, 0.877),
    ]


def test_written_words_share_the_time_by_length() -> None:
    (message,) = messages_of(Turn("t1", "p1", 10.0, 20.0, "a bbbb ccccc"), "r1", None)
    assert [(word.text, word.start_s, word.end_s, word.score) for word in spoken_words(message)] == [
        ("a", 10.0, 11.0, None),
        ("bbbb", 11.0, 15.0, None),
        ("ccccc", 15.0, 20.0, None),
    ]


def test_words_without_blanks_between_them() -> None:
    (message,) = sentences_of("你好，世界。", "你好", "世界")
    assert [word.text for word in spoken_words(message)] == ["你好，", "世界。"]
