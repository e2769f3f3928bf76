"""The folder that models are downloaded to: one folder for each model."""

from dataclasses import dataclass
from pathlib import Path

from hansard.errors import ModelCorruptError
from hansard.speech.models.catalogue import TRANSCRIPTION, find_entry
from hansard.speech.models.manifest import Manifest, read_manifest

WEIGHTS = "model.bin"


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A model on disk. Without a manifest nothing is known of it but its files.

    `unreadable` is why it has no manifest although the file is there.
    """

    name: str
    folder: Path
    manifest: Manifest | None
    unreadable: str | None = None

    @property
    def size_bytes(self) -> int:
        """Bytes of all its files, as recorded or else as found."""
        if self.manifest:
            return sum(file.size for file in self.manifest.files)
        return sum(path.stat().st_size for path in self.folder.iterdir() if path.is_file())

    @property
    def writes_words(self) -> bool:
        """Whether it is a Whisper model."""
        return self.manifest.task == TRANSCRIPTION if self.manifest else (self.folder / WEIGHTS).is_file()


def model_in(folder: Path) -> InstalledModel | None:
    """The model in this folder; None where there is none. Reads no model file."""
    try:
        manifest = read_manifest(folder)
    except ModelCorruptError as error:
        return InstalledModel(folder.name, folder, None, error.message)
    if manifest is None and not (folder / WEIGHTS).is_file():
        return None
    return InstalledModel(folder.name, folder, manifest)


def installed_models(models: Path) -> tuple[InstalledModel, ...]:
    """All models in the folder of models, by name."""
    if not models.is_dir():
        return ()
    folders = sorted(path for path in models.iterdir() if path.is_dir() and not path.name.startswith("."))
    return tuple(filter(None, map(model_in, folders)))


def find_model(models: Path, name: str) -> InstalledModel | None:
    """The downloaded model of a name, of a hub name (`owner/repository`), or of a folder put there."""
    entry = find_entry(name)
    folder = entry.name if entry else name
    return None if "/" in folder or folder.startswith(".") else model_in(models / folder)
