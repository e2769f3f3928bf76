"""What the reader of a result should know about the recording."""

from collections.abc import Iterable, Sequence

from hansard.media.quality import noise_warnings
from hansard.model.audio import Decoded, TrackSpeech
from hansard.pipeline.transcription import Transcribed

_NO_SPEECH = "no_speech: No speech was found in the recording."


def collect_warnings(
    submitted: Iterable[str], decoded: Decoded, speech: Sequence[TrackSpeech], transcribed: Transcribed
) -> tuple[str, ...]:
    """All warnings of a job, each once, in the order of the stages."""
    silent = () if any(of_track.spans for of_track in speech) else (_NO_SPEECH,)
    found = (*submitted, *decoded.warnings, *noise_warnings(speech), *silent, *transcribed.warnings)
    return tuple(dict.fromkeys(found))
