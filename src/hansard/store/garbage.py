"""Blobs that no row needs any more, remembered until they are gone."""

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from hansard.store.blobs import Blobs
from hansard.store.clock import utc_now
from hansard.store.database import Database
from hansard.store.tables import blob_garbage


def discard_blobs(connection: Connection, prefix: str) -> None:
    """Mark everything under a prefix for removal, in the transaction that ends its use."""
    insert = postgresql_insert if connection.dialect.name == "postgresql" else sqlite_insert
    row = insert(blob_garbage).values(prefix=prefix, created_at=utc_now())
    connection.execute(row.on_conflict_do_nothing(index_elements=["prefix"]))


def collect_garbage(database: Database, blobs: Blobs) -> int:
    """Remove what was marked; the number of prefixes removed. May be called by several workers at once."""
    with database.read() as connection:
        prefixes = tuple(connection.scalars(select(blob_garbage.c.prefix)))
    for prefix in prefixes:
        blobs.delete_prefix(prefix)
        with database.write() as connection:
            connection.execute(delete(blob_garbage).where(blob_garbage.c.prefix == prefix))
    return len(prefixes)
