"""Recordings of a service call run through store and analysis as a worker does; what is heard is given."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hansard.insight.engines.rules import RulesAnalyst
from hansard.model.audio import Decoded, Probe, Track, TrackSpeech
from hansard.model.insight import Insight, InsightKind
from hansard.model.options import AnalysisOptions, Scenario
from hansard.model.transcript import ChannelMode, Participant, Role, RoleNames, Span, Turn, Word
from hansard.pipeline.assemble import RecordingPart, assemble
from hansard.pipeline.intake import Submission
from hansard.pipeline.parts import all_parts, part_of
from hansard.pipeline.publish import Result, publish_analysis, publish_result
from hansard.pipeline.reanalysis import AgainSubmission, stored_conversation, submit_again
from hansard.pipeline.services import Services
from hansard.speech.attribute import Attributed
from hansard.store.clock import utc_now
from hansard.store.conversations import ConversationRow, NewConversation
from hansard.store.insights import list_insights
from hansard.store.jobs import JobRow
from hansard.store.recordings import record_upload
from hansard.store.turns import list_turns
from hansard.store.workspaces import create_workspace

Rows = Sequence[tuple[Role, str]]

_OPTIONS = AnalysisOptions(scenario=Scenario.SERVICE_CALL, agent_name="Ann", customer_name="Bob")
_TURN_S = 4.0
_PEOPLE = tuple(
    Participant(f"p{number}", name, role, 0.9, number - 1, names=RoleNames(f"speaker{number}", "Ann", "Bob"))
    for number, (name, role) in enumerate((("Ann", Role.AGENT), ("Bob", Role.CUSTOMER)), 1)
)
_TRACKS = tuple(Track(number, f"channel-{number}.pcm", 16_000, -30.0, -6.0) for number in range(2))
_SPEECH = tuple(TrackSpeech(number, (), (), 0.0, (-30.0,)) for number in range(2))


@dataclass(frozen=True, slots=True)
class Runs:
    """One conversation of an agent (first channel) and a customer (second)."""

    services: Services
    row: ConversationRow

    def hear(self, rows: Rows, file_name: str = "a.wav") -> None:
        """Analyse a recording in which this is heard, four seconds each; `|` parts them into turns."""
        job = self._submit(file_name)
        part = _part(job.recording_id, rows)
        with self.services.database.read() as connection:
            conversation = assemble(all_parts(connection, self.row.id, part), "en-US", _OPTIONS)
        analysis = RulesAnalyst().analyse(conversation)
        result = Result(part, _decoded(rows), _SPEECH, analysis, "en-US", "en-US", ())
        with self.services.database.write() as connection:
            publish_result(connection, job, result, ())

    def again(self) -> None:
        """Analyse what is stored."""
        with self.services.database.write() as connection:
            submission = AgainSubmission("seameet", "{}")
            job = submit_again(connection, self.services.queue, self.row, submission)
        with self.services.database.read() as connection:
            conversation = stored_conversation(connection, self.row.id)
        with self.services.database.write() as connection:
            publish_analysis(connection, job, RulesAnalyst().analyse(conversation), ())

    def insights(self, kind: InsightKind) -> tuple[Insight, ...]:
        """What was concluded of this kind, with what people said instead."""
        with self.services.database.read() as connection:
            return tuple(one for one in list_insights(connection, self.row.id) if one.kind is kind)

    def turns(self) -> tuple[Turn, ...]:
        """The transcript as it is shown."""
        with self.services.database.read() as connection:
            return list_turns(connection, self.row.id)

    def _submit(self, file_name: str) -> JobRow:
        recording = self.services.intake.open_upload(self.row, file_name, overwrite=True)
        key = recording.upload_key
        with self.services.database.write() as connection:
            record_upload(connection, recording.id, blob_key=key, size_bytes=4, uploaded_at=utc_now())
        submission = Submission("MEETING_ANALYSIS", "seameet", "{}", _OPTIONS)
        return self.services.intake.submit(self.row, replace(recording, blob_key=key), submission)


def new_runs(services: Services) -> Runs:
    """A conversation without recordings in a workspace of its own."""
    workspace_id = f"w{uuid.uuid4().hex[:12]}"
    with services.database.write() as connection:
        create_workspace(connection, workspace_id)
    return Runs(
        services, services.intake.create(workspace_id, NewConversation("call", "ann", "en-US", utc_now()))
    )


def _decoded(rows: Rows) -> Decoded:
    probe = Probe("wav", "pcm_s16le", 16_000, 2)
    return Decoded(probe, len(rows) * _TURN_S, ChannelMode.STEREO, _TRACKS)


def _part(recording_id: str, rows: Rows) -> RecordingPart:
    turns = tuple(turn for number, (role, text) in enumerate(rows) for turn in _turns(number, role, text))
    spans = tuple(Span(turn.participant, turn.start_s, turn.end_s) for turn in turns)
    return part_of(recording_id, 0.0, _decoded(rows), _SPEECH, Attributed(_PEOPLE, turns, spans))


def _turns(number: int, role: Role, text: str) -> Iterator[Turn]:
    person = next(one for one in _PEOPLE if one.role is role)
    pieces = text.split("|")
    length_s = _TURN_S / len(pieces)
    for at, piece in enumerate(pieces):
        words = tuple(_words(piece.split(), number * _TURN_S + at * length_s, length_s - 0.5))
        start_s, end_s = words[0].start_s, words[-1].end_s
        yield Turn(f"t{number}-{at}", person.id, start_s, end_s, piece, words, channel=person.channel)


def _words(spoken: Sequence[str], start_s: float, length_s: float) -> Iterator[Word]:
    step_s = length_s / len(spoken)
    for at, word in enumerate(spoken):
        yield Word(word, round(start_s + at * step_s, 3), round(start_s + (at + 1) * step_s, 3), 0.9)
