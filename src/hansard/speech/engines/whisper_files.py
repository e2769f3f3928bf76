"""Which Whisper model to use, and what can be known of it without loading it."""

import json
from pathlib import Path

from hansard.errors import ModelCorruptError
from hansard.model.languages import WRITTEN
from hansard.speech.configuration import SpeechConfiguration
from hansard.speech.models.catalogue import RECOMMENDED_MODEL, find_entry
from hansard.speech.models.checksums import checked_folder
from hansard.speech.models.folder import InstalledModel, find_model, installed_models, model_in

_NEEDED = ("config.json", "model.bin", "tokenizer.json")


def chosen_model(configuration: SpeechConfiguration) -> InstalledModel | None:
    """The model that is set; else the largest that is downloaded, those of several languages first."""
    models, name = Path(configuration.models), configuration.whisper.model
    if name:
        found = find_model(models, name) or model_in(Path(name).resolve())
        return found if found and found.writes_words else None
    downloaded = [model for model in installed_models(models) if model.writes_words]
    return max(downloaded, key=lambda one: (is_multilingual(one.folder), one.size_bytes), default=None)


def missing_model(name: str) -> str:
    """What has to be got for the model of this name, or for any when it is empty, and how."""
    if not name:
        return f"a model (hansard models download {RECOMMENDED_MODEL})"
    if find_entry(name):
        return f"the model {name} (hansard models download {name})"
    return f"a model in the folder {name}, which HANSARD_WHISPER_MODEL names"


def known_languages(model: InstalledModel | None, name: str) -> tuple[str, ...]:
    """The languages, as base codes, of a model, or of the one of this name that is not there."""
    if model is None:
        entry = find_entry(name)
        return entry.languages if entry else WRITTEN
    return WRITTEN if is_multilingual(model.folder) else ("en",)


def is_multilingual(folder: Path) -> bool:
    """Whether the model's vocabulary holds the empty token, by which CTranslate2 tells this too."""
    listed, lines = folder / "vocabulary.json", folder / "vocabulary.txt"
    try:
        if listed.is_file():
            return "" in json.loads(listed.read_bytes())
        return "" in lines.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    except (OSError, ValueError):
        return True  # loading will tell what is wrong with it


def whole_folder(model: InstalledModel) -> Path:
    """The model's folder with all that is needed to load it. Raises ModelCorruptError."""
    folder = checked_folder(model)
    lacking = [name for name in _NEEDED if not (folder / name).is_file()]
    if lacking:
        raise ModelCorruptError(f"{folder} is no whole Whisper model: it lacks {' and '.join(lacking)}.")
    return folder
