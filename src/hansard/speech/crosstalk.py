"""Removes from each channel what is only the other party, heard through the line."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from statistics import median

import numpy as np

from hansard.model.audio import Track, TrackSpeech
from hansard.model.transcript import Word
from hansard.speech.levels import to_db
from hansard.speech.samples import TrackSamples

_SAME_WORDS_DB = 6.0  # the same words, this much weaker than in the other channel
_FAINT_DB = 9.0  # whatever was understood, this much weaker,
_UNUSUAL_DB = 6.0  # and this much weaker than the party of this channel when alone
_NEAR_S = 0.2
_ALIKE = 0.6


def remove_crosstalk(
    folder: Path, tracks: Sequence[Track], words: Sequence[tuple[Word, ...]], speech: Sequence[TrackSpeech]
) -> tuple[tuple[tuple[Word, ...], ...], tuple[TrackSpeech, ...]]:
    """The words and the speech of two channels without each other's echo.

    A word goes when the other channel has the same word at the same time, louder by 6 dB; or when there is
    any speech, louder by 9 dB, and the word is faint for its own channel. A span goes when no word is
    left in it and the other channel is louder by 6 dB. Any other number of channels comes back as it is.
    """
    if len(tracks) != 2:
        return tuple(words), tuple(speech)
    sounds = [TrackSamples(folder, track) for track in tracks]
    sides = [
        _Side(words[own], words[1 - own], speech[1 - own].spans, sounds[own], sounds[1 - own])
        for own in range(2)
    ]
    kept = tuple(side.own_words() for side in sides)
    heard = tuple(side.own_speech(speech[own], kept[own]) for own, side in enumerate(sides))
    return kept, heard


@dataclass(frozen=True, slots=True)
class _Side:
    """One channel, and what the other one has."""

    words: tuple[Word, ...]
    other_words: tuple[Word, ...]
    other_spans: tuple[tuple[float, float], ...]
    sound: TrackSamples
    other: TrackSamples

    def own_words(self) -> tuple[Word, ...]:
        own = [word for word in self.words if self._louder_db(word.start_s, word.end_s) < 0]
        levels_db = [_level_db(self.sound, word.start_s, word.end_s) for word in own]
        usual_db = median(levels_db) if levels_db else float("inf")
        return tuple(word for word in self.words if not self._is_echo(word, usual_db))

    def own_speech(self, speech: TrackSpeech, kept: tuple[Word, ...]) -> TrackSpeech:
        spans = tuple(
            span
            for span in speech.spans
            if any(span[0] <= (word.start_s + word.end_s) / 2 <= span[1] for word in kept)
            or self._louder_db(*span) < _SAME_WORDS_DB
        )
        return replace(speech, spans=spans)

    def _is_echo(self, word: Word, usual_db: float) -> bool:
        """Whether a word is the other party's; `usual_db` is the level of this channel's own words."""
        louder_db = self._louder_db(word.start_s, word.end_s)
        if louder_db < _SAME_WORDS_DB:
            return False
        if any(
            SequenceMatcher(None, _plain(word), _plain(one)).ratio() >= _ALIKE for one in self._near(word)
        ):
            return True
        unusual = usual_db - _level_db(self.sound, word.start_s, word.end_s) >= _UNUSUAL_DB
        return louder_db >= _FAINT_DB and unusual and self._other_speaks(word)

    def _near(self, word: Word) -> tuple[Word, ...]:
        """The other channel's words at about the same time."""
        first = bisect_left(self.other_words, word.start_s - 2 * _NEAR_S, key=_start_s)
        return self.other_words[first : bisect_right(self.other_words, word.end_s + _NEAR_S, key=_start_s)]

    def _other_speaks(self, word: Word) -> bool:
        return any(start_s < word.end_s and end_s > word.start_s for start_s, end_s in self.other_spans)

    def _louder_db(self, start_s: float, end_s: float) -> float:
        """How much louder the other channel is between two times."""
        return _level_db(self.other, start_s, end_s) - _level_db(self.sound, start_s, end_s)


def _level_db(sound: TrackSamples, start_s: float, end_s: float) -> float:
    samples = sound.seconds(start_s, end_s + 0.02).astype(np.float64)
    return to_db(float(np.mean(samples**2)) if len(samples) else 0.0)


def _start_s(word: Word) -> float:
    return word.start_s


def _plain(word: Word) -> str:
    return word.text.lower().strip(".,?!;:-\"'")
