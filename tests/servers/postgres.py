"""A private PostgreSQL cluster for tests, from the system's own programs."""

import os
import pwd
import re
import shutil
import signal
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from tests.servers.processes import (
    ServerMissingError,
    find_program,
    run_program,
    running,
    temporary_folder,
    wait_until_ready,
)

from hansard.testing import free_port

_READY_TIMEOUT_S = 30.0
_USER = "hansard"
_DEBIAN_FOLDER = Path("/usr/lib/postgresql")
# Nothing here has to survive a power cut.
_FAST = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "200",
    "shared_buffers": "32MB",
}


@dataclass(frozen=True, slots=True)
class PostgresServer:
    """A running cluster; its only role is a superuser who needs no password from this machine."""

    port: int

    @property
    def url(self) -> str:
        """SQLAlchemy URL of the maintenance database; use `new_database` for tables."""
        return self.database_url("postgres")

    def database_url(self, name: str) -> str:
        """SQLAlchemy URL of a database of this cluster."""
        return f"postgresql+psycopg://{_USER}@127.0.0.1:{self.port}/{name}"

    def new_database(self, template: str = "template1") -> str:
        """Create a database, empty or a copy of `template`, which nobody may use meanwhile; gives its URL."""
        name = f"test_{uuid.uuid4().hex[:12]}"
        with self._connect() as connection:
            connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.database_url(name)

    def is_ready(self) -> bool:
        """Whether the server answers a query."""
        try:
            with self._connect() as connection:
                connection.execute("SELECT 1")
        except psycopg.OperationalError:
            return False
        return True

    def _connect(self) -> psycopg.Connection:
        return psycopg.connect(
            host="127.0.0.1",
            port=self.port,
            user=_USER,
            dbname="postgres",
            autocommit=True,
            connect_timeout=5,
        )


@contextmanager
def running_postgres() -> Iterator[PostgresServer]:
    """Start a cluster, and remove it at the end. Raises ServerMissingError without PostgreSQL."""
    initdb, postgres = _program("initdb"), _program("postgres")
    owner = _owner()
    with temporary_folder("hansard-pg-") as folder:
        if owner:
            shutil.chown(folder, owner.pw_uid, owner.pw_gid)
        data, log_path, server = folder / "data", folder / "server.log", PostgresServer(free_port())
        log_path.touch()
        setpriv = [find_program("setpriv"), *_identity(owner), "--"]
        create = [initdb, "-D", str(data), "-U", _USER, "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust", "-N"]
        run_program([*setpriv, *create], env=_environment(folder))
        command = [postgres, "-D", str(data), *_options(server.port, folder)]
        with running(command, log_path, _environment(folder), _identity(owner), signal.SIGINT) as process:
            wait_until_ready(process, server.is_ready, log_path, _READY_TIMEOUT_S)
            yield server


def _program(name: str) -> str:
    return find_program(name, *sorted(_DEBIAN_FOLDER.glob("*/bin"), key=_version, reverse=True))


def _version(folder: Path) -> int:
    return int("".join(re.findall(r"\d+", folder.parent.name)) or 0)


def _owner() -> pwd.struct_passwd | None:
    """The account that runs the server where this process is root, which PostgreSQL refuses to run as."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres")
    except KeyError:
        raise ServerMissingError(
            "server missing: PostgreSQL needs the account 'postgres' to run as"
        ) from None


def _identity(owner: pwd.struct_passwd | None) -> Sequence[str]:
    if owner is None:
        return ()
    return (f"--reuid={owner.pw_uid}", f"--regid={owner.pw_gid}", "--clear-groups")


def _environment(folder: Path) -> dict[str, str]:
    return {"PATH": os.defpath, "HOME": str(folder), "LC_ALL": "C.UTF-8"}


def _options(port: int, folder: Path) -> list[str]:
    settings = {"listen_addresses": "127.0.0.1", "unix_socket_directories": str(folder), **_FAST}
    return [
        "-p",
        str(port),
        *(part for name, value in settings.items() for part in ("-c", f"{name}={value}")),
    ]
