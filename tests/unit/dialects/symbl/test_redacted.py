"""Messages and words without what is to go."""

import pytest

from hansard.dialects.symbl.message import Message, messages_of
from hansard.dialects.symbl.redacted import masked, masked_words, redactions_in, within
from hansard.dialects.symbl.spoken import spoken_words
from hansard.insight.redaction.kinds import Redaction
from hansard.insight.redaction.kinds import RedactionKind as Kind
from hansard.model.transcript import Participant, Turn, Word

TEXT = "I'm Anna Quill, from Leeds. Call Anna's desk."


def messages(text: str) -> list[Message]:
    tokens = text.split()
    words = tuple(Word(token, float(number), number + 1.0) for number, token in enumerate(tokens))
    return list(messages_of(Turn("t1", "p1", 0.0, len(tokens) or 1.0, text, words), "r1", None))


def hidden(message: Message, *names: str) -> tuple[str, list[tuple[str, float, float]]]:
    """Text and words of a message without some stretches of its turn."""
    text = message.turn.text
    gone = [Redaction(Kind.PERSON_NAME, text.index(name), text.index(name) + len(name)) for name in names]
    own = within(message, {"t1": sorted(gone, key=lambda each: each.start)})
    words = masked_words(spoken_words(message), own)
    return masked(message.text, message.start, own), [(w.text, w.start_s, w.end_s) for w in words]


def test_a_stretch_of_several_words_is_one_word() -> None:
    text, words = hidden(messages(TEXT)[0], "Anna Quill")
    assert text == "I'm ****, from Leeds."
    assert words == [("I'm", 0.0, 1.0), ("****,", 1.0, 3.0), ("from", 3.0, 4.0), ("Leeds.", 4.0, 5.0)]


@pytest.mark.parametrize(
    ("names", "second"),
    [
        (("Anna's",), "Call **** desk."),
        (("desk",), "Call Anna's ****."),
        (("Call", "desk."), "**** Anna's ****"),
        (("Leeds. Call",), "**** Anna's desk."),
        (("all Anna",), "C****'s desk."),
    ],
)
def test_words_are_the_text(names: tuple[str, ...], second: str) -> None:
    text, words = hidden(messages(TEXT)[1], *names)
    assert text == second
    assert " ".join(word for word, _, _ in words) == second


def test_a_part_that_begins_within_a_place() -> None:
    assert masked("Quill, hi", 9, [Redaction(Kind.PERSON_NAME, 4, 14)]) == ", hi"


def test_what_is_to_go_from_a_conversation() -> None:
    found = messages("My name is Jamie Holt, mail j.holt@example.com or call 202-555-0143.")
    people = [Participant("p1", "speaker1")]
    gone = redactions_in(found, people, "en-US", ())
    assert [each.kind for each in gone["t1"]] == [Kind.PERSON_NAME, Kind.EMAIL_ADDRESS, Kind.PHONE_NUMBER]
    kept = redactions_in(found, people, "en-US", {"PERSON_NAME", "EMAIL_ADDRESS"})
    assert [each.kind for each in kept["t1"]] == [Kind.PHONE_NUMBER]
