"""Whether a model's files are those that were downloaded."""

import hashlib
from functools import cache
from pathlib import Path

from hansard.errors import ModelCorruptError
from hansard.speech.models.folder import InstalledModel
from hansard.speech.models.manifest import ModelFile


def size_problems(model: InstalledModel) -> tuple[str, ...]:
    """What is missing or has another size: one sentence a file. Reads no file."""
    if model.unreadable:
        return (model.unreadable,)
    files = model.manifest.files if model.manifest else ()
    return tuple(filter(None, (_size_problem(model.folder, file) for file in files)))


def checksum_problems(model: InstalledModel) -> tuple[str, ...]:
    """What is missing or differs: one sentence a file. Reads every file."""
    if model.unreadable:
        return (model.unreadable,)
    files = model.manifest.files if model.manifest else ()
    return tuple(filter(None, (_checksum_problem(model.folder, file) for file in files)))


@cache
def checked_folder(model: InstalledModel) -> Path:
    """The model's folder, once its files were found to be whole; hashed once in a process.

    Raises ModelCorruptError, which names the files and the command that gets them again.
    """
    problems = checksum_problems(model)
    if problems:
        raise ModelCorruptError(
            f"The model {model.name} is damaged: {'; '.join(problems)}. "
            f"Get it again: hansard models download {model.name}."
        )
    return model.folder


def file_sha256(path: Path) -> str:
    """SHA-256 of a file as hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _size_problem(folder: Path, file: ModelFile) -> str | None:
    path = folder / file.path
    if not path.is_file():
        return f"{file.path} is missing"
    size = path.stat().st_size
    return None if size == file.size else f"{file.path} has {size} bytes instead of {file.size}"


def _checksum_problem(folder: Path, file: ModelFile) -> str | None:
    problem = _size_problem(folder, file)
    if problem or file_sha256(folder / file.path) == file.sha256:
        return problem
    return f"{file.path} differs from what was downloaded"
