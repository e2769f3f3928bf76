"""The examples of the vendor's pages against a whole server: only host, token and file are changed."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import av
import numpy as np
import pytest
from tests.support.pages import vendor_page
from tests.support.sound import noise_wav
from tests.support.symbl import Symbl

HOST = "https://api.symbl.ai"
POST_AUDIO, PUT_VIDEO = 2, 3
_COMMAND = re.compile(r"^curl (?:.*\\\n)*.*$", re.MULTILINE)
_PROGRAM = re.compile(
    r"^import (?:json|requests)\n.*^exit\(\)$(?=\s*Request Headers)", re.MULTILINE | re.DOTALL
)
_PRINTED = re.compile(r"conversationId => (\d{16})\njobId => ([0-9a-f-]{36})\n")


@pytest.fixture
def sounds(tmp_path: Path) -> Path:
    """A second of noise as `sound.wav`, `sound.mp3` and `sound.mp4`."""
    (tmp_path / "sound.wav").write_bytes(noise_wav(1))
    encode(tmp_path / "sound.mp3", "mp3")
    encode(tmp_path / "sound.mp4", "aac")
    return tmp_path


def encode(path: Path, codec: str) -> None:
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=16_000, layout="mono")
        samples = np.random.default_rng(7).normal(0, 0.05, (1, 16_000)).astype(np.float32)
        frame = av.AudioFrame.from_ndarray(samples, "fltp", "mono")
        frame.sample_rate = 16_000
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def replaced(text: str, changes: dict[str, str]) -> str:
    """The text with every one of these in it replaced."""
    for before, after in changes.items():
        assert before in text
        text = text.replace(before, after)
    return text


def commands(recordings: Path, page: int) -> list[str]:
    """The page's examples for curl."""
    return _COMMAND.findall(vendor_page(recordings, page))


def program(recordings: Path, page: int) -> str:
    """The page's example in Python."""
    (found,) = _PROGRAM.findall(vendor_page(recordings, page))
    assert isinstance(found, str)
    return found if "\n    " in found else indented(found)


def indented(text: str) -> str:
    """A program whose page has lost its indentation: a block lasts until the next clause or `exit()`."""
    lines, is_inside = [], False
    for line in text.splitlines():
        is_inside = is_inside and not line.startswith(("except", "elif", "else"))
        lines.append(f"    {line}" if is_inside else line)
        is_inside = (is_inside or line.endswith(":")) and line != "exit()"
    return "\n".join(lines)


def run(command: list[str | Path], **variables: str) -> str:
    environment = os.environ | {"NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1", "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment | variables)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def ids_in(answer: str) -> tuple[str, str]:
    """The ids of conversation and job in an answer's body."""
    ids = json.loads(answer)
    return ids["conversationId"], ids["jobId"]


def ids_printed(output: str) -> tuple[str, str]:
    """The same in what a program of the vendor prints."""
    found = _PRINTED.search(output)
    assert found is not None, output
    return found[1], found[2]


@pytest.mark.usefixtures("curl")
@pytest.mark.parametrize(("number", "kind"), [(0, "wav"), (1, "mp3")])
def test_the_commands_that_post_audio(
    recordings: Path, symbl: Symbl, sounds: Path, number: int, kind: str
) -> None:
    changes = {HOST: symbl.origin, f"/file/location/audio.{kind}": str(sounds / f"sound.{kind}")}
    command = replaced(commands(recordings, POST_AUDIO)[number], changes)
    conversation_id, job_id = ids_in(run(["sh", "-c", command], AUTH_TOKEN=symbl.token))
    symbl.wait(job_id)
    assert symbl.read(conversation_id)["name"] == "Business Meeting"


@pytest.mark.usefixtures("curl")
def test_the_command_that_puts_video(recordings: Path, symbl: Symbl, sounds: Path) -> None:
    conversation_id, first = symbl.submit_text("Hello.")
    (command,) = commands(recordings, PUT_VIDEO)
    changes = {HOST: symbl.origin, "/path/to/video/file.mp4": str(sounds / "sound.mp4")}
    variables = {"AUTH_TOKEN": symbl.token, "CONVERSATION_ID": conversation_id}
    same_id, job_id = ids_in(run(["sh", "-c", replaced(command, changes)], **variables))
    symbl.wait(first)
    symbl.wait(job_id)
    assert same_id == conversation_id
    assert symbl.read(conversation_id)["name"] == "Business Meeting"
    assert [one["text"] for one in symbl.messages(conversation_id)] == ["Hello."]


@pytest.mark.slow
@pytest.mark.recordings
def test_the_program_that_posts_audio(recordings: Path, symbl: Symbl, short_call: Path) -> None:
    changes = {
        HOST: symbl.origin,
        "your_access_token": symbl.token,
        "destination/of/file/file.wav": str(short_call),
    }
    output = run([sys.executable, "-c", replaced(program(recordings, POST_AUDIO), changes)])
    conversation_id, job_id = ids_printed(output)
    symbl.wait(job_id)
    said = " ".join(one["text"] for one in symbl.messages(conversation_id))
    assert "my account number is" in said.lower()


def test_the_program_that_puts_video(recordings: Path, symbl: Symbl, sounds: Path) -> None:
    conversation_id, first = symbl.submit_text("Hello.")
    changes = {
        HOST: symbl.origin,
        "your_access_token": symbl.token,
        "your_conversation_id": conversation_id,
        "destination/of/file/file.mp4": str(sounds / "sound.mp4"),
    }
    output = run([sys.executable, "-c", replaced(program(recordings, PUT_VIDEO), changes)])
    same_id, job_id = ids_printed(output)
    symbl.wait(first)
    symbl.wait(job_id)
    assert same_id == conversation_id
    assert [one["text"] for one in symbl.messages(conversation_id)] == ["Hello."]
