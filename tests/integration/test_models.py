"""Models as their users get, check and use them."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.hub import Hub, serve_hub
from tests.support.tiny_whisper import write_tiny_whisper

PROGRAM = Path(sys.executable).with_name("hansard")


class Shell:
    """A terminal with the settings of an installation."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment

    def run(self, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
        environment = {"PATH": "/usr/bin:/bin", **self.environment, **settings}
        return subprocess.run(
            [PROGRAM, *arguments], check=False, capture_output=True, text=True, env=environment
        )


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_whisper(tmp_path_factory.mktemp("tiny"), " Hej, det var Anna.")


@pytest.fixture(scope="module")
def hub(tiny: Path) -> Iterator[Hub]:
    with serve_hub() as running:
        running.add("Systran/faster-whisper-small", tiny)
        running.add("acme/listener", tiny)
        yield running


@pytest.fixture
def models(tmp_path: Path) -> Path:
    return tmp_path / "data" / "models"


@pytest.fixture
def shell(hub: Hub, tmp_path: Path) -> Shell:
    return Shell(
        {"HANSARD_DATA": str(tmp_path / "data"), "HF_ENDPOINT": hub.origin, "HF_HOME": str(tmp_path / "hub")}
    )


def test_a_model_is_downloaded_listed_and_whole(shell: Shell, models: Path) -> None:
    done = shell.run("models", "download", "whisper-small", "acme/listener")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        f"whisper-small is in {models / 'whisper-small'}",
        f"acme--listener is in {models / 'acme--listener'}",
    ]
    listed = json.loads(shell.run("models", "list", "--json").stdout)
    rows = {row["name"]: row for row in listed["models"]}
    assert rows["whisper-small"]["downloaded"]
    assert (rows["acme--listener"]["repository"], rows["acme--listener"]["licence"]) == (
        "acme/listener",
        "apache-2.0",
    )
    assert not rows["whisper-large-v3"]["downloaded"]
    verified = shell.run("models", "verify")
    assert (verified.returncode, len(verified.stdout.splitlines())) == (0, 2)
    engines = json.loads(shell.run("doctor", "--json").stdout)["engines"]
    assert next(one["installed"] for one in engines if one["engine"] == "whisper")


@pytest.mark.recordings
def test_damage_is_found_named_and_repaired(shell: Shell, models: Path, recordings: Path) -> None:
    shell.run("models", "download", "whisper-small")
    weights = models / "whisper-small" / "model.bin"
    content = weights.read_bytes()
    weights.write_bytes(content[:-1] + b"?")
    verified = shell.run("models", "verify", "whisper-small")
    assert verified.returncode == 1
    assert "model.bin differs" in verified.stdout
    refused = shell.run("analyze", str(recordings / "en_misc" / "jfk.flac"), "--language", "sv-SE")
    assert refused.returncode == 1
    assert "model.bin differs" in refused.stderr
    assert "hansard models download whisper-small" in refused.stderr
    weights.write_bytes(content[:-1])
    checks = json.loads(shell.run("doctor", "--json").stdout)["checks"]
    problem = next(check["problem"] for check in checks if check["name"] == "models")
    assert "model.bin has" in problem
    assert shell.run("models", "download", "whisper-small").returncode == 0
    assert weights.read_bytes() == content


@pytest.mark.recordings
def test_a_downloaded_model_writes_swedish(shell: Shell, recordings: Path) -> None:
    shell.run("models", "download", "whisper-small")
    speech = recordings / "en_misc" / "jfk.flac"
    done = shell.run("analyze", str(speech), "--language", "sv-SE", "--format", "json")
    assert done.returncode == 0, done.stderr
    document = json.loads(done.stdout)
    assert document["language"] == "sv-SE"
    assert document["turns"][0]["text"].startswith("Hej, det var Anna.")
    assert document["turns"][0]["words"][0]["confidence"] == 1.0


@pytest.mark.recordings
def test_a_folder_of_ones_own_has_no_checksums_and_can_be_used(
    shell: Shell, tiny: Path, recordings: Path
) -> None:
    own = {"HANSARD_WHISPER_MODEL": str(tiny)}
    verified = shell.run("models", "verify", **own)
    assert verified.returncode == 0
    assert "no checksums were recorded" in verified.stdout
    done = shell.run("analyze", str(recordings / "en_misc" / "jfk.flac"), "--language", "da-DK", **own)
    assert "Hej, det var Anna." in done.stdout


@pytest.mark.recordings
def test_a_missing_model_is_named_with_its_command(shell: Shell, recordings: Path) -> None:
    speech = str(recordings / "calls" / "sm_callcenter_stereo.wav")
    chosen = {"HANSARD_WHISPER_MODEL": "whisper-medium", "HANSARD_TRANSCRIBERS": "*=whisper"}
    done = shell.run("analyze", speech, "--language", "sv-SE", **chosen)
    assert done.returncode == 1
    assert "hansard models download whisper-medium" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("download", "small"), "small is no model"),
        (("download", "nobody/nothing"), "there is no such repository"),
        (("verify", "whisper-tiny"), "hansard models download whisper-tiny"),
    ],
)
def test_a_mistake_is_one_line_and_status_1(shell: Shell, arguments: tuple[str, ...], said: str) -> None:
    done = shell.run("models", *arguments)
    assert done.returncode == 1
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
