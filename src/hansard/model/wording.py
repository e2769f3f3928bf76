"""From what was heard in a turn, and what a person wrote instead, to what counts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import accumulate, groupby, pairwise

from hansard.model.transcript import Turn, Word

# Letters that are written without blanks between words (Chinese, Japanese).
_WIDE = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_ATOM = re.compile(rf"[{_WIDE}][^\w\s]*|[^\s{_WIDE}]+")
_MARKS = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class _Atom:
    """The smallest piece that is compared: a wide letter, or what stands between blanks.

    `start`..`end` is its place in the text it is from.
    """

    text: str
    start: int
    end: int

    @property
    def key(self) -> str:
        return _MARKS.sub("", self.text).casefold() or self.text


@dataclass(frozen=True, slots=True)
class _Piece:
    """Atoms of the new text that stand for the heard word of this number, or for none."""

    word: int | None
    atoms: tuple[_Atom, ...]


def reworded(turn: Turn) -> Turn:
    """The turn as it is shown: with a person's text, whose words have times.

    A word that was heard keeps its times. Words a person put in share the time of those they take the
    place of, by letters, else the time between their neighbours; a person is certain: their confidence is 1.
    A turn without words stays without.
    """
    if turn.wording is None:
        return turn
    text = turn.wording.text
    return replace(turn, text=text, words=_words(text, turn) if turn.words else (), wording=None)


def _words(text: str, turn: Turn) -> tuple[Word, ...]:
    pieces = _pieces(text, turn.words)
    found: list[Word] = []
    before = -1
    for place, piece in enumerate(pieces):
        if piece.word is None:
            after = next((each.word for each in pieces[place:] if each.word is not None), len(turn.words))
            found += _put_in(piece.atoms, *_time_between(turn, before, after))
        else:
            before = piece.word
            written = text[piece.atoms[0].start : piece.atoms[-1].end]
            found.append(replace(turn.words[before], text=written))
    return tuple(found)


def _pieces(text: str, heard: Sequence[Word]) -> list[_Piece]:
    """The new text in order, each heard word that is still there as one piece."""
    written = list(_atoms(text))
    word_of = _kept([list(_atoms(word.text)) for word in heard], written)
    groups = groupby(enumerate(written), key=lambda pair: word_of.get(pair[0]))
    return [_Piece(word, tuple(atom for _, atom in pairs)) for word, pairs in groups]


def _atoms(text: str) -> Iterator[_Atom]:
    return (_Atom(match[0], match.start(), match.end()) for match in _ATOM.finditer(text))


def _kept(heard: Sequence[Sequence[_Atom]], written: Sequence[_Atom]) -> dict[int, int]:
    """The numbers of the heard words that are whole in the new text, by the places of their atoms there."""
    owners = [number for number, atoms in enumerate(heard) for _ in atoms]
    matcher = SequenceMatcher(
        a=[atom.key for atoms in heard for atom in atoms], b=[atom.key for atom in written]
    )
    places: dict[int, list[int]] = {}
    for of_heard, of_written, size in matcher.get_matching_blocks():
        for step in range(size):
            places.setdefault(owners[of_heard + step], []).append(of_written + step)
    return {
        place: number
        for number, found in places.items()
        if len(found) == len(heard[number]) == found[-1] - found[0] + 1
        for place in found
    }


def _time_between(turn: Turn, before: int, after: int) -> tuple[float, float]:
    """The seconds of the heard words between two others, else the pause between these."""
    words = turn.words
    next_s = words[after].start_s if after < len(words) else turn.end_s
    if after - before > 1:
        start_s, end_s = words[before + 1].start_s, words[after - 1].end_s
    else:
        start_s, end_s = words[before].end_s if before >= 0 else turn.start_s, next_s
    start_s = min(start_s, next_s)
    return start_s, max(start_s, min(end_s, next_s))


def _put_in(atoms: Sequence[_Atom], start_s: float, end_s: float) -> Iterator[Word]:
    """Words for these seconds, shared out by letters."""
    lengths = [len(atom.text) for atom in atoms]
    total = sum(lengths)
    times = [round(start_s + (end_s - start_s) * done / total, 3) for done in (0, *accumulate(lengths))]
    for atom, (begin_s, stop_s) in zip(atoms, pairwise(times), strict=True):
        yield Word(atom.text, begin_s, stop_s, 1.0, interpolated=True)
