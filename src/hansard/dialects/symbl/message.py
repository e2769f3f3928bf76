"""Messages: the sentences of a conversation, each by one speaker."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hansard.dialects.symbl.identifiers import digits_of
from hansard.insight.text import Sentence, sentences
from hansard.insight.word_places import word_places
from hansard.model.transcript import Participant, Turn, Word

SPLIT = "@"
"""Between a turn's first id and the offset of what was parted from it, in the ids of such turns."""

Place = tuple[str, int, int]
"""The id of a turn as it was before it was parted, start and end in its text."""


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence. `start`..`end` is its place in the turn's text, times are the conversation's seconds.

    `words` have its text in order and begin at `word_starts` of the turn's; there are none where the words
    of the turn are not known. `speaker` is None where nobody knows who speaks.
    """

    id: str
    turn: Turn
    start: int
    end: int
    words: tuple[Word, ...]
    word_starts: tuple[int, ...]
    start_s: float
    end_s: float
    recording_id: str
    speaker: Participant | None

    @property
    def text(self) -> str:
        """What was said."""
        return self.turn.text[self.start : self.end]

    @property
    def place(self) -> Place:
        """Where it stands, counted from the beginning of the turn that its own was parted from."""
        first_id, start = place_in(self.turn.id, self.start)
        return first_id, start, start + self.end - self.start


def messages_of(turn: Turn, recording_id: str, speaker: Participant | None) -> Iterator[Message]:
    """The sentences of a turn; a text without any word is one message."""
    found = sentences(turn.text) or ([Sentence(0, len(turn.text))] if turn.text else [])
    shares = _shares(turn, found)
    places = word_places(turn)
    starts = places.starts if places is not None else ()
    for sentence, share in zip(_whole(turn.text, found), shares, strict=True):
        own = slice(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end))
        words = turn.words[own] if starts else ()
        start_s, end_s = (words[0].start_s, max(word.end_s for word in words)) if words else share
        yield Message(
            _id(turn, sentence.start),
            turn,
            sentence.start,
            sentence.end,
            words,
            starts[own],
            start_s,
            max(start_s, end_s),
            recording_id,
            speaker,
        )


def place_in(turn_id: str, position: int) -> tuple[str, int]:
    """A position in a turn's text, counted from the beginning of the turn that it was parted from."""
    first_id, _, offset = turn_id.partition(SPLIT)
    return first_id, int(offset or 0) + position


def _id(turn: Turn, start: int) -> str:
    """Stays when a turn is parted between sentences."""
    return digits_of("message", *place_in(turn.id, start))


def _whole(text: str, found: Sequence[Sentence]) -> list[Sentence]:
    """Sentences that leave out no sign: marks without a word go with the sentence before."""
    starts = [0, *(sentence.start for sentence in found[1:])]
    ends = [*starts[1:], len(text)]
    return [_trimmed(text, start, end) for start, end in zip(starts, ends, strict=True)]


def _trimmed(text: str, start: int, end: int) -> Sentence:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    return Sentence(left, max(left, start + len(piece.rstrip())))


def _shares(turn: Turn, found: Sequence[Sentence]) -> list[tuple[float, float]]:
    """The turn's time shared out by length."""
    lengths = [sentence.end - sentence.start for sentence in found]
    total, long_s = sum(lengths) or 1, turn.end_s - turn.start_s
    shares, done = [], 0
    for length in lengths:
        begin_s = turn.start_s + long_s * done / total
        done += length
        shares.append((round(begin_s, 3), round(turn.start_s + long_s * done / total, 3)))
    return shares


def in_order(found: Iterable[Message]) -> tuple[Message, ...]:
    """By time, then as they stand in their turn."""
    return tuple(sorted(found, key=lambda each: (each.start_s, each.end_s, each.turn.id, each.start)))
