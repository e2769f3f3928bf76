from concurrent.futures import ThreadPoolExecutor

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from hansard.store.database import Database
from hansard.store.tables import metadata


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
