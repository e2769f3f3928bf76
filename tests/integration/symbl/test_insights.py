"""Topics, questions, action items and follow-ups as they are read."""

from typing import Any

import pytest
from tests.support.dialect_server import RunningServer
from tests.support.published import labelled, spoken, submit_talk
from tests.support.symbl import Symbl

from hansard.model.transcript import UNKNOWN_SPEAKER, Participant

STEVE = Participant("p1", "Steve", email="steve@example.com")
RITA = Participant("p2", "speaker1")
LINES = (
    ("p2", "The audit numbers look odd. Can you check the analysis again?"),
    ("p1", "Okay, I'll complete the analysis by next Monday."),
    ("p1", "And I'll call you on Thursday at 3 pm to talk about the audit."),
    ("p2", "Maybe I could ask Marcus about the budget."),
    ("p1", "Great. Marcus will send you the budget tomorrow."),
)
ROADMAP = "en-meeting-product-roadmap"
LISTS = {
    "topics": "topics",
    "questions": "questions",
    "follow-ups": "followUps",
    "action-items": "actionItems",
    "insights": "insights",
}


@pytest.fixture
def conversation(server: RunningServer, symbl: Symbl) -> str:
    return submit_talk(server, symbl, spoken((STEVE, RITA), *LINES), timezoneOffset=420)


def listed(symbl: Symbl, conversation: str, what: str, **query: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = symbl.read(conversation, what, **query)[LISTS[what]]
    return found


def said(symbl: Symbl, conversation: str, one: dict[str, Any]) -> list[str]:
    """The messages that something rests on."""
    by_id = {message["id"]: message["text"] for message in symbl.messages(conversation)}
    return [by_id[message_id] for message_id in one["messageIds"]]


def test_a_task_of_a_day(symbl: Symbl, conversation: str) -> None:
    member = next(one["from"] for one in symbl.messages(conversation) if one["from"]["name"] == "Steve")
    author = {"id": member["id"], "name": "Steve", "userId": "steve@example.com"}
    found = next(one for one in listed(symbl, conversation, "action-items") if "analysis" in one["text"])
    assert found["text"] == "Steve will complete the analysis by next Monday."
    assert said(symbl, conversation, found)[-1] == "Okay, I'll complete the analysis by next Monday."
    assert found["entities"][0] == {
        "type": "person",
        "text": "Steve",
        "offset": 0,
        "value": {"assignee": True, **author},
    }
    assert found["entities"][1]["text"] in "by next Monday"
    assert "2026-06-22" in found["entities"][1].values()
    assert found["phrases"] == [{"type": "action_phrase", "text": "complete the analysis"}]
    assert (found["from"], found["assignee"]) == (author, member)
    assert (found["definitive"], found["dueBy"]) == (True, "2026-06-22T07:00:00.000Z")


def test_a_task_of_an_hour(symbl: Symbl, conversation: str) -> None:
    found = next(one for one in listed(symbl, conversation, "follow-ups") if "call" in one["text"])
    assert found["type"] == "follow_up"
    assert found["dueBy"] == "2026-06-18T22:00:00.000Z"
    assert found["id"] not in [one["id"] for one in listed(symbl, conversation, "action-items")]


def test_a_mere_idea(server: RunningServer, symbl: Symbl, conversation: str) -> None:
    found = next(one for one in listed(symbl, conversation, "action-items") if "may" in one["text"])
    assert found["text"].startswith("Speaker 1 may ask Marcus")
    assert found["definitive"] is False
    assert "dueBy" not in found
    assert set(found["assignee"]) == {"id", "name"}


def test_somebody_who_is_no_member(symbl: Symbl, conversation: str) -> None:
    found = next(
        one for one in listed(symbl, conversation, "action-items") if one["text"].startswith("Marcus")
    )
    assert found["assignee"] == {"name": "Marcus"}
    assert found["from"]["name"] == "Steve"
    assert found["entities"][0]["value"] == {"assignee": True, "name": "Marcus"}


def test_offsets_are_those_of_the_text(symbl: Symbl, conversation: str) -> None:
    entities = [
        (one["text"], entity)
        for one in listed(symbl, conversation, "action-items")
        for entity in one["entities"]
    ]
    assert len(entities) > 4
    for text, entity in entities:
        assert text[entity["offset"] :].startswith(entity["text"])


def test_questions(symbl: Symbl, conversation: str) -> None:
    found = listed(symbl, conversation, "questions")[0]
    assert found["text"] == "Can you check the analysis again?"
    assert (found["type"], found["from"]["name"]) == ("question", "Speaker 1")
    assert said(symbl, conversation, found) == ["Can you check the analysis again?"]


def test_all_of_them_by_their_first_message(symbl: Symbl, conversation: str) -> None:
    found = listed(symbl, conversation, "insights")
    alone = [
        one
        for what in ("questions", "action-items", "follow-ups")
        for one in listed(symbl, conversation, what)
    ]
    assert sorted(found, key=str) == sorted(alone, key=str)
    order = [message["id"] for message in symbl.messages(conversation)]
    firsts = [order.index(one["messageIds"][0]) for one in found]
    assert firsts == sorted(firsts)


def test_nobody_known_has_said_it(server: RunningServer, symbl: Symbl) -> None:
    talk = spoken([Participant("p1", UNKNOWN_SPEAKER)], ("p1", "I'll email you the report on Thursday."))
    (found,) = listed(symbl, submit_talk(server, symbl, talk), "action-items")
    assert found["text"] == "I'll email you the report on Thursday."
    assert (found["from"], found["assignee"]) == ({}, {})
    assert found["dueBy"] == "2026-06-18T00:00:00.000Z"


@pytest.mark.parametrize("what", LISTS)
def test_other_languages_have_none(server: RunningServer, symbl: Symbl, what: str) -> None:
    conversation = submit_talk(server, symbl, spoken((STEVE, RITA), *LINES), languageCode="de-DE")
    assert symbl.read(conversation, what) == {LISTS[what]: []}
    assert len(symbl.messages(conversation)) == 7


def test_the_latest_threshold_counts(server: RunningServer, symbl: Symbl) -> None:
    conversation = submit_talk(server, symbl, labelled(ROADMAP), confidenceThreshold=0)
    every = {what: listed(symbl, conversation, what) for what in ("topics", "action-items")}
    more = spoken((STEVE, RITA), ("p1", "Goodbye."))
    submit_talk(server, symbl, more, conversation_id=conversation, confidenceThreshold=1)
    for what, before in every.items():
        after = listed(symbl, conversation, what)
        assert 0 < len(after) < len(before)
        assert {one["score"] for one in after} == {1}


def test_ids_stay_over_appends(server: RunningServer, symbl: Symbl, conversation: str) -> None:
    whats = ("questions", "action-items", "follow-ups")
    messages = symbl.messages(conversation)
    before = {what: listed(symbl, conversation, what) for what in whats}
    more = spoken([STEVE], ("p1", "Who will book the room? I'll book the room on Friday."))
    submit_talk(server, symbl, more, conversation_id=conversation, timezoneOffset=420)
    after = {what: listed(symbl, conversation, what) for what in whats}
    assert symbl.messages(conversation)[: len(messages)] == messages
    for what in whats:
        assert after[what][: len(before[what])] == before[what]
    assert [one["text"] for one in after["questions"][len(before["questions"]) :]] == [
        "Who will book the room?"
    ]


def test_topics(server: RunningServer, symbl: Symbl) -> None:
    conversation = submit_talk(server, symbl, labelled(ROADMAP))
    found = listed(symbl, conversation, "topics")
    assert max(one["score"] for one in found) == 1
    assert min(one["score"] for one in found) >= 0.5
    for one in found:
        assert (one["type"], one["parentRefs"]) == ("topic", [])
        assert "sentiment" not in one
        assert all(one["text"].lower() in text.lower() for text in said(symbl, conversation, one))


def test_topics_with_sentiment(server: RunningServer, symbl: Symbl) -> None:
    talk = spoken(
        (STEVE, RITA), ("p1", "The new dashboard is wonderful."), ("p2", "I love the new dashboard.")
    )
    conversation = submit_talk(server, symbl, talk)
    found = next(
        one for one in listed(symbl, conversation, "topics", sentiment="true") if "dash" in one["text"]
    )
    assert found["sentiment"]["suggested"] == "positive"
    assert found["sentiment"]["polarity"]["score"] > 0.3


@pytest.mark.parametrize("threshold", [0, 0.5, 1])
def test_broader_topics_are_in_the_list(server: RunningServer, symbl: Symbl, threshold: float) -> None:
    talk = labelled("en-delivery-sofa-noshow")
    conversation = submit_talk(server, symbl, talk, confidenceThreshold=threshold)
    query = {
        "parentRefs": "true",
        "sentiment": "true",
        "refresh": "true",
        "customTopicVocabulary": '["sofa"]',
    }
    found = listed(symbl, conversation, "topics", **query)
    by_text = {one["text"]: one for one in found}
    refs = [ref for one in found for ref in one["parentRefs"]]
    assert bool(refs) == (threshold < 1)
    for ref in refs:
        assert ref["type"] == "topic"
        assert by_text[ref["text"]]["parentRefs"] == []
    assert all("sentiment" in one for one in found)


@pytest.mark.parametrize(
    "what",
    [
        *LISTS,
        *("messages", "entities", "trackers-detected", "trackers", "intents", "abstract-topics"),
        "comprehensive/action-items",
    ],
)
@pytest.mark.parametrize("conversation_id", ["1234567890123456", "12", "abc", "%00"])
def test_no_such_conversation(symbl: Symbl, what: str, conversation_id: str) -> None:
    answer = symbl.call("GET", f"/v1/conversations/{conversation_id}/{what}", status=404)
    assert answer == {"message": "The conversationId is either invalid or does not exist."}


def test_side_routes(server: RunningServer, symbl: Symbl, conversation: str) -> None:
    assert symbl.read(conversation, "intents") == {"intents": []}
    assert symbl.read(conversation, "abstract-topics") == {"abstractTopics": []}
    items = listed(symbl, conversation, "action-items")
    comprehensive = symbl.read(conversation, "comprehensive/action-items")["actionItems"]
    assert [[ref["id"] for ref in one.pop("messageRefs")] for one in comprehensive] == [
        one.pop("messageIds") for one in items
    ]
    assert comprehensive == items


def test_chapters_are_abstract_topics(server: RunningServer, symbl: Symbl) -> None:
    talk = labelled(ROADMAP)
    long = spoken(talk.people, *((turn.participant, turn.text) for turn in talk.turns * 3))
    conversation = submit_talk(server, symbl, long)
    found = symbl.read(conversation, "abstract-topics")["abstractTopics"]
    ids = [message["id"] for message in symbl.messages(conversation)]
    assert len(found) > 1
    assert {one["type"] for one in found} == {"abstract_topic"}
    assert [message_id for one in found for message_id in one["messageIds"]] == ids
