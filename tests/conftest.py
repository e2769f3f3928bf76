"""What every test may use."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def recordings() -> Path:
    """The folder of real recordings; the test is skipped, and says so, where it is missing."""
    folder = Path(os.environ.get("HANSARD_RECORDINGS", ROOT.parent / "shared" / "recordings"))
    if not (folder / "manifest.json").is_file():
        pytest.skip(f"no recordings at {folder}: set HANSARD_RECORDINGS to a copy of them")
    return folder
