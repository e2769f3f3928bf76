"""Speaker turns in RTTM files, and how wrong found ones are (diarization error rate)."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pyannote.core import Annotation, Segment, Timeline
from pyannote.metrics.diarization import DiarizationErrorRate

from hansard.bench.heard import Voice

COLLARS_S = (0.5, 0.0)
"""The whole width, as pyannote.metrics counts: 0.5 leaves out 0.25 s on each side of a boundary."""


@dataclass(frozen=True, slots=True)
class SpeakerErrors:
    """Seconds of speech in the reference, and seconds of each kind of error. Overlap is counted."""

    speech_s: float
    missed_s: float
    false_alarm_s: float
    confusion_s: float

    def __add__(self, other: "SpeakerErrors") -> "SpeakerErrors":
        return SpeakerErrors(
            self.speech_s + other.speech_s,
            self.missed_s + other.missed_s,
            self.false_alarm_s + other.false_alarm_s,
            self.confusion_s + other.confusion_s,
        )

    @property
    def rate(self) -> float:
        """All errors per second of speech."""
        return self.share(self.missed_s + self.false_alarm_s + self.confusion_s)

    def share(self, seconds: float) -> float:
        """Seconds per second of speech; 0 without speech."""
        return seconds / self.speech_s if self.speech_s else 0.0


def read_rttm(path: Path) -> tuple[Voice, ...]:
    """The turns of the file; lines of other types than SPEAKER are skipped."""
    lines = [line.split() for line in path.read_text(encoding="utf-8").splitlines()]
    return tuple(
        Voice(fields[7], float(fields[3]), float(fields[3]) + float(fields[4]))
        for fields in lines
        if fields and fields[0] == "SPEAKER"
    )


def speaker_errors(
    reference: Iterable[Voice], found: Iterable[Voice], *, duration_s: float, collar_s: float
) -> SpeakerErrors:
    """Errors over the whole recording, so that speech found outside the reference counts too."""
    metric = DiarizationErrorRate(collar=collar_s, skip_overlap=False)
    whole = Timeline([Segment(0.0, duration_s)])
    parts = metric(_annotation(reference), _annotation(found), uem=whole, detailed=True)
    return SpeakerErrors(parts["total"], parts["missed detection"], parts["false alarm"], parts["confusion"])


def _annotation(voices: Iterable[Voice]) -> Annotation:
    annotation = Annotation()
    for number, voice in enumerate(voices):
        annotation[Segment(voice.start_s, voice.end_s), number] = voice.speaker
    return annotation
