"""Fetches models from the Hugging Face hub, or from the mirror that `HF_ENDPOINT` names."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any

import httpx2
from huggingface_hub import HfApi, ModelInfo, hf_hub_url
from huggingface_hub.errors import GatedRepoError, RepositoryNotFoundError
from huggingface_hub.file_download import http_get
from huggingface_hub.hf_api import RepoSibling
from huggingface_hub.utils import WeakFileLock, build_hf_headers  # type: ignore[attr-defined]

from hansard.errors import ModelDownloadError
from hansard.speech.models.catalogue import UNKNOWN, CatalogueEntry
from hansard.speech.models.checksums import checksum_problems, file_sha256
from hansard.speech.models.folder import InstalledModel, model_in
from hansard.speech.models.manifest import Manifest, ModelFile, write_manifest

DownloadProgress = Callable[[int, int], None]
"""Called with the bytes that are here and the bytes of the whole model."""

_UNFINISHED = ".downloads"  # beside the models, so that a finished one can be put in place by renaming
_INFO_TIMEOUT_S = 30.0


@dataclass(frozen=True, slots=True)
class _Plan:
    """A repository's files that make up a model, at one commit."""

    entry: CatalogueEntry
    revision: str
    licence: str
    files: tuple[RepoSibling, ...]

    @property
    def total(self) -> int:
        return sum(file.size or 0 for file in self.files)


def download_model(entry: CatalogueEntry, models: Path, progress: DownloadProgress) -> InstalledModel:
    """The model, downloaded unless it is there and whole.

    What an interrupted download left behind is used. Raises ModelDownloadError.
    """
    unfinished = models / _UNFINISHED
    try:
        unfinished.mkdir(parents=True, exist_ok=True)
        with WeakFileLock(unfinished / f"{entry.name}.lock"):
            return _present(entry, models) or _download(entry, models, progress)
    except (OSError, httpx2.HTTPError, ValueError) as error:
        raise ModelDownloadError(
            f"{entry.name} could not be downloaded from {entry.repository}: {_reason(error)}"
        ) from error


def _present(entry: CatalogueEntry, models: Path) -> InstalledModel | None:
    model = model_in(models / entry.name)
    whole = model is not None and model.manifest is not None and not checksum_problems(model)
    return model if whole else None


def _download(entry: CatalogueEntry, models: Path, progress: DownloadProgress) -> InstalledModel:
    plan = _plan(entry)
    folder = models / _UNFINISHED / f"{entry.name}-{plan.revision}"
    folder.mkdir(exist_ok=True)
    meter = _Meter(plan.total, progress)
    files = tuple(_fetch(plan, file, folder, meter) for file in plan.files)
    manifest = Manifest(entry.name, entry.repository, plan.revision, entry.task, plan.licence, files)
    write_manifest(folder, manifest)
    _put_in_place(folder, models / entry.name)
    _remove_older(models / _UNFINISHED, entry.name)
    return InstalledModel(entry.name, models / entry.name, manifest)


def _plan(entry: CatalogueEntry) -> _Plan:
    info = HfApi().model_info(entry.repository, files_metadata=True, timeout=_INFO_TIMEOUT_S)
    there = {file.rfilename: file for file in info.siblings or () if "/" not in file.rfilename}
    lacking = [name for name in entry.files if name not in there]
    if lacking or not info.sha:
        raise FileNotFoundError(f"the repository has no {' and no '.join(lacking)}")
    wanted = [
        file
        for name, file in there.items()
        if name in entry.files or any(fnmatchcase(name, pattern) for pattern in entry.extras)
    ]
    return _Plan(entry, info.sha, _licence(entry, info), tuple(wanted))


def _licence(entry: CatalogueEntry, info: ModelInfo) -> str:
    stated = info.card_data.license if info.card_data and entry.licence == UNKNOWN else None
    return stated if isinstance(stated, str) else entry.licence


def _fetch(plan: _Plan, file: RepoSibling, folder: Path, meter: "_Meter") -> ModelFile:
    """One file, complete and compared with the checksum that the hub states for it, if it states one."""
    path = folder / plan.entry.local_name(file.rfilename)
    if path.is_file():
        meter.advance(path.stat().st_size)
    else:
        url = hf_hub_url(plan.entry.repository, file.rfilename, revision=plan.revision)
        _fetch_bytes(url, path, file.size, meter)
    sha256 = file_sha256(path)
    if file.lfs is not None and sha256 != file.lfs.sha256:
        path.unlink()
        raise OSError(f"{file.rfilename} does not have the checksum that the hub states; it was removed")
    return ModelFile(path.name, path.stat().st_size, sha256)


def _fetch_bytes(url: str, path: Path, size: int | None, meter: "_Meter") -> None:
    """Goes on where an earlier attempt stopped."""
    part = path.with_name(f"{path.name}.part")
    with part.open("ab") as file:
        http_get(
            url,
            file,
            resume_size=file.tell(),
            headers=build_hf_headers(),
            expected_size=size,
            tqdm_class=partial(_Bar, meter),  # type: ignore[arg-type]
        )
    part.replace(path)


def _put_in_place(folder: Path, target: Path) -> None:
    """The finished folder in the place of whatever was there."""
    replaced = folder.with_name(f"{folder.name}.replaced")
    shutil.rmtree(replaced, ignore_errors=True)
    if target.exists():
        target.rename(replaced)
    folder.rename(target)
    shutil.rmtree(replaced, ignore_errors=True)


def _remove_older(unfinished: Path, name: str) -> None:
    """Forgets what was begun of other revisions; a commit has 40 digits."""
    for folder in unfinished.glob(f"{name}-{'?' * 40}"):
        shutil.rmtree(folder, ignore_errors=True)


def _reason(error: Exception) -> str:
    if isinstance(error, GatedRepoError):
        return "the repository is closed to those without permission"
    if isinstance(error, RepositoryNotFoundError):
        return "there is no such repository"
    return " ".join(str(error).split()) or type(error).__name__


class _Meter:
    """Bytes of a model that are here."""

    def __init__(self, total: int, progress: DownloadProgress) -> None:
        self._total = total
        self._progress = progress
        self._done = 0

    def advance(self, count: float) -> None:
        self._done += int(count)
        self._progress(self._done, self._total)


class _Bar:
    """What the hub's client takes for a bar of tqdm."""

    def __init__(self, meter: _Meter, *, initial: int = 0, **_: Any) -> None:
        self._meter = meter
        meter.advance(initial)

    def __enter__(self) -> "_Bar":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        del kind, error, trace

    def update(self, count: float) -> None:
        """Count more bytes."""
        self._meter.advance(count)
