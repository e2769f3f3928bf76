"""Diarization with sherpa-onnx and model files of one's own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from hansard.errors import EngineMissingError
from hansard.model.audio import SAMPLE_RATE_HZ
from hansard.model.progress import Progress, no_progress
from hansard.speech.configuration import SpeechConfiguration
from hansard.speech.engines.base import Capability, Samples, SampleSource, SpeakerSpan, number_speakers
from hansard.speech.engines.clustering import group_voices
from hansard.speech.engines.sherpa_files import missing_parts, sherpa_files
from hansard.speech.engines.sherpa_models import SherpaModels

_SHORTEST_VOICE_S = 0.4  # less is no voice to compare
_LONGEST_VOICE_S = 30.0  # more makes it no clearer
_LEAST_SHARE = 0.03

Voices = dict[int, NDArray[np.float64]]
People = dict[int, int]
"""Which person a voice of the library's belongs to."""


def sherpa_capability(configuration: SpeechConfiguration) -> Capability:
    """sherpa-onnx as data. The licence is the library's; a model may have another."""
    missing = missing_parts(configuration)
    return Capability(
        engine="sherpa",
        name="sherpa-onnx",
        task="diarization",
        languages=(),
        word_times=False,
        needs_download=True,
        licence="Apache-2.0",
        installed=missing is None,
        missing=missing,
    )


class SherpaDiarizer:
    """Lets sherpa-onnx split the sound into voices, too many of them, and finds out whose they are.

    The library's own choice of how many people there are is not used: a two-party call of three
    minutes came out as four with the distance its documentation names. Groups of stretches tell
    people apart by their mean voices far more surely than single stretches do.
    Raises EngineMissingError, which names what is lacking and how to get it.
    """

    def __init__(self, configuration: SpeechConfiguration) -> None:
        missing = missing_parts(configuration)
        if missing:
            raise EngineMissingError(f"The diarization engine sherpa lacks {missing}.")
        self._configuration = configuration
        self._models = SherpaModels(sherpa_files(configuration), configuration.threads)

    @property
    def capability(self) -> Capability:
        """sherpa-onnx as data."""
        return sherpa_capability(self._configuration)

    def diarize(
        self,
        samples: SampleSource,
        *,
        num_speakers: int | None,
        step_s: float,
        progress: Progress = no_progress,
    ) -> tuple[SpeakerSpan, ...]:
        """Who speaks when. With no number given, who has under 3 % of the speech is given to the others."""
        found = self._models.split(samples, step_s, progress) if len(samples) else []
        people = _people(self._voices(samples, found), num_speakers)
        if num_speakers is None:
            people = _without_rare(people, found)
        progress(1.0)
        return number_speakers(_joined(_given(found, people)))

    def _voices(self, samples: SampleSource, found: Sequence[SpeakerSpan]) -> Voices:
        """The vectors of the voices that spoke enough."""
        voices: Voices = {}
        for speaker in dict.fromkeys(span.speaker for span in found):
            own = [span for span in found if span.speaker == speaker]
            if sum(span.end_s - span.start_s for span in own) >= _SHORTEST_VOICE_S:
                voices[speaker] = self._models.voice(_pieces(samples, own))
        return {speaker: voice for speaker, voice in voices.items() if np.isfinite(voice).all()}


def _pieces(samples: SampleSource, spans: Sequence[SpeakerSpan]) -> Iterator[Samples]:
    """The sound of the spans, the longest first, up to half a minute in all."""
    left = round(_LONGEST_VOICE_S * SAMPLE_RATE_HZ)
    for span in sorted(spans, key=lambda span: span.start_s - span.end_s):
        start, end = round(span.start_s * SAMPLE_RATE_HZ), round(span.end_s * SAMPLE_RATE_HZ)
        if left:
            yield samples.between(start, min(end, start + left))
        left -= min(end - start, left)


def _people(voices: Voices, num_speakers: int | None) -> People:
    if not voices:
        return {}
    labels = group_voices(np.stack(list(voices.values())), num_speakers)
    return dict(zip(voices, labels.tolist(), strict=True))


def _without_rare(people: People, found: Sequence[SpeakerSpan]) -> People:
    """Leaves out, one after another, whoever has too small a share of what the others say together."""
    spoken_s = dict.fromkeys(people.values(), 0.0)
    for span in found:
        if span.speaker in people:
            spoken_s[people[span.speaker]] += span.end_s - span.start_s
    while spoken_s and min(spoken_s.values()) < _LEAST_SHARE * sum(spoken_s.values()):
        del spoken_s[min(spoken_s, key=lambda person: spoken_s[person])]
    return {speaker: person for speaker, person in people.items() if person in spoken_s}


def _given(found: Sequence[SpeakerSpan], people: Mapping[int, int]) -> list[SpeakerSpan]:
    """The spans by person; one of nobody's goes to who speaks nearest to it, or all to a single person."""
    known = [replace(span, speaker=people[span.speaker]) for span in found if span.speaker in people]
    lost = [span for span in found if span.speaker not in people]
    return [*known, *(replace(span, speaker=_nearest(span, known)) for span in lost)]


def _nearest(span: SpeakerSpan, known: Sequence[SpeakerSpan]) -> int:
    def closeness(other: SpeakerSpan) -> float:
        """Seconds of overlap, or minus the distance."""
        return min(span.end_s, other.end_s) - max(span.start_s, other.start_s)

    return max(known, key=closeness).speaker if known else 0


def _joined(spans: Sequence[SpeakerSpan]) -> list[SpeakerSpan]:
    """Spans of one person that overlap as one; in order of start."""
    joined: list[SpeakerSpan] = []
    for span in sorted(spans, key=lambda span: (span.speaker, span.start_s)):
        last = joined[-1] if joined else None
        if last and last.speaker == span.speaker and span.start_s <= last.end_s:
            joined[-1] = replace(last, end_s=max(last.end_s, span.end_s))
        else:
            joined.append(span)
    return sorted(joined, key=lambda span: (span.start_s, span.speaker))
