"""Making and checking secrets. Only digests of access tokens are kept."""

import hashlib
import secrets
import string

TOKEN_PREFIX = "hsd_"  # noqa: S105 (a marker that lets secret scanners find leaked tokens)
_ALPHANUMERIC = string.ascii_letters + string.digits


def new_access_token() -> str:
    """256 random bits, URL-safe, with a prefix that secret scanners can find."""
    return TOKEN_PREFIX + secrets.token_urlsafe(32)


def new_callback_secret() -> str:
    """32 characters of `[A-Za-z0-9]`, the form SeaMeet hands out."""
    return "".join(secrets.choice(_ALPHANUMERIC) for _ in range(32))


def digest(secret: str) -> str:
    """SHA-256 in hex. A random 256-bit secret needs no slow hash."""
    return hashlib.sha256(secret.encode()).hexdigest()
