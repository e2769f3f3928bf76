"""The parts of a conversation: from artifacts for the new recording, from the store for those before."""

from dataclasses import replace

from sqlalchemy import Connection

from hansard.model.audio import Decoded, TrackSpeech
from hansard.model.options import AnalysisOptions
from hansard.model.transcript import ChannelMode, Participant, Span, Turn
from hansard.model.wording import reworded
from hansard.pipeline.appending import appended
from hansard.pipeline.artifacts import Artifacts, from_json
from hansard.pipeline.assemble import RecordingPart, shift_turn
from hansard.pipeline.choices import keep_choices, keep_turns
from hansard.speech.attribute import Attributed
from hansard.store.jobs import JobRow
from hansard.store.participants import list_found_participants
from hansard.store.recordings import RecordingRow, list_channels, list_recordings
from hansard.store.turns import list_found_turns_by_recording

_ID_CHARACTERS = 16


def new_part(job: JobRow, artifacts: Artifacts) -> RecordingPart:
    """The part of the recording that the job has worked on."""
    decoded = from_json(artifacts.load("decoding"), Decoded)
    speech = from_json(artifacts.load("segmenting"), tuple[TrackSpeech, ...])
    found = from_json(artifacts.load("attributing"), Attributed)
    options = from_json(job.options, AnalysisOptions)
    part = part_of(job.recording_id, options.offset_s, decoded, speech, found)
    return replace(part, is_appended=options.is_appended)


def part_of(
    recording_id: str,
    offset_s: float,
    decoded: Decoded,
    speech: tuple[TrackSpeech, ...],
    found: Attributed,
) -> RecordingPart:
    """What the stages found, with turn ids that are unique among all recordings.

    Rounded as it is stored, so that an analysis of what was stored finds the same.
    """
    prefix = recording_id[:_ID_CHARACTERS]
    return RecordingPart(
        recording_id=recording_id,
        offset_s=offset_s,
        duration_s=decoded.duration_s,
        mode=decoded.mode,
        participants=found.participants,
        turns=tuple(replace(turn, id=f"{prefix}-{number}") for number, turn in enumerate(found.turns, 1)),
        spans=tuple(_shift_span(span, 0.0) for span in found.spans),
        loudness_dbfs={of_track.track: rounded_levels(of_track) for of_track in speech},
    )


def rounded_levels(speech: TrackSpeech) -> list[float]:
    """The loudness of every second as it is stored."""
    return [round(level, 1) for level in speech.loudness_dbfs]


def all_parts(connection: Connection, conversation_id: str, new: RecordingPart) -> list[RecordingPart]:
    """The parts of all recordings as they are to be analysed: texts are those that people wrote."""
    return [as_shown(part) for part in found_parts(connection, conversation_id, new)]


def found_parts(connection: Connection, conversation_id: str, new: RecordingPart) -> list[RecordingPart]:
    """The parts of all recordings: the new one, and what is stored of the others."""
    stored = stored_parts(connection, conversation_id)
    others = [part for part in stored if part.recording_id != new.recording_id]
    if new.is_appended:  # its voices are nobody's that people have decided about
        return [*others, appended(keep_turns(new, stored), others)]
    return [*others, keep_turns(keep_choices(new, stored), stored)]


def as_shown(part: RecordingPart) -> RecordingPart:
    """The part with what people wrote for its turns."""
    return replace(part, turns=tuple(reworded(turn) for turn in part.turns))


def stored_parts(connection: Connection, conversation_id: str) -> list[RecordingPart]:
    """The parts of all recordings analysed before."""
    return [
        replace(
            part,
            turns=tuple(shift_turn(turn, -part.offset_s) for turn in part.turns),
            spans=tuple(_shift_span(span, -part.offset_s) for span in part.spans),
        )
        for part in placed_parts(connection, conversation_id)
    ]


def placed_parts(connection: Connection, conversation_id: str) -> list[RecordingPart]:
    """The same with the conversation's times, exactly as they were published."""
    people = list_found_participants(connection, conversation_id)
    turns = list_found_turns_by_recording(connection, conversation_id)
    return [
        _placed_part(connection, recording, people, turns.get(recording.id, []))
        for recording in list_recordings(connection, conversation_id)
        if recording.mode is not None
    ]


def _placed_part(
    connection: Connection, recording: RecordingRow, people: tuple[Participant, ...], turns: list[Turn]
) -> RecordingPart:
    spans = [Span(*span) for span in recording.spans or ()]
    present = {turn.participant for turn in turns} | {span.participant for span in spans}
    channels = {turn.participant: turn.channel for turn in turns}  # they may differ between recordings
    return RecordingPart(
        recording_id=recording.id,
        offset_s=recording.offset_s,
        duration_s=recording.duration_s or 0.0,
        mode=ChannelMode(recording.mode or ChannelMode.MONO),
        participants=tuple(
            replace(person, channel=channels.get(person.id, person.channel))
            for person in people
            if person.id in present
        ),
        turns=tuple(turns),
        spans=tuple(
            Span(span.participant, span.start_s + recording.offset_s, span.end_s + recording.offset_s)
            for span in spans
        ),
        loudness_dbfs={row.number: row.loudness_dbfs for row in list_channels(connection, recording.id)},
    )


def _shift_span(span: Span, by_s: float) -> Span:
    return replace(span, start_s=round(span.start_s + by_s, 3), end_s=round(span.end_s + by_s, 3))
