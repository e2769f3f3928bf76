"""Request bodies: JSON whatever the declared type says, of a bounded size."""

import json
from typing import Annotated, Any

from fastapi import Depends, Request

from hansard.dialects.symbl.errors import BadRequestError
from hansard.errors import RequestTooLargeError

MANAGEMENT_BYTES = 1 << 20
SUBMISSION_BYTES = 32 << 20
_MAX_DEPTH = 50


async def read_bounded(request: Request, max_bytes: int) -> bytes:
    """The whole body. Raises RequestTooLargeError."""
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
        found = json.loads(raw.decode("utf-8-sig"), parse_constant=_refuse, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise BadRequestError(f"The body is not valid JSON: {error}") from None
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


Json = Annotated[Any, Depends(_management_json)]
JsonObject = Annotated[dict[str, Any], Depends(_management_object)]


def _refuse(name: str) -> float:
    raise ValueError(f"{name} is not JSON")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f'the key "{twice}" stands there twice')
    return found


def _check(found: Any, depth: int = 0) -> None:
    """Refuse what no database keeps: NUL, half surrogate pairs, endless nesting."""
    if depth > _MAX_DEPTH:
        raise BadRequestError(f"The body has more than {_MAX_DEPTH} levels.")
    if isinstance(found, str):
        _check_text(found)
    elif isinstance(found, dict):
        for key, value in found.items():
            _check_text(key)
            _check(value, depth + 1)
    elif isinstance(found, list):
        for value in found:
            _check(value, depth + 1)


def _check_text(text: str) -> None:
    if "\x00" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise BadRequestError("The body has characters that cannot be stored.")
