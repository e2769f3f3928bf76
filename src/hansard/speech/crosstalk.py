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
from hansard.speech.echo import EARLIEST_S, LATEST_S, find_echo
from hansard.speech.levels import to_db
from hansard.speech.samples import TrackSamples

_WEAKER_DB = 6.0  # an echo than what is heard on its party's own channel,
_FAINT_DB = 3.0  # and than the party of this channel when it is the loudest
_LEAKING = 0.3  # likeness; the most at 3,350 words of calls without a leak was 0.25
_NEAR_S = 0.2
_ALIKE = 0.6
_PHRASE_S = 1.0


def remove_crosstalk(
    folder: Path, tracks: Sequence[Track], words: Sequence[tuple[Word, ...]], speech: Sequence[TrackSpeech]
) -> tuple[tuple[tuple[Word, ...], ...], tuple[TrackSpeech, ...]]:
    """The words and the speech of channels without each other's echo.

    A word goes when another channel has the same word at the same time, louder by 6 dB, and so has a word
    next to it (two people say "bye" at once, but not a whole phrase). Whatever was understood, it also
    goes when it is 3 dB weaker than its channel's own words usually are and the line is heard to leak
    there: the waveform around it is that of another channel, where somebody speaks, at most half a
    second later and weaker by 6 dB. So a quiet word under a loud voice stays where nothing leaks;
    over a leak it may go. A span goes when no word is left in it and it is such a leak. A lone
    channel comes back as it is.
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
        samples = self.sound.seconds(start_s, end_s + 0.02)
        return to_db(float(np.dot(samples, samples)) / max(len(samples), 1))

    def near(self, word: Word) -> tuple[Word, ...]:
        """The words at about the same time."""
        first = bisect_left(self.words, word.start_s - 2 * _NEAR_S, key=_start_s)
        return self.words[first : bisect_right(self.words, word.end_s + _NEAR_S, key=_start_s)]

    def speaks(self, start_s: float, end_s: float) -> bool:
        """Whether there is speech that another channel could echo between two times."""
        first_s, last_s = start_s - LATEST_S, end_s - EARLIEST_S
        return any(start < last_s and end > first_s for start, end in self.spans)


@dataclass(frozen=True, slots=True)
class _Levels:
    """How loud each channel is during a word of one of them."""

    own_db: float
    others_db: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Side:
    """One channel and all others."""

    channel: _Channel
    others: tuple[_Channel, ...]

    def own_words(self) -> tuple[Word, ...]:
        words = self.channel.words
        levels = [self._levels(word) for word in words]
        faint_db = _usual_db(levels) - _FAINT_DB
        same = [self._is_same(word, of_word) for word, of_word in zip(words, levels, strict=True)]
        return tuple(
            word
            for place, (word, of_word) in enumerate(zip(words, levels, strict=True))
            if not _in_phrase(words, same, place)
            and not (of_word.own_db <= faint_db and self._is_echo(word.start_s, word.end_s, of_word.own_db))
        )

    def own_speech(self, speech: TrackSpeech, kept: tuple[Word, ...]) -> TrackSpeech:
        spans = tuple(
            span
            for span in speech.spans
            if any(span[0] <= (word.start_s + word.end_s) / 2 <= span[1] for word in kept)
            or not self._is_echo(*span, self.channel.level_db(*span))
        )
        return replace(speech, spans=spans)

    def _levels(self, word: Word) -> _Levels:
        others_db = tuple(other.level_db(word.start_s, word.end_s) for other in self.others)
        return _Levels(self.channel.level_db(word.start_s, word.end_s), others_db)

    def _is_same(self, word: Word, levels: _Levels) -> bool:
        """Whether another channel has the word too, louder."""
        return any(
            other_db - levels.own_db >= _WEAKER_DB and _has_alike(other, word)
            for other, other_db in zip(self.others, levels.others_db, strict=True)
        )

    def _is_echo(self, start_s: float, end_s: float, heard_db: float) -> bool:
        """Whether what is heard this loud between two times is another party, louder on its own channel."""
        return any(
            other.speaks(start_s, end_s)
            and _leak_db(other, self.channel, start_s, end_s) - heard_db >= _WEAKER_DB
            for other in self.others
        )


def _usual_db(levels: Sequence[_Levels]) -> float:
    """The level of the words during which a channel is the loudest; infinite without any."""
    own = [of_word.own_db for of_word in levels if max(of_word.others_db) < of_word.own_db]
    return median(own) if own else float("inf")


def _has_alike(channel: _Channel, word: Word) -> bool:
    plain = _plain(word)
    return any(SequenceMatcher(None, plain, _plain(one)).ratio() >= _ALIKE for one in channel.near(word))


def _leak_db(other: _Channel, own: _Channel, start_s: float, end_s: float) -> float:
    """How loud the source is of what leaks into `own` between two times; endless silence without a leak."""
    echo = find_echo(own.sound, other.sound, (start_s + end_s) / 2)
    if echo.likeness < _LEAKING:
        return float("-inf")
    return other.level_db(start_s - echo.lag_s, end_s - echo.lag_s)


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
