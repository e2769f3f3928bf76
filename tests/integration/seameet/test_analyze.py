from typing import Any

import httpx2
import pytest
from tests.support.dialect_server import RunningServer
from tests.support.seameet import SeaMeet

from hansard.model.job import Priority
from hansard.model.options import AnalysisOptions, Direction, LanguageMismatch, Scenario
from hansard.pipeline.artifacts import from_json
from hansard.store.conversations import find_by_seameet_id
from hansard.store.jobs import JobRow, find_job
from hansard.store.recordings import list_recordings, update_recording
from hansard.store.workspaces import update_workspace

DEFAULTS = AnalysisOptions()


@pytest.fixture
def meeting_id(seameet: SeaMeet) -> str:
    """A meeting with one upload, a.wav."""
    created = seameet.create()
    seameet.upload(created, b"RIFF", "a.wav")
    return created


def _post(seameet: SeaMeet, meeting_id: str, body: Any) -> httpx2.Response:
    return seameet.http.post(f"/meetings/{meeting_id}/analyze_audio", json=body)


def _job(server: RunningServer, seameet: SeaMeet, meeting_id: str, body: Any) -> JobRow:
    response = _post(seameet, meeting_id, body)
    assert response.status_code == 202, response.text
    with server.services.database.read() as connection:
        job = find_job(connection, response.json()["id"])
    assert job is not None
    return job


@pytest.fixture
def frozen(server: RunningServer, seameet: SeaMeet, meeting_id: str) -> Any:
    """Submits a body; the options that were frozen."""

    def submit(body: Any) -> AnalysisOptions:
        return from_json(_job(server, seameet, meeting_id, body).options, AnalysisOptions)

    return submit


def test_an_empty_request_has_the_defaults(frozen: Any) -> None:
    options = frozen({})
    assert options.scenario is Scenario.MEETING
    assert (options.num_speakers, options.diarize, options.recognise_agent) == (None, True, True)
    assert (options.itn, options.punctuation, options.offset_s) == (True, True, 0.0)
    assert options.flags == DEFAULTS.flags
    assert (options.language, options.max_duration_s) == ("en-US", 7200.0)
    assert options.hints.file_name == "a.wav"
    assert options.max_parties == 2


@pytest.mark.parametrize("content", [b"", b"{}", b"null"])
def test_the_body_may_be_absent(seameet: SeaMeet, meeting_id: str, content: bytes) -> None:
    response = seameet.http.post(f"/meetings/{meeting_id}/analyze_audio", content=content)
    assert response.status_code == 202
    assert response.json()["parameters"] == {}


@pytest.mark.parametrize(
    ("body", "channels"),
    [
        ({"channels": 1}, 1),
        ({"channel": 2}, 2),
        ({"channels": "1"}, 1),
        ({"channel": "2"}, 2),
        ({"channels": 2.0}, 2),
        ({"channels": 2, "channel": 1}, 2),
        ({"channels": None, "channel": 1}, 1),
        ({}, None),
    ],
)
def test_channels_and_channel_are_the_same(frozen: Any, body: Any, channels: int | None) -> None:
    assert frozen(body).hints.channels == channels


def test_channels_and_channel_that_differ_are_warned_of(
    server: RunningServer, seameet: SeaMeet, meeting_id: str
) -> None:
    job = _job(server, seameet, meeting_id, {"channels": 2, "channel": 1})
    assert [warning.partition(":")[0] for warning in job.warnings] == ["channels_differ"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("channels", 3),
        ("channels", 0),
        ("channels", 1.5),
        ("channels", "stereo"),
        ("channels", True),
        ("channels", [1]),
        ("channel", 3),
        ("audio_start_offset", -0.5),
        ("audio_start_offset", "soon"),
        ("audio_start_offset", 1e300),
        ("num_speakers", 0),
        ("num_speakers", -1),
        ("num_speakers", 1.5),
        ("num_speakers", "two"),
        ("num_speakers", True),
        ("diarization_options", "x"),
        ("diarization_options", 5),
        ("speaker_accounts", 5),
        ("speaker_accounts", [5]),
        ("speaker_accounts", ["a\x00b"]),
        ("scenario_parameters", "x"),
        ("scenario_parameters", []),
        ("enable_itn", "perhaps"),
        ("enable_punctuation", 2),
        ("use_existing_audio", []),
        ("reset_meeting", {}),
        ("scenario", 5),
        ("file_name", 5),
    ],
)
def test_a_wrong_value_is_refused(seameet: SeaMeet, meeting_id: str, field: str, value: Any) -> None:
    response = _post(seameet, meeting_id, {field: value})
    assert response.status_code == 422
    assert response.json()["detail"][0]["loc"][:2] == ["body", field]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("num_speakers", 0),
        ("went_to_voicemail", "perhaps"),
        ("agent_name", 5),
        ("customer_name", "a\x00b"),
    ],
)
def test_a_wrong_scenario_parameter_is_refused(
    seameet: SeaMeet, meeting_id: str, field: str, value: Any
) -> None:
    response = _post(seameet, meeting_id, {"scenario_parameters": {field: value}})
    assert response.status_code == 422
    assert response.json()["detail"][0]["loc"] == ["body", "scenario_parameters", field]


@pytest.mark.parametrize(
    "body",
    [
        {"audio_format": "nonsense", "audio_encoding": "pcm_s8le", "audio_sample_rate": 8000},
        {"audio_format": 5, "audio_encoding": ["x"], "audio_sample_rate": "fast"},
        {"audio_format": "a\x00b", "audio_encoding": "x" * 1000, "audio_sample_rate": 10**30},
        {"audio_sample_rate": -1},
        {"queue_type": "x"},
        {"queue_type": 5},
        {"queue_type": {"a": "\x00"}},
        {"direction": "SIDEWAYS"},
        {"direction": 5},
        {"scenario_parameters": {"direction": ["x"], "customer_number": 5}},
        {"scenario_parameters": None, "speaker_accounts": None, "diarization_options": None},
        {"meeting_id": "seax_other"},
        {"nul": "\x00", "\x00": 1, "big": 10**400},
    ],
)
def test_hints_and_unknown_keys_never_fail_and_are_echoed(
    seameet: SeaMeet, meeting_id: str, body: Any
) -> None:
    response = _post(seameet, meeting_id, body)
    assert response.status_code == 202, response.text
    answer = response.json()
    assert answer["parameters"] == answer["job"]["parameters"] == body
    found = seameet.job(answer["id"])["parameters"]
    assert (found, list(found)) == (body, list(body))


@pytest.mark.parametrize(
    "hints",
    [
        {"audio_format": 5},
        {"audio_encoding": ["x"]},
        {"audio_encoding": "a\x00b"},
        {"audio_sample_rate": "fast"},
        {"audio_sample_rate": True},
        {"audio_sample_rate": 10**30},
    ],
)
def test_a_hint_that_is_none_is_warned_of_and_dropped(
    server: RunningServer, seameet: SeaMeet, meeting_id: str, hints: Any
) -> None:
    job = _job(server, seameet, meeting_id, hints)
    assert [warning.partition(":")[0] for warning in job.warnings] == ["hint_mismatch"]
    options = from_json(job.options, AnalysisOptions)
    assert (options.hints.container, options.hints.encoding, options.hints.sample_rate_hz) == (None,) * 3
    assert job.warnings[0] in seameet.meeting(meeting_id)["warnings"]


def test_hints_are_kept_as_they_are_read(frozen: Any) -> None:
    hints = frozen({"audio_format": " wav", "audio_encoding": "pcm_alaw", "audio_sample_rate": "8000"}).hints
    assert (hints.container, hints.encoding, hints.sample_rate_hz) == ("wav", "pcm_alaw", 8000)


@pytest.mark.parametrize(
    ("asked", "scenario"),
    [
        ("customer_service_call", Scenario.SERVICE_CALL),
        ("Customer_Service_Call", Scenario.SERVICE_CALL),
        ("board_meeting", Scenario.MEETING),
        ("", Scenario.MEETING),
        (None, Scenario.MEETING),
    ],
)
def test_only_a_service_call_is_rated(frozen: Any, asked: Any, scenario: Scenario) -> None:
    assert frozen({"scenario": asked}).scenario is scenario


@pytest.mark.parametrize(
    ("body", "speakers"),
    [
        ({"num_speakers": 1}, 1),
        ({"num_speakers": "2"}, 2),
        ({"num_speakers": None}, None),
        ({"scenario_parameters": {"num_speakers": 3}}, 3),
        ({"num_speakers": 2, "scenario_parameters": {"num_speakers": 3}}, 2),
    ],
)
def test_the_number_of_speakers_stands_in_either_place(frozen: Any, body: Any, speakers: int | None) -> None:
    assert frozen(body).num_speakers == speakers


@pytest.mark.parametrize(
    ("asked", "diarize"),
    [
        ("by_server", True),
        ("BY_SERVER", True),
        ("disabled", False),
        ("Disabled", False),
        (None, True),
        ({"max_speakers": 4}, True),
    ],
)
def test_diarization_options(frozen: Any, asked: Any, diarize: bool) -> None:
    assert frozen({"diarization_options": asked}).diarize is diarize


@pytest.mark.parametrize(
    ("asked", "names"),
    [(None, ()), ([], ()), ("Ann", ("Ann",)), (["Ann", "Bob"], ("Ann", "Bob"))],
)
def test_speaker_accounts(frozen: Any, asked: Any, names: tuple[str, ...]) -> None:
    assert frozen({"speaker_accounts": asked}).speaker_names == names


@pytest.mark.parametrize(
    ("value", "read"),
    [(True, True), (False, False), ("true", True), ("False", False), (1, True), (0, False), (None, True)],
)
def test_booleans_come_in_several_forms(frozen: Any, value: Any, read: bool) -> None:
    options = frozen({"enable_itn": value, "enable_punctuation": value})
    assert (options.itn, options.punctuation) == (read, read)


@pytest.mark.parametrize(
    ("body", "direction"),
    [
        ({"direction": "INBOUND"}, Direction.INBOUND),
        ({"scenario_parameters": {"direction": "outbound"}}, Direction.OUTBOUND),
        ({"direction": "inbound", "scenario_parameters": {"direction": "OUTBOUND"}}, Direction.INBOUND),
        ({"direction": None}, None),
        ({"direction": "SIDEWAYS"}, None),
    ],
)
def test_direction(frozen: Any, body: Any, direction: Direction | None) -> None:
    assert frozen(body).flags.direction is direction


def test_a_direction_that_is_none_is_warned_of(
    server: RunningServer, seameet: SeaMeet, meeting_id: str
) -> None:
    job = _job(server, seameet, meeting_id, {"scenario_parameters": {"direction": "SIDEWAYS"}})
    assert [warning.partition(":")[0] for warning in job.warnings] == ["direction_ignored"]


def test_scenario_parameters_are_frozen(frozen: Any) -> None:
    call = {
        "went_to_voicemail": "true",
        "contains_recordings": True,
        "spoke_to_agent": False,
        "customer_name": " John Doe ",
        "agent_name": "Jane Doe",
        "enable_agent_recognition": False,
    }
    options = frozen({"scenario": "customer_service_call", "scenario_parameters": call})
    flags = options.flags
    assert (flags.went_to_voicemail, flags.contains_recordings, flags.spoke_to_agent) == (True, True, False)
    assert (options.customer_name, options.agent_name) == ("John Doe", "Jane Doe")
    assert options.recognise_agent is False


def test_agent_recognition_at_top_level_wins(frozen: Any) -> None:
    body = {
        "enable_agent_recognition": False,
        "scenario_parameters": {"enable_agent_recognition": True},
    }
    assert frozen(body).recognise_agent is False


def test_the_offset_is_frozen(frozen: Any) -> None:
    assert frozen({"audio_start_offset": 10.5}).offset_s == 10.5


def test_the_workspaces_settings_are_frozen(server: RunningServer, seameet: SeaMeet, frozen: Any) -> None:
    changes = {"agent_channel": 2, "language_mismatch": LanguageMismatch.FOLLOW_REQUEST}
    with server.services.database.write() as connection:
        update_workspace(connection, seameet.workspace_id, changes)
    options = frozen({})
    assert (options.agent_channel, options.language_mismatch) == (2, LanguageMismatch.FOLLOW_REQUEST)


@pytest.mark.parametrize(
    ("queue_type", "lane"),
    [
        ("DEDICATED", Priority.DEDICATED),
        ("x", Priority.NORMAL),
        (None, Priority.NORMAL),
        (5, Priority.NORMAL),
    ],
)
def test_dedicated_is_the_priority_lane(
    server: RunningServer, seameet: SeaMeet, meeting_id: str, queue_type: Any, lane: Priority
) -> None:
    assert _job(server, seameet, meeting_id, {"queue_type": queue_type}).priority == lane


def test_another_meeting_in_the_body_is_warned_of(
    server: RunningServer, seameet: SeaMeet, meeting_id: str
) -> None:
    assert _job(server, seameet, meeting_id, {"meeting_id": meeting_id}).warnings == []
    job = _job(server, seameet, meeting_id, {"meeting_id": "seax_other"})
    assert [warning.partition(":")[0] for warning in job.warnings] == ["meeting_id_ignored"]


def _file_of(server: RunningServer, job: JobRow) -> str:
    with server.services.database.read() as connection:
        rows = list_recordings(connection, job.conversation_id)
    return next(row.file_name for row in rows if row.id == job.recording_id)


@pytest.mark.parametrize(
    ("body", "file_name"),
    [
        ({}, "b.wav"),
        ({"file_name": "a.wav"}, "a.wav"),
        ({"use_existing_audio": True}, "b.wav"),
        ({"use_existing_audio": True, "file_name": "a.wav"}, "a.wav"),
        ({"use_existing_audio": True, "file_name": "no.wav"}, "b.wav"),
        ({"use_existing_audio": "true", "file_name": "no.wav"}, "b.wav"),
    ],
)
def test_which_file_is_analysed(
    server: RunningServer, seameet: SeaMeet, meeting_id: str, body: Any, file_name: str
) -> None:
    seameet.upload(meeting_id, b"RIFF2", "b.wav")
    assert _file_of(server, _job(server, seameet, meeting_id, body)) == file_name


@pytest.mark.parametrize(
    "body", [{"file_name": "no.wav"}, {"file_name": ""}, {"file_name": "A.WAV"}, {"file_name": "a\x00.wav"}]
)
def test_a_file_that_was_not_uploaded_is_not_found(seameet: SeaMeet, meeting_id: str, body: Any) -> None:
    response = _post(seameet, meeting_id, body)
    assert (response.status_code, response.json()["code"]) == (400, 12120)


@pytest.mark.parametrize(
    "body", [{}, {"use_existing_audio": True}, {"use_existing_audio": True, "file_name": "a.wav"}]
)
def test_without_any_audio_there_is_nothing_to_analyse(seameet: SeaMeet, body: Any) -> None:
    meeting_id = seameet.create()
    seameet.call("POST", f"/meetings/{meeting_id}/upload_audio_url", {"name": "a.wav"})  # nothing is put
    response = _post(seameet, meeting_id, body)
    assert (response.status_code, response.json()["code"]) == (400, 12120)


def test_audio_known_to_be_too_long_is_refused(
    server: RunningServer, seameet: SeaMeet, meeting_id: str
) -> None:
    with server.services.database.write() as connection:
        meeting = find_by_seameet_id(connection, meeting_id)
        assert meeting is not None
        recording = list_recordings(connection, meeting.id)[0]
        update_recording(connection, recording.id, {"duration_s": 7260.0})
    response = _post(seameet, meeting_id, {})
    assert (response.status_code, response.json()["code"]) == (400, 12122)
    assert "7200 s" in response.json()["detail"]


def test_reset_is_frozen(server: RunningServer, seameet: SeaMeet, meeting_id: str) -> None:
    assert _job(server, seameet, meeting_id, {"reset_meeting": True}).reset is True
    assert _job(server, seameet, meeting_id, {"reset_meeting": "false"}).reset is False


def test_a_meeting_with_a_waiting_job_is_analysed_again_later(seameet: SeaMeet, meeting_id: str) -> None:
    ids = [seameet.analyze(meeting_id) for _ in range(3)]
    assert len(set(ids)) == 3
    assert seameet.meeting(meeting_id)["status"] == "ANALYZING"
    assert [job["id"] for job in seameet.meeting(meeting_id)["jobs"]] == ids[::-1]
