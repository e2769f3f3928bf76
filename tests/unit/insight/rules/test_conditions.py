from dataclasses import replace

import pytest
from tests.unit.insight.dialogues import ANGRY_EN, HAPPY_ZH, NEUTRAL_EN, Rows, conversation

from hansard.insight.dialogue import prepare
from hansard.insight.metrics import call_metrics
from hansard.insight.rules.conditions import Evaluation
from hansard.model.conversation import Conversation
from hansard.model.definitions import Condition, Subject
from hansard.model.transcript import ChannelMode, Participant, Role, Span, Turn

AGENT, CUSTOMER = Role.AGENT, Role.CUSTOMER


def finding(condition: Condition, given: Conversation):
    dialogue = prepare(given)
    return Evaluation(dialogue, call_metrics(dialogue), [condition]).finding(condition)


def holds(condition: Condition, rows: Rows = NEUTRAL_EN, **options) -> bool:
    return finding(condition, conversation(rows, **options)).holds


def said(*phrases: str, **options) -> Condition:
    return Condition(Subject.WORDS, phrases, **options)


@pytest.mark.parametrize(
    ("condition", "is_met"),
    [
        (said("address"), True),
        (said("ADDRESS"), True),
        (said("addressee"), False),
        (said("submarine"), False),
        (said("submarine", "address"), True),
        (said("address", role=CUSTOMER), True),
        (said("electricity", role=CUSTOMER), False),
        (said("help", role=AGENT, first_s=10), True),
        (said("nice day", first_s=10), False),
        (said("nice day", last_s=15), True),
        (said("nice day", first_s=1, last_s=15), True),
        (said("change", last_s=5), False),
        (said("the", count=3), True),
        (said("the", count=50), False),
        (said("submarine", absent=True), True),
        (said("address", absent=True), False),
        (said("address", count=50, absent=True), True),
        (said("address", role=Role.UNKNOWN), False),
    ],
)
def test_words(condition, is_met):
    assert holds(condition) is is_met


def test_words_are_found_inflected():
    assert holds(said("update the address"))


def test_meaning_counts_only_where_it_is_asked_for():
    rows = [*NEUTRAL_EN[:5], ("customer", "I want my money back."), *NEUTRAL_EN[6:]]
    assert not holds(said("refund"), rows)
    assert holds(said("refund", similar=True), rows)


def test_words_of_any_script_are_found():
    assert holds(said("帳單"), HAPPY_ZH, language="zh-TW")
    assert holds(said("Rechnung"), [("customer", "Meine Rechnung fehlt.")], language="de-DE")


def test_the_places_are_quoted():
    found = finding(said("bill", "street"), conversation(NEUTRAL_EN))
    assert [place.evidence.turn_id for place in found.places] == ["t4", "t5"]
    assert "street" in found.evidence[0].quote


def test_what_is_absent_has_no_places():
    assert finding(said("submarine", absent=True), conversation(NEUTRAL_EN)).evidence == ()


@pytest.mark.parametrize(
    ("condition", "is_met"),
    [
        (Condition(Subject.SENTIMENT, most=-1.5, role=CUSTOMER), True),
        (Condition(Subject.SENTIMENT, most=-1.5, role=CUSTOMER, count=9), False),
        (Condition(Subject.SENTIMENT, most=-1.5, role=AGENT), False),
        (Condition(Subject.SENTIMENT, least=4.9), False),
        (Condition(Subject.SENTIMENT, least=4.9, absent=True), True),
    ],
)
def test_sentiment_of_turns(condition, is_met):
    assert holds(condition, ANGRY_EN) is is_met


@pytest.mark.parametrize("is_absent", [True, False])
def test_sentiment_that_is_not_known_is_neither_there_nor_absent(is_absent):
    condition = Condition(Subject.SENTIMENT, most=-1.5, absent=is_absent)
    assert not holds(condition, [("customer", "Das ist furchtbar.")], language="de-DE")


def two_voices(*spoken: tuple[str, float, float]) -> Conversation:
    """Who (`agent`, `customer`) speaks from when to when."""
    people = tuple(Participant(role.value, role.value, role) for role in (AGENT, CUSTOMER))
    turns = tuple(
        Turn(f"t{number}", who, start_s, end_s, "Some words are said here.")
        for number, (who, start_s, end_s) in enumerate(spoken, 1)
    )
    spans = tuple(Span(turn.participant, turn.start_s, turn.end_s) for turn in turns)
    return Conversation("en-US", 100.0, ChannelMode.STEREO, people, turns, spans)


GAPS = two_voices(("agent", 0, 10), ("customer", 14, 20), ("agent", 50, 60), ("customer", 90, 95))


@pytest.mark.parametrize(
    ("condition", "places"),
    [
        (Condition(Subject.SILENCE, least=4), [(10, 14), (20, 50), (60, 90)]),
        (Condition(Subject.SILENCE, least=5), [(20, 50), (60, 90)]),
        (Condition(Subject.SILENCE, least=5, role=AGENT), [(20, 50)]),
        (Condition(Subject.SILENCE, most=5), [(10, 14)]),
        (Condition(Subject.SILENCE, least=4, first_s=15), [(10, 14)]),
        (Condition(Subject.SILENCE, least=4, last_s=45), [(60, 90)]),
        (Condition(Subject.SILENCE, least=31), []),
    ],
)
def test_silence(condition, places):
    found = finding(condition, GAPS)
    assert [(place.start_s, place.end_s) for place in found.places] == places
    assert found.holds is bool(places)


CUT = two_voices(("agent", 0, 10), ("customer", 9, 20), ("agent", 19, 30))


@pytest.mark.parametrize(
    ("condition", "is_met"),
    [
        (Condition(Subject.INTERRUPTION), True),
        (Condition(Subject.INTERRUPTION, count=2), True),
        (Condition(Subject.INTERRUPTION, count=3), False),
        (Condition(Subject.INTERRUPTION, role=AGENT, count=2), False),
        (Condition(Subject.INTERRUPTION, role=AGENT, first_s=10), False),
        (Condition(Subject.INTERRUPTION, role=Role.UNKNOWN, absent=True), True),
    ],
)
def test_interruption(condition, is_met):
    assert finding(condition, CUT).holds is is_met


def test_an_interruption_quotes_who_cuts_in():
    places = finding(Condition(Subject.INTERRUPTION, role=AGENT), CUT).places
    assert [place.evidence.turn_id for place in places] == ["t3"]


@pytest.mark.parametrize(
    ("condition", "is_met"),
    [
        (Condition(Subject.TALK_SHARE, least=0.6, role=AGENT), True),
        (Condition(Subject.TALK_SHARE, most=0.5, role=AGENT), False),
        (Condition(Subject.TALK_SHARE, most=0.5, role=AGENT, absent=True), True),
        (Condition(Subject.TALK_SHARE, least=0.6), True),
        (Condition(Subject.TALK_SHARE, least=0.9), False),
        (Condition(Subject.TALK_SHARE, least=1.0, role=AGENT, first_s=10), True),
        (Condition(Subject.TALK_SHARE, least=1.0, role=CUSTOMER, last_s=10), True),
        (Condition(Subject.TALK_SHARE, least=0.0, role=Role.UNKNOWN), False),
    ],
)
def test_talk_share(condition, is_met):
    assert finding(condition, GAPS).holds is is_met


def test_the_share_is_told():
    found = finding(Condition(Subject.TALK_SHARE, least=0.6, role=AGENT), GAPS)
    assert found.measured == pytest.approx(20 / 31, abs=1e-4)


@pytest.mark.parametrize(("least", "most", "is_met"), [(100, None, True), (None, 99, False), (50, 150, True)])
def test_duration(least, most, is_met):
    assert finding(Condition(Subject.DURATION, least=least, most=most), GAPS).holds is is_met


@pytest.mark.parametrize("subject", list(Subject))
@pytest.mark.parametrize(
    "rows", [[], [("agent", "Hm.")], [("agent", "😀"), ("customer", "!!!")], [("someone", "words")]]
)
def test_odd_conversations_are_survived(subject, rows):
    phrases = ("words",) if subject is Subject.WORDS else ()
    given = replace(conversation(rows), duration_s=0.0) if not rows else conversation(rows)
    for is_absent in (True, False):
        finding(Condition(subject, phrases, least=0.5, last_s=5, absent=is_absent), given)
