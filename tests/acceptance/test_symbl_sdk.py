"""The vendor's own Python SDK against a whole server. Its reads swallow errors: what they give counts."""

import json
import socket
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from tests.support.sound import noise_wav
from tests.support.symbl import Symbl
from tests.support.symbl_sdk import LATEST, WITH_MEMBERS, WITH_TRANSCRIPT, Sdk, require_sdk
from tests.support.tenants import Tenants

from hansard.dialects.symbl.asked import Asked, ChannelSpeaker, asked_of
from hansard.store.jobs import find_job
from hansard.testing import CallbackReceiver

NATALIA = {"name": "Natalia", "userId": "natalia@example.com"}
STEVE = {"name": "Steve", "userId": "steve@example.com"}
SENTENCES = [
    "Hello Steve.",
    "I will send you the annual report by next Monday.",
    "Can you call the client?",
    "Yes.",
    "I will call the client tomorrow and follow up with you next week.",
    "The marketing budget is great.",
]
TEXT: dict[str, Any] = {
    "name": "Planning",
    "detectPhrases": True,
    "detectEntities": True,
    "enableSummary": True,
    "entities": [{"customType": "Document", "text": "annual report"}],
    "trackers": [{"name": "Money", "vocabulary": ["marketing budget"]}],
    "messages": [
        {
            "payload": {"content": " ".join(SENTENCES[:3]), "contentType": "text/plain"},
            "from": NATALIA,
            "duration": {"startTime": "2026-06-15T10:00:00.000Z", "endTime": "2026-06-15T10:00:20.000Z"},
        },
        {
            "payload": {"content": " ".join(SENTENCES[3:])},
            "from": STEVE,
            "duration": {"startTime": "2026-06-15T10:00:20.000Z", "endTime": "2026-06-15T10:00:40.000Z"},
        },
    ],
}
READS = (
    ("get_messages", {"parameters": {"verbose": True, "sentiment": True}}),
    ("get_topics", {"parameters": {"sentiment": True, "parentRefs": True}}),
    ("get_questions", {}),
    ("get_follow_ups", {}),
    ("get_action_items", {}),
    ("get_entities", {}),
    ("get_trackers", {}),
    ("get_analytics", {}),
    ("get_members", {}),
    ("get_conversation", {}),
)
FILE_OPTIONS: dict[str, Any] = {
    "name": "Quarter",
    "webhookUrl": "",
    "customVocabulary": ["Platform", "Sales Targets"],
    "confidenceThreshold": 0.6,
    "entities": [{"customType": "colour", "text": "blue"}],
    "detectEntities": True,
    "detectPhrases": True,
    "enableSeparateRecognitionPerChannel": True,
    "channelMetadata": [{"channel": 1, "speaker": {"name": "Robert", "email": "robert@example.com"}}],
    "languageCode": "en-GB",
    "mode": "phone",
    "trackers": [{"name": "Promo", "vocabulary": ["special promotion"]}],
    "enableSpeakerDiarization": True,
    "diarizationSpeakerCount": 2,
    "metadata": {"agentId": "johndoe"},
}


@pytest.fixture(scope="session", autouse=True)
def installed() -> None:
    require_sdk()


def sdk_of(account: Symbl, pair: str = LATEST) -> Sdk:
    application = account.application
    return Sdk(account.origin, application["appId"], application["appSecret"], pair)


@pytest.fixture
def sdk(symbl: Symbl) -> Sdk:
    """The latest SDK with the account of `symbl`."""
    return sdk_of(symbl)


@pytest.fixture
def files(tmp_path: Path) -> Iterator[str]:
    """The origin of a file server with a second of noise as `noise.wav` and `noise.mp4`."""
    folder = tmp_path / "files"
    folder.mkdir()
    for name in ("noise.wav", "noise.mp4"):
        (folder / name).write_bytes(noise_wav(1))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def noise(tmp_path: Path) -> Path:
    """A second of noise on two channels: heard in no time, and nobody speaks."""
    path = tmp_path / "noise.wav"
    path.write_bytes(noise_wav(1))
    return path


def asked_with(tenants: Tenants, job_id: str) -> Asked:
    """What the server understood."""
    with tenants.services.database.read() as connection:
        job = find_job(connection, job_id)
    assert job is not None
    return asked_of(job)


def is_complete(ids: dict[str, Any]) -> bool:
    return (ids["status"], ids["early"], ids["told"]) == ("completed", "completed", [])


def test_everything_that_is_read_of_a_text(sdk: Sdk) -> None:
    ids, *found = sdk.run(("Text.process", {"payload": TEXT}), *READS)
    assert is_complete(ids)
    read = {name: answer for (name, _), answer in zip(READS, found, strict=True)}
    messages = read["get_messages"]["messages"]
    assert [one["text"] for one in messages] == SENTENCES
    assert [one["from"]["name"] for one in messages] == ["Natalia"] * 3 + ["Steve"] * 3
    assert {one["from"]["email"] for one in messages} == {"natalia@example.com", "steve@example.com"}
    assert [" ".join(word["word"] for word in one["words"]) for one in messages] == SENTENCES
    assert messages[-1]["sentiment"]["suggested"] == "positive"
    assert any(one["phrases"] for one in messages)
    known = {one["id"] for one in messages}
    people = {one["name"]: one["id"] for one in read["get_members"]["members"]}
    assert people == {one["from"]["name"]: one["from"]["id"] for one in messages}

    topics = read["get_topics"]["topics"]
    assert {"annual report", "marketing budget"} & {one["text"].lower() for one in topics}
    assert all(one["sentiment"]["suggested"] and set(one["messageIds"]) <= known for one in topics)
    (question,) = read["get_questions"]["questions"]
    assert (question["text"], question["type"]) == (SENTENCES[2], "question")
    assert question["messageIds"] == [messages[2]["id"]]
    actions = read["get_action_items"]["actionItems"]
    report = next(one for one in actions if "report" in one["text"])
    assert report["text"].startswith("Natalia ")
    assert report["assignee"] == {"id": people["Natalia"], "name": "Natalia", "email": "natalia@example.com"}
    assert report["dueBy"].startswith("2026-06-22T00:00:00")
    (follow_up,) = read["get_follow_ups"]["followUps"]
    assert follow_up["messageIds"] == [messages[4]["id"]]
    assert follow_up["from"]["userId"] == "steve@example.com"

    entities = {(one["type"], one["text"].lower()): one for one in read["get_entities"]["entities"]}
    assert entities["custom", "annual report"]["custom_type"] == "Document"
    assert entities["custom", "annual report"]["message_refs"][0]["id"] == messages[1]["id"]
    assert entities["date", "tomorrow"]["value"] == "2026-06-16T00:00:00"
    (tracker,) = read["get_trackers"]
    assert (tracker["name"], tracker["matches"][0]["value"]) == ("Money", "marketing budget")
    assert tracker["matches"][0]["messageRefs"][0]["id"] == messages[5]["id"]
    analytics = read["get_analytics"]
    assert {one["type"] for one in analytics["metrics"]} == {
        "total_silence",
        "total_talk_time",
        "total_overlap",
    }
    assert sum(one["talkTime"]["percentage"] for one in analytics["members"]) == pytest.approx(100, abs=0.01)
    conversation = read["get_conversation"]
    assert (conversation["id"], conversation["name"]) == (ids["conversationId"], "Planning")
    assert {one["name"] for one in conversation["members"]} == set(people)


def test_a_text_is_appended_and_read_by_its_id_alone(sdk: Sdk) -> None:
    first = sdk.submit("Text.process", payload=TEXT)
    more = {"messages": [{"payload": {"content": "Did you call them?"}, "from": NATALIA}]}
    conversation_id = first["conversationId"]
    second = sdk.submit("Text.append", payload=more, conversation_id=conversation_id)
    assert is_complete(second)
    assert second["conversationId"] == conversation_id
    assert second["jobId"] != first["jobId"]
    messages, members = sdk.run(("get_messages", {}), ("get_members", {}), conversation_id=conversation_id)
    assert [one["text"] for one in messages["messages"]] == [*SENTENCES, "Did you call them?"]
    assert messages["messages"][-1]["from"]["name"] == "Natalia"
    assert len(members["members"]) == 2


def test_insights_and_intents_with_the_generated_client(sdk: Sdk) -> None:
    conversation_id = sdk.submit("Text.process", payload=TEXT)["conversationId"]
    asked = {"conversation_id": conversation_id}
    _, insights, intents = sdk.run(
        ("get_conversation", {}),
        ("rest.get_insights_by_conversation_id", asked),
        ("rest.get_intents_by_conversation_id", asked),
        conversation_id=conversation_id,
    )
    assert {one["type"] for one in insights["insights"]} == {"question", "action_item", "follow_up"}
    assert intents == {"intents": []}


def test_the_webhook_of_a_text_and_a_job_that_nobody_waits_for(sdk: Sdk) -> None:
    with CallbackReceiver() as receiver:
        query = {"webhookUrl": receiver.url}
        found = sdk.submit("Text.process", payload=TEXT, parameters=query, wait=False)
        told = [one.document for one in receiver.wait_for(3)]
    assert (found["early"], found["status"], found["told"]) == ("in_progress", "completed", ["complete"])
    assert [one["status"] for one in told] == ["scheduled", "in_progress", "completed"]
    assert {one["jobId"] for one in told} == {found["jobId"]}


@pytest.mark.parametrize("kind", ["Audio", "Video"])
def test_every_option_of_a_file_arrives(sdk: Sdk, tenants: Tenants, noise: Path, kind: str) -> None:
    sent = {"file_path": str(noise), "parameters": FILE_OPTIONS}
    ids, conversation = sdk.run((f"{kind}.process_file", sent), ("get_conversation", {}))
    again = sdk.submit(f"{kind}.append_file", conversation_id=ids["conversationId"], **sent)
    assert is_complete(ids)
    assert is_complete(again)
    assert conversation["name"] == "Quarter"
    for job_id in (ids["jobId"], again["jobId"]):
        asked = asked_with(tenants, job_id)
        (tracker,), (entity,) = asked.trackers, asked.entities
        assert (tracker.name, tracker.vocabulary) == ("Promo", ("special promotion",))
        assert (entity.type, entity.text) == ("colour", "blue")
        assert asked.vocabulary == ("Platform", "Sales Targets")
        assert asked.channel_speakers == (ChannelSpeaker(1, "Robert", "robert@example.com"),)
        assert (asked.detect_phrases, asked.detect_entities, asked.separate_channels) == (True, True, True)
        assert (asked.diarize, asked.speaker_count, asked.confidence_threshold) == (True, 2, 0.6)
        assert (asked.language, asked.mode, asked.metadata) == ("en-GB", "phone", {"agentId": "johndoe"})


@pytest.mark.parametrize("kind", ["Audio", "Video"])
def test_recordings_by_their_urls(sdk: Sdk, tenants: Tenants, files: str, kind: str) -> None:
    payload = {"url": f"{files}/noise.{'wav' if kind == 'Audio' else 'mp4'}", "enableSummary": True}
    flags = {"enableSpeakerDiarization": True, "diarizationSpeakerCount": 2}
    sent = {"payload": payload, "parameters": flags}
    ids, messages = sdk.run((f"{kind}.process_url", sent), ("get_messages", {}))
    again = sdk.submit(f"{kind}.append_url", conversation_id=ids["conversationId"], **sent)
    assert is_complete(ids)
    assert is_complete(again)
    assert again["conversationId"] == ids["conversationId"]
    assert messages == {"messages": []}
    for job_id in (ids["jobId"], again["jobId"]):
        asked = asked_with(tenants, job_id)
        assert (asked.url, asked.enable_summary) == (payload["url"], True)
        assert (asked.diarize, asked.speaker_count) == (True, 2)


@pytest.mark.slow
@pytest.mark.recordings
def test_a_call_by_its_channels_and_the_same_appended_by_its_voices(sdk: Sdk, short_call: Path) -> None:
    people = [
        {"channel": 1, "speaker": {"name": "Ann", "email": "ann@example.com"}},
        {"channel": 2, "speaker": {"name": "Bob", "email": "bob@example.com"}},
    ]
    by_channel = {"enableSeparateRecognitionPerChannel": True, "channelMetadata": people}
    ids, messages, members = sdk.run(
        ("Audio.process_file", {"file_path": str(short_call), "parameters": by_channel}),
        ("get_messages", {"parameters": {"verbose": True}}),
        ("get_members", {}),
    )
    assert is_complete(ids)
    said = {
        name: " ".join(one["text"] for one in messages["messages"] if one["from"]["name"] == name).lower()
        for name in ("Ann", "Bob")
    }
    assert "thank you for calling" in said["Ann"]
    assert "account" in said["Bob"]
    assert {one["email"] for one in members["members"]} == {"ann@example.com", "bob@example.com"}
    for one in messages["messages"]:
        assert " ".join(word["word"] for word in one["words"]) == one["text"]

    by_voice = {"enableSpeakerDiarization": True, "diarizationSpeakerCount": 2}
    arguments = {"file_path": str(short_call), "content_type": "audio/wav", "parameters": by_voice}
    arguments["conversation_id"] = ids["conversationId"]
    again, after = sdk.run(("Audio.append_file", arguments), ("get_messages", {}))
    assert is_complete(again)
    number = len(messages["messages"])
    assert [one["text"] for one in after["messages"][:number]] == [
        one["text"] for one in messages["messages"]
    ]
    appended = after["messages"][number:]
    assert "my account number is" in " ".join(one["text"] for one in appended).lower()
    assert {one["from"]["name"] for one in appended} <= {"Speaker 1", "Speaker 2"}
    assert appended[0]["startTime"] > messages["messages"][-1]["startTime"]


def test_a_failed_job_is_told_as_failed(sdk: Sdk, tmp_path: Path) -> None:
    path = tmp_path / "garbage.wav"
    path.write_bytes(b"no sound at all" * 100)
    waited = sdk.submit("Audio.process_file", file_path=str(path))
    assert waited["status"] == "failed"
    called = sdk.submit("Audio.process_file", file_path=str(path), wait=False)
    assert called["told"] == ["error"]


def test_a_wrong_secret_and_an_unknown_conversation(symbl: Symbl, sdk: Sdk) -> None:
    application = symbl.application
    stranger = Sdk(symbl.origin, application["appId"], "wrong")
    refused = stranger.submit("Text.process", payload=TEXT)
    assert refused == {"status": 401, "body": {"message": "Invalid appId or appSecret."}}
    unknown = sdk.submit("Text.append", payload=TEXT, conversation_id="5815170693595136")
    message = "The conversationId is either invalid or does not exist."
    assert unknown == {"status": 404, "body": {"message": message}}
    assert sdk.run(("get_messages", {}), conversation_id="5815170693595136") == [{"message": message}]


def test_one_job_too_many(new_symbl: Callable[..., Symbl]) -> None:
    account = new_symbl(max_jobs=1)
    with socket.create_server(("127.0.0.1", 0)) as silent:  # takes connections and never answers
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/a.wav"
        held = account.call("POST", "/v1/process/audio/url", {"url": url}, status=201)
        refused = sdk_of(account).submit("Text.process", payload=TEXT)
        account.call("DELETE", f"/v1/conversations/{held['conversationId']}")
    assert refused["status"] == refused["body"]["statusCode"] == 429
    assert refused["body"]["message"].startswith(
        "This API has a limit of maximum of `1` number of concurrent jobs per account. If you are looking"
    )


def test_another_account_reads_nothing(sdk: Sdk, new_symbl: Callable[..., Symbl]) -> None:
    conversation_id = sdk.submit("Text.process", payload=TEXT)["conversationId"]
    (found,) = sdk_of(new_symbl()).run(("get_messages", {}), conversation_id=conversation_id)
    assert found == {"message": "The conversationId is either invalid or does not exist."}


def test_people_are_changed_with_the_generated_client(sdk: Sdk) -> None:
    conversation_id = sdk.submit("Text.process", payload=TEXT)["conversationId"]
    (before,) = sdk.run(("get_members", {}), conversation_id=conversation_id)
    steve = next(one for one in before["members"] if one["name"] == "Steve")
    body = {"id": steve["id"], "name": "Stephen", "email": "stephen@example.com"}
    asked = {"body": body, "conversation_id": conversation_id, "id": steve["id"]}
    events = {"body": {"speakerEvents": _events(0, 10)}, "conversation_id": conversation_id}
    _, renamed, reassigned, messages = sdk.run(
        ("get_members", {}),
        ("rest.put_members_information_by_members_id", asked),
        ("rest.put_speakers_event_by_conversation_id", events),
        ("get_messages", {}),
        conversation_id=conversation_id,
    )
    assert renamed["message"].startswith(f"Member with id: {steve['id']} for conversationId: ")
    assert reassigned["message"].startswith(
        f"Speaker events associated for conversationId: {conversation_id}"
    )
    names = [one["from"]["name"] for one in messages["messages"]]
    assert names[0] == "Derek"
    assert names[-1] == "Stephen"


def _events(start_s: int, end_s: int) -> list[dict[str, Any]]:
    user = {"id": "4194eb50-357d-4712-a02c-94215ead1064", "name": "Derek", "email": "derek@example.com"}
    return [
        {"type": kind, "user": user, "offset": {"seconds": second, "nanos": 0}}
        for kind, second in (("started_speaking", start_s), ("stopped_speaking", end_s))
    ]


def test_members_and_speakers_with_the_older_sdk(symbl: Symbl) -> None:
    sdk = sdk_of(symbl, WITH_MEMBERS)
    ids, before = sdk.run(("Text.process", {"payload": TEXT}), ("get_members", {}))
    assert is_complete(ids)
    steve = next(one for one in before["members"] if one["name"] == "Steve")
    changed = {"id": steve["id"], "name": "Stephen", "email": "stephen@example.com"}
    renamed, reassigned, messages, members = sdk.run(
        ("put_members", {"members_id": steve["id"], "parameters": changed}),
        ("put_speakers_events", {"parameters": {"speakerEvents": _events(0, 10)}}),
        ("get_messages", {}),
        ("get_members", {}),
        conversation_id=ids["conversationId"],
    )
    assert "updated successfully!" in renamed["message"]
    assert reassigned["message"].startswith("Speaker events associated")
    names = [one["from"]["name"] for one in messages["messages"]]
    assert (names[0], names[-1]) == ("Derek", "Stephen")
    assert {one["name"]: one["email"] for one in members["members"]}["Stephen"] == "stephen@example.com"


def test_transcript_and_deletion_with_the_older_sdk(symbl: Symbl) -> None:
    sdk = sdk_of(symbl, WITH_TRANSCRIPT)
    conversation_id = sdk.submit("Text.process", payload=TEXT)["conversationId"]
    markdown = {
        "contentType": "text/markdown",
        "createParagraphs": "true",
        "phrases": {"highlightAllKeyPhrases": True},
        "showSpeakerSeparation": True,
    }
    shown, cues, deleted, gone = sdk.run(
        ("get_formatted_transcript", {"parameters": markdown}),
        ("get_formatted_transcript", {"parameters": {"contentType": "text/srt"}}),
        ("delete_conversation", {}),
        ("get_messages", {}),
        conversation_id=conversation_id,
    )
    transcript = shown["transcript"]
    assert transcript["contentType"] == "text/markdown"
    assert transcript["payload"].startswith(f"Natalia: {SENTENCES[0]}<br/><br/>")
    assert "<mark>" in transcript["payload"]
    assert "00:00:00,000 --> " in json.dumps(cues["transcript"]["payload"])
    assert deleted == {"message": "successfully deleted the conversation"}
    assert gone == {"message": "The conversationId is either invalid or does not exist."}
    assert symbl.call("GET", f"/v1/conversations/{conversation_id}", status=404)
