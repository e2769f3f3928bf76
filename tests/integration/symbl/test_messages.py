"""Messages as they are read."""

import http.client
import json
from typing import Any

import pytest
from tests.support.dialect_server import RunningServer
from tests.support.published import publish_written, spoken, submit_talk
from tests.support.symbl import Symbl

from hansard.model.transcript import UNKNOWN_SPEAKER, Participant

NATALIA = Participant("p1", "Natalia Brandt", email="natalia@example.com")
MIKE = Participant("p2", "speaker1")
LINES = (
    ("p1", "Hi Mike, Natalia Brandt here. Could you send me the signed contract by Friday?"),
    ("p2", "Sure, I'll email you the signed contract on Thursday. This is wonderful, thank you so much!"),
    ("p1", "You can reach me at 202-555-0143."),
)


@pytest.fixture
def conversation(server: RunningServer, symbl: Symbl) -> str:
    return submit_talk(server, symbl, spoken((NATALIA, MIKE), *LINES))


def texts(messages: list[dict[str, Any]]) -> list[str]:
    return [message["text"] for message in messages]


def test_sentences_in_order(symbl: Symbl, conversation: str) -> None:
    found = symbl.messages(conversation)
    assert texts(found) == [
        "Hi Mike, Natalia Brandt here.",
        "Could you send me the signed contract by Friday?",
        "Sure, I'll email you the signed contract on Thursday.",
        "This is wonderful, thank you so much!",
        "You can reach me at 202-555-0143.",
    ]
    assert [one["from"]["name"] for one in found] == ["Natalia Brandt"] * 2 + ["Speaker 1"] * 2 + [
        "Natalia Brandt"
    ]
    assert (found[0]["from"]["email"], "email" in found[2]["from"]) == ("natalia@example.com", False)
    assert [one["timeOffset"] for one in found] == [0, 2, 6.1, 9.7, 13]
    assert (found[0]["startTime"], found[0]["endTime"]) == (
        "2026-06-15T16:00:01.000Z",
        "2026-06-15T16:00:03.000Z",
    )
    assert found[0]["duration"] == 2
    assert {one["conversationId"] for one in found} == {conversation}
    assert not any({"words", "sentiment"} & set(one) for one in found)


def test_words(symbl: Symbl, conversation: str) -> None:
    for one in symbl.messages(conversation, verbose="true"):
        assert " ".join(word["word"] for word in one["words"]) == one["text"]
        assert one["words"][0]["timeOffset"] == one["timeOffset"]
        assert one["words"][0]["startTime"] == one["startTime"]
        assert one["words"][-1]["endTime"] == one["endTime"]
        assert {(word["score"], word["duration"]) for word in one["words"]} == {(0.9, 0.4)}


def test_sentiment(symbl: Symbl, conversation: str) -> None:
    found = [one["sentiment"] for one in symbl.messages(conversation, sentiment="True")]
    assert [one["suggested"] for one in found] == ["neutral", "neutral", "neutral", "positive", "neutral"]
    assert found[3]["polarity"]["score"] > 0.3


def test_phrases_only_where_they_were_asked_for(
    server: RunningServer, symbl: Symbl, conversation: str
) -> None:
    assert {tuple(one["phrases"]) for one in symbl.messages(conversation)} == {()}
    more = spoken((NATALIA, MIKE), ("p2", "I'll send the invoice to your office tomorrow."))
    submit_talk(server, symbl, more, conversation_id=conversation, detectPhrases=True)
    *before, last = symbl.messages(conversation)
    assert {tuple(one["phrases"]) for one in before} == {()}
    assert last["phrases"] == [{"type": "action_phrase", "text": "send the invoice to your office"}]


def test_redacted(symbl: Symbl, conversation: str) -> None:
    found = symbl.messages(conversation, redact="true", verbose="true")
    assert texts(found)[0] == "Hi ****, **** here."
    assert texts(found)[-1] == "You can reach me at ****."
    for one in found:
        assert " ".join(word["word"] for word in one["words"]) == one["text"]
    assert [word["duration"] for word in found[0]["words"]] == [0.4, 0.4, 0.8, 0.4]


@pytest.mark.parametrize(
    "exclude",
    ['["PERSON_NAME"]', "%5B%22PERSON_NAME%22%5D", "[PERSON_NAME]", "PERSON_NAME", "person_name,URL"],
)
def test_what_is_not_to_be_redacted(symbl: Symbl, conversation: str, exclude: str) -> None:
    host, _, port = symbl.origin.removeprefix("http://").partition(":")
    connection = http.client.HTTPConnection(host, int(port), timeout=30)
    connection.request(
        "GET",
        f"/v1/conversations/{conversation}/messages?redact=true&exclude={exclude}",
        headers={"x-api-key": symbl.token},
    )
    found = json.loads(connection.getresponse().read())["messages"]
    connection.close()
    assert texts(found)[0] == "Hi Mike, Natalia Brandt here."
    assert texts(found)[-1] == "You can reach me at ****."


def test_phrases_are_redacted_too(server: RunningServer, symbl: Symbl) -> None:
    talk = spoken((NATALIA, MIKE), ("p2", "I'll send the invoice to Natalia Brandt tomorrow."))
    conversation = submit_talk(server, symbl, talk, detectPhrases=True)
    (found,) = symbl.messages(conversation, redact="true")
    assert found["text"] == "I'll send the invoice to **** tomorrow."
    assert found["phrases"] == [{"type": "action_phrase", "text": "send the invoice to ****"}]


def test_nobody_known_speaks(server: RunningServer, symbl: Symbl) -> None:
    talk = spoken([Participant("p1", UNKNOWN_SPEAKER)], ("p1", "Good morning. Is anybody there?"))
    found = symbl.messages(submit_talk(server, symbl, talk))
    assert [one["from"] for one in found] == [{}, {}]


def test_messages_without_times(server: RunningServer, symbl: Symbl) -> None:
    conversation, job_id = symbl.submit_text(*(f"This is line {number}." for number in range(1200)))
    publish_written(server.services, job_id)
    found = symbl.messages(conversation, verbose="true")
    assert texts(found) == [f"This is line {number}." for number in range(1200)]
    assert {(one["timeOffset"], one["duration"]) for one in found} == {(0, 0)}
    assert len({one["startTime"] for one in found}) == 1200
    assert all(one["startTime"] == one["endTime"] for one in found)
    assert [word["word"] for word in found[7]["words"]] == ["This", "is", "line", "7."]
    assert {tuple(word) for one in found for word in one["words"]} == {
        ("word", "startTime", "endTime", "timeOffset", "duration")
    }


def test_a_conversation_without_a_finished_job(symbl: Symbl) -> None:
    conversation, _ = symbl.submit_text("Not yet.")
    assert symbl.messages(conversation, verbose="true", sentiment="true", redact="true") == []


@pytest.mark.parametrize("name", ["verbose", "sentiment", "redact"])
def test_a_switch_that_is_none(symbl: Symbl, conversation: str, name: str) -> None:
    answer = symbl.call("GET", f"/v1/conversations/{conversation}/messages", status=400, **{name: "maybe"})
    assert answer == {"message": f'"{name}" must be a boolean'}


def test_a_list_that_is_none(symbl: Symbl, conversation: str) -> None:
    answer = symbl.call("GET", f"/v1/conversations/{conversation}/messages", status=400, exclude='["PERSON')
    assert answer == {"message": '"exclude" must be an array'}
