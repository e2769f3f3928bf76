"""The labelled recordings of a folder with a manifest."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hansard.errors import ConfigurationError

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Utterance:
    """A recording of one speaker, and what was said in it. `set` is what it is counted under."""

    set: str
    path: Path
    text: str
    speaker: str | None = None


def english_utterances(recordings: Path) -> tuple[Utterance, ...]:
    """Every English recording whose transcript was written by people, in the manifest's order."""
    return tuple(
        Utterance(
            entry["set"],
            recordings / entry["path"],
            entry["transcript"],
            entry.get("labels", {}).get("speaker"),
        )
        for entry in read_manifest(recordings)
        if entry.get("language") == "en"
        and entry.get("transcript")
        and entry.get("reference_quality") == "corpus"
    )


def read_manifest(recordings: Path) -> list[dict[str, Any]]:
    """The entries of the folder's manifest. Raises ConfigurationError where there is none."""
    path = recordings / MANIFEST
    if not path.is_file():
        raise ConfigurationError(f"there is no {MANIFEST} in {recordings}")
    entries: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return entries
