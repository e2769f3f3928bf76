"""What a client reads with `redacted=true`, and without a redacted copy."""

import pytest
from tests.support.dialect_server import RunningServer
from tests.support.results import publish
from tests.support.seameet import SeaMeet

from hansard.store.conversations import find_by_seameet_id
from hansard.store.recordings import list_recordings, update_recording

SOUND = bytes(range(100))


@pytest.fixture
def meeting(server: RunningServer, seameet: SeaMeet) -> str:
    """An analysed meeting whose first segment a person has corrected to hold names and numbers."""
    meeting_id = seameet.create()
    seameet.upload(meeting_id, b"RIFF", "call é.mp3")
    publish(server.services, meeting_id, seameet.analyze(meeting_id))
    segment = seameet.segments(meeting_id)[0]["id"]
    body = {"text": "I'm Anna Quill, call 555-0199.", "note": "Anna said so"}
    seameet.call("PATCH", f"/meetings/{meeting_id}/transcript/{segment}", body)
    seameet.call("PATCH", f"/meetings/{meeting_id}/participants/p1", {"name": "Anna Quill"})
    seameet.call("PATCH", f"/meetings/{meeting_id}/analysis", {"title": "Call for Anna Quill"})
    return meeting_id


def copy_of(server: RunningServer, meeting_id: str) -> None:
    """Give the meeting's audio a redacted copy."""
    with server.services.database.write() as connection:
        row = find_by_seameet_id(connection, meeting_id)
        assert row is not None
        recording = list_recordings(connection, row.id)[0]
        key = f"{recording.upload_key}/redacted-1-2.flac"
        update_recording(connection, recording.id, {"redacted_key": key})
    server.services.blobs.put(key, SOUND)


def test_the_transcript(seameet: SeaMeet, meeting: str) -> None:
    plain = seameet.segments(meeting)
    redacted = seameet.call("GET", f"/meetings/{meeting}/transcript?redacted=true")["segments"]
    assert plain[0]["text"] == "I'm Anna Quill, call 555-0199."
    assert (redacted[0]["text"], redacted[0]["speaker"]) == ("I'm ****, call ****.", "speaker1")
    assert redacted[0]["override"]["note"] == "**** said so"
    assert redacted[1]["text"] == plain[1]["text"]
    kept = ("id", "role", "channel", "start", "end")
    assert [[one[key] for key in kept] for one in redacted] == [[one[key] for key in kept] for one in plain]


def test_the_analysis(seameet: SeaMeet, meeting: str) -> None:
    analysis = seameet.call("GET", f"/meetings/{meeting}/analysis?redacted=true")
    assert analysis["title"] == analysis["overrides"]["title"]["value"] == "Call for ****"
    assert "Anna" in str(seameet.analysis(meeting))
    assert "Anna" not in str(analysis)
    assert analysis["summary"] == seameet.analysis(meeting)["summary"]


def test_the_insights(seameet: SeaMeet, meeting: str) -> None:
    body = {"kind": "action_item", "value": "Call Anna Quill back.", "assignee": "Anna Quill"}
    seameet.call("POST", f"/meetings/{meeting}/insights", body)
    plain = seameet.call("GET", f"/meetings/{meeting}/insights")["data"]
    redacted = seameet.call("GET", f"/meetings/{meeting}/insights?redacted=true")["data"]
    assert "Anna" in str(plain)
    assert "Anna" not in str(redacted)
    assert redacted[-1]["value"] == "Call **** back."
    assert [one["id"] for one in redacted] == [one["id"] for one in plain]


def test_a_meeting_without_anything(seameet: SeaMeet) -> None:
    meeting_id = seameet.create()
    assert seameet.call("GET", f"/meetings/{meeting_id}/transcript?redacted=true")["segments"] == []
    assert seameet.call("GET", f"/meetings/{meeting_id}/analysis?redacted=true")["metrics"] is None


def test_the_audio(server: RunningServer, seameet: SeaMeet, meeting: str) -> None:
    copy_of(server, meeting)
    path = f"/meetings/{meeting}/audio?redacted=true"
    response = seameet.http.get(path)
    assert (response.status_code, response.content) == (200, SOUND)
    assert response.headers["content-type"] == "audio/flac"
    assert response.headers["content-disposition"].endswith("''call%20%C3%A9.redacted.flac")
    assert seameet.http.get(f"/meetings/{meeting}/audio").content == b"RIFF"
    etag = response.headers["etag"]
    part = seameet.http.get(path, headers={"Range": "bytes=10-19", "If-Range": etag})
    assert (part.status_code, part.content) == (206, SOUND[10:20])
    assert part.headers["content-range"] == "bytes 10-19/100"
    assert seameet.http.get(path, headers={"Range": "bytes=100-"}).status_code == 416


def test_new_bytes_have_no_redacted_copy(server: RunningServer, seameet: SeaMeet, meeting: str) -> None:
    copy_of(server, meeting)
    body = {"name": "call é.mp3", "overwrite": True}
    url = seameet.call("POST", f"/meetings/{meeting}/upload_audio_url", body)["upload_audio_url"]
    seameet.http.put(url, content=b"new").raise_for_status()
    assert seameet.http.get(f"/meetings/{meeting}/audio?redacted=true").status_code == 409


def test_without_a_redacted_copy_the_answer_says_how_to_get_one(seameet: SeaMeet, meeting: str) -> None:
    response = seameet.http.get(f"/meetings/{meeting}/audio?redacted=true")
    assert (response.status_code, response.json()["code"]) == (409, 12128)
    assert response.json()["parameters"] == {"file_name": "call é.mp3"}
    for word in ("RedactedAudioNotFoundError", "redact", "analysis_settings", "regenerate", "analyze_audio"):
        assert word in response.json()["detail"]
    assert seameet.http.get(f"/meetings/{seameet.create()}/audio?redacted=true").status_code == 404
