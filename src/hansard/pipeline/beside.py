"""Runs several calls side by side, and ends all when one fails."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait

StillWanted = Callable[[], bool]


def run_beside(calls: Sequence[Callable[[StillWanted], None]]) -> None:
    """Run the calls in threads of their own; each gets a function that says whether it is still wanted.

    Raises what the first one that failed raised, once the others have ended.
    """
    failed = threading.Event()
    with ThreadPoolExecutor(len(calls)) as pool:
        runs = [pool.submit(call, lambda: not failed.is_set()) for call in calls]
        done, _ = wait(runs, return_when=FIRST_EXCEPTION)
        first = _failure(done)
        if first is not None:
            failed.set()
    if first is not None:
        raise first


def _failure(runs: set[Future[None]]) -> BaseException | None:
    return next((error for run in runs if (error := run.exception()) is not None), None)
