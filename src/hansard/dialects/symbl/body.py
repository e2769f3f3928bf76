"""Request bodies: JSON whatever the declared type says, of a bounded size."""

import json
import re
from collections import Counter
from typing import Annotated, Any

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool

from hansard.dialects.symbl.errors import BadRequestError
from hansard.errors import RequestTooLargeError
from hansard.pipeline.announced import announced_bytes

MANAGEMENT_BYTES = 1 << 20
SUBMISSION_BYTES = 32 << 20
_MAX_DEPTH = 50
_HALVES = re.compile("[\ud800-\udfff]")


async def read_bounded(request: Request, max_bytes: int) -> bytes:
    """The whole body. Raises RequestTooLargeError, before any of it is read where it announces its length."""
    if (announced_bytes(request.headers) or 0) > max_bytes:
        raise RequestTooLargeError(f"the body may have at most {max_bytes} bytes")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > max_bytes:
            raise RequestTooLargeError(f"the body may have at most {max_bytes} bytes")
    return bytes(body)


def parse(raw: bytes) -> Any:
    """Any JSON value that can be stored and sent again; an empty body is `{}`. Raises BadRequestError."""
    if not raw.strip():
        return {}
    try:
        return load(raw.decode("utf-8-sig"))
    except ValueError as error:
        raise BadRequestError(f"The body is not valid JSON: {error}") from None


def load(text: str) -> Any:
    """The value of a JSON text. Raises ValueError, and BadRequestError for what cannot be stored."""
    try:
        found = json.loads(text, parse_constant=_refuse, object_pairs_hook=_once)
    except RecursionError:
        raise ValueError("it has too many levels") from None
    _check(found)
    return found


def parse_object(raw: bytes) -> dict[str, Any]:
    """The same, which has to be an object."""
    found = parse(raw)
    if not isinstance(found, dict):
        raise BadRequestError("The body must be a JSON object.")
    return found


async def _management_json(request: Request) -> Any:
    return parse(await read_bounded(request, MANAGEMENT_BYTES))


async def _management_object(request: Request) -> dict[str, Any]:
    return parse_object(await read_bounded(request, MANAGEMENT_BYTES))


async def _submission_object(request: Request) -> dict[str, Any]:
    raw = await read_bounded(request, SUBMISSION_BYTES)
    return await run_in_threadpool(parse_object, raw)  # a large one takes its time


Json = Annotated[Any, Depends(_management_json)]
JsonObject = Annotated[dict[str, Any], Depends(_management_object)]
SubmissionObject = Annotated[dict[str, Any], Depends(_submission_object)]


def _refuse(name: str) -> float:
    raise ValueError(f"{name} is not JSON")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = Counter(name for name, _ in pairs).most_common(1)[0][0]
        raise ValueError(f'the key "{twice}" stands there twice')
    return found


def _check(found: Any, depth: int = 0) -> None:
    """Refuse what no database keeps: NUL, half surrogate pairs, endless nesting."""
    if depth > _MAX_DEPTH:
        raise BadRequestError(f"The JSON has more than {_MAX_DEPTH} levels.")
    if isinstance(found, str):
        check_text(found)
    elif isinstance(found, dict):
        for key, value in found.items():
            check_text(key)
            _check(value, depth + 1)
    elif isinstance(found, list):
        for value in found:
            _check(value, depth + 1)


def check_text(text: str) -> None:
    """Raises BadRequestError for a text that no database keeps."""
    if "\x00" in text or _HALVES.search(text):
        raise BadRequestError("The request has characters that cannot be stored.")
