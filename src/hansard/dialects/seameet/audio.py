"""The uploaded audio, whole or in part."""

import mimetypes
import re
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Header, Query
from fastapi.responses import StreamingResponse

from hansard.dialects.seameet.auth import AppServices
from hansard.dialects.seameet.documents import refusals
from hansard.dialects.seameet.errors import RangeNotSatisfiableError
from hansard.dialects.seameet.lookup import Meeting
from hansard.errors import RecordingNotFoundError

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


def _media_type(file_name: str) -> str:
    """Only audio and video are named as what they are: a page must never run in a reader's browser."""
    guessed = mimetypes.guess_type(file_name)[0] or ""
    return guessed if guessed.startswith(("audio/", "video/")) else "application/octet-stream"


@router.get(
    "/meetings/{meeting_id}/audio",
    summary="Get audio",
    response_class=StreamingResponse,
    responses={
        200: {"content": _CONTENT, "description": "The original bytes."},
        206: {"content": _CONTENT, "description": "A part of them."},
        **refusals(400, 416),
    },
)
def get_audio(
    services: AppServices,
    meeting: Meeting,
    file_name: Annotated[str | None, Query(description="Default: the latest upload.")] = None,
    range_header: Annotated[str | None, Header(alias="Range")] = None,
    if_range: Annotated[str | None, Header()] = None,
) -> StreamingResponse:
    """The original bytes of an upload."""
    recording = services.intake.find_audio(meeting, file_name or None)
    key = recording.blob_key or ""
    stored = services.blobs.info(key)
    if stored is None:
        raise RecordingNotFoundError("the audio was deleted", file_name=recording.file_name)
    etag = f'"{key.rpartition("-")[2]}"'  # every upload has a key of its own
    wanted = range_header if if_range in (None, etag) else None
    part = requested_part(wanted, stored.size_bytes)
    start, end = (part.start, part.end) if part else (0, stored.size_bytes)
    headers = {
        "Accept-Ranges": "bytes",
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(recording.file_name, safe='')}",
        "Content-Length": str(end - start),
        "ETag": etag,
        "X-Content-Type-Options": "nosniff",
    }
    if part:
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{stored.size_bytes}"
    return StreamingResponse(
        services.blobs.stream(key, start, end),
        status_code=206 if part else 200,
        headers=headers,
        media_type=_media_type(recording.file_name),
    )
