"""Tasks for child processes that do what stages do: work, fail, hang, crash."""

import ctypes
import os
import time

from hansard.errors import UndecodableAudioError
from hansard.model.progress import Progress


def add(*, left: int, right: int, progress: Progress) -> int:
    progress(1.0)
    return left + right


def process_id(*, progress: Progress) -> int:
    del progress
    return os.getpid()


def wait(*, seconds: float, progress: Progress) -> None:
    del progress
    time.sleep(seconds)


def refuse(*, progress: Progress) -> None:
    raise UndecodableAudioError("no sound in it", file_name="a.wav")


def stumble(*, progress: Progress) -> None:
    raise ZeroDivisionError("once")


def hang(*, progress: Progress) -> None:
    time.sleep(600)


def crash(*, progress: Progress) -> None:
    ctypes.string_at(0)


def count_up(*, progress: Progress) -> None:
    for step in range(5):
        progress(step / 5)
        time.sleep(0.25)
