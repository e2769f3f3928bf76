"""What the commands share: settings, the store, and how errors and JSON are shown."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from rich.console import Console
from rich.table import Table

from hansard.errors import ConfigurationError
from hansard.log import configure_logging
from hansard.model.zones import find_zone
from hansard.pipeline.services import Services, open_services
from hansard.settings import Settings

output = Console(highlight=False, soft_wrap=True)
messages = Console(stderr=True, highlight=False, soft_wrap=True)


def read_zone(name: str) -> str:
    """The name of a time zone. Raises ConfigurationError where there is none of it."""
    if find_zone(name) is None:
        raise ConfigurationError(f"there is no time zone {name}: America/New_York and UTC+08:00 are some")
    return name


def read_terms(text: str) -> list[str]:
    """Names and terms separated by commas, each once."""
    return list(dict.fromkeys(filter(None, (term.strip() for term in text.split(",")))))


def load_settings(data: Path | None = None, **changes: Any) -> Settings:
    """The settings of the environment. Raises ConfigurationError naming the wrong one."""
    if data is not None:
        changes["data"] = data
    try:
        return Settings(**changes)
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        raise ConfigurationError(f"HANSARD_{name}: {first['msg']}") from error


def open_all(data: Path | None = None) -> Services:
    """The services of the settings, with logging set up."""
    settings = load_settings(data)
    settings.data.mkdir(parents=True, exist_ok=True)
    configure_logging(settings)
    return open_services(settings)


@contextmanager
def opened_services(data: Path | None = None) -> Iterator[Services]:
    """The store, migrated, for one command."""
    services = open_all(data)
    try:
        yield services
    finally:
        services.close()


def print_json(document: Any) -> None:
    """JSON for programs: one document on standard output."""
    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2, default=_plain) + "\n")


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def print_table(columns: tuple[str, ...], rows: Iterator[tuple[object, ...]] | list[Any]) -> None:
    """A table for people."""
    table = Table(*columns, box=None, header_style="bold")
    for row in rows:
        table.add_row(*("-" if cell is None else str(cell) for cell in row))
    output.print(table)
