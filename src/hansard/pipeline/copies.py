"""Copies of recordings in which names and numbers are a bleep: kept, replaced and removed."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sqlalchemy import Connection

from hansard.store.garbage import discard_blobs
from hansard.store.recordings import find_recording, list_recordings, update_recording


@dataclass(frozen=True, slots=True)
class Copy:
    """The blob of a copy, and that of the bytes it was made from."""

    source: str
    key: str


Copies = Mapping[str, Copy]
"""By the recording's id."""

NO_COPIES: Copies = MappingProxyType({})


def keep_copies(connection: Connection, conversation_id: str, copies: Copies) -> None:
    """Only these copies are the conversation's from now on; none of bytes that were replaced since."""
    for recording in list_recordings(connection, conversation_id):
        copy = copies.get(recording.id)
        key = copy.key if copy and copy.source == recording.blob_key else None
        if recording.redacted_key not in (None, key):
            discard_blobs(connection, recording.redacted_key)
        if recording.redacted_key != key:
            update_recording(connection, recording.id, {"redacted_key": key})


def discard_unused(connection: Connection, copies: Copies) -> None:
    """Remove those of a job's copies that have not become their recording's."""
    for recording_id, copy in copies.items():
        recording = find_recording(connection, recording_id)
        if recording is None or recording.redacted_key != copy.key:
            discard_blobs(connection, copy.key)
