"""One system in a process of its own: requests and answers are lines of JSON.

Started as `python -m hansard.bench.child ours|bare|bare-diarizer`.
"""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Protocol

from hansard.bench.heard import Heard


@dataclass(frozen=True, slots=True)
class Request:
    """A recording to listen to; see the systems for `speakers` and `apart`."""

    path: str
    speakers: int | None
    apart: bool


class System(Protocol):
    """What is measured."""

    def hear(self, path: Path, *, speakers: int | None, apart: bool) -> Heard:
        """Listen to one recording."""
        ...

    def close(self) -> None:
        """End what was started."""
        ...


def serve(system: System, requests: IO[str], answers: IO[str]) -> None:
    """Answer requests until they end; an error is an answer too."""
    for line in requests:
        request = Request(**json.loads(line))
        answer: dict[str, object]
        try:
            heard = system.hear(Path(request.path), speakers=request.speakers, apart=request.apart)
            answer = asdict(heard)
        except Exception as error:  # noqa: BLE001 (whatever it is, it belongs to this recording)
            answer = {"error": f"{type(error).__name__}: {error}"}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def _ours() -> System:
    from hansard.bench.ours import OurPipeline  # noqa: PLC0415 (what is not measured is not loaded)

    return OurPipeline()


def _bare() -> System:
    from hansard.bench.bare import BareEngine  # noqa: PLC0415

    return BareEngine()


def _bare_diarizer() -> System:
    from hansard.bench.bare import BareEngine  # noqa: PLC0415

    return BareEngine(diarize=True)


SYSTEMS: dict[str, Callable[[], System]] = {
    "ours": _ours,
    "bare": _bare,
    "bare-diarizer": _bare_diarizer,
}


def main() -> None:
    """The child's life; what a library prints goes to standard error."""
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        os.dup2(2, 1)
        system = SYSTEMS[sys.argv[1]]()
        try:
            serve(system, sys.stdin, answers)
        finally:
            system.close()


if __name__ == "__main__":
    main()
