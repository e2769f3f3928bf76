"""What is stored of a conversation is what was analysed, but for what people changed."""

from dataclasses import dataclass, replace

import pytest

from hansard.errors import TranscriptNotFoundError
from hansard.model.audio import Decoded, Probe, Track, TrackSpeech
from hansard.model.conversation import Conversation
from hansard.model.insight import Analysis
from hansard.model.job import REANALYSIS, JobStatus
from hansard.model.options import AnalysisOptions, CallFlags, Direction, Scenario
from hansard.model.transcript import ChannelMode, Participant, Role, RoleNames, Span, Turn, Word
from hansard.pipeline.assemble import RecordingPart, assemble
from hansard.pipeline.intake import Submission
from hansard.pipeline.parts import all_parts, part_of
from hansard.pipeline.publish import Renderers, Result, publish_result, wipe
from hansard.pipeline.reanalysis import (
    AgainSubmission,
    renderers_for,
    stored_conversation,
    submit_again,
)
from hansard.pipeline.roles import choose, swap_roles
from hansard.pipeline.services import Services
from hansard.speech.attribute import Attributed
from hansard.store.clock import utc_now
from hansard.store.conversations import ConversationRow, NewConversation
from hansard.store.jobs import JobRow, find_job
from hansard.store.participants import list_participants
from hansard.store.recordings import record_upload
from hansard.store.workspaces import create_workspace

OPTIONS = AnalysisOptions(
    scenario=Scenario.SERVICE_CALL,
    agent_name="Ann",
    customer_name="Bob",
    flags=CallFlags(Direction.INBOUND),
    offset_s=10.1235,
)
PEOPLE = tuple(
    Participant(f"p{number}", name, role, 0.87, number - 1, names=RoleNames(f"speaker{number}", "Ann", "Bob"))
    for number, (name, role) in enumerate((("Ann", Role.AGENT), ("Bob", Role.CUSTOMER)), 1)
)
FOUND = Attributed(
    PEOPLE,
    (
        Turn("t1", "p1", 0.512, 1.204, "Hello.", (Word("Hello.", 0.512, 1.204, 0.91),), channel=0),
        Turn("t2", "p2", 1.31, 2.017, "Hi.", (Word("Hi.", 1.31, 2.017, interpolated=True),), channel=1),
    ),
    (Span("p1", 0.4801, 1.3), Span("p2", 1.2999, 2.1)),
)
TRACKS = tuple(Track(number, f"channel-{number}.pcm", 48_000, -30.0, -6.0) for number in range(2))
SPEECH = tuple(
    TrackSpeech(number, ((0.5, 2.0),), (), 0.0, (-20.04 - number, -31.26, -80.0)) for number in range(2)
)
DECODED = Decoded(Probe("wav", "pcm_s16le", 16_000, 2), 3.0, ChannelMode.STEREO, TRACKS)


@dataclass(frozen=True, slots=True)
class Analysed:
    """A conversation of one recording, and what its analysis was made from."""

    row: ConversationRow
    conversation: Conversation


def run(services: Services, row: ConversationRow, file_name: str = "a.wav") -> Conversation:
    """Upload and publish a recording as a worker does; what it analysed."""
    job = submit(services, row, file_name)
    part = new_part(job)
    with services.database.read() as connection:
        conversation = assemble(all_parts(connection, row.id, part), "en-US", OPTIONS)
    result = Result(part, DECODED, SPEECH, Analysis({"mode": "stereo"}, ()), "en-US", "en-US", ())
    with services.database.write() as connection:
        publish_result(connection, job, result, ())
    return conversation


def submit(services: Services, row: ConversationRow, file_name: str) -> JobRow:
    recording = services.intake.open_upload(row, file_name, overwrite=True)
    with services.database.write() as connection:
        record_upload(
            connection, recording.id, blob_key=recording.upload_key, size_bytes=4, uploaded_at=utc_now()
        )
    submission = Submission("MEETING_ANALYSIS", "seameet", "{}", OPTIONS)
    return services.intake.submit(row, replace(recording, blob_key=recording.upload_key), submission)


def new_part(job: JobRow) -> RecordingPart:
    return part_of(job.recording_id, OPTIONS.offset_s, DECODED, SPEECH, FOUND)


@pytest.fixture
def analysed(services: Services) -> Analysed:
    with services.database.write() as connection:
        create_workspace(connection, "acme")
    row = services.intake.create("acme", NewConversation("call", "ann", "en-US", utc_now()))
    return Analysed(row, run(services, row))


def stored(services: Services, row: ConversationRow) -> Conversation:
    with services.database.read() as connection:
        return stored_conversation(connection, row.id)


def roles(services: Services, row: ConversationRow) -> list[tuple[str, str]]:
    with services.database.read() as connection:
        return [(one.name, one.role.value) for one in list_participants(connection, row.id)]


def test_the_stored_conversation_is_the_one_that_was_analysed(services: Services, analysed: Analysed) -> None:
    assert stored(services, analysed.row) == analysed.conversation


def test_swapped_twice_it_is_the_same_again(services: Services, analysed: Analysed) -> None:
    with services.database.write() as connection:
        swap_roles(connection, analysed.row.id, "eve")
    assert roles(services, analysed.row) == [("Bob", "customer"), ("Ann", "agent")]
    swapped = stored(services, analysed.row)
    assert (swapped.turns, swapped.loudness) == (analysed.conversation.turns, analysed.conversation.loudness)
    with services.database.write() as connection:
        swap_roles(connection, analysed.row.id, "eve")
    assert stored(services, analysed.row) == analysed.conversation


def test_a_choice_outlives_another_run_and_another_recording(services: Services, analysed: Analysed) -> None:
    with services.database.write() as connection:
        swap_roles(connection, analysed.row.id, "eve")
        choose(connection, analysed.row.id, "p2", {"name": "Carol"}, "eve")
    expected = [("Bob", "customer"), ("Carol", "agent")]
    for file_name in ("a.wav", "b.wav"):
        conversation = run(services, analysed.row, file_name)
        assert [(one.name, one.role) for one in conversation.participants] == expected
        assert roles(services, analysed.row) == expected
    assert len(stored(services, analysed.row).turns) == 4


def test_a_reset_forgets_choices(services: Services, analysed: Analysed) -> None:
    with services.database.write() as connection:
        swap_roles(connection, analysed.row.id, "eve")
        wipe(connection, analysed.row.id)
    with pytest.raises(TranscriptNotFoundError):
        stored(services, analysed.row)
    run(services, analysed.row)
    assert roles(services, analysed.row) == [("Ann", "agent"), ("Bob", "customer")]


def test_a_job_is_queued_behind_the_others(services: Services, analysed: Analysed) -> None:
    waiting = submit(services, analysed.row, "b.wav")
    with services.database.write() as connection:
        submission = AgainSubmission("seameet", '{"notify": true}', notify=True)
        job = submit_again(connection, services.queue, analysed.row, submission)
    with services.database.read() as connection:
        found = find_job(connection, job.id)
    assert found == job
    assert (job.kind, job.status, job.parameters) == (REANALYSIS, JobStatus.QUEUED, '{"notify": true}')
    assert (job.sequence, job.priority) == (waiting.sequence + 1, waiting.priority)


@pytest.mark.parametrize("notify", [True, False])
def test_only_who_asks_is_told(services: Services, analysed: Analysed, notify: bool) -> None:
    told = Renderers(finished=(lambda connection, job: None,))
    with services.database.write() as connection:
        job = submit_again(connection, services.queue, analysed.row, AgainSubmission("seameet", "{}", notify))
    assert renderers_for(job, told) == (told if notify else Renderers())
    first = submit(services, analysed.row, "a.wav")
    assert renderers_for(first, told) is told


def test_without_a_transcript_there_is_nothing_to_analyse(services: Services) -> None:
    with services.database.write() as connection:
        create_workspace(connection, "acme")
    row = services.intake.create("acme", NewConversation("call", "ann", "en-US", utc_now()))
    with services.database.write() as connection, pytest.raises(TranscriptNotFoundError):
        submit_again(connection, services.queue, row, AgainSubmission("seameet", "{}"))
