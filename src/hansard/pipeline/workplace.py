"""The working folder of a job on this machine.

It holds the decoded tracks. It is a cache: when a job is carried on elsewhere, the tracks are
decoded again there.
"""

import shutil
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hansard.pipeline.stages import SOURCE


class Workplace:
    """Where one job's tracks are."""

    def __init__(self, work_folder: Path, job_id: str) -> None:
        self.folder = work_folder / job_id

    @property
    def is_ready(self) -> bool:
        """Whether the tracks are all there."""
        return self.folder.is_dir()

    def fill(self, download: Callable[[Path], None], decode: Callable[[Path], Any]) -> Any:
        """Decode into a folder aside and put it in place whole: no half-written track is ever used."""
        with self.aside() as aside:
            download(aside / SOURCE)
            result = decode(aside)
            (aside / SOURCE).unlink()
            self._put_in_place(aside)
        return result

    @contextmanager
    def aside(self) -> Iterator[Path]:
        """A folder of its own, removed in the end whatever happens."""
        aside = self.folder.with_name(f"{self.folder.name}.{uuid.uuid4().hex}")
        aside.mkdir(parents=True)
        try:
            yield aside
        finally:
            shutil.rmtree(aside, ignore_errors=True)

    def clear(self) -> None:
        """Remove the job's folders, half-written ones too."""
        for folder in self.folder.parent.glob(f"{self.folder.name}*"):
            shutil.rmtree(folder, ignore_errors=True)

    def _put_in_place(self, aside: Path) -> None:
        try:
            aside.rename(self.folder)
        except OSError:  # another worker was quicker; its tracks are the same
            if not self.folder.is_dir():
                raise
