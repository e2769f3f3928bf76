from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from hansard.model.transcript import Participant, Role
from hansard.store.clock import utc_now
from hansard.store.conversations import NewConversation, create_conversation
from hansard.store.database import Database, alembic_config
from hansard.store.participants import list_found_participants, replace_participants
from hansard.store.tables import metadata
from hansard.store.workspaces import create_workspace


def _differences(database: Database) -> list[object]:
    with database.read() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _is_ours})
        return compare_metadata(context, metadata)


def _is_ours(name: str | None, kind: str, _parents: object) -> bool:
    return kind != "table" or name in metadata.tables


def test_migrations_make_the_tables_of_the_code(database_url: str) -> None:
    database = Database(database_url)
    database.migrate()
    assert _differences(database) == []
    database.close()


def test_migrating_twice_changes_nothing(database_url: str) -> None:
    for _ in range(2):
        database = Database(database_url)
        database.migrate()
        database.close()


def test_processes_that_start_together_migrate_one_after_another(database_url: str) -> None:
    databases = [Database(database_url) for _ in range(3)]
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda database: database.migrate(), databases))
    assert _differences(databases[0]) == []
    for database in databases:
        database.close()


def test_participants_of_the_first_tables_stay(database_url: str) -> None:
    database = Database(database_url)
    database.migrate()
    found = (Participant("p1", "Ann", Role.AGENT, 0.9, channel=0),)
    with database.write() as connection:
        create_workspace(connection, "acme")
        row = create_conversation(connection, "acme", NewConversation("call", "ann", "en-US", utc_now()))
        replace_participants(connection, row.id, found)
    with database.write() as connection:
        command.downgrade(alembic_config(connection), "0001")
    database.migrate()
    with database.read() as connection:
        (one,) = list_found_participants(connection, row.id)
    assert replace(one, member_id=None) == found[0]
    assert one.member_id
    database.close()
