"""One attempt to tell a URL something, as a record of what came of it."""

import codecs
import time
from collections.abc import Mapping, Sequence

import httpx2

from hansard.callbacks.guard import Network, check_url
from hansard.callbacks.outcome import Outcome
from hansard.callbacks.transport import GuardedTransport
from hansard.errors import HansardError

REPLY_BYTES = 2048
# Errors quote what the peer sent, which may be long.
_ERROR_CHARACTERS = 300

# The reply is kept as it comes and never unpacked: a few bytes could unpack to very many.
_CONNECTION_HEADERS = {"Accept-Encoding": "identity", "Connection": "close"}


def post(
    url: str,
    body: bytes,
    headers: Mapping[str, str],
    *,
    allow: Sequence[Network],
    timeout_s: float = 10.0,
) -> Outcome:
    """POST a body once and say what came of it; never raises for what URL, network or peer do wrong.

    `allow` lists networks that may be reached although they are not public. All of it, from resolving
    the name on, takes `timeout_s` at most. Redirects are not followed and count as failure. What counts
    is the status: a 2xx stays a success when the reply's body is late, broken or endless.
    """
    started_s = time.monotonic()
    try:
        target = check_url(url)
        request = httpx2.Request("POST", target, content=body, headers={**headers, **_CONNECTION_HEADERS})
        with GuardedTransport(allow, timeout_s=timeout_s) as transport:
            response = transport.handle_request(request)
            reply = _read_reply(response)
    except httpx2.RemoteProtocolError as error:
        return _unanswered(f"no valid HTTP answer: {_shortened(str(error))}", started_s)
    except (HansardError, httpx2.TransportError) as error:
        return _unanswered(str(error), started_s)
    return Outcome(
        status_code=response.status_code,
        duration_ms=_elapsed_ms(started_s),
        reply=reply,
        error=_status_error(response),
        retry_after=response.headers.get("retry-after"),
    )


def _read_reply(response: httpx2.Response) -> str:
    received = bytearray()
    try:
        for chunk in response.iter_raw():
            received += chunk
            if len(received) >= REPLY_BYTES:
                break
    except httpx2.TransportError:
        pass  # The status is known; what came of the body is kept.
    finally:
        response.close()
    return _decode(bytes(received[:REPLY_BYTES]))


def _decode(received: bytes) -> str:
    """UTF-8 without a character that was cut at the end, and without NUL, which PostgreSQL cannot keep."""
    text = codecs.getincrementaldecoder("utf-8")("replace").decode(received)
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}")


def _status_error(response: httpx2.Response) -> str | None:
    if response.is_success:
        return None
    location = response.headers.get("location")
    if response.is_redirect and location:
        return f"answered {response.status_code} to {_shortened(location)}: redirects are not followed"
    return f"answered {response.status_code} {response.reason_phrase}".rstrip()


def _shortened(quoted: str) -> str:
    return quoted if len(quoted) <= _ERROR_CHARACTERS else f"{quoted[:_ERROR_CHARACTERS]}..."


def _unanswered(error: str, started_s: float) -> Outcome:
    return Outcome(
        status_code=None, duration_ms=_elapsed_ms(started_s), reply="", error=error, retry_after=None
    )


def _elapsed_ms(started_s: float) -> int:
    return round((time.monotonic() - started_s) * 1000)
