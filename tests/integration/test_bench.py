"""`hansard bench` as its users run it, on a few seconds of sound."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from hansard.bench.call import metered_server
from hansard.bench.sets import english_utterances

pytestmark = pytest.mark.recordings
SENTENCE = "1688-142285-0002"
PROGRAM = Path(sys.executable).with_name("hansard")


@pytest.fixture
def folder(recordings: Path, tmp_path: Path) -> Path:
    """A sentence with its text and turns, and a call of two parties with a text each."""
    mine = tmp_path / "mine"
    mine.mkdir()
    shutil.copy(recordings / "en_librispeech" / f"{SENTENCE}.flac", mine / "sentence.flac")
    (sentence,) = (one for one in english_utterances(recordings) if one.path.stem == SENTENCE)
    (mine / "sentence.txt").write_text(sentence.text)
    (mine / "sentence.rttm").write_text("SPEAKER sentence 1 0.3 2.2 <NA> <NA> reader <NA> <NA>\n")
    shutil.copy(recordings / "calls" / "sm_callcenter_stereo.wav", mine / "call.wav")
    (mine / "call.1.txt").write_text("Thank you for calling support. I'd be happy to help you with that.")
    (mine / "call.2.txt").write_text("Hi. I need help with my account. Great. My account number is 12345.")
    return mine


def run_bench(
    *arguments: str, program: tuple[str, ...] = (str(PROGRAM),)
) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "HANSARD_RECORDINGS"}
    return subprocess.run(
        [*program, "bench", *arguments], check=False, capture_output=True, text=True, env=environment
    )


def cells(document: dict[str, Any], first_column: str) -> list[list[str]]:
    """The rows of the table whose first column has this name."""
    (table,) = (one for one in document["sections"]["own"]["tables"] if one["columns"][0] == first_column)
    rows: list[list[str]] = table["rows"]
    return rows


@pytest.mark.slow
def test_a_folder_of_ones_own(folder: Path, tmp_path: Path) -> None:
    page, figures = tmp_path / "page.md", tmp_path / "figures.json"
    done = run_bench(str(folder), "--page", str(page), "--json", str(figures))
    assert done.returncode == 0, done.stderr
    document = json.loads(figures.read_text())
    words = document["sections"]["own"]["data"]["words"]
    assert all(words[system]["mine"]["wer"] < 0.4 for system in ("ours", "bare"))
    assert words["ours"]["mine"]["errors"]["words"] == 10  # "do not" for "don't"
    for row in cells(document, "system"):
        assert all(float(cell.split()[0]) > 0 for cell in row[1:])
    parties = [one for one in document["sections"]["own"]["data"]["parties"] if one["system"] == "ours"]
    assert [one["by_channel"] for one in parties] == [one["by_speaker"] for one in parties]
    assert parties[0]["by_channel"]["substitutions"] + parties[0]["by_channel"]["deletions"] < 5
    voices = {one["system"]: one for one in document["sections"]["own"]["data"]["voices"]}
    assert voices["ours"]["speakers"] == 1
    assert all(one["errors"][0]["der"] < 0.5 for one in voices.values())
    assert "## Recordings of your own" in page.read_text()
    assert "call" in done.stdout


@pytest.mark.slow
def test_engines_are_metered_in_the_workers_own_processes(recordings: Path) -> None:
    with metered_server() as (client, count):
        before = count()
        client.analyze(recordings / "calls" / "sm_callcenter_stereo.wav")
        used = count() - before
    assert used.engines_s > 0.1
    assert used.stages_s > 0
    assert used.outside_s > used.stages_s


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--only", "speling"), "speling"),
        (("--only", "wer"), "--recordings"),
        (("nowhere.wav",), "nowhere.wav"),
        (("--only", "wer", "--recordings", "/"), "manifest.json"),
    ],
)
def test_a_mistake_is_one_line_and_status_1(arguments: tuple[str, ...], said: str) -> None:
    done = run_bench(*arguments)
    assert done.returncode == 1
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_without_the_extra_its_name_is_said() -> None:
    without = "import sys; sys.modules['jiwer'] = None; from hansard.cli import main; main()"
    done = run_bench("--only", "noise", program=(sys.executable, "-c", without))
    assert done.returncode == 1
    assert "hansard[bench]" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
