from tests.unit.insight.redaction.dialogues import call

from hansard.insight.redaction.kinds import Redaction
from hansard.insight.redaction.kinds import RedactionKind as Kind
from hansard.insight.redaction.places import Places

PLACES = Places(call(("a", "Your account number?"), ("c", "it's 4471 2290, thanks"), ("a", "12 months?")))


def test_a_part_of_a_turn_loses_what_the_turn_loses() -> None:
    assert PLACES.in_turn("t1", "71 2290, th") == [Redaction(Kind.ACCOUNT_NUMBER, 0, 7)]
    assert PLACES.in_turn("t1", "thanks") == PLACES.in_turn("t2", "12") == []


def test_a_part_that_stands_twice_loses_what_either_place_loses() -> None:
    places = Places(call(("a", "Your account number?"), ("c", "it's 4471 2290, so 2290 days")))
    assert places.in_turn("t1", "2290") == [Redaction(Kind.ACCOUNT_NUMBER, 0, 4)]


def test_what_was_said_goes_from_any_text() -> None:
    assert PLACES.in_text("The account is 4471 2290.") == [Redaction(Kind.ACCOUNT_NUMBER, 15, 24)]
    assert (
        PLACES.in_turn(None, "4471 2290!")
        == PLACES.in_turn("t9", "4471 2290!")
        == PLACES.repeated("4471 2290")
    )


def test_what_was_said_goes_from_chinese_without_blanks() -> None:
    places = Places(call(("a", "請問您的卡號？"), ("c", "四四七一二二九零"), language="zh-TW"))
    assert [(each.start, each.end) for each in places.repeated("卡號四四七一二二九零的客戶")] == [(2, 10)]


def test_a_word_that_is_a_name_stays_a_word_elsewhere() -> None:
    places = Places(call(("c", "I'm Will, and I will pay."), names=("Dana", "Will")))
    assert places.repeated("The customer will pay.") == []
