"""What a SeaMeet client sees of a whole server: uploads, jobs, results, callbacks."""

import math
import struct
import time
import wave
from pathlib import Path

import av
import httpx2
import numpy as np
import pytest
from tests.support.seameet import SeaMeet

from hansard.testing import CallbackReceiver, Installation

PAYLOAD_KEYS = [
    "meeting_id",
    "customer_satisfaction_rating",
    "agent_performance_rating",
    "agent_performance_feedback",
    "risk_factor",
    "summary",
    "title",
    "transcript",
]


def write_wav(path: Path, samples: list[int], rate_hz: int = 8000) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return path


def write_silence(path: Path, seconds: int) -> Path:
    minute = av.AudioFrame.from_ndarray(np.zeros((1, 60 * 8000), np.int16), "s16", "mono")
    minute.sample_rate = 8000
    with av.open(str(path), "w") as out:
        stream = out.add_stream("flac", rate=8000, layout="mono")
        for _ in range(seconds // 60):
            out.mux(stream.encode(minute))
        out.mux(stream.encode(None))
    return path


@pytest.fixture
def silence(tmp_path: Path) -> Path:
    return write_wav(tmp_path / "silence.wav", [0] * 40_000)


@pytest.fixture
def tone(tmp_path: Path) -> Path:
    samples = [int(9000 * math.sin(2 * math.pi * 440 * n / 8000)) for n in range(40_000)]
    return write_wav(tmp_path / "tone.wav", samples)


def words(client: SeaMeet, meeting_id: str) -> str:
    return " ".join(segment["text"] for segment in client.segments(meeting_id)).lower()


def test_two_channels_are_two_parties_and_nothing_is_said_twice(client: SeaMeet, short_call: Path) -> None:
    meeting_id, job_id = client.submit(short_call)
    client.wait(job_id)
    segments = client.segments(meeting_id)
    assert {segment["channel"] for segment in segments} == {1, 2}
    assert len({segment["text"] for segment in segments}) == len(segments)
    assert [segment["start"] for segment in segments] == sorted(segment["start"] for segment in segments)


@pytest.mark.slow
@pytest.mark.parametrize("server", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("name", "channels"), [("autorepair_40_stereo", {1, 2}), ("autorepair_40_mono", {None})]
)
def test_a_real_call_is_an_agent_and_a_caller_in_order(
    client: SeaMeet, recordings: Path, name: str, channels: set[int | None]
) -> None:
    names = {"agent_name": "Michelle", "customer_name": "Jack"}
    meeting_id, job_id = client.submit(recordings / "calls" / f"{name}.flac", scenario_parameters=names)
    client.wait(job_id, timeout_s=280)
    segments = client.segments(meeting_id)
    assert {(s["speaker"], s["role"]) for s in segments} == {("Michelle", "agent"), ("Jack", "customer")}
    assert {segment["channel"] for segment in segments} == channels
    assert [segment["start"] for segment in segments] == sorted(segment["start"] for segment in segments)
    assert segments[0]["speaker"] == "Michelle"
    longer = [segment["text"] for segment in segments if len(segment["text"].split()) > 3]
    assert len(set(longer)) == len(longer) > 10


def test_the_offset_is_added_to_all_times(client: SeaMeet, short_call: Path) -> None:
    meeting_id, job_id = client.submit(short_call, audio_start_offset=10.5, channels=2)
    client.wait(job_id)
    assert client.segments(meeting_id)[0]["start"] >= 10.5
    assert client.meeting(meeting_id)["duration"] > 20


@pytest.mark.parametrize(
    ("name", "length"),
    [
        ("agents__change-sophie.wav", None),
        ("derived_truncated_alac.m4a", None),
        ("pyannote-audio__empty.wav", None),
        ("tinytag__empty_file.wav", None),
        ("cognitive-services-speech-sdk__whatstheweatherlike.wav", 30),
    ],
)
def test_a_broken_file_fails_its_own_job_only(
    client: SeaMeet, recordings: Path, short_call: Path, name: str, length: int | None
) -> None:
    content = (recordings / "odd_formats" / name).read_bytes()[:length]
    meeting_id = client.create()
    client.upload(meeting_id, content or b"", name)
    if not content:
        response = client.http.post(f"/meetings/{meeting_id}/analyze_audio", json={"channels": 1})
        assert response.status_code == 400
        assert "0 bytes" in response.json()["detail"]
        return
    job = client.wait(client.analyze(meeting_id), status=None)
    if job["status"] == "FAILED":
        assert len(job["error_message"].split()) >= 4
        assert client.meeting(meeting_id)["flag"] == "FAILED"
    _, next_job = client.submit(short_call)
    client.wait(next_job)


def test_analysing_the_same_file_again_replaces_and_never_doubles(client: SeaMeet, short_call: Path) -> None:
    meeting_id, job_id = client.submit(short_call)
    client.wait(job_id)
    first = client.segments(meeting_id)
    for reset in (False, True):
        client.wait(client.analyze(meeting_id, reset_meeting=reset))
        assert client.segments(meeting_id) == first


def test_a_second_file_is_added_at_its_offset(client: SeaMeet, short_call: Path, short_speech: Path) -> None:
    meeting_id, job_id = client.submit(short_call)
    client.wait(job_id)
    count = len(client.segments(meeting_id))
    client.upload(meeting_id, short_speech, "second.flac")
    client.wait(client.analyze(meeting_id, file_name="second.flac", audio_start_offset=60))
    segments = client.segments(meeting_id)
    assert len(segments) > count
    assert "country" in segments[-1]["text"].lower()
    assert segments[-1]["start"] >= 60
    assert client.meeting(meeting_id)["duration"] > 70
    client.wait(client.analyze(meeting_id, file_name="second.flac", reset_meeting=True))
    assert all("country" in s["text"].lower() or s["start"] < 60 for s in client.segments(meeting_id))
    assert len(client.segments(meeting_id)) < len(segments)


def test_a_meeting_is_deleted_whatever_its_job_does(
    client: SeaMeet, server: Installation, recordings: Path, receiver: CallbackReceiver
) -> None:
    call = recordings / "calls" / "pca_auto0_mono.wav"
    submitted = [client.submit(call) for _ in range(4)]
    meeting_id, job_id = submitted[0]
    end = time.monotonic() + 60
    while client.job(job_id)["status"] == "QUEUED" and time.monotonic() < end:
        time.sleep(0.05)
    for meeting_id, job_id in submitted:
        assert client.http.delete(f"/meetings/{meeting_id}").status_code == 204
        assert client.http.get(f"/jobs/{job_id}").status_code == 404
        assert client.http.delete(f"/meetings/{meeting_id}").status_code == 404
    time.sleep(3)
    assert receiver.received == []
    size = call.stat().st_size
    assert not [p for p in (server.data / "blobs").rglob("*") if p.is_file() and p.stat().st_size == size]


def test_silence_and_music_have_no_words_and_no_grades(
    client: SeaMeet, receiver: CallbackReceiver, silence: Path, tone: Path
) -> None:
    for audio in (silence, tone):
        meeting_id, job_id = client.submit(audio)
        client.wait(job_id)
        assert client.segments(meeting_id) == []
        payload = client.analysis(meeting_id)
        assert payload["title"] is None
        assert payload["customer_satisfaction_rating"] is None
        assert payload["null_reasons"]["customer_satisfaction_rating"] == "no_speech"
    for callback in receiver.wait_for(2):
        payload = callback.document["payload"]
        assert list(payload) == PAYLOAD_KEYS
        assert payload["transcript"] == []
        assert payload["summary"] is None


def test_text_comes_without_punctuation_and_figures_where_asked(client: SeaMeet, short_call: Path) -> None:
    meeting_id, job_id = client.submit(short_call, enable_punctuation=False, enable_itn=False)
    client.wait(job_id)
    text = words(client, meeting_id)
    assert "account" in text
    assert not set(text) & set(".,?!0123456789")


def test_voicemail_and_one_speaker_are_not_rated(
    client: SeaMeet, short_speech: Path, short_call: Path
) -> None:
    voicemail = {"went_to_voicemail": True}
    meeting_id, job_id = client.submit(short_call, scenario_parameters=voicemail)
    client.wait(job_id)
    analysis = client.analysis(meeting_id)
    assert analysis["agent_performance_rating"] is None
    assert analysis["null_reasons"]["agent_performance_rating"] == "voicemail"
    meeting_id, job_id = client.submit(short_speech)
    client.wait(job_id)
    assert client.analysis(meeting_id)["customer_satisfaction_rating"] is None


@pytest.mark.slow
@pytest.mark.parametrize("server", ["sqlite"], indirect=True)
def test_an_inbound_call_that_nobody_took_has_no_performance(client: SeaMeet, sample_call: Path) -> None:
    outcome = {}
    for direction in (None, "inbound"):
        parameters = {"spoke_to_agent": False, "direction": direction}
        meeting_id, job_id = client.submit(sample_call, scenario_parameters=parameters)
        client.wait(job_id)
        outcome[direction] = client.analysis(meeting_id)
    assert outcome[None]["agent_performance_rating"] in set("ABCDE")
    assert outcome[None]["customer_satisfaction_rating"] in set("ABCDE")
    assert outcome["inbound"]["agent_performance_rating"] is None
    assert outcome["inbound"]["null_reasons"]["agent_performance_rating"] == "no_agent"


def test_the_same_signal_on_both_channels_is_said_once(client: SeaMeet, recordings: Path) -> None:
    meeting_id, job_id = client.submit(recordings / "en_misc" / "jfk.flac", channels=2)
    client.wait(job_id)
    assert words(client, meeting_id).count("what your country can do for you") == 1


@pytest.mark.parametrize("agent_channel", [1, 2])
def test_the_workspace_can_say_which_channel_is_the_agent(
    client: SeaMeet, server: Installation, short_call: Path, agent_channel: int
) -> None:
    server.run("workspace", "set", client.workspace_id, "--agent-channel", str(agent_channel))
    meeting_id, job_id = client.submit(short_call, enable_agent_recognition=False)
    client.wait(job_id)
    agents = {s["channel"] for s in client.segments(meeting_id) if s["role"] == "agent"}
    assert agents == {agent_channel}


def test_without_recognition_roles_are_unknown(client: SeaMeet, short_call: Path) -> None:
    meeting_id, job_id = client.submit(short_call, enable_agent_recognition=False)
    client.wait(job_id)
    segments = client.segments(meeting_id)
    assert {segment["speaker"] for segment in segments} == {"speaker1", "speaker2"}
    assert {segment["role"] for segment in segments} == {"unknown"}


def test_a_language_without_an_engine_fails_and_names_the_model(client: SeaMeet, recordings: Path) -> None:
    audio = sorted((recordings / "multi_fleurs").glob("*zh*"))[0]
    _, job_id = client.submit(audio, language="zh-TW")
    job = client.wait(job_id, status="FAILED")
    assert "Mandarin" in job["error_message"] or "zh" in job["error_message"]


def test_callbacks_are_retried_and_can_be_sent_again(client: SeaMeet, short_call: Path) -> None:
    with CallbackReceiver(statuses=(500, 302)) as failing:
        client.call("PUT", "/callback_settings", {"callback_url": failing.url})
        meeting_id, job_id = client.submit(short_call)
        assert client.wait(job_id)["status"] == "FINISHED"
        failing.wait_for(1)
        path = f"/callback_deliveries?meeting_id={meeting_id}"
        (delivery,) = client.call("GET", path)["data"]
        client.call("POST", f"/callback_deliveries/{delivery['id']}/resend")
        failing.wait_for(2)
        client.call("POST", f"/callback_deliveries/{delivery['id']}/resend")
        received = failing.wait_for(3)
    assert len({callback.body for callback in received}) == 1
    assert len({callback.headers["webhook-id"] for callback in received}) == 1


def test_a_private_address_is_refused_and_the_setting_is_named(client: SeaMeet, server: Installation) -> None:
    client.call("PUT", "/callback_settings", {"callback_url": "http://10.11.12.13/x"})
    client.call("POST", "/callback_settings/test")
    end = time.monotonic() + 20
    while time.monotonic() < end:
        (delivery,) = client.call("GET", "/callback_deliveries")["data"]
        if delivery["attempts"]:
            break
        time.sleep(0.2)
    assert "HANSARD_CALLBACK_ALLOW" in str(delivery)


def test_a_file_of_over_two_hours_fails_naming_the_limit(client: SeaMeet, tmp_path: Path) -> None:
    long = write_silence(tmp_path / "long.flac", seconds=7260)
    meeting_id = client.create()
    client.upload(meeting_id, long)
    response = client.http.post(f"/meetings/{meeting_id}/analyze_audio", json={"channels": 1})
    if response.status_code == 400:
        assert "2 h" in response.json()["detail"]
        return
    job = client.wait(response.json()["id"], status="FAILED")
    assert "2 hours" in job["error_message"]


def test_logs_have_neither_tokens_nor_signatures(
    server: Installation, client: SeaMeet, short_call: Path
) -> None:
    meeting_id = client.create()
    handed_out = client.call("POST", f"/meetings/{meeting_id}/upload_audio_url", {"name": "a.wav"})
    url = handed_out["upload_audio_url"]
    httpx2.put(url, content=short_call.read_bytes(), trust_env=False).raise_for_status()
    httpx2.put(url + "0", content=b"x", trust_env=False)
    client.wait(client.analyze(meeting_id))
    logs = server.logs()
    assert '"path"' in logs or "path=" in logs
    assert client.token not in logs
    assert url.split("signature=")[1] not in logs


@pytest.mark.slow
@pytest.mark.parametrize("server", ["sqlite"], indirect=True)
def test_every_odd_file_ends_in_a_result_or_a_reason(client: SeaMeet, recordings: Path) -> None:
    submitted = {}
    for path in sorted((recordings / "odd_formats").iterdir()):
        if path.stat().st_size:
            submitted[path.name] = client.submit(path, path.name, language="en-US")[1]
    for name, job_id in submitted.items():
        job = client.wait(job_id, status=None, timeout_s=280)
        assert job["status"] == "FINISHED" or len(job["error_message"].split()) >= 4, (name, job)


def test_a_running_job_is_cancelled_within_two_seconds(
    client: SeaMeet, server: Installation, recordings: Path, receiver: CallbackReceiver
) -> None:
    meeting_id, job_id = client.submit(recordings / "calls" / "pca_auto0_mono.wav")
    end = time.monotonic() + 60
    while client.job(job_id)["status"] == "QUEUED" and time.monotonic() < end:
        time.sleep(0.05)
    time.sleep(1)
    server.run("job", "cancel", job_id)
    job = client.job(job_id)
    assert (job["status"], job["error_message"]) == ("FAILED", "The analysis was cancelled.")
    time.sleep(2)
    assert not (server.data / "work" / job_id).exists()
    assert client.meeting(meeting_id)["flag"] == "FAILED"
    assert receiver.received == []
