"""Some of a recording's speech, to tell its language by."""

from collections.abc import Sequence
from pathlib import Path

from hansard.model.audio import Track, TrackSpeech
from hansard.speech.engines.base import Samples
from hansard.speech.samples import TrackSamples

_ENOUGH_S = 10.0  # with less, a guess is no ground to leave the asked language
_MOST_S = 60.0


def speech_excerpt(folder: Path, tracks: Sequence[Track], speech: Sequence[TrackSpeech]) -> list[Samples]:
    """The longest segments of speech, up to a minute in all; none where there is under 10 s of speech.

    The longest hold whole sentences; ring tones and greetings are short.
    """
    if sum(one.speech_s for one in speech) < _ENOUGH_S:
        return []
    found = [(number, segment) for number, one in enumerate(speech) for segment in one.segments]
    found.sort(key=lambda entry: entry[1].start_s - entry[1].end_s)
    chosen: list[Samples] = []
    total_s = 0.0
    for number, segment in found:
        length_s = segment.end_s - segment.start_s
        if chosen and total_s + length_s > _MOST_S:
            break
        total_s += length_s
        sound = TrackSamples(folder, tracks[number])
        chosen.append(sound.seconds(segment.start_s, segment.end_s, speech[number].gain_db))
    return chosen
