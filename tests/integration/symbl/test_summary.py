"""The summary of a conversation, part by part."""

import pytest
from tests.support.dialect_server import RunningServer
from tests.support.published import Talk, labelled, spoken
from tests.support.symbl import Symbl
from tests.support.symbl_store import PEOPLE, members, rename, told

from hansard.model.insight import Insight, InsightKind
from hansard.model.transcript import Participant
from hansard.store.conversations import find_by_symbl_id
from hansard.store.insights import list_insights, replace_insights

MATTERS = ("en-meeting-product-roadmap", "en-meeting-charity-board", "en-meeting-sales-demo-payroll")
LONG = spoken(
    tuple(Participant(f"p{number}", f"speaker{number}") for number in (1, 2)),
    *(
        (f"p{number % 2 + 1}", turn.text)
        for matter in MATTERS
        for number, turn in enumerate(labelled(matter).turns)
    ),
)


def test_a_short_conversation_has_one_part(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    (part,) = symbl.read(conversation_id, "summary")["summary"]
    assert part["text"].startswith("Speaker 1 will send Steve the report")
    messages = symbl.messages(conversation_id)
    assert part["messageRefs"] == [{"id": one["id"]} for one in messages]
    assert (part["startTime"], part["endTime"]) == (messages[0]["startTime"], messages[-1]["endTime"])
    posted = symbl.call("POST", f"/v1/conversations/{conversation_id}/summary")
    assert posted == symbl.read(conversation_id, "summary", refresh="false") == {"summary": [part]}


def test_a_long_one_has_a_part_for_each_matter(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl, LONG, enableSummary=True)
    parts = symbl.read(conversation_id, "summary")["summary"]
    assert len(parts) > 1
    assert len({part["id"] for part in parts}) == len(parts)
    refs = [ref["id"] for part in parts for ref in part["messageRefs"]]
    assert refs == [one["id"] for one in symbl.messages(conversation_id)]
    assert [part["startTime"] for part in parts] == sorted(part["startTime"] for part in parts)


@pytest.mark.parametrize("talk", [spoken(PEOPLE, ("p1", "Hello Steve. I will send you the report.")), LONG])
def test_made_anew_it_has_the_names_of_now(server: RunningServer, symbl: Symbl, talk: Talk) -> None:
    conversation_id = told(server, symbl, talk)
    before = symbl.read(conversation_id, "summary")["summary"]
    people = members(symbl, conversation_id)
    for number, member in enumerate(people):
        rename(symbl, conversation_id, member, name=f"Zoe{number} Quux")
    assert symbl.read(conversation_id, "summary")["summary"] == before
    after = symbl.read(conversation_id, "summary", refresh="true")["summary"]
    assert [part["id"] for part in after] == [part["id"] for part in before]
    texts = " ".join(part["text"] for part in after)
    assert "Quux" in texts
    assert not any(f"{member['name']} will" in texts for member in people)
    assert symbl.read(conversation_id, "summary")["summary"] == after


def test_what_a_language_model_told_stays_with_the_names_of_now(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    model = Insight(
        InsightKind.SUMMARY, "Speaker1 met Steve, and speaker1 was glad.", engine="llm", version="x"
    )
    with server.services.database.write() as connection:
        row = find_by_symbl_id(connection, conversation_id)
        assert row is not None
        others = [one for one in list_insights(connection, row.id) if one.kind is not InsightKind.SUMMARY]
        replace_insights(connection, row.id, [*others, model])
    first, second = members(symbl, conversation_id)
    rename(symbl, conversation_id, first, name="Jane")
    rename(symbl, conversation_id, first, name="Joan")
    rename(symbl, conversation_id, second, name="Stephen")
    (part,) = symbl.read(conversation_id, "summary")["summary"]
    assert part["text"] == "Speaker 1 met Steve, and Speaker 1 was glad."
    (part,) = symbl.read(conversation_id, "summary", refresh="true")["summary"]
    assert part["text"] == "Joan met Stephen, and Joan was glad."


def test_it_is_made_where_there_is_none(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    whole = symbl.read(conversation_id, "summary")["summary"]
    with server.services.database.write() as connection:
        row = find_by_symbl_id(connection, conversation_id)
        assert row is not None
        stored = list_insights(connection, row.id)
        replace_insights(connection, row.id, [one for one in stored if one.kind is not InsightKind.SUMMARY])
    made = symbl.read(conversation_id, "summary")["summary"]
    assert [part["text"] for part in made] == [part["text"] for part in whole]
    assert symbl.read(conversation_id, "summary")["summary"] == made


def test_it_waits_for_every_job(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    symbl.submit_text("More.", conversation_id=conversation_id)
    for method, query in (("GET", {}), ("POST", {}), ("GET", {"refresh": "true"})):
        path = f"/v1/conversations/{conversation_id}/summary"
        refused = symbl.call(method, path, status=404, **query)
        assert refused == {"message": "The summary is not available until the job is completed."}


def test_without_messages_there_is_none(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl, spoken(()))
    for refresh in ("false", "true"):
        assert symbl.read(conversation_id, "summary", refresh=refresh) == {"summary": []}


def test_the_names_of_now_are_those_of_speaker_events_too(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    user = {"name": "Derek"}
    events = [{"type": "started_speaking", "user": user, "offset": {"seconds": 0}}]
    symbl.call("PUT", f"/v1/conversations/{conversation_id}/speakers", {"speakerEvents": events})
    (part,) = symbl.read(conversation_id, "summary")["summary"]
    assert part["text"].startswith("Speaker 1 will send Steve the report")
    (part,) = symbl.read(conversation_id, "summary", refresh="true")["summary"]
    assert part["text"].startswith("Derek will send")
