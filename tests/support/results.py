"""Results of an analysis, stored as a worker stores them."""

from hansard.model.insight import Evidence, Insight, InsightKind, NullReason
from hansard.model.job import JobStatus
from hansard.model.transcript import Participant, Role, RoleNames, Turn, Word
from hansard.pipeline.services import Services
from hansard.pipeline.state import refresh_state
from hansard.store.conversations import find_by_seameet_id, update_conversation
from hansard.store.insights import replace_insights
from hansard.store.jobs import JobRow, end_job, find_job, start_job
from hansard.store.participants import replace_participants
from hansard.store.recordings import list_recordings, update_recording
from hansard.store.turns import replace_turns

PARTICIPANTS = tuple(
    Participant(
        f"p{number}",
        f"test {role.value}",
        role,
        0.9,
        channel=number - 1,
        names=RoleNames(f"speaker{number}", "test agent", "test customer"),
    )
    for number, role in enumerate((Role.AGENT, Role.CUSTOMER), 1)
)
INSIGHTS = (
    Insight(InsightKind.CUSTOMER_SATISFACTION, "A", detail={"score": 3}),
    Insight(
        InsightKind.AGENT_PERFORMANCE,
        "B",
        evidence=(
            Evidence(
                turn_id="1",
                quote="Hi, I'm calling to",
                start_s=10.5,
                end_s=12.0,
                speaker="test agent",
                criterion="greeting",
                answer="yes",
                points=1,
                of=1,
            ),
        ),
    ),
    Insight(InsightKind.AGENT_FEEDBACK, "Clear instructions, 你好."),
    Insight(InsightKind.RISK, None, null_reason=NullReason.NOTHING_FOUND),
    Insight(InsightKind.SUMMARY, "The customer needs to upload documents."),
    Insight(InsightKind.TITLE, "Document submission"),
    Insight(
        InsightKind.ACTION_ITEM,
        "send the form",
        evidence=(Evidence(turn_id="2", quote="send the form"),),
        detail={"assignee": "test agent", "due": None},
    ),
    Insight(InsightKind.TOPIC, "documents", evidence=(Evidence(turn_id="1"), Evidence(turn_id="2"))),
)


def _turns(prefix: str) -> list[Turn]:
    words = (Word("Hi,", 10.5, 11.0, 0.8), Word("I'm", 11.0, 11.2, 0.9))
    return [
        Turn(f"{prefix}-1", "p1", 10.5, 12.0, "Hi, I'm calling to 你好", words, channel=0),
        Turn(f"{prefix}-2", "p2", 12.5, 14.0, "Please send the form", channel=1),
    ]


def publish(services: Services, meeting_id: str, job_id: str) -> JobRow:
    """End a job with a small result; the job as it is then."""
    with services.database.write() as connection:
        meeting = find_by_seameet_id(connection, meeting_id)
        assert meeting is not None
        recording = list_recordings(connection, meeting.id)[0]
        replace_participants(connection, meeting.id, PARTICIPANTS)
        replace_turns(connection, meeting.id, recording.id, _turns(recording.id[:8]))
        update_recording(connection, recording.id, {"mode": "stereo", "duration_s": 14.5})
        replace_insights(connection, meeting.id, INSIGHTS)
        changes = {"metrics": {"mode": "stereo"}, "duration_s": 14.5, "warnings": ["noise: It is loud."]}
        update_conversation(connection, meeting.id, changes)
        start_job(connection, job_id)
        end_job(connection, job_id, JobStatus.FINISHED)
        refresh_state(connection, meeting.id)
        job = find_job(connection, job_id)
    assert job is not None
    return job


def fail(services: Services, job_id: str, message: str) -> JobRow:
    """End a job as failed; the job as it was before."""
    with services.database.write() as connection:
        job = find_job(connection, job_id)
        assert job is not None
        end_job(connection, job_id, JobStatus.FAILED, error_code="undecodable_audio", error_message=message)
        refresh_state(connection, job.conversation_id)
    return job
