from datetime import datetime

import pytest

from hansard.bench.conclusions import analyse_all, find_questions, rate
from hansard.bench.dialogues import read_dialogue, read_dialogues
from hansard.bench.finding import place_of
from hansard.bench.long_talk import long_talk
from hansard.model.insight import InsightKind
from hansard.model.options import Direction, Scenario
from hansard.model.transcript import Role

DOCUMENT = {
    "id": "en-test",
    "split": "development",
    "language": "en-US",
    "scenario": "customer_service_call",
    "direction": "INBOUND",
    "flags": {"went_to_voicemail": False, "spoke_to_agent": False, "contains_recordings": True},
    "start_time": "2026-03-04T10:00:00",
    "time_zone": "America/New_York",
    "participants": [
        {"id": "p1", "name": "Dana", "role": "agent"},
        {"id": "p2", "name": "speaker2", "role": None},
    ],
    "turns": [
        {"speaker": "p1", "text": "Hello there, how can I help?"},
        {"speaker": "p2", "text": "Well", "pause_s": 5},
        {"speaker": "p1", "text": "Go on please", "overlap_s": 0.2},
    ],
    "labels": {},
}


def test_turns_are_spread_by_their_length():
    talk = read_dialogue(DOCUMENT).conversation
    assert [(turn.id, turn.start_s, turn.end_s) for turn in talk.turns] == [
        ("t0", 0.4, 2.8),
        ("t1", 7.8, 8.2),
        ("t2", 8.4, 9.6),
    ]
    assert talk.duration_s == 9.6


def test_what_is_known_of_the_call_is_read():
    talk = read_dialogue(DOCUMENT).conversation
    assert talk.start_time == datetime(2026, 3, 4, 15)  # noqa: DTZ001 (naive UTC)
    assert (talk.scenario, talk.flags.direction) == (Scenario.SERVICE_CALL, Direction.INBOUND)
    assert (talk.flags.spoke_to_agent, talk.flags.contains_recordings) == (False, True)
    assert [person.role for person in talk.participants] == [Role.AGENT, Role.UNKNOWN]


@pytest.mark.parametrize(("split", "least"), [("development", 40), ("test", 40), ("fresh", 18)])
def test_every_label_stands_in_its_dialogue(split, least):
    dialogues = read_dialogues(split)
    assert len(dialogues) >= least
    for one in dialogues:
        turns, labels = one.conversation.turns, one.labels
        assert len(labels["tones"]) == len(turns), one.id
        marked = [
            (label["turn"], label["text"]) for label in [*labels["questions"], *(labels["entities"] or [])]
        ]
        marked += [(label["turn"], label["quote"]) for label in labels["action_items"]]
        for number, quote in marked:
            place_of(turns[number].id, turns[number].text, quote)


def test_rules_are_held_against_the_labels():
    analysed = analyse_all("development")
    found = [find_questions(done) for done in analysed]
    assert sum(one.matched for one in found) > 0.5 * sum(one.marked for one in found)
    given, graded = rate(analysed, InsightKind.CUSTOMER_SATISFACTION)
    assert len(given) == len(graded) >= 25


def test_a_long_talk_is_as_long_as_asked_for():
    talk = long_talk(read_dialogues("development")[:2], 1000.0)
    assert 950 < talk.turns[-1].end_s <= 1000
    assert len({turn.id for turn in talk.turns}) == len(talk.turns)
    assert {turn.participant for turn in talk.turns} == {"p1", "p2"}
