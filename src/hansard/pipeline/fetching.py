"""Fetches a recording from its URL, within bounds, past nothing private."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2

from hansard.callbacks.guard import ALLOW_SETTING, Network, check_url, parse_networks
from hansard.callbacks.transport import GuardedTransport
from hansard.errors import (
    AddressRefusedError,
    CallbackUrlInvalidError,
    FetchFailedError,
    JobCancelledError,
)
from hansard.pipeline.announced import announced_bytes
from hansard.settings import Settings

FETCH_SETTING = "HANSARD_FETCH_ALLOW"

_MAX_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PAGES = (b"<!doctype html", b"<html")
_HEADERS = {
    "Accept": "*/*",
    "Accept-Encoding": "identity",
    "Connection": "close",
    "User-Agent": "Hansard",
}

Wanted = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """Bounds of fetching one recording."""

    allow: Sequence[Network]
    timeout_s: float
    max_bytes: int

    @classmethod
    def of(cls, settings: Settings) -> "FetchLimits":
        """Those of an installation."""
        allow = parse_networks(settings.fetch_allow, FETCH_SETTING)
        return cls(allow, settings.fetch_timeout_s, settings.max_upload_bytes)


def fetch(url: str, target: Path, limits: FetchLimits, wanted: Wanted) -> int:
    """Write what a URL gives to a file; how many bytes there were.

    Up to five redirects are followed, each address checked like the first. Raises FetchFailedError, and
    JobCancelledError once the recording is no longer wanted.
    """
    deadline_s = time.monotonic() + limits.timeout_s
    with _told():
        for _ in range(_MAX_REDIRECTS + 1):
            with _answer(url, deadline_s, limits) as answer:
                if answer.status_code not in _REDIRECTS:
                    return _write(answer, target, limits, wanted)
                url = _next(url, answer)
    raise FetchFailedError(f"The URL leads on to another more than {_MAX_REDIRECTS} times.")


@contextmanager
def _told() -> Iterator[None]:
    """What went wrong as one error."""
    try:
        yield
    except (AddressRefusedError, CallbackUrlInvalidError) as error:
        raise FetchFailedError(_sentence(error.message.replace(ALLOW_SETTING, FETCH_SETTING))) from error
    except httpx2.TransportError as error:
        raise FetchFailedError(_sentence(f"the URL cannot be fetched: {error}")) from error


@contextmanager
def _answer(url: str, deadline_s: float, limits: FetchLimits) -> Iterator[httpx2.Response]:
    left_s = deadline_s - time.monotonic()
    if left_s <= 0:
        raise FetchFailedError(f"The URL gave no recording within {limits.timeout_s:g} s.")
    with GuardedTransport(limits.allow, timeout_s=left_s) as transport:
        answer = transport.handle_request(httpx2.Request("GET", check_url(url), headers=_HEADERS))
        try:
            yield answer
        finally:
            answer.close()


def _next(url: str, answer: httpx2.Response) -> str:
    location = answer.headers.get("location")
    if not location:
        raise FetchFailedError(f"The URL answered {answer.status_code} without saying where to go.")
    try:
        return str(httpx2.URL(url).join(location))
    except httpx2.InvalidURL as error:
        raise FetchFailedError("The URL leads to another one that cannot be parsed.") from error


def _write(answer: httpx2.Response, target: Path, limits: FetchLimits, wanted: Wanted) -> int:
    _check_answer(answer, limits)
    size_bytes = 0
    with target.open("wb") as file:
        for chunk in answer.iter_raw():
            if not size_bytes and chunk.lstrip()[:64].lower().startswith(_PAGES):
                raise _web_page()
            size_bytes += len(chunk)
            if size_bytes > limits.max_bytes:
                raise _too_large(limits)
            if not wanted():
                raise JobCancelledError("the job was cancelled")
            file.write(chunk)
    if not size_bytes:
        raise FetchFailedError("The URL gave an empty file.")
    return size_bytes


def _check_answer(answer: httpx2.Response, limits: FetchLimits) -> None:
    if answer.status_code != 200:
        said = f"{answer.status_code} {answer.reason_phrase}".rstrip()
        raise FetchFailedError(f"The URL answered {said}.")
    if answer.headers.get("content-type", "").strip().lower().startswith("text/html"):
        raise _web_page()
    if (announced_bytes(answer.headers) or 0) > limits.max_bytes:
        raise _too_large(limits)


def _web_page() -> FetchFailedError:
    return FetchFailedError("The URL leads to a web page, not to a recording.")


def _too_large(limits: FetchLimits) -> FetchFailedError:
    return FetchFailedError(f"The recording has more than {limits.max_bytes} bytes, the limit.")


def _sentence(message: str) -> str:
    return f"{message[:1].upper()}{message[1:].rstrip('.')}."
