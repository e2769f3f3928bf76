"""Upload URLs that carry their own permission: ours on a local disk, presigned ones on S3."""

import asyncio
import hashlib
import hmac
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4

from sqlalchemy import Connection

from hansard.errors import (
    RecordingTooLargeError,
    UploadIncompleteError,
    UploadUrlInvalidError,
)
from hansard.store.blobs import Blobs
from hansard.store.clock import utc_now
from hansard.store.conversations import find_conversation
from hansard.store.database import Database
from hansard.store.garbage import discard_blobs
from hansard.store.instance import url_signing_key
from hansard.store.jobs import is_blob_in_use
from hansard.store.recordings import RecordingRow, find_recording, record_upload

UPLOAD_PATH = "/seameet-upload"


@dataclass(frozen=True, slots=True)
class UploadUrl:
    """Where to PUT a recording, and until when. `expires_at` is naive UTC, whole seconds."""

    url: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class UploadLimits:
    """Bounds of one upload."""

    max_bytes: int
    url_life_s: int


class Uploads:
    """Hands out upload URLs and takes what is put there."""

    def __init__(self, database: Database, blobs: Blobs, limits: UploadLimits) -> None:
        self._database = database
        self._blobs = blobs
        self._limits = limits
        self._key = url_signing_key(database)

    def url_for(self, recording: RecordingRow, origin: str) -> UploadUrl:
        """A URL for the recording; `origin` is this server's (`https://host`), without a slash at the end."""
        expires = int(time.time()) + self._limits.url_life_s
        expires_at = datetime.fromtimestamp(expires, UTC).replace(tzinfo=None)
        if self._blobs.signs_urls:
            return UploadUrl(self._blobs.sign_put(recording.upload_key, self._limits.url_life_s), expires_at)
        signature = self._sign(recording, expires)
        query = f"expires={expires}&signature={signature}"
        return UploadUrl(f"{origin}{UPLOAD_PATH}/{recording.id}?{query}", expires_at)

    def verify(self, recording_id: str, expires: str, signature: str) -> RecordingRow:
        """The recording that a URL permits to put. Raises UploadUrlInvalidError."""
        with self._database.read() as connection:
            recording = find_recording(connection, recording_id)
        if recording is None or not expires.isascii() or not expires.isdigit() or len(expires) > 12:
            raise UploadUrlInvalidError("this upload URL is not valid: ask for a new one")
        expected = self._sign(recording, int(expires))
        if not hmac.compare_digest(expected.encode(), signature.encode()):
            raise UploadUrlInvalidError("the signature of this upload URL is not valid: ask for a new URL")
        if int(expires) < time.time():
            raise UploadUrlInvalidError("this upload URL has expired: ask for a new one")
        return recording

    async def receive(
        self, recording: RecordingRow, chunks: AsyncIterator[bytes], *, announced_bytes: int | None
    ) -> None:
        """Keep the bytes as the recording, all of them or none.

        Bytes put before are replaced at once; a job that is running keeps those it began with.
        Raises RecordingTooLargeError, and UploadIncompleteError when fewer bytes came than announced.
        """
        key = f"{recording.upload_key}-{uuid4().hex}"
        size_bytes = await self.keep(key, chunks, announced_bytes=announced_bytes)
        await asyncio.to_thread(self._record, recording, key, size_bytes, utc_now())

    async def keep(self, key: str, chunks: AsyncIterator[bytes], *, announced_bytes: int | None) -> int:
        """Keep the bytes under a key, all of them or none; how many there were.

        Raises RecordingTooLargeError, and UploadIncompleteError when fewer bytes came than announced.
        """
        if announced_bytes is not None and announced_bytes > self._limits.max_bytes:
            raise _too_large(self._limits.max_bytes)
        counted = _Counted(chunks, announced_bytes, self._limits.max_bytes)
        await self._blobs.put_stream(key, counted.stream())
        return counted.size_bytes

    def refresh(self, recording: RecordingRow) -> RecordingRow:
        """The recording with what was uploaded past us, straight to S3.

        The bytes are copied, so that a later upload to the same URL cannot change a submitted job's.
        Raises RecordingTooLargeError, the upload is removed then.
        """
        if not self._blobs.signs_urls:
            return recording
        info = self._blobs.info(recording.upload_key)
        if info is None:
            return recording
        if info.size_bytes > self._limits.max_bytes:
            self._blobs.delete(recording.upload_key)
            raise _too_large(self._limits.max_bytes)
        key = f"{recording.upload_key}-{info.etag}"
        if key != recording.blob_key:
            self._blobs.copy(recording.upload_key, key)
            self._record(recording, key, info.size_bytes, info.stored_at)
        with self._database.read() as connection:
            return find_recording(connection, recording.id) or recording

    def _record(self, recording: RecordingRow, key: str, size_bytes: int, uploaded_at: datetime) -> None:
        with self._database.write() as connection:
            before = find_recording(connection, recording.id)
            if before is None:
                discard_blobs(connection, key)  # the conversation was deleted while the bytes came
                return
            record_upload(
                connection,
                recording.id,
                blob_key=key,
                size_bytes=size_bytes,
                uploaded_at=uploaded_at,
            )
            if before.blob_key is not None:
                discard_replaced_upload(connection, recording.id, before.blob_key)
            if before.redacted_key is not None:
                discard_blobs(connection, before.redacted_key)

    def _sign(self, recording: RecordingRow, expires: int) -> str:
        with self._database.read() as connection:
            conversation = find_conversation(connection, recording.conversation_id)
        if conversation is None:
            raise UploadUrlInvalidError("the meeting of this upload URL was deleted")
        parts = ("PUT", conversation.workspace_id, recording.conversation_id, recording.id, str(expires))
        return hmac.new(self._key, "\n".join(parts).encode(), hashlib.sha256).hexdigest()


def discard_replaced_upload(connection: Connection, recording_id: str, blob_key: str) -> None:
    """Remove bytes that are no longer the recording's, once no job works on them."""
    recording = find_recording(connection, recording_id)
    is_current = recording is not None and recording.blob_key == blob_key
    if not is_current and not is_blob_in_use(connection, blob_key):
        discard_blobs(connection, blob_key)


def _too_large(max_bytes: int) -> RecordingTooLargeError:
    message = f"the file has more than {max_bytes} bytes, the limit"
    return RecordingTooLargeError(message, max_bytes=max_bytes)


class _Counted:
    """A stream that stops at the first byte too many and complains of bytes that never came."""

    def __init__(self, chunks: AsyncIterator[bytes], announced: int | None, limit: int) -> None:
        self.size_bytes = 0
        self._chunks = chunks
        self._announced = announced
        self._limit = limit

    async def stream(self) -> AsyncIterator[bytes]:
        async for chunk in self._chunks:
            self.size_bytes += len(chunk)
            if self.size_bytes > self._limit:
                raise _too_large(self._limit)
            if chunk:
                yield chunk
        if self._announced is not None and self.size_bytes < self._announced:
            raise UploadIncompleteError(
                f"{self.size_bytes} of {self._announced} bytes came: send the file again"
            )
