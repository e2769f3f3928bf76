"""Removes from each channel what is only another party, heard through the line."""

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

_SAME_WORDS_DB = 6.0  # the same words, this much weaker than in another channel
_FAINT_DB = 9.0  # whatever was understood, this much weaker,
_UNUSUAL_DB = 6.0  # and this much weaker than the party of this channel when alone
_NEAR_S = 0.2
_ALIKE = 0.6
_PHRASE_S = 1.0


def remove_crosstalk(
    folder: Path, tracks: Sequence[Track], words: Sequence[tuple[Word, ...]], speech: Sequence[TrackSpeech]
) -> tuple[tuple[tuple[Word, ...], ...], tuple[TrackSpeech, ...]]:
    """The words and the speech of channels without each other's echo.

    A word goes when another channel has the same word at the same time, louder by 6 dB, and so has a word
    next to it (two people say "bye" at once, but not a whole phrase); or when there is any speech,
    louder by 9 dB, and the word is faint for its own channel. A span goes when no word is
    left in it and another channel is louder by 6 dB. A lone channel comes back as it is.
    """
    if len(tracks) < 2:
        return tuple(words), tuple(speech)
    channels = [
        _Channel(own, heard.spans, TrackSamples(folder, track))
        for track, own, heard in zip(tracks, words, speech, strict=True)
    ]
    sides = [
        _Side(channel, tuple(other for other in channels if other is not channel)) for channel in channels
    ]
    kept = tuple(side.own_words() for side in sides)
    return kept, tuple(
        side.own_speech(*pair) for side, pair in zip(sides, zip(speech, kept, strict=True), strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Channel:
    """What was heard on one channel."""

    words: tuple[Word, ...]
    spans: tuple[tuple[float, float], ...]
    sound: TrackSamples

    def level_db(self, start_s: float, end_s: float) -> float:
        samples = self.sound.seconds(start_s, end_s + 0.02).astype(np.float64)
        return to_db(float(np.mean(samples**2)) if len(samples) else 0.0)

    def near(self, word: Word) -> tuple[Word, ...]:
        """The words at about the same time."""
        first = bisect_left(self.words, word.start_s - 2 * _NEAR_S, key=_start_s)
        return self.words[first : bisect_right(self.words, word.end_s + _NEAR_S, key=_start_s)]

    def speaks(self, word: Word) -> bool:
        """Whether there is speech during another channel's word."""
        return any(start_s < word.end_s and end_s > word.start_s for start_s, end_s in self.spans)


@dataclass(frozen=True, slots=True)
class _Side:
    """One channel and all others."""

    channel: _Channel
    others: tuple[_Channel, ...]

    def own_words(self) -> tuple[Word, ...]:
        words = self.channel.words
        own = [word for word in words if self._loudest_db(word.start_s, word.end_s) < 0]
        levels_db = [self.channel.level_db(word.start_s, word.end_s) for word in own]
        usual_db = median(levels_db) if levels_db else float("inf")
        same = [any(_is_same(other, word, self.channel) for other in self.others) for word in words]
        return tuple(
            word
            for place, word in enumerate(words)
            if not (_in_phrase(words, same, place) or self._is_faint_echo(word, usual_db))
        )

    def own_speech(self, speech: TrackSpeech, kept: tuple[Word, ...]) -> TrackSpeech:
        spans = tuple(
            span
            for span in speech.spans
            if any(span[0] <= (word.start_s + word.end_s) / 2 <= span[1] for word in kept)
            or self._loudest_db(*span) < _SAME_WORDS_DB
        )
        return replace(speech, spans=spans)

    def _is_faint_echo(self, word: Word, usual_db: float) -> bool:
        """Whether a word is another party's; `usual_db` is the level of this channel's own words."""
        if usual_db - self.channel.level_db(word.start_s, word.end_s) < _UNUSUAL_DB:
            return False
        return any(
            other.speaks(word) and _louder_db(other, word, self.channel) >= _FAINT_DB for other in self.others
        )

    def _loudest_db(self, start_s: float, end_s: float) -> float:
        """How much louder the loudest other channel is between two times."""
        others_db = max(other.level_db(start_s, end_s) for other in self.others)
        return others_db - self.channel.level_db(start_s, end_s)


def _is_same(other: _Channel, word: Word, own: _Channel) -> bool:
    """Whether the other channel has the word too, louder."""
    alike = any(
        SequenceMatcher(None, _plain(word), _plain(one)).ratio() >= _ALIKE for one in other.near(word)
    )
    return alike and _louder_db(other, word, own) >= _SAME_WORDS_DB


def _louder_db(other: _Channel, word: Word, own: _Channel) -> float:
    return other.level_db(word.start_s, word.end_s) - own.level_db(word.start_s, word.end_s)


def _in_phrase(words: Sequence[Word], same: Sequence[bool], place: int) -> bool:
    """Whether a word is the same on another channel, and so is one next to it."""
    beside = [at for at in (place - 1, place + 1) if 0 <= at < len(words)]
    return same[place] and any(same[at] and _gap_s(words, place, at) < _PHRASE_S for at in beside)


def _gap_s(words: Sequence[Word], first: int, second: int) -> float:
    """The pause between two words, in either order."""
    return max(words[first].start_s, words[second].start_s) - min(words[first].end_s, words[second].end_s)


def _start_s(word: Word) -> float:
    return word.start_s


def _plain(word: Word) -> str:
    return word.text.lower().strip(".,?!;:-\"'")
