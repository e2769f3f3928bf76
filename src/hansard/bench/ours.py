"""Our pipeline, as `hansard analyze` runs it on files."""

import os
import time
from pathlib import Path

from hansard.bench.heard import Cost, Heard, Line, Voice
from hansard.bench.processes import cpu_s, descendants, peak_mb
from hansard.bench.sound import ANY_LENGTH_S
from hansard.model.options import AnalysisOptions, AudioHints
from hansard.pipeline.engines import engine_configuration
from hansard.pipeline.offline import FileResult, OfflinePipeline
from hansard.settings import Settings


class OurPipeline:
    """All stages, from the file to the analysed conversation; everything is counted."""

    def __init__(self) -> None:
        self._pipeline = OfflinePipeline(engine_configuration(Settings(log_level="warning")))

    def hear(self, path: Path, *, speakers: int | None, apart: bool) -> Heard:
        """One recording. `speakers` is None where their number has to be found out."""
        del apart  # that, the pipeline finds out
        options = AnalysisOptions(
            num_speakers=speakers, hints=AudioHints(file_name=path.name), max_duration_s=ANY_LENGTH_S
        )
        began_s, cpu_before_s = time.monotonic(), cpu_s(descendants(os.getpid()))
        result = self._pipeline.analyze(path, options, lambda _stage, _share: None)
        everyone = descendants(os.getpid())
        cost = Cost(result.decoded.duration_s, time.monotonic() - began_s, cpu_s(everyone) - cpu_before_s)
        return Heard(_lines(result), _voices(result), cost, peak_mb(everyone))

    def close(self) -> None:
        """End the pipeline's own process."""
        self._pipeline.close()


def _lines(result: FileResult) -> tuple[Line, ...]:
    return tuple(
        Line(turn.participant, turn.channel, turn.start_s, turn.text) for turn in result.conversation.turns
    )


def _voices(result: FileResult) -> tuple[Voice, ...]:
    return tuple(Voice(span.participant, span.start_s, span.end_s) for span in result.conversation.spans)
