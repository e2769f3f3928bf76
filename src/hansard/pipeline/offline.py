"""The same pipeline without a server: one file in, one result out."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from hansard.jobs.processes import Processes
from hansard.model.audio import Decoded, TrackSpeech
from hansard.model.conversation import Conversation
from hansard.model.insight import Analysis
from hansard.model.options import AnalysisOptions
from hansard.model.progress import Progress, no_progress
from hansard.model.transcript import Turn
from hansard.pipeline.artifacts import from_json, to_json
from hansard.pipeline.assemble import assemble
from hansard.pipeline.beside import StillWanted, run_beside
from hansard.pipeline.engines import EngineConfiguration
from hansard.pipeline.parts import part_of
from hansard.pipeline.stages import (
    ANALYSING,
    BLEEPING,
    REDACTED,
    REDACTING,
    SOURCE,
    STAGES,
    Stage,
    Work,
    known_without_work,
)
from hansard.pipeline.transcription import Transcribed
from hansard.pipeline.warnings import collect_warnings
from hansard.pipeline.watch import GroupProgress
from hansard.speech.attribute import Attributed

StageProgress = Callable[[str, float], None]
"""Called with the stage's name and the share of the whole that is done, 0..1."""


@dataclass(frozen=True, slots=True)
class FileResult:
    """What was found in one file."""

    conversation: Conversation
    analysis: Analysis
    decoded: Decoded
    speech: tuple[TrackSpeech, ...]
    warnings: tuple[str, ...]


def no_stage_progress(stage: str, share: float) -> None:
    """For callers that do not watch."""


class OfflinePipeline:
    """Analyses files one after another; the models stay loaded in between."""

    def __init__(self, configuration: EngineConfiguration) -> None:
        self._processes = Processes()
        self._engines = to_json(configuration, EngineConfiguration)

    def close(self) -> None:
        """End the child process."""
        self._processes.stop()

    def analyze(self, path: Path, options: AnalysisOptions, progress: StageProgress) -> FileResult:
        """Analyse one file. Raises HansardError with a reason that a person understands."""
        with tempfile.TemporaryDirectory(prefix="hansard-") as name:
            folder = Path(name)
            (folder / SOURCE).symlink_to(path.resolve())
            run = _Run(self._processes, folder, options, self._engines, progress)
            for group in STAGES:
                run.group(group)
            return run.finish()

    def bleep(self, path: Path, target: Path, options: AnalysisOptions, result: FileResult) -> None:
        """Write a copy of a file that was analysed, with a bleep for names and numbers.

        FLAC, whatever the ending of `target`; WAV where FLAC cannot hold it. Raises HansardError.
        """
        with tempfile.TemporaryDirectory(prefix="hansard-") as name:
            folder = Path(name)
            (folder / SOURCE).symlink_to(path.resolve())
            conversation = to_json(result.conversation, Conversation)
            turns = to_json({"": result.conversation.turns}, dict[str, tuple[Turn, ...]])
            run = _Run(self._processes, folder, options, self._engines, no_stage_progress)
            intervals = run.call(REDACTING, {"conversation": conversation, "turns": turns})[""]
            run.call(BLEEPING, {"intervals": intervals})
            shutil.move(folder / REDACTED, target)


class _Run:
    """One file's way through the stages."""

    def __init__(
        self,
        processes: Processes,
        folder: Path,
        options: AnalysisOptions,
        engines: dict[str, Any],
        progress: StageProgress,
    ) -> None:
        self._processes = processes
        self._folder = folder
        self._options = options
        self._engines = engines
        self._progress = progress
        self._artifacts: dict[str, Any] = {}

    def group(self, group: tuple[Stage, ...]) -> None:
        """Run stages side by side."""
        progress = GroupProgress(group, self._progress)
        run_beside([partial(self._stage, stage, progress.of(stage)) for stage in group])

    def _stage(self, stage: Stage, progress: Progress, still_wanted: StillWanted) -> None:
        needed = {name: self._artifacts[name] for name in stage.needs}
        known = known_without_work(stage, self._options, needed)
        self._artifacts[stage.name] = (
            self.call(stage, needed, progress, still_wanted) if known is None else known
        )
        progress(1.0)

    def call(
        self,
        stage: Stage,
        needed: dict[str, Any],
        progress: Progress = no_progress,
        still_wanted: StillWanted = lambda: True,
    ) -> Any:
        """A stage in the child process."""
        options = to_json(self._options, AnalysisOptions)
        work = Work(str(self._folder), options, self._engines, needed)
        return self._processes.run(stage.task(work), progress=progress, wanted=still_wanted)

    def finish(self) -> FileResult:
        decoded = from_json(self._artifacts["decoding"], Decoded)
        speech = from_json(self._artifacts["segmenting"], tuple[TrackSpeech, ...])
        transcribed = from_json(self._artifacts["transcribing"], Transcribed)
        found = from_json(self._artifacts["attributing"], Attributed)
        part = part_of("turn", self._options.offset_s, decoded, speech, found)
        conversation = assemble([part], transcribed.language, self._options)
        self._artifacts["conversation"] = to_json(conversation, Conversation)
        self.group((ANALYSING,))
        analysis = from_json(self._artifacts[ANALYSING.name], Analysis)
        return FileResult(
            conversation=conversation,
            analysis=analysis,
            decoded=decoded,
            speech=speech,
            warnings=collect_warnings((), decoded, speech, transcribed, analysis),
        )
