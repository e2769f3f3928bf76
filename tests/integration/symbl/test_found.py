"""Entities and trackers as they are read."""

from typing import Any

import pytest
from tests.support.dialect_server import RunningServer
from tests.support.published import publish, spoken, submit_talk
from tests.support.seameet import SeaMeet
from tests.support.symbl import Symbl

from hansard.model.transcript import Participant

JAMIE = Participant("p1", "Jamie Smith")
DANA = Participant("p2", "speaker1")
LINES = (
    ("p1", "Hello there. The Marketing Director is out of town today, says Jamie Smith."),
    ("p2", "How much does it cost? We need two licences, and the marketing director agreed."),
    ("p1", "Our subscription is new. Come by from 4 to 6 pm tomorrow."),
    ("p2", "I don't have any money. Can you send the subscription form?"),
)
TALK = spoken((JAMIE, DANA), *LINES)
DIRECTOR = {"customType": "Company Executives", "text": "marketing director"}
PRICING = {"name": "Pricing", "vocabulary": ["What is the price", "Subscription", "I ran out of budget"]}


def entities(symbl: Symbl, conversation: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = symbl.read(conversation, "entities")["entities"]
    return found


def test_entities_nobody_asked_for(server: RunningServer, symbl: Symbl) -> None:
    conversation = submit_talk(server, symbl, TALK, entities=[DIRECTOR])
    assert symbl.read(conversation, "entities") == {"entities": []}


def test_entities(server: RunningServer, symbl: Symbl) -> None:
    conversation = submit_talk(server, symbl, TALK, detectEntities=True, timezoneOffset=480)
    found = {(one["type"], one.get("value")): one for one in entities(symbl, conversation)}
    assert found["person", "jamie smith"]["text"] == "Jamie Smith"
    assert found["date", "2026-06-15"]["text"] == "today"
    assert found["number", "two"]["category"] == "Managed"
    ranges = [one for (kind, _), one in found.items() if kind == "datetimerange"]
    assert [(one["start"], one["end"]) for one in ranges] == [("2026-06-16 16:00:00", "2026-06-16 18:00:00")]


def test_every_place_is_told(server: RunningServer, symbl: Symbl) -> None:
    conversation = submit_talk(server, symbl, TALK, detectEntities=True, entities=[DIRECTOR])
    messages = {message["id"]: message for message in symbl.messages(conversation)}
    found = entities(symbl, conversation)
    assert len(found) > 4
    for one in found:
        assert one["messageRefs"]
        timed = [ref for match in one["matches"] for ref in match["messageRefs"]]
        assert len(timed) == len(one["messageRefs"])
        for match in one["matches"]:
            for ref in match["messageRefs"]:
                message = messages[ref["id"]]
                assert ref["text"][ref["offset"] :].startswith(match["detectedValue"])
                assert (ref["text"], ref["startTime"], ref["endTime"]) == (
                    message["text"],
                    message["startTime"],
                    message["endTime"],
                )
    order = list(messages)
    firsts = [(order.index(one["messageRefs"][0]["id"]), one["messageRefs"][0]["offset"]) for one in found]
    assert firsts == sorted(firsts)


@pytest.mark.parametrize(("value", "told"), [(None, "marketing director"), ("CMO", "CMO")])
def test_custom_entities(server: RunningServer, symbl: Symbl, value: str | None, told: str) -> None:
    asked = DIRECTOR if value is None else {**DIRECTOR, "value": value}
    conversation = submit_talk(server, symbl, TALK, detectEntities=True, entities=[asked])
    (found,) = [one for one in entities(symbl, conversation) if one["type"] == "custom"]
    assert (found["customType"], found["subType"], found["category"]) == (
        "Company Executives",
        "Company Executives",
        "Custom",
    )
    assert (found["value"], found["text"]) == (told, "Marketing Director")
    assert [match["detectedValue"] for match in found["matches"]] == [
        "Marketing Director",
        "marketing director",
    ]
    assert [ref["offset"] for ref in found["messageRefs"]] == [4, 30]


def test_entities_of_the_submissions_that_asked_for_them(server: RunningServer, symbl: Symbl) -> None:
    conversation = submit_talk(server, symbl, TALK, detectEntities=True, entities=[DIRECTOR])
    before = entities(symbl, conversation)
    more = spoken((JAMIE, DANA), ("p1", "Today two of us met the marketing director."))
    submit_talk(server, symbl, more, conversation_id=conversation)
    assert entities(symbl, conversation) == before
    again = spoken((JAMIE, DANA), ("p1", "Tomorrow the marketing director returns."))
    submit_talk(server, symbl, again, conversation_id=conversation, detectEntities=True)
    after = {one["id"]: one for one in entities(symbl, conversation)}
    assert {one["id"] for one in before} < set(after)
    custom = next(one for one in before if one["type"] == "custom")
    assert after[custom["id"]] == custom


def trackers(symbl: Symbl, conversation: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = symbl.read(conversation, "trackers-detected")
    assert symbl.read(conversation, "trackers") == found
    return found


def test_trackers_nobody_asked_for(server: RunningServer, symbl: Symbl) -> None:
    assert trackers(symbl, submit_talk(server, symbl, TALK)) == []


def test_trackers(server: RunningServer, symbl: Symbl) -> None:
    absent = {"name": "Absent", "vocabulary": ["zeppelin"]}
    conversation = submit_talk(server, symbl, TALK, trackers=[absent, PRICING])
    (found,) = trackers(symbl, conversation)
    assert found["name"] == "Pricing"
    assert (len(found["id"]), found["id"].isdigit()) == (16, True)
    hits = {
        match["value"]: [(ref["text"], ref["offset"]) for ref in match["messageRefs"]]
        for match in found["matches"]
    }
    assert hits["What is the price"] == [("How much does it cost?", -1)]
    assert hits["I ran out of budget"] == [("I don't have any money.", -1)]
    assert hits["Subscription"] == [
        ("Our subscription is new.", 4),
        ("Can you send the subscription form?", 17),
    ]
    assert {match["type"] for match in found["matches"]} == {"vocabulary"}


def test_insights_on_what_a_tracker_found(server: RunningServer, symbl: Symbl) -> None:
    conversation = submit_talk(server, symbl, TALK, trackers=[PRICING])
    insights = {one["id"]: one for one in symbl.read(conversation, "insights")["insights"]}
    refs = {match["value"]: match["insightRefs"] for match in trackers(symbl, conversation)[0]["matches"]}
    for ref in (ref for of_match in refs.values() for ref in of_match):
        assert (insights[ref["id"]]["type"], insights[ref["id"]]["text"]) == (ref["type"], ref["text"])
    assert [(ref["type"], ref["offset"]) for ref in refs["What is the price"]] == [("question", -1)]
    question = next(ref for ref in refs["Subscription"] if ref["type"] == "question")
    assert question["text"][question["offset"] :].startswith("subscription")


def test_inflected_words_are_a_match_by_meaning(server: RunningServer, symbl: Symbl) -> None:
    talk = spoken((JAMIE, DANA), ("p1", "Wearing a mask is a good idea."))
    conversation = submit_talk(
        server, symbl, talk, trackers=[{"name": "Mask", "vocabulary": ["wear a mask"]}]
    )
    (match,) = trackers(symbl, conversation)[0]["matches"]
    assert [ref["offset"] for ref in match["messageRefs"]] == [-1]


def test_trackers_of_the_submissions_that_asked_for_them(server: RunningServer, symbl: Symbl) -> None:
    conversation = submit_talk(server, symbl, TALK, trackers=[PRICING])
    before = trackers(symbl, conversation)
    more = spoken((JAMIE, DANA), ("p1", "Another subscription is there."))
    submit_talk(server, symbl, more, conversation_id=conversation)
    assert trackers(symbl, conversation) == before


@pytest.mark.parametrize("language", ["de-DE", "ru-RU"])
def test_exact_matches_in_other_languages(server: RunningServer, symbl: Symbl, language: str) -> None:
    asked = {"detectEntities": True, "entities": [DIRECTOR], "trackers": [PRICING], "languageCode": language}
    conversation = submit_talk(server, symbl, TALK, **asked)
    assert [match["value"] for match in trackers(symbl, conversation)[0]["matches"]] == ["Subscription"]
    assert [one["customType"] for one in entities(symbl, conversation) if one["type"] == "custom"] == [
        "Company Executives"
    ]


def test_a_conversation_of_another_dialect_shows_everything(server: RunningServer, symbl: Symbl) -> None:
    workspace = {"workspace_id": symbl.workspace_id, "access_token": server.new_token(symbl.workspace_id)}
    seameet = SeaMeet(server.origin, workspace)
    definitions = {"trackers": [{"name": "Pricing", "vocabulary": ["subscription"]}]}
    seameet.call("PUT", "/definitions", definitions)
    meeting_id = seameet.create()
    seameet.upload(meeting_id, b"RIFF")
    talk = spoken((JAMIE, DANA), *LINES, ("p1", "Yes, I'll email you the form today."))
    publish(server.services, seameet.analyze(meeting_id), talk)
    seameet.close()
    listed = symbl.get("/v1/conversations", startTime="2026-01-01T00:00:00Z")["conversations"]
    (conversation,) = [one["id"] for one in listed]
    assert [one["name"] for one in trackers(symbl, conversation)] == ["Pricing"]
    assert len(entities(symbl, conversation)) > 3
    assert any(one["phrases"] for one in symbl.messages(conversation))
