"""The command line as its users type it."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.sound import bleeped, samples

from hansard.testing import Installation, free_port, installation, running_server

PROGRAM = Path(sys.executable).with_name("hansard")


ON_EACH_DATABASE = pytest.mark.parametrize("made", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture
def made(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Installation]:
    """An installation, on SQLite if the test does not say otherwise."""
    settings = {}
    if getattr(request, "param", "sqlite") == "postgresql":
        settings["HANSARD_DATABASE_URL"] = request.getfixturevalue("postgres_server").new_database()
    with installation(tmp_path / "data", settings) as prepared:
        yield prepared


def hansard(made: Installation, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [PROGRAM, *arguments], check=False, capture_output=True, text=True, env=made.environment
    )


def test_creating_a_workspace_prints_its_credentials_as_one_object(made: Installation) -> None:
    document = json.loads(made.run("workspace", "create", "acme", "--json"))
    assert set(document) == {"workspace_id", "access_token", "callback_secret", "symbl", "sift"}
    assert set(document["symbl"]) == {"app_id", "app_secret"}
    assert set(document["sift"]) == {"account_id", "auth_token"}
    assert re.fullmatch(r"[A-Za-z0-9]{32}", document["callback_secret"])


@ON_EACH_DATABASE
def test_a_workspace_is_changed_shown_and_removed(made: Installation) -> None:
    made.create_workspace("acme", "https://example.com/hook")
    changed = json.loads(
        made.run(
            *("workspace", "set", "acme", "--callback-url", "", "--agent-channel", "2"),
            *("--callback-metadata", '{"team": "客服"}', "--no-callback-event-alias", "--rotate-secret"),
        )
    )
    shown = json.loads(made.run("workspace", "show", "acme"))
    assert shown == changed
    assert (shown["callback_url"], shown["agent_channel"]) == (None, 2)
    assert shown["callback_event_alias"] is False
    assert shown["callback_metadata"] == {"team": "客服"}
    assert [row["workspace_id"] for row in json.loads(made.run("workspace", "list", "--json"))] == ["acme"]
    made.run("workspace", "delete", "acme", "--yes")
    assert json.loads(made.run("workspace", "list", "--json")) == []


def test_a_workspace_says_how_it_wants_to_be_analysed(made: Installation) -> None:
    made.create_workspace("acme")
    wanted = ("--time-zone", "Asia/Taipei", "--analyst", "rules", "--redact")
    shown = json.loads(made.run("workspace", "set", "acme", *wanted))
    assert (shown["time_zone"], shown["analyst"], shown["redact"]) == ("Asia/Taipei", "rules", True)
    cleared = json.loads(made.run("workspace", "set", "acme", "--analyst", "", "--no-redact"))
    assert (cleared["time_zone"], cleared["analyst"], cleared["redact"]) == ("Asia/Taipei", None, False)
    for option, value in (("--time-zone", "Mars/Olympus"), ("--analyst", "magic")):
        refused = hansard(made, "workspace", "set", "acme", option, value)
        assert refused.returncode == 1
        assert value in refused.stderr


@ON_EACH_DATABASE
def test_a_workspace_is_bounded_and_disabled(made: Installation) -> None:
    made.create_workspace("acme")
    shown = json.loads(made.run("workspace", "set", "acme", "--max-jobs", "3", "--disabled"))
    assert (shown["max_jobs"], shown["disabled"]) == (3, True)
    shown = json.loads(made.run("workspace", "set", "acme", "--max-jobs", "0"))
    assert (shown["max_jobs"], shown["disabled"]) == (None, True)
    shown = json.loads(made.run("workspace", "set", "acme", "--no-disabled"))
    assert (shown["max_jobs"], shown["disabled"]) == (None, False)


@ON_EACH_DATABASE
def test_what_a_workspace_looks_for_is_a_file(made: Installation, tmp_path: Path) -> None:
    made.create_workspace("acme")
    file = tmp_path / "definitions.json"
    file.write_text('{"trackers": [{"name": "prices", "vocabulary": ["how much"]}]}')
    (tracker,) = json.loads(made.run("workspace", "definitions", "acme", "--set", str(file)))["trackers"]
    assert (tracker["name"], tracker["vocabulary"]) == ("prices", ["how much"])
    shown = made.run("workspace", "definitions", "acme")
    file.write_text(shown)
    assert made.run("workspace", "definitions", "acme", "--set", str(file)) == shown


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"rules": [{"name": "x", "conditions": []}]}', "rules.0.conditions"),
        ("{", "no JSON"),
        (None, "cannot be read"),
    ],
)
def test_definitions_that_make_no_sense_name_the_place(
    made: Installation, tmp_path: Path, text: str | None, reason: str
) -> None:
    made.create_workspace("acme")
    file = tmp_path / "definitions.json"
    if text is not None:
        file.write_text(text)
    refused = hansard(made, "workspace", "definitions", "acme", "--set", str(file))
    assert refused.returncode == 1
    assert reason in refused.stderr


def test_a_workspace_chooses_its_engines_and_words(made: Installation) -> None:
    made.create_workspace("acme")
    chosen = ("--transcribers", "en=moonshine,*=whisper", "--diarizer", "sherpa")
    made.run("workspace", "set", "acme", *chosen, "--vocabulary", "Kowalski, Hansard,Kowalski, ")
    refused = hansard(made, "workspace", "set", "acme", "--transcribers", "en=dragon")
    assert refused.returncode == 1
    assert "moonshine" in refused.stderr
    shown = json.loads(made.run("workspace", "show", "acme"))
    assert shown["transcribers"] == "en=moonshine,*=whisper"
    assert shown["diarizer"] == "sherpa"
    assert shown["vocabulary"] == ["Kowalski", "Hansard"]
    cleared = ("--transcribers", "", "--diarizer", "", "--vocabulary", "")
    shown = json.loads(made.run("workspace", "set", "acme", *cleared))
    assert (shown["transcribers"], shown["diarizer"], shown["vocabulary"]) == (None, None, [])


@ON_EACH_DATABASE
def test_tokens_are_made_listed_and_revoked(made: Installation) -> None:
    made.create_workspace("acme")
    token = json.loads(made.run("token", "create", "acme", "--name", "ci", "--owner", "ann"))
    assert token["access_token"].startswith("hsd_")
    made.run("token", "revoke", token["token_id"])
    listed = {row["name"]: row for row in json.loads(made.run("token", "list", "acme", "--json"))}
    assert listed["ci"]["revoked_at"] is not None
    assert listed["first"]["revoked_at"] is None
    assert token["access_token"] not in str(listed)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("workspace", "show", "nobody"), "no workspace nobody"),
        (("workspace", "create", "a b"), "a workspace id has"),
        (("workspace", "create", "x", "--callback-url", "ftp://h/"), "http"),
        (("token", "create", "nobody"), "no workspace nobody"),
        (("token", "revoke", "nothing"), "no valid token"),
        (("deliveries", "replay", "nothing"), "no event nothing"),
        (("analyze", "x.wav", "--language", "xx-XX"), "en-US"),
    ],
)
def test_a_mistake_is_one_line_and_status_1(
    made: Installation, arguments: tuple[str, ...], said: str
) -> None:
    done = hansard(made, *arguments)
    assert done.returncode == 1
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_wrong_setting_is_named(tmp_path: Path) -> None:
    with installation(tmp_path / "data", {"HANSARD_LEASE_TIMEOUT_S": "soon"}) as made:
        done = hansard(made, "workspace", "list")
    assert done.returncode == 1
    assert "HANSARD_LEASE_TIMEOUT_S" in done.stderr


def test_a_database_that_is_away_is_one_line(tmp_path: Path) -> None:
    url = f"postgresql://hansard:secret@127.0.0.1:{free_port()}/hansard"
    with installation(tmp_path / "data", {"HANSARD_DATABASE_URL": url}) as made:
        done = hansard(made, "workspace", "list")
    assert done.returncode == 1
    assert done.stderr.startswith("error: the database cannot be used: ")
    assert "Traceback" not in done.stderr
    assert "secret" not in done.stderr


def test_the_first_start_prints_a_token_once(tmp_path: Path) -> None:
    with running_server(tmp_path / "data") as made:
        (first,) = made.processes
        assert len(re.findall(r"^hsd_\S+$", first.log(), re.MULTILINE)) == 1
        first.stop()
        again = made.start("serve")
        assert "hsd_" not in again.log()


def test_a_port_that_is_taken_is_said(made: Installation) -> None:
    made.start("api")
    port = made.origin.rsplit(":", 1)[1]
    done = hansard(made, "api", "--port", port)
    assert done.returncode == 1
    assert port in done.stderr


def test_doctor_tells_what_can_run(made: Installation) -> None:
    document = json.loads(made.run("doctor", "--json"))
    assert all(check["ok"] for check in document["checks"])
    engines = {engine["task"]: engine for engine in document["engines"]}
    assert engines["transcription"]["installed"]
    assert "en" in engines["transcription"]["languages"]


def test_files_are_analysed_and_a_bad_one_does_not_stop_the_others(
    made: Installation, recordings: Path, tmp_path: Path
) -> None:
    call, speech = recordings / "calls" / "sm_callcenter_stereo.wav", recordings / "en_misc" / "jfk.flac"
    bad = tmp_path / "bad.wav"
    bad.write_text("not audio")
    results = tmp_path / "results"
    files = (str(call), str(bad), str(tmp_path / "missing.wav"), str(speech))
    done = hansard(made, "analyze", *files, "--format", "json", "--output", str(results))
    assert done.returncode == 1
    assert [line.split(":")[0] for line in done.stderr.strip().splitlines()] == ["error", "error"]
    assert sorted(path.name for path in results.iterdir()) == ["jfk.json", "sm_callcenter_stereo.json"]
    document = json.loads((results / "sm_callcenter_stereo.json").read_text())
    assert {"language", "duration", "channels", "turns", "title", "summary", "ratings"} <= set(document)
    assert {"insights", "metrics", "quality"} <= set(document)
    assert document["channels"] == 2
    turn = document["turns"][0]
    assert set(turn) == {"speaker", "role", "channel", "start", "end", "text", "words"}
    assert set(turn["words"][0]) == {"text", "start", "end", "confidence"}
    assert document["metrics"]["participants"][0]["talk_time_ms"] > 1000


@pytest.mark.parametrize(
    ("format_", "begins"),
    [("text", None), ("srt", "1\n00:00:0"), ("vtt", "WEBVTT\n\n00:00:0")],
)
def test_the_other_formats(made: Installation, recordings: Path, format_: str, begins: str | None) -> None:
    text = made.run("analyze", str(recordings / "en_misc" / "jfk.flac"), "--format", format_)
    assert "country" in text
    assert begins is None or text.startswith(begins)


@pytest.mark.recordings
def test_names_and_numbers_are_taken_out_of_text_and_sound(
    made: Installation, recordings: Path, tmp_path: Path
) -> None:
    call = recordings / "calls" / "sm_callcenter_stereo.wav"
    copy = tmp_path / "copy.flac"
    options = ("--format", "json", "--redact", "--redacted-audio", str(copy))
    text = made.run("analyze", str(call), *options)
    assert "12345" not in text
    assert json.loads(text)["metrics"]["redacted"] == {"ACCOUNT_NUMBER": 1}
    ((start_s, end_s),) = bleeped(samples(copy), samples(call), 16_000)
    assert 4.0 < start_s < end_s < 10.0
