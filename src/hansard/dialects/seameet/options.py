"""From the body of `analyze_audio` to the options of an analysis."""

from collections.abc import Iterator
from typing import Any

from hansard.dialects.seameet.schemas import AnalyzeAudio, ScenarioParameters
from hansard.model.job import Priority
from hansard.model.options import (
    AnalysisOptions,
    AnalysisSettings,
    AudioHints,
    CallFlags,
    Direction,
    LanguageMismatch,
    Scenario,
)
from hansard.store.conversations import ConversationRow
from hansard.store.recordings import RecordingRow
from hansard.store.workspaces import WorkspaceRow

_MAX_SAMPLE_RATE_HZ = 768_000
_MAX_HINT_LENGTH = 64
_MAX_PARTIES = 2  # the vendor's calls have one or two channels; others are mixed
_SCENARIOS = {Scenario.SERVICE_CALL.value: Scenario.SERVICE_CALL}


def read_options(
    body: AnalyzeAudio,
    workspace: WorkspaceRow,
    meeting: ConversationRow,
    recording: RecordingRow,
    *,
    settings: AnalysisSettings,
    max_duration_s: float,
) -> AnalysisOptions:
    """The options, frozen with the workspace's settings of this moment."""
    call = body.scenario_parameters or ScenarioParameters()
    return AnalysisOptions(
        language=meeting.language,
        scenario=_SCENARIOS.get((body.scenario or "").strip().lower(), Scenario.MEETING),
        num_speakers=body.num_speakers or call.num_speakers,
        diarize=body.diarization_options is not False,
        speaker_names=tuple(name.strip() for name in body.speaker_accounts or ()),
        agent_name=_name(call.agent_name),
        customer_name=_name(call.customer_name),
        recognise_agent=_first_flag(body.enable_agent_recognition, call.enable_agent_recognition),
        agent_channel=workspace.agent_channel,
        max_parties=_MAX_PARTIES,
        vocabulary=tuple(workspace.vocabulary or ()),
        transcribers=workspace.transcribers,
        diarizer=workspace.diarizer,
        flags=_call_flags(body, call),
        hints=_hints(body, recording.file_name),
        offset_s=body.audio_start_offset or 0.0,
        itn=body.enable_itn is not False,
        punctuation=body.enable_punctuation is not False,
        language_mismatch=LanguageMismatch(workspace.language_mismatch),
        max_duration_s=max_duration_s,
        start_time=meeting.start_time,
        settings=settings,
    )


def read_priority(body: AnalyzeAudio) -> Priority:
    """The lane that `queue_type` asks for."""
    asked = body.queue_type.strip().upper() if isinstance(body.queue_type, str) else ""
    return Priority.DEDICATED if asked == Priority.DEDICATED.name else Priority.NORMAL


def list_warnings(body: AnalyzeAudio, meeting: ConversationRow) -> tuple[str, ...]:
    """What was read otherwise than it was written, as `code: sentence`."""
    return tuple(_warnings(body, meeting))


def _warnings(body: AnalyzeAudio, meeting: ConversationRow) -> Iterator[str]:
    if body.meeting_id is not None and body.meeting_id != meeting.seameet_id:
        yield "meeting_id_ignored: The body names another meeting; the one in the path was used."
    if None not in (body.channels, body.channel) and body.channels != body.channel:
        yield f"channels_differ: channels is {body.channels} and channel {body.channel}; channels was used."
    asked = _asked_direction(body)
    if asked is not None and _direction(asked) is None:
        yield "direction_ignored: direction is neither INBOUND nor OUTBOUND; it was taken as unknown."
    for field in ("audio_format", "audio_encoding"):
        if not _is_hint(getattr(body, field)):
            yield f"hint_mismatch: {field} is not a name; it was ignored."
    if body.audio_sample_rate is not None and _sample_rate(body.audio_sample_rate) is None:
        yield "hint_mismatch: audio_sample_rate is not a rate in Hz; it was ignored."


def _name(value: str | None) -> str | None:
    return (value or "").strip() or None


def _first_flag(*flags: bool | None) -> bool:
    """The first that is given; true when none is."""
    return next((flag for flag in flags if flag is not None), True)


def _asked_direction(body: AnalyzeAudio) -> Any:
    if body.direction is not None or body.scenario_parameters is None:
        return body.direction
    return body.scenario_parameters.direction


def _direction(asked: Any) -> Direction | None:
    name = asked.strip().upper() if isinstance(asked, str) else ""
    return Direction(name) if name in Direction.__members__ else None


def _call_flags(body: AnalyzeAudio, call: ScenarioParameters) -> CallFlags:
    return CallFlags(
        direction=_direction(_asked_direction(body)),
        went_to_voicemail=bool(call.went_to_voicemail),
        spoke_to_agent=call.spoke_to_agent,
        contains_recordings=bool(call.contains_recordings),
    )


def _hints(body: AnalyzeAudio, file_name: str) -> AudioHints:
    return AudioHints(
        file_name=file_name,
        container=_hint(body.audio_format),
        encoding=_hint(body.audio_encoding),
        sample_rate_hz=_sample_rate(body.audio_sample_rate),
        channels=body.channels or body.channel,
    )


def _is_hint(value: Any) -> bool:
    if value is None:
        return True
    return isinstance(value, str) and value.isprintable() and len(value) <= _MAX_HINT_LENGTH


def _hint(value: Any) -> str | None:
    return value.strip() or None if value is not None and _is_hint(value) else None


def _sample_rate(value: Any) -> int | None:
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdigit() and len(value) < 10:
        value = int(value)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return int(value) if is_number and 1 <= value <= _MAX_SAMPLE_RATE_HZ else None
