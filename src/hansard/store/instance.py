"""What belongs to the installation as a whole."""

import secrets

from sqlalchemy import Connection, insert, select

from hansard.store.database import Database
from hansard.store.tables import instance

_URL_KEY = "url_key"
_TOKEN_KEY = "token_key"  # noqa: S105 (a name)


def _find(connection: Connection, name: str) -> str | None:
    return connection.scalar(select(instance.c.value).where(instance.c.name == name))


def url_signing_key(database: Database) -> bytes:
    """The key of signed upload URLs, the same for every process; made at the first call."""
    return _key(database, _URL_KEY)


def token_signing_key(database: Database) -> bytes:
    """The key of signed access tokens, likewise."""
    return _key(database, _TOKEN_KEY)


def _key(database: Database, name: str) -> bytes:
    with database.read() as connection:
        known = _find(connection, name)
    if known is None:
        with database.write() as connection:
            known = _find(connection, name)
            if known is None:
                known = secrets.token_hex(32)
                connection.execute(insert(instance).values(name=name, value=known))
    return bytes.fromhex(known)
