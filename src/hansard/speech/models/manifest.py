"""What was downloaded into a model's folder, as recorded there in `model.json`."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from hansard.errors import ModelCorruptError

MANIFEST = "model.json"


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a model, with its size in bytes and its SHA-256 as hexadecimal digits."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """A downloaded model. `revision` is the commit of the hub repository."""

    name: str
    repository: str
    revision: str
    task: str
    licence: str
    files: tuple[ModelFile, ...]


_JSON = TypeAdapter(Manifest)


def read_manifest(folder: Path) -> Manifest | None:
    """The folder's manifest; None where it has none. Raises ModelCorruptError."""
    path = folder / MANIFEST
    if not path.is_file():
        return None
    try:
        return _JSON.validate_json(path.read_bytes())
    except ValidationError as error:
        raise ModelCorruptError(
            f"{path} cannot be read. Get the model again: hansard models download {folder.name}."
        ) from error


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Record what the folder holds."""
    (folder / MANIFEST).write_bytes(_JSON.dump_json(manifest, indent=1))
