"""Access tokens: JSON Web Tokens that live a day and are given out again while they live.

Clients decode the payload for `exp`, and the vendor's SDK asks again exactly after `expiresIn` seconds.
"""

import math
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import jwt
from sqlalchemy import Connection

from hansard.store.clock import utc_now
from hansard.store.symbl_tokens import (
    SymblTokenRow,
    create_symbl_token,
    find_valid_symbl_token,
)

LIFE_S = 86_400
_LEAST_LEFT_S = 120
_ALGORITHM = "HS256"
_KNOWN_TOKENS = 4096
_LONGEST_TOKEN = 1024


@dataclass(frozen=True, slots=True)
class Issued:
    """A token as the client gets it."""

    access_token: str
    expires_in_s: int


def issue(connection: Connection, key: bytes, workspace_id: str, *, fresh: bool = False) -> Issued:
    """The workspace's token, a new one where it has none that lives two minutes more, or `fresh`."""
    known = None if fresh else find_valid_symbl_token(connection, workspace_id, left_s=_LEAST_LEFT_S)
    row = known or create_symbl_token(connection, workspace_id, life_s=LIFE_S)
    left_s = math.ceil((row.expires_at - utc_now()).total_seconds())
    return Issued(jwt.encode(_claims(row), key, algorithm=_ALGORITHM), left_s)


def token_id(key: bytes, token: str) -> str | None:
    """The number of a token; None when it is altered, expired or none of ours."""
    if len(token) > _LONGEST_TOKEN:
        return None
    number, expires_at = _verified(key, token)
    return number if time.time() < expires_at else None


@lru_cache(maxsize=_KNOWN_TOKENS)
def _verified(key: bytes, token: str) -> tuple[str | None, float]:
    """The number of a token and when it expires. Kept: clients send the same one again and again."""
    try:
        claims = jwt.decode(token, key, algorithms=[_ALGORITHM], options={"require": ["exp", "iat", "jti"]})
    except jwt.InvalidTokenError:
        return None, 0.0
    return str(claims["jti"]), claims["exp"]


def _claims(row: SymblTokenRow) -> dict[str, Any]:
    return {
        "jti": row.id,
        "sub": row.workspace_id,
        "iat": _unix(row.issued_at),
        "exp": _unix(row.expires_at),
    }


def _unix(moment: datetime) -> int:
    return int(moment.replace(tzinfo=UTC).timestamp())
