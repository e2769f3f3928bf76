"""Stage results as JSON and back, and where they are kept until the job is published."""

from collections.abc import Iterable
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

from hansard.store.blobs import Blobs
from hansard.store.recordings import recording_prefix

Record = TypeVar("Record")


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def to_json(value: object, kind: Any) -> Any:
    """JSON-ready data of a record (or a list of records) of this type."""
    return _adapter(kind).dump_python(value, mode="json")


def from_json(data: Any, kind: type[Record]) -> Record:
    """The record that `to_json` made the data from."""
    anything: Any = kind  # the cache's signature asks for a hashable, which types are
    record: Record = _adapter(anything).validate_python(data)
    return record


class Artifacts:
    """The stage results of one job, each written once."""

    def __init__(self, blobs: Blobs, conversation_id: str, job_id: str) -> None:
        self._blobs = blobs
        self.prefix = f"{recording_prefix(conversation_id)}/jobs/{job_id}"

    def has(self, name: str) -> bool:
        """Whether the stage's result is there."""
        return self._blobs.info(self._key(name)) is not None

    def missing(self, names: Iterable[str]) -> set[str]:
        """Those of the stages whose results are not there."""
        return {name for name in names if not self.has(name)}

    def load(self, name: str) -> Any:
        """The stage's result as JSON. Raises FileNotFoundError."""
        return self._blobs.get_json(self._key(name))

    def save(self, name: str, artifact: Any) -> None:
        """Keep the stage's result."""
        self._blobs.put_json(self._key(name), artifact)

    def _key(self, name: str) -> str:
        return f"{self.prefix}/{name}.json"
