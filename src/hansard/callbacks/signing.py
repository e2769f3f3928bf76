"""Serialised once, signed twice: Seasalt's header and the three of Standard Webhooks."""

import base64
import hashlib
import hmac
import json
from typing import Any

from hansard import __version__

SEASALT_HEADER = "X-Seasalt-Server-Signature"


def serialize(document: dict[str, Any]) -> bytes:
    r"""The body as it is signed and sent: Python's default `json.dumps`, in ASCII.

    `", "` and `": "` separators, `\u` escapes, keys in the order given: the one form that a receiver
    can also verify after parsing and dumping it again in Python.

    Raises ValueError for NaN and infinity, which JSON does not have.
    """
    return json.dumps(document, allow_nan=False).encode("ascii")


def seasalt_signature(secret: str, body: bytes) -> str:
    """HMAC-SHA256 of the exact body in 64 lower-case hex digits; the key is the secret in ASCII."""
    return hmac.new(secret.encode("ascii"), body, hashlib.sha256).hexdigest()


def standard_signature(secret: str, event_id: str, timestamp_s: int, body: bytes) -> str:
    """`v1,` and the base64 of HMAC-SHA256 over `{id}.{timestamp}.{body}`, as in Standard Webhooks 1.0.

    That standard writes a secret as `whsec_` and the base64 of the key. A callback secret is 32
    characters of `[A-Za-z0-9]`, and the key is these characters in ASCII, the same bytes as for
    Seasalt's signature. `standard_secret` gives the form that a receiver's library wants.
    """
    message = f"{event_id}.{timestamp_s}.".encode("ascii") + body
    mac = hmac.new(secret.encode("ascii"), message, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(mac).decode('ascii')}"


def standard_secret(secret: str) -> str:
    """A callback secret as receivers hand it to a Standard Webhooks library: `whsec_` + base64."""
    return f"whsec_{base64.b64encode(secret.encode('ascii')).decode('ascii')}"


def signed_headers(secret: str, event_id: str, body: bytes, timestamp_s: int) -> dict[str, str]:
    """All headers of one attempt.

    `timestamp_s` is the time of this attempt in whole Unix seconds, because Standard Webhooks
    receivers refuse what is older than five minutes; `event_id` stays the same over all attempts, so
    that receivers can drop repeats.
    """
    return {
        "Content-Type": "application/json",
        "Accept": "application/json",
        "User-Agent": f"Hansard/{__version__}",
        SEASALT_HEADER: seasalt_signature(secret, body),
        "webhook-id": event_id,
        "webhook-timestamp": str(timestamp_s),
        "webhook-signature": standard_signature(secret, event_id, timestamp_s, body),
    }
