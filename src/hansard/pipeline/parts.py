"""The parts of a conversation: from artifacts for the new recording, from the store for those before."""

from dataclasses import replace

from sqlalchemy import Connection

from hansard.model.audio import Decoded, TrackSpeech
from hansard.model.options import AnalysisOptions
from hansard.model.transcript import ChannelMode, Participant, Span, Turn
from hansard.pipeline.artifacts import Artifacts, from_json
from hansard.pipeline.assemble import RecordingPart, shift_turn
from hansard.speech.attribute import Attributed
from hansard.store.jobs import JobRow
from hansard.store.recordings import RecordingRow, list_channels, list_recordings
from hansard.store.turns import list_participants, list_turns_by_recording

_ID_CHARACTERS = 16


def new_part(job: JobRow, artifacts: Artifacts) -> RecordingPart:
    """The part of the recording that the job has worked on."""
    decoded = from_json(artifacts.load("decoding"), Decoded)
    speech = from_json(artifacts.load("segmenting"), tuple[TrackSpeech, ...])
    found = from_json(artifacts.load("attributing"), Attributed)
    options = from_json(job.options, AnalysisOptions)
    return part_of(job.recording_id, options.offset_s, decoded, speech, found)


def part_of(
    recording_id: str,
    offset_s: float,
    decoded: Decoded,
    speech: tuple[TrackSpeech, ...],
    found: Attributed,
) -> RecordingPart:
    """What the stages found, with turn ids that are unique among all recordings."""
    prefix = recording_id[:_ID_CHARACTERS]
    return RecordingPart(
        recording_id=recording_id,
        offset_s=offset_s,
        duration_s=decoded.duration_s,
        mode=decoded.mode,
        participants=found.participants,
        turns=tuple(replace(turn, id=f"{prefix}-{number}") for number, turn in enumerate(found.turns, 1)),
        spans=found.spans,
        loudness_dbfs={of_track.track: of_track.loudness_dbfs for of_track in speech},
    )


def stored_parts(connection: Connection, conversation_id: str, *, but: str) -> list[RecordingPart]:
    """The parts of all recordings analysed before, except the one with the id `but`."""
    participants = list_participants(connection, conversation_id)
    turns = list_turns_by_recording(connection, conversation_id)
    return [
        _stored_part(connection, recording, participants, turns.get(recording.id, []))
        for recording in list_recordings(connection, conversation_id)
        if recording.id != but and recording.mode is not None
    ]


def _stored_part(
    connection: Connection, recording: RecordingRow, participants: tuple[Participant, ...], turns: list[Turn]
) -> RecordingPart:
    spans = tuple(Span(*span) for span in recording.spans or ())
    present = {turn.participant for turn in turns} | {span.participant for span in spans}
    return RecordingPart(
        recording_id=recording.id,
        offset_s=recording.offset_s,
        duration_s=recording.duration_s or 0.0,
        mode=ChannelMode(recording.mode or ChannelMode.MONO),
        participants=tuple(person for person in participants if person.id in present),
        turns=tuple(shift_turn(turn, -recording.offset_s) for turn in turns),
        spans=spans,
        loudness_dbfs={row.number: row.loudness_dbfs for row in list_channels(connection, recording.id)},
    )
