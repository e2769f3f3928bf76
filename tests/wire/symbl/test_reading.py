"""What is read of a conversation, held to the vendor's samples: same keys, same kinds of values."""

import re
from pathlib import Path
from typing import Any

import pytest
from tests.support.dialect_server import RunningServer
from tests.support.golden import load
from tests.support.published import labelled, spoken, submit_talk
from tests.support.symbl import Symbl

from hansard.model.transcript import Participant

FOLDER = Path(__file__).parent
FORMS = (
    re.compile(r"[1-9]\d{15}"),
    re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"),
    re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"),
    re.compile(r"\d{4}-\d\d-\d\d"),
    re.compile(r"[^@ ]+@[^@ ]+"),
)
"""Texts of a kind of their own: ids, moments, days, addresses."""

ROGER = Participant("p1", "Roger", email="roger@example.com")
STEVE = Participant("p2", "Steve", email="steve@example.com")
TALK = spoken(
    (ROGER, STEVE),
    (
        "p1",
        "The best package is wonderful and costs $69.99 per month. The marketing director is out of town.",
    ),
    ("p2", "How much does it cost? Our subscription plan is new."),
    ("p1", "I'll follow up about this on Monday. Come by today, or from 4 to 6 pm tomorrow."),
    ("p2", "I'll complete the analysis by next Monday."),
)
ASKED: dict[str, Any] = {
    "detectPhrases": True,
    "detectEntities": True,
    "entities": [{"customType": "Company Executives", "text": "marketing director"}],
    "trackers": [{"name": "PricingMention", "vocabulary": ["What is the price", "Subscription"]}],
}


def assert_shaped(actual: Any, golden: Any, place: str = "$") -> None:
    """The same keys and kinds of values; each of a list is shaped like the golden one of its `type`."""
    if isinstance(golden, dict):
        assert set(actual) == set(golden), f"{place}: keys {list(actual)} instead of {list(golden)}"
        for key, value in golden.items():
            assert_shaped(actual[key], value, f"{place}.{key}")
    elif isinstance(golden, list):
        assert isinstance(actual, list), f"{place}: {actual!r} is no list"
        for number, one in enumerate(actual if golden else ()):
            assert_shaped(one, _of_type(golden, one), f"{place}[{number}]")
    elif isinstance(golden, str):
        form = next((form for form in FORMS if form.fullmatch(golden)), re.compile(r"(?s).+"))
        assert form.fullmatch(actual), f"{place}: {actual!r} is not like {golden!r}"
    elif not isinstance(golden, bool) and isinstance(golden, int | float):
        assert isinstance(actual, int | float), f"{place}: {actual!r} is no number"
        assert not isinstance(actual, bool), f"{place}: {actual!r} is no number"
    else:
        assert type(actual) is type(golden), f"{place}: {actual!r} instead of {golden!r}"


def _of_type(golden: list[Any], one: Any) -> Any:
    same = (each for each in golden if isinstance(each, dict) and each.get("type") == one.get("type"))
    return next(same, golden[0]) if isinstance(one, dict) else golden[0]


@pytest.fixture
def conversation(server: RunningServer, symbl: Symbl) -> str:
    return submit_talk(server, symbl, TALK, **ASKED)


@pytest.mark.parametrize(
    ("name", "what", "query"),
    [
        ("messages", "messages", {"verbose": "true", "sentiment": "true"}),
        ("topics", "topics", {"sentiment": "true"}),
        ("questions", "questions", {}),
        ("follow_ups", "follow-ups", {}),
        ("action_items", "action-items", {}),
        ("insights", "insights", {}),
        ("comprehensive", "comprehensive/action-items", {}),
        ("summary", "summary", {}),
    ],
)
def test_a_list(symbl: Symbl, conversation: str, name: str, what: str, query: dict[str, str]) -> None:
    golden = load(FOLDER, name)
    answer = symbl.read(conversation, what, **query)
    assert_shaped(answer, golden)
    (listed,) = answer.values()
    assert listed


def test_entities(symbl: Symbl, conversation: str) -> None:
    golden = load(FOLDER, "entities")
    types = {one["type"] for one in golden["entities"]}
    found = [one for one in symbl.read(conversation, "entities")["entities"] if one["type"] in types]
    assert {one["type"] for one in found} == types
    assert_shaped({"entities": found}, golden)


def test_trackers(symbl: Symbl, conversation: str) -> None:
    golden = load(FOLDER, "trackers")
    answer = symbl.read(conversation, "trackers-detected")
    assert_shaped(answer, golden)
    told = [[match["value"], match["messageRefs"][0]["offset"]] for match in answer[0]["matches"]]
    assert told == [[match["value"], match["messageRefs"][0]["offset"]] for match in golden[0]["matches"]]


def test_abstract_topics(server: RunningServer, symbl: Symbl) -> None:
    talk = labelled("en-meeting-product-roadmap")
    long = spoken(talk.people, *((turn.participant, turn.text) for turn in talk.turns * 3))
    answer = symbl.read(submit_talk(server, symbl, long), "abstract-topics")
    assert_shaped(answer, load(FOLDER, "abstract_topics"))
    assert answer["abstractTopics"]


def test_intents(symbl: Symbl, conversation: str) -> None:
    assert symbl.read(conversation, "intents") == load(FOLDER, "intents")


def test_analytics(symbl: Symbl, conversation: str) -> None:
    golden = load(FOLDER, "analytics")
    answer = symbl.read(conversation, "analytics")
    assert_shaped(answer, golden)
    assert [one["type"] for one in answer["metrics"]] == [one["type"] for one in golden["metrics"]]
    assert len(answer["members"]) == 2


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("markdown", {"contentType": "text/markdown"}),
        ("named", {"contentType": "text/markdown", "showSpeakerSeparation": "true"}),
        ("run", {"contentType": "text/markdown", "createParagraphs": False}),
        ("srt", {"contentType": "text/srt"}),
    ],
)
def test_a_transcript(server: RunningServer, symbl: Symbl, name: str, body: dict[str, Any]) -> None:
    talk = spoken((ROGER, STEVE), ("p1", "Good morning."), ("p2", "Mr. Lewis, are you there?"))
    path = f"/v1/conversations/{submit_talk(server, symbl, talk)}/transcript"
    assert symbl.call("POST", path, body) == load(FOLDER, "transcript")[name]
