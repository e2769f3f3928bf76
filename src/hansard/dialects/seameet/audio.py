"""The uploaded audio, whole or in part."""

import mimetypes
import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Header, Query
from fastapi.responses import StreamingResponse

from hansard.dialects.seameet.auth import AppServices
from hansard.dialects.seameet.documents import refusals
from hansard.dialects.seameet.errors import RangeNotSatisfiableError
from hansard.dialects.seameet.lookup import Meeting
from hansard.errors import RecordingNotFoundError, RedactionNotFoundError
from hansard.store.recordings import RecordingRow

router = APIRouter(prefix="/workspaces/{workspace_id}", tags=["reading"])

_RANGE = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})")
_CONTENT = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}


@dataclass(frozen=True, slots=True)
class Part:
    """The bytes `start` up to, not including, `end`."""

    start: int
    end: int


def requested_part(header: str | None, size_bytes: int) -> Part | None:
    """The part that a Range header asks for; None for the whole file, also where it is not understood.

    Raises RangeNotSatisfiableError.
    """
    found = _RANGE.fullmatch((header or "").replace(" ", ""))
    if found is None or found.group(1) == found.group(2) == "":
        return None
    first, last = found.groups()
    if first == "":  # the last bytes
        part = Part(max(0, size_bytes - int(last)), size_bytes)
    else:
        part = Part(int(first), min(size_bytes, int(last) + 1) if last else size_bytes)
        if last and int(last) < int(first):
            return None
    if part.start >= part.end:
        raise RangeNotSatisfiableError(f"the file has {size_bytes} bytes", size_bytes=size_bytes)
    return part


@dataclass(frozen=True, slots=True)
class Sound:
    """What is sent of a recording: a blob, and what it is to be called."""

    key: str
    file_name: str
    media_type: str


def original_sound(recording: RecordingRow) -> Sound:
    """The bytes as they were uploaded."""
    return Sound(recording.blob_key or "", recording.file_name, _media_type(recording.file_name))


def redacted_sound(recording: RecordingRow) -> Sound:
    """The copy with bleeps. Raises RedactionNotFoundError."""
    key = recording.redacted_key
    if key is None:
        raise RedactionNotFoundError(
            f"there is no redacted copy of {recording.file_name}: set redact in the workspace's "
            "analysis_settings, then POST regenerate, or analyze_audio if this audio was not analysed yet",
            file_name=recording.file_name,
        )
    ending = key.rpartition(".")[2]
    return Sound(key, f"{PurePath(recording.file_name).stem}.redacted.{ending}", f"audio/{ending}")


def _media_type(file_name: str) -> str:
    """Only audio and video are named as what they are: a page must never run in a reader's browser."""
    guessed = mimetypes.guess_type(file_name)[0] or ""
    return guessed if guessed.startswith(("audio/", "video/")) else "application/octet-stream"


@router.get(
    "/meetings/{meeting_id}/audio",
    summary="Get audio",
    response_class=StreamingResponse,
    responses={
        200: {"content": _CONTENT, "description": "The whole file."},
        206: {"content": _CONTENT, "description": "A part of them."},
        **refusals(400, 409, 416),
    },
)
def get_audio(
    services: AppServices,
    meeting: Meeting,
    file_name: Annotated[str | None, Query(description="Default: the latest upload.")] = None,
    redacted: Annotated[bool, Query(description="A copy with a bleep for names and numbers.")] = False,
    range_header: Annotated[str | None, Header(alias="Range")] = None,
    if_range: Annotated[str | None, Header()] = None,
) -> StreamingResponse:
    """The original bytes of an upload, or its redacted copy, which is FLAC and otherwise the same sound."""
    recording = services.intake.find_audio(meeting, file_name or None)
    sound = redacted_sound(recording) if redacted else original_sound(recording)
    stored = services.blobs.info(sound.key)
    if stored is None:
        raise RecordingNotFoundError("the audio was deleted", file_name=recording.file_name)
    etag = f'"{sound.key.rpartition("-")[2]}"'  # every upload, and every copy, has a key of its own
    wanted = range_header if if_range in (None, etag) else None
    part = requested_part(wanted, stored.size_bytes)
    start, end = (part.start, part.end) if part else (0, stored.size_bytes)
    headers = {
        "Accept-Ranges": "bytes",
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(sound.file_name, safe='')}",
        "Content-Length": str(end - start),
        "ETag": etag,
        "X-Content-Type-Options": "nosniff",
    }
    if part:
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{stored.size_bytes}"
    return StreamingResponse(
        services.blobs.stream(sound.key, start, end),
        status_code=206 if part else 200,
        headers=headers,
        media_type=sound.media_type,
    )
