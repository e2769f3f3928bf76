"""What one turn of a conversation tells of the numbers and names in another."""

from tests.unit.insight.test_bad_input import talk

from hansard.insight.dialogue import prepare
from hansard.insight.entities.asked import asked_before, asked_kind
from hansard.insight.entities.insights import named
from hansard.insight.entities.mention import EntityKind


def kinds(*turns: str, language: str = "en-US") -> list[tuple[str, str]]:
    return [
        (mention.kind.value, mention.text) for _, mention in named(prepare(talk(*turns, language=language)))
    ]


def test_the_last_question_of_a_turn_tells_what_is_asked_for() -> None:
    assert asked_kind("Okay. How much was it?") is EntityKind.MONEY
    assert asked_kind("How much is it, and what time suits you?") is EntityKind.TIME
    assert asked_kind("how many of them") is EntityKind.NUMBER
    assert asked_kind("这个多少钱") is EntityKind.MONEY
    assert asked_kind("I see.") is None


def test_a_question_waits_for_its_answer() -> None:
    turns = [("a", "How much is it?"), ("b", "Let me look."), ("b", "Eighty."), ("a", "Okay.")]
    assert asked_before(turns)[1:3] == [EntityKind.MONEY, EntityKind.MONEY]


def test_a_price_stays_one_where_it_is_said_again() -> None:
    found = kinds("They charged me two hundred and twelve dollars.", "So two twelve?", "Yes, two twelve.")
    assert [kind for kind, text in found if text == "two twelve"] == ["money", "money"]


def test_digits_that_are_read_out_are_no_price_again() -> None:
    found = kinds("It was 499.50 dollars.", "The code is four nine nine five zero.")
    assert ("number", "four nine nine five zero") in found


def test_a_firm_is_known_by_its_first_word() -> None:
    found = kinds("I bought it from Quillmere Energy in May.", "Then Quillmere has to replace it.")
    assert ("organization", "Quillmere") in found
