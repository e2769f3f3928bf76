import asyncio
import uuid
from collections.abc import AsyncIterator

import pytest

from hansard.errors import RecordingTooLargeError, UploadIncompleteError, UploadUrlInvalidError
from hansard.model.job import JobStatus
from hansard.model.options import AnalysisOptions
from hansard.pipeline.intake import Submission
from hansard.pipeline.services import Services
from hansard.pipeline.uploads import discard_replaced_upload
from hansard.store.clock import utc_now
from hansard.store.conversations import ConversationRow, NewConversation
from hansard.store.garbage import collect_garbage
from hansard.store.jobs import end_job
from hansard.store.recordings import RecordingRow, find_recording
from hansard.store.workspaces import create_workspace

SUBMISSION = Submission("MEETING_ANALYSIS", "seameet", "{}", AnalysisOptions())


@pytest.fixture
def conversation(services: Services) -> ConversationRow:
    with services.database.write() as connection:
        create_workspace(connection, "acme")
    return services.intake.create("acme", NewConversation("call", "ann", "en-US", utc_now()))


def put(
    services: Services, recording: RecordingRow, content: bytes, announced: int | None = None
) -> RecordingRow:
    async def chunks() -> AsyncIterator[bytes]:
        yield content

    uploads = services.intake.uploads
    asyncio.run(uploads.receive(recording, chunks(), announced_bytes=announced))
    with services.database.read() as connection:
        found = find_recording(connection, recording.id)
    assert found is not None
    return found


def has(services: Services, recording: RecordingRow) -> bool:
    collect_garbage(services.database, services.blobs)
    assert recording.blob_key is not None
    return services.blobs.info(recording.blob_key) is not None


def test_replaced_bytes_are_removed(services: Services, conversation: ConversationRow) -> None:
    slot = services.intake.open_upload(conversation, "a.wav")
    first = put(services, slot, b"one")
    second = put(services, slot, b"two")
    assert not has(services, first)
    assert has(services, second)


def test_replaced_bytes_stay_while_a_job_needs_them(
    services: Services, conversation: ConversationRow
) -> None:
    slot = services.intake.open_upload(conversation, "a.wav")
    first = put(services, slot, b"one")
    job = services.intake.submit(conversation, first, SUBMISSION)
    put(services, slot, b"two")
    assert has(services, first)
    with services.database.write() as connection:
        end_job(connection, job.id, JobStatus.FAILED)
        discard_replaced_upload(connection, slot.id, job.blob_key)
    assert not has(services, first)


def test_fewer_bytes_than_announced_are_not_kept(services: Services, conversation: ConversationRow) -> None:
    slot = services.intake.open_upload(conversation, "a.wav")
    with pytest.raises(UploadIncompleteError):
        put(services, slot, b"short", announced=100)
    with services.database.read() as connection:
        assert find_recording(connection, slot.id) == slot


def test_more_bytes_than_allowed_are_refused_before_they_come(
    services: Services, conversation: ConversationRow
) -> None:
    slot = services.intake.open_upload(conversation, "a.wav")
    with pytest.raises(RecordingTooLargeError):
        put(services, slot, b"x", announced=services.settings.max_upload_bytes + 1)


def test_a_url_is_for_one_recording_only(services: Services, conversation: ConversationRow) -> None:
    uploads = services.intake.uploads
    slots = [services.intake.open_upload(conversation, name) for name in ("a.wav", "b.wav")]
    query = dict(
        part.split("=") for part in uploads.url_for(slots[0], "http://h").url.split("?")[1].split("&")
    )
    assert uploads.verify(slots[0].id, query["expires"], query["signature"]) == slots[0]
    for recording_id in (slots[1].id, uuid.uuid4().hex):
        with pytest.raises(UploadUrlInvalidError):
            uploads.verify(recording_id, query["expires"], query["signature"])
    later = str(int(query["expires"]) + 1)
    with pytest.raises(UploadUrlInvalidError):
        uploads.verify(slots[0].id, later, query["signature"])
