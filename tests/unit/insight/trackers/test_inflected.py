import pytest

from hansard.insight.trackers.match import MatchKind
from hansard.insight.trackers.matcher import Matcher


def inflected(entry: str, sentence: str) -> str | None:
    """What of the sentence an entry is found at in another form."""
    for match in Matcher([entry], "en-US").matches(sentence):
        if match.how is MatchKind.INFLECTED:
            return sentence[match.start : match.end]
    return None


@pytest.mark.parametrize(
    ("entry", "sentence", "found"),
    [
        ("cancel my plan", "Thinking of cancelling my plan.", "cancelling my plan"),
        ("cancelling my plan", "Please cancel my plan", "cancel my plan"),
        ("wear mask", "Wearing mask is a good safety measure.", "Wearing mask"),
        ("late delivery", "Three late deliveries", "late deliveries"),
        ("it is not working", "Now it's not working", "it's not working"),
        ("it's not working", "It is not working", "It is not working"),
        ("we cannot afford it", "we can't afford it", "we can't afford it"),
        ("don't want it", "She dont want it", "dont want it"),
        ("I am moving", "I'm moving", "I'm moving"),
        ("customer", "The customer's order", "customer"),
        ("customer order", "The customer's order", "customer's order"),
        ("follow-up call", "two follow up calls", "follow up calls"),
        ("price", "Prices went up", "Prices"),
        ("setting up a meeting", "Can you set up a meeting?", "set up a meeting"),
        ("the app is freezing", "The app was frozen", "The app was frozen"),
        ("premium plan", "“Premium” plans", "Premium” plans"),
        ("café visit", "Our café visits", "café visits"),
    ],
)
def test_the_same_words_in_other_forms(entry, sentence, found):
    assert inflected(entry, sentence) == found


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        ("cancel my plan", "They cancelled. My plans are open"),
        ("cancel my plan", "Cancel all my plans"),
        ("meeting", "We met yesterday"),
        ("meet", "I missed the meeting"),
        ("can", "I can't"),
        ("will", "He won't"),
        ("the", "these"),
        ("C++ course", "many C++ courses"),
        ("cafe", "two cafés"),
        ("organ", "organs\u0301"),
    ],
)
def test_words_that_only_look_alike(entry, sentence):
    assert inflected(entry, sentence) is None


def test_offsets_are_those_of_the_sentence_as_given():
    sentence = "😀 ﬁne — they’re cancelling my plans"
    (match,) = Matcher(["cancel my plan"], "en-US").matches(sentence)
    assert sentence[match.start : match.end] == "cancelling my plans"
    assert (match.how, match.score) == (MatchKind.INFLECTED, 1.0)


def test_other_languages_are_not_inflected_by_english_rules():
    assert Matcher(["cancel my plan"], "de-DE").matches("cancelling my plan") == []
