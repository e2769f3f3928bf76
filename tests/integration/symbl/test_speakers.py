"""Clients tell who speaks when."""

from typing import Any

import pytest
from tests.support.dialect_server import RunningServer
from tests.support.published import spoken
from tests.support.symbl import Symbl
from tests.support.symbl_store import LINES, everything, members, told

from hansard.model.transcript import UNKNOWN_SPEAKER, Participant
from hansard.store.conversations import find_by_symbl_id
from hansard.store.recordings import list_recordings

DEREK = {"id": "4194eb50-357d-4712-a02c-94215ead1064", "name": "Derek", "email": "derek@example.com"}
ANN = {"id": "ann", "name": "Ann"}
STEVE = {"name": "Steven", "email": "Steve@example.com"}


def spans(*found: tuple[dict[str, str], float, float]) -> dict[str, Any]:
    """Events for who speaks from when to when."""
    return {
        "speakerEvents": [
            {
                "type": f"{kind}_speaking",
                "user": user,
                "offset": {"seconds": int(at), "nanos": round(at % 1 * 1e9)},
            }
            for user, start, end in found
            for kind, at in (("started", start), ("stopped", end))
        ]
    }


def put(symbl: Symbl, conversation_id: str, body: Any) -> Any:
    return symbl.call("PUT", f"/v1/conversations/{conversation_id}/speakers", body)


def shape(found: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """What of messages stays whoever speaks."""
    return [(one["id"], one["text"], one["timeOffset"], one["duration"], one["words"]) for one in found]


def test_messages_go_to_whoever_speaks_most_of_them(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    before = symbl.messages(conversation_id, verbose="true")
    first_id, steve_id = (one["id"] for one in members(symbl, conversation_id))
    answer = put(symbl, conversation_id, spans((DEREK, 0.5, 5.0), (ANN, 5.0, 7.4), (STEVE, 7.4, 13.8)))
    assert answer["message"].startswith(
        f"Speaker events associated for conversationId: {conversation_id} successfully! The update"
    )
    after = symbl.messages(conversation_id, verbose="true")
    assert shape(after) == shape(before)
    names = [one["from"]["name"] for one in after]
    assert names == ["Derek", "Derek", "Ann", "Steven", "Steven", "Speaker 1", "Speaker 1"]
    assert members(symbl, conversation_id) == [
        DEREK,
        {"id": after[2]["from"]["id"], "name": "Ann"},
        {"id": steve_id, "name": "Steven", "email": "Steve@example.com"},
        {"id": first_id, "name": "Speaker 1"},
    ]


def test_insights_are_of_whoever_said_it(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    before = symbl.read(conversation_id, "insights")["insights"]
    put(symbl, conversation_id, spans((DEREK, 0.5, 5.0), (ANN, 5.0, 7.4)))
    after = symbl.read(conversation_id, "insights")["insights"]
    assert [(one["id"], one["messageIds"]) for one in after] == [
        (one["id"], one["messageIds"]) for one in before
    ]
    (asked,) = symbl.read(conversation_id, "questions")["questions"]
    assert asked["from"]["name"] == "Ann"
    first, second, _ = symbl.read(conversation_id, "action-items")["actionItems"]
    assert first["text"] == "Derek will send Steve the report by next Monday."
    assert (first["assignee"]["id"], first["from"]["id"]) == (DEREK["id"], DEREK["id"])
    assert second["assignee"]["name"] == "Steve"
    sentence = symbl.messages(conversation_id)[1]
    assert first["messageIds"] == [sentence["id"]]


def test_whoever_has_nothing_left_is_no_member(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    put(symbl, conversation_id, spans((DEREK, 0, 7.4), (DEREK, 13.8, 20)))
    assert [one["name"] for one in members(symbl, conversation_id)] == ["Derek", "Steve"]
    assert "Speaker 1" not in everything(symbl, conversation_id)


def test_a_talk_of_nobody_known_gets_its_people(server: RunningServer, symbl: Symbl) -> None:
    people = (Participant("p1", UNKNOWN_SPEAKER),)
    conversation_id = told(server, symbl, spoken(people, *(("p1", text) for _, text in LINES)))
    assert [one["from"] for one in symbl.messages(conversation_id)] == [{}] * 7
    put(symbl, conversation_id, spans((DEREK, 0, 7.4), (ANN, 7.4, 30)))
    assert [one["from"]["name"] for one in symbl.messages(conversation_id)] == ["Derek"] * 3 + ["Ann"] * 4
    assert [one["name"] for one in symbl.read(conversation_id, "analytics")["members"]] == ["Derek", "Ann"]


def test_speech_goes_with_the_messages(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    whole = symbl.read(conversation_id, "analytics")["metrics"]
    put(symbl, conversation_id, spans((DEREK, 0.5, 5.0)))
    found = symbl.read(conversation_id, "analytics")
    assert found["metrics"] == whole
    seconds = {one["name"]: one["talkTime"]["seconds"] for one in found["members"]}
    assert seconds == {"Derek": 4.4, "Speaker 1": 4.8, "Steve": 5.6}
    with server.services.database.read() as connection:
        row = find_by_symbl_id(connection, conversation_id)
        assert row is not None
        (recording,) = list_recordings(connection, row.id)
    assert recording.spans == [["p3", 1.0, 5.4], ["p1", 5.4, 7.4], ["p2", 7.9, 13.5], ["p1", 14.0, 16.8]]


def test_events_can_be_put_again(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    before = symbl.messages(conversation_id, verbose="true")
    put(symbl, conversation_id, spans((DEREK, 0.5, 5.0)))
    put(symbl, conversation_id, spans((ANN, 0.5, 1.7), (DEREK, 1.7, 7.8)))
    after = symbl.messages(conversation_id, verbose="true")
    assert shape(after) == shape(before)
    assert [one["from"]["name"] for one in after][:4] == ["Ann", "Derek", "Derek", "Steve"]
    task = symbl.read(conversation_id, "action-items")["actionItems"][0]
    assert (task["messageIds"], task["from"]["name"]) == ([after[1]["id"]], "Derek")


def test_who_said_what_stays_over_an_append(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    put(symbl, conversation_id, spans((DEREK, 0.5, 5.0)))
    before = symbl.messages(conversation_id, verbose="true")
    people = (Participant("p1", "speaker1"),)
    told(server, symbl, spoken(people, ("p1", "That is all.")), conversation_id=conversation_id)
    after = symbl.messages(conversation_id, verbose="true")
    assert after[:-1] == before
    assert after[-1]["from"]["name"] == "Speaker 2"


def test_without_events_nothing_changes(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    before = everything(symbl, conversation_id)
    put(symbl, conversation_id, {"speakerEvents": []})
    put(symbl, conversation_id, spans((DEREK, 100, 200)))
    assert everything(symbl, conversation_id) == before


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, '"speakerEvents" is required'),
        (
            {"speakerEvents": [{"type": "spoke", "user": DEREK, "offset": {"seconds": 0}}]},
            '"speakerEvents[0].type" must be one of [started_speaking, stopped_speaking]',
        ),
    ],
)
def test_events_that_make_no_sense_are_refused(
    server: RunningServer, symbl: Symbl, body: Any, message: str
) -> None:
    conversation_id = told(server, symbl)
    path = f"/v1/conversations/{conversation_id}/speakers"
    assert symbl.call("PUT", path, body, status=400) == {"message": message}
