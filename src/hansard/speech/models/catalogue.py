"""The models that Hansard knows by name."""

from dataclasses import dataclass

from hansard.errors import ConfigurationError
from hansard.model.languages import WRITTEN

TRANSCRIPTION = "transcription"
UNKNOWN = "unknown"

RECOMMENDED_MODEL = "whisper-small"

_ENGLISH = ("en",)
_WHISPER_FILES = ("config.json", "model.bin", "tokenizer.json")
_WHISPER_EXTRAS = ("preprocessor_config.json", "vocabulary.*")


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A model on the Hugging Face hub.

    `files` must be in the repository; of `extras`, which may be patterns, those that are there are
    taken too. `languages` are base codes, empty where language plays no part. `size_mb` is about what
    is downloaded, None when not known beforehand.
    """

    name: str
    repository: str
    task: str
    languages: tuple[str, ...]
    licence: str
    size_mb: int | None
    files: tuple[str, ...]
    extras: tuple[str, ...]

    def local_name(self, file: str) -> str:
        """What a file of the repository is called here: an ONNX model is `model.onnx`, whichever it was."""
        return "model.onnx" if file.endswith(".onnx") else file


def _whisper(size: str, repository: str, size_mb: int) -> CatalogueEntry:
    return CatalogueEntry(
        name=f"whisper-{size}",
        repository=repository,
        task=TRANSCRIPTION,
        languages=_ENGLISH if size.endswith(".en") else WRITTEN,
        licence="MIT",
        size_mb=size_mb,
        files=_WHISPER_FILES,
        extras=_WHISPER_EXTRAS,
    )


_ENTRIES = (
    _whisper("tiny", "Systran/faster-whisper-tiny", 78),
    _whisper("tiny.en", "Systran/faster-whisper-tiny.en", 78),
    _whisper("base", "Systran/faster-whisper-base", 148),
    _whisper("base.en", "Systran/faster-whisper-base.en", 148),
    _whisper("small", "Systran/faster-whisper-small", 486),
    _whisper("small.en", "Systran/faster-whisper-small.en", 486),
    _whisper("medium", "Systran/faster-whisper-medium", 1530),
    _whisper("medium.en", "Systran/faster-whisper-medium.en", 1530),
    _whisper("large-v3", "Systran/faster-whisper-large-v3", 3090),
    _whisper("large-v3-turbo", "mobiuslabsgmbh/faster-whisper-large-v3-turbo", 1620),
    CatalogueEntry(
        name="sherpa-segmentation",
        repository="csukuangfj/sherpa-onnx-pyannote-segmentation-3-0",
        task="diarization",
        languages=(),
        licence="MIT",
        size_mb=6,
        files=("model.onnx",),
        extras=(),
    ),
    # The voices of community-1: the likeness at which two of them are taken for one was measured on it.
    CatalogueEntry(
        name="sherpa-embedding",
        repository="csukuangfj/speaker-embedding-models",
        task="diarization",
        languages=(),
        licence="CC-BY-4.0",
        size_mb=27,
        files=("wespeaker_en_voxceleb_resnet34_LM.onnx",),
        extras=(),
    ),
)
CATALOGUE = {entry.name: entry for entry in _ENTRIES}


def find_entry(name: str) -> CatalogueEntry | None:
    """The entry of a name, or of a hub name (`owner/repository`); None for what can be neither.

    A repository that is not in the catalogue is taken for a Whisper model in CTranslate2's format,
    and kept as `owner--repository`, which is no name on the hub.
    """
    hub_name = name.replace("--", "/", 1)
    known = CATALOGUE.get(name) or next((one for one in _ENTRIES if one.repository == hub_name), None)
    return known or (_of_the_hub(hub_name) if is_hub_name(hub_name) else None)


def _of_the_hub(name: str) -> CatalogueEntry:
    return CatalogueEntry(
        name=name.replace("/", "--"),
        repository=name,
        task=TRANSCRIPTION,
        languages=WRITTEN,
        licence=UNKNOWN,
        size_mb=None,
        files=_WHISPER_FILES,
        extras=_WHISPER_EXTRAS,
    )


def require_entry(name: str) -> CatalogueEntry:
    """The entry of a name. Raises ConfigurationError, which lists the names there are."""
    entry = find_entry(name)
    if entry is None:
        known = ", ".join(CATALOGUE)
        raise ConfigurationError(f"{name} is no model; there are {known}, or any owner/repository of the hub")
    return entry


def is_hub_name(name: str) -> bool:
    """Whether this has the form `owner/repository`."""
    owner, _, repository = name.partition("/")
    return all(part and part[0].isalnum() for part in (owner, repository)) and "/" not in repository
