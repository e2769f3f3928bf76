"""Recordings by the Symbl dialect: each documented format, voices told apart, and both at once."""

from pathlib import Path

import av
import pytest
from tests.support.symbl import Symbl

pytestmark = [pytest.mark.slow, pytest.mark.recordings]

FORMATS = {"wav": "pcm_s16le", "mp3": "libmp3lame", "flac": "flac", "ogg": "libopus", "m4a": "aac"}
VOICES = {"Speaker 1", "Speaker 2"}


def encoded(source: Path, target: Path) -> bytes:
    """A recording in the format that the target's name says."""
    with av.open(str(source)) as read, av.open(str(target), "w") as written:
        stream = written.add_stream(FORMATS[target.suffix[1:]], rate=16_000, layout="mono")
        resampler = av.AudioResampler(format=stream.format, layout="mono", rate=16_000)
        for frame in read.decode(audio=0):
            for part in resampler.resample(frame):
                written.mux(stream.encode(part))
        written.mux(stream.encode(None))
    return target.read_bytes()


def send(symbl: Symbl, content: bytes, conversation_id: str = "", **query: str) -> tuple[str, str]:
    """The ids of conversation and job."""
    method, path = ("PUT", f"/{conversation_id}") if conversation_id else ("POST", "")
    response = symbl.http.request(method, f"/v1/process/audio{path}", content=content, params=query)
    assert response.status_code == 201, response.text
    return response.json()["conversationId"], response.json()["jobId"]


def test_every_documented_format_one_behind_the_other(
    symbl: Symbl, short_speech: Path, tmp_path: Path
) -> None:
    conversation_id, jobs = "", []
    for name in FORMATS:
        content = encoded(short_speech, tmp_path / f"speech.{name}")
        conversation_id, job_id = send(symbl, content, conversation_id)
        jobs.append(job_id)
    for number, job_id in enumerate(jobs, 1):
        symbl.wait(job_id)
        said = " ".join(message["text"] for message in symbl.messages(conversation_id)).lower()
        assert said.count("what your country can do for you") >= number
    offsets = [message["timeOffset"] for message in symbl.messages(conversation_id)]
    assert offsets == sorted(offsets)
    assert offsets[-1] > 40


@pytest.mark.parametrize(
    "query",
    [
        {"enableSpeakerDiarization": "true", "diarizationSpeakerCount": "2"},
        {"enableSpeakerDiarization": "true"},
        {
            "enableSpeakerDiarization": "true",
            "enableSeparateRecognitionPerChannel": "true",
            "channelMetadata": '[{"channel": 1, "speaker": {"name": "Ann", "email": "ann@example.com"}}]',
        },
    ],
    ids=["counted", "estimated", "rather than by channel"],
)
def test_two_voices_are_told_apart(symbl: Symbl, recordings: Path, query: dict[str, str]) -> None:
    content = (recordings / "calls" / "katiesteve_mono.wav").read_bytes()
    conversation_id, job_id = send(symbl, content, **query)
    symbl.wait(job_id)
    members = symbl.read(conversation_id, "members")["members"]
    assert [member["name"] for member in members] == ["Speaker 1", "Speaker 2"]
    assert all(member.keys() == {"id", "name"} for member in members)
    heard = symbl.messages(conversation_id)
    assert {message["from"]["name"] for message in heard} == VOICES
    assert heard[0]["from"]["name"] == "Speaker 1"
