"""Jobs of a real worker from the first word of them to the last."""

import io
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import av
import numpy as np
import pytest
from tests.support.sound import noise_wav
from tests.support.symbl import Symbl
from tests.support.tenants import Tenants

from hansard.store.jobs import find_job
from hansard.testing import CallbackReceiver


def _told(receiver: CallbackReceiver, count: int) -> list[dict[str, Any]]:
    return [received.document for received in receiver.wait_for(count)]


def _body(conversation_id: str, job_id: str, status: str) -> dict[str, str]:
    return {"jobId": job_id, "id": job_id, "status": status, "conversationId": conversation_id}


def _send(symbl: Symbl, content: bytes, query: str = "", path: str = "audio") -> tuple[str, str]:
    response = symbl.http.post(f"/v1/process/{path}{query}", content=content)
    assert response.status_code == 201, response.text
    return response.json()["conversationId"], response.json()["jobId"]


def _video(with_sound: bool) -> bytes:
    """An MP4 file of half a second."""
    target = io.BytesIO()
    with av.open(target, "w", "mp4") as container:
        pictures = container.add_stream("mpeg4", rate=10)
        pictures.width = pictures.height = 32
        pictures.pix_fmt = "yuv420p"
        sound = container.add_stream("aac", rate=16_000, layout="mono") if with_sound else None
        for _ in range(5):
            frame = av.VideoFrame.from_ndarray(np.zeros((32, 32, 3), np.uint8), "rgb24")
            container.mux(pictures.encode(frame))
        if sound is not None:
            heard = av.AudioFrame.from_ndarray(np.zeros((1, 8000), np.float32), "fltp", "mono")
            heard.sample_rate = 16_000
            container.mux(sound.encode(heard))
        for stream in container.streams:
            container.mux(stream.encode(None))
    return target.getvalue()


def test_a_good_job_is_told_three_times_in_order(working: Symbl) -> None:
    with CallbackReceiver(statuses=(500, 500)) as receiver:
        conversation_id, job_id = working.submit_text("Hello.", webhookUrl=receiver.url)
        told = _told(receiver, 5)
    states = ["scheduled"] * 3 + ["in_progress", "completed"]
    assert told == [_body(conversation_id, job_id, state) for state in states]
    headers = receiver.received[0].headers
    assert headers["content-type"] == "application/json"
    assert not any("signature" in name for name in headers)


def test_the_webhook_may_be_named_in_the_query_beside_a_body(working: Symbl) -> None:
    with CallbackReceiver() as receiver:
        body = {"messages": [{"payload": {"content": "Hello."}}]}
        ids = working.call("POST", "/v1/process/text", body, webhookUrl=receiver.url)
        assert [one["status"] for one in _told(receiver, 3)] == ["scheduled", "in_progress", "completed"]
        path = f"/v1/process/text/{ids['conversationId']}"
        again = working.call("PUT", path, body, webhookUrl=receiver.url)
        assert [one["jobId"] for one in _told(receiver, 6)[3:]] == [again["jobId"]] * 3


def test_a_failed_job_is_told_with_its_reason(working: Symbl) -> None:
    with CallbackReceiver() as receiver:
        conversation_id, job_id = _send(working, b"no sound at all" * 100, f"?webhookUrl={receiver.url}")
        told = _told(receiver, 3)
        job = working.wait(job_id, "failed")
    assert [one["status"] for one in told] == ["scheduled", "in_progress", "failed"]
    assert told[2] == _body(conversation_id, job_id, "failed") | {
        "message": job["message"],
        "error": {"code": "unsupported_media", "message": job["message"]},
    }


@pytest.mark.parametrize(
    ("content", "path", "code"),
    [
        (b"\x00\x01\x02" * 5000, "audio", "unsupported_media"),
        (b"\x00\x01\x02" * 5000, "video", "unsupported_media"),
        (noise_wav(0), "audio", "unsupported_media"),
        (_video(with_sound=False), "video", "no_audio"),
    ],
    ids=["garbage", "garbage as video", "only a header", "no sound"],
)
def test_what_cannot_be_heard_fails(working: Symbl, content: bytes, path: str, code: str) -> None:
    conversation_id, job_id = _send(working, content, path=path)
    assert working.wait(job_id, "failed")["error"]["code"] == code
    assert working.messages(conversation_id) == []


def test_a_form_is_bytes_that_cannot_be_heard(working: Symbl) -> None:
    response = working.http.post("/v1/process/audio", files={"file": noise_wav(1)})
    assert working.wait(response.json()["jobId"], "failed")["error"]["code"] == "unsupported_media"


def test_silence_is_complete_and_empty(working: Symbl) -> None:
    conversation_id, job_id = _send(working, _video(with_sound=True), path="video")
    working.wait(job_id)
    for what, name in (("messages", "messages"), ("topics", "topics"), ("members", "members")):
        assert working.read(conversation_id, what)[name] == []


def test_every_channel_counts_where_each_is_written_down(working: Symbl, tenants: Tenants) -> None:
    flag = "?enableSeparateRecognitionPerChannel=true"
    jobs = [
        _send(working, noise_wav(2), query)[1]
        for query in (flag, "", f"{flag}&enableSpeakerDiarization=true")
    ]
    jobs.append(working.submit_text("Hello.")[1])
    for job_id in jobs:
        working.wait(job_id)
    found = {
        row.id: (row.kind, row.duration_s, row.channels, row.billed_s)
        for row in tenants.usage(working.workspace_id)
    }
    assert found == {
        jobs[0]: ("symbl_audio", 2.0, 2, 4.0),
        jobs[1]: ("symbl_audio", 2.0, 1, 2.0),
        jobs[2]: ("symbl_audio", 2.0, 1, 2.0),
    }


def test_room_is_made_when_a_job_has_ended(new_working: Callable[..., Symbl]) -> None:
    symbl = new_working(max_jobs=1)
    for _ in range(3):
        _, job_id = symbl.submit_text("Hello.")
        symbl.wait(job_id)


def test_appends_keep_their_order(working: Symbl) -> None:
    texts = ["One.", "Two.", "Three.", "Four."]
    conversation_id, first = working.submit_text(texts[0])
    jobs = [working.submit_text(text, conversation_id=conversation_id)[1] for text in texts[1:]]
    for job_id in (first, *jobs):
        working.wait(job_id)
    assert [one["text"] for one in working.messages(conversation_id)] == texts


def test_appends_at_once_while_jobs_run_are_all_taken(working: Symbl) -> None:
    conversation_id, first = working.submit_text("One.")

    def append(_: int) -> str:
        return working.submit_text("Two.", conversation_id=conversation_id)[1]

    with ThreadPoolExecutor(4) as threads:
        jobs = list(threads.map(append, range(12)))
    for job_id in (first, *jobs):
        working.wait(job_id)
    assert len(working.messages(conversation_id)) == 13


def test_a_recording_is_dropped_once_its_job_has_ended(working: Symbl, tenants: Tenants) -> None:
    _, job_id = _send(working, noise_wav(1))
    working.wait(job_id)
    with tenants.services.database.read() as connection:
        job = find_job(connection, job_id)
    assert job is not None
    end = time.monotonic() + 30
    while tenants.services.blobs.info(job.blob_key) is not None:
        assert time.monotonic() < end, "the recording is still there"
        time.sleep(0.05)
