"""The vendors' published pages. Examples are taken out of them as the tests run; none is kept here."""

import os
from pathlib import Path

import pytest


def vendor_page(recordings: Path, number: int) -> str:
    """The text of a page; the test is skipped, and says so, where it is missing."""
    folder = Path(os.environ.get("HANSARD_SEEDS", recordings.parent / "seeds"))
    pages = sorted(folder.glob(f"{number:03d}_*.txt"))
    if not pages:
        pytest.skip(f"no vendor page at {folder}: set HANSARD_SEEDS")
    return pages[0].read_text()
