"""What a job has found, from its artifacts."""

from hansard.model.audio import Decoded, TrackSpeech
from hansard.model.insight import Analysis
from hansard.model.options import AnalysisOptions
from hansard.pipeline.artifacts import Artifacts, from_json
from hansard.pipeline.copies import Copies
from hansard.pipeline.parts import new_part
from hansard.pipeline.publish import Result
from hansard.pipeline.stages import ANALYSING
from hansard.pipeline.transcription import Transcribed
from hansard.pipeline.warnings import collect_warnings
from hansard.store.jobs import JobRow


def found_result(job: JobRow, artifacts: Artifacts, copies: Copies) -> Result:
    """The result to publish. Raises FileNotFoundError where a stage has not run."""
    decoded = from_json(artifacts.load("decoding"), Decoded)
    transcribed = from_json(artifacts.load("transcribing"), Transcribed)
    speech = from_json(artifacts.load("segmenting"), tuple[TrackSpeech, ...])
    analysis = from_json(artifacts.load(ANALYSING.name), Analysis)
    return Result(
        part=new_part(job, artifacts),
        decoded=decoded,
        speech=speech,
        analysis=analysis,
        asked_language=from_json(job.options, AnalysisOptions).language,
        language=transcribed.language,
        warnings=collect_warnings(job.warnings, decoded, speech, transcribed, analysis),
        copies=copies,
    )
