"""What the reader of a result should know about the recording."""

from collections.abc import Iterable, Sequence

from hansard.media.quality import noise_warnings
from hansard.model.audio import Decoded, TrackSpeech
from hansard.model.insight import Analysis
from hansard.model.transcript import ChannelMode
from hansard.pipeline.transcription import Transcribed

_NO_SPEECH = "no_speech: No speech was found in the recording."


def collect_warnings(
    submitted: Iterable[str],
    decoded: Decoded,
    speech: Sequence[TrackSpeech],
    transcribed: Transcribed,
    analysis: Analysis,
) -> tuple[str, ...]:
    """All warnings of a job, each once, in the order of the stages."""
    is_heard = decoded.mode is not ChannelMode.TEXT
    silent = (_NO_SPEECH,) if is_heard and not any(of_track.spans for of_track in speech) else ()
    of_sound = (*decoded.warnings, *noise_warnings(speech), *silent)
    found = (*submitted, *of_sound, *transcribed.warnings, *analysis.warnings)
    return tuple(dict.fromkeys(found))
