"""Recordings: the audio files of a conversation, and the channels that were found in them."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from hansard.store.clock import utc_now
from hansard.store.rows import optional_record, record, records
from hansard.store.tables import channels, recordings


@dataclass(frozen=True, slots=True)
class RecordingRow:
    """One audio file, or the place for one whose bytes have not come.

    `upload_key` is where a presigned upload puts it, `blob_key` the bytes that count now (None until
    they have come). `spans` are (participant id, start, end) in seconds of the recording. `redacted_key`
    is a copy of these bytes with bleeps, None where none was made.
    """

    id: str
    conversation_id: str
    file_name: str
    upload_key: str
    blob_key: str | None
    bytes: int | None
    uploaded_at: datetime | None
    offset_s: float
    duration_s: float | None
    mode: str | None
    spans: list[list[Any]] | None
    redacted_key: str | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class ChannelRow:
    """One analysed channel; `loudness_dbfs` has a value for each second."""

    id: str
    recording_id: str
    number: int
    duration_s: float
    loudness_dbfs: list[float]
    rms_dbfs: float
    peak_dbfs: float
    clipped_share: float
    snr_db: float | None


def recording_prefix(conversation_id: str) -> str:
    """Where the blobs of a conversation's recordings are."""
    return f"conversations/{conversation_id}"


def upload_key_of(conversation_id: str, recording_id: str) -> str:
    """Where the bytes of a recording are put."""
    return f"{recording_prefix(conversation_id)}/recordings/{recording_id}/upload"


def create_recording(
    connection: Connection, conversation_id: str, file_name: str, *, recording_id: str | None = None
) -> RecordingRow:
    """A place for a file that is to be uploaded; `recording_id` is one that was given out before."""
    recording_id = recording_id or uuid.uuid4().hex
    key = upload_key_of(conversation_id, recording_id)
    connection.execute(
        insert(recordings).values(
            id=recording_id,
            conversation_id=conversation_id,
            file_name=file_name,
            upload_key=key,
            offset_s=0.0,
            created_at=utc_now(),
        )
    )
    return record(
        RecordingRow, connection.execute(select(recordings).where(recordings.c.id == recording_id)).one()
    )


def find_recording(connection: Connection, recording_id: str) -> RecordingRow | None:
    """The recording of this id, or None."""
    query = select(recordings).where(recordings.c.id == recording_id)
    return optional_record(RecordingRow, connection.execute(query).one_or_none())


def find_recording_by_name(
    connection: Connection, conversation_id: str, file_name: str
) -> RecordingRow | None:
    """The recording of this exact file name in the conversation, or None."""
    query = select(recordings).where(
        recordings.c.conversation_id == conversation_id, recordings.c.file_name == file_name
    )
    return optional_record(RecordingRow, connection.execute(query).one_or_none())


def list_recordings(connection: Connection, conversation_id: str) -> tuple[RecordingRow, ...]:
    """The recordings of a conversation, oldest first."""
    query = (
        select(recordings)
        .where(recordings.c.conversation_id == conversation_id)
        .order_by(recordings.c.created_at, recordings.c.id)
    )
    return records(RecordingRow, connection.execute(query))


def record_upload(
    connection: Connection, recording_id: str, *, blob_key: str, size_bytes: int, uploaded_at: datetime
) -> None:
    """These bytes are the recording from now on; there is no redacted copy of them."""
    connection.execute(
        update(recordings)
        .where(recordings.c.id == recording_id)
        .values(blob_key=blob_key, bytes=size_bytes, uploaded_at=uploaded_at, redacted_key=None)
    )


def update_recording(connection: Connection, recording_id: str, changes: dict[str, Any]) -> None:
    """Set columns of a recording."""
    connection.execute(update(recordings).where(recordings.c.id == recording_id).values(**changes))


def replace_channels(connection: Connection, recording_id: str, found: Iterable[ChannelRow]) -> None:
    """The channels of a recording, instead of those known before."""
    connection.execute(delete(channels).where(channels.c.recording_id == recording_id))
    rows = [{name: getattr(row, name) for name in ChannelRow.__slots__} for row in found]
    if rows:
        connection.execute(insert(channels), rows)


def list_channels(connection: Connection, recording_id: str) -> tuple[ChannelRow, ...]:
    """The channels of a recording in order."""
    query = select(channels).where(channels.c.recording_id == recording_id).order_by(channels.c.number)
    return records(ChannelRow, connection.execute(query))


def clear_analysis(connection: Connection, conversation_id: str) -> None:
    """Forget what was found in the recordings of a conversation; the files stay."""
    ids = select(recordings.c.id).where(recordings.c.conversation_id == conversation_id)
    connection.execute(delete(channels).where(channels.c.recording_id.in_(ids)))
    connection.execute(
        update(recordings)
        .where(recordings.c.conversation_id == conversation_id)
        .values(duration_s=None, mode=None, spans=None)
    )
