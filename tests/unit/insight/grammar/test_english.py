import pytest

from hansard.insight.grammar.english import english_words
from hansard.insight.grammar.english_clauses import english_clauses
from hansard.insight.grammar.word import Kind


def kind(text: str, word: str) -> Kind:
    return next(each.kind for each in english_words(text) if each.text == word)


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("I want to book a room", "book", Kind.VERB),
        ("the book is lost", "book", Kind.NOUN),
        ("can you call me", "call", Kind.VERB),
        ("thanks for your call", "call", Kind.NOUN),
        ("it charges me twice", "charges", Kind.PRESENT),
        ("the charges are wrong", "charges", Kind.PLURAL),
        ("my flight just left without me", "left", Kind.PAST),
        ("I have left it there", "left", Kind.PARTICIPLE),
        ("I've put it on hold", "put", Kind.PARTICIPLE),
        ("the agent's name", "'s", Kind.OWNER),
        ("the car's in the garage", "'s", Kind.PRESENT),
        ("I go to work", "to", Kind.TO),
        ("I go to the office", "to", Kind.PREPOSITION),
        ("we met Ann in Lisbon", "lisbon", Kind.NAME),
        ("she has her own phone", "her", Kind.OWNER),
        ("I told her", "her", Kind.PRONOUN),
        ("no problem at all", "no", Kind.ARTICLE),
        ("no I said it", "no", Kind.CALL),
        ("it costs forty-one dollars", "forty-one", Kind.NUMBER),
        ("write to jo.b@example.org", "jo.b@example.org", Kind.OTHER),
    ],
)
def test_a_word_is_what_the_words_around_it_make_it(text, word, wanted):
    assert kind(text, word) is wanted


def test_offsets_fit_the_text_and_marks_stand_before_their_word():
    text = "I can't, well... Dr. Who isn't here"
    words = english_words(text)
    assert all(text[word.start : word.end].lower() == word.text for word in words)
    assert {word.text: word.mark for word in words if word.mark} == {"well": ",", "dr": "."}


def clauses(text: str) -> list[str]:
    return [text[clause.start : clause.end] for clause in english_clauses(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "my oven is broken and I called you twice because nobody came",
            ["my oven is broken", "and I called you twice", "because nobody came"],
        ),
        ("it came today i need a new one", ["it came today", "i need a new one"]),
        ("we close at nine what's your number", ["we close at nine", "what's your number"]),
        ("I returned the shoes I ordered", ["I returned the shoes I ordered"]),
        ("I want to know when they open", ["I want to know when they open"]),
        ("I bought bread and butter", ["I bought bread and butter"]),
        ("I need a refund, can you help me", ["I need a refund", "can you help me"]),
        ("", []),
        ("...", []),
    ],
)
def test_clauses_are_found_with_and_without_marks(text, wanted):
    assert clauses(text) == wanted
