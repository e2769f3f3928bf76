"""The words of a message as they stand in its text, with the signs around them."""

from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from re import compile as pattern

from hansard.dialects.symbl.message import Message

_WORD = pattern(r"\S+")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A word; `text` is `turn_text[start:end]`. `score` is 0..1, None where nobody heard it.

    The words of a message, blanks between them, are its text.
    """

    text: str
    start: int
    end: int
    start_s: float
    end_s: float
    score: float | None = None


def spoken_words(message: Message) -> list[Spoken]:
    """The words that were heard; of what was written, what stands between blanks."""
    return _heard(message) if message.words else list(_written(message))


def _heard(message: Message) -> list[Spoken]:
    text, found = message.turn.text, []
    for word, (start, until) in zip(message.words, pairwise(_borders(message)), strict=True):
        piece = text[start:until].rstrip()
        score = None if word.confidence is None else round(word.confidence, 3)
        found.append(Spoken(piece, start, start + len(piece), word.start_s, word.end_s, score))
    return found


def _borders(message: Message) -> list[int]:
    """Where the words begin, with the signs right before them, and where the last one ends."""
    text, position, found = message.turn.text, message.start, []
    for word, at in zip(message.words, message.word_starts, strict=True):
        found.append(at if at - position < 2 else _behind_blank(text, position, at))
        position = at + len(word.text.strip())
    return [message.start, *found[1:], message.end]


def _behind_blank(text: str, before: int, at: int) -> int:
    """Where what belongs to the next word begins: behind the last blank, if there is one."""
    blanks = [place for place in range(before, at) if text[place].isspace()]
    return blanks[-1] + 1 if blanks else at


def _written(message: Message) -> list[Spoken]:
    """Each with a share of the time by its length."""
    words = list(_WORD.finditer(message.turn.text, message.start, message.end))
    lengths = [len(word[0]) for word in words]
    total, long_s = sum(lengths) or 1, message.end_s - message.start_s
    times = [round(message.start_s + long_s * done / total, 3) for done in (0, *accumulate(lengths))]
    return [
        Spoken(word[0], word.start(), word.end(), start_s, end_s)
        for word, (start_s, end_s) in zip(words, pairwise(times), strict=True)
    ]


def joined(first: Spoken, rest: str, end_s: float) -> Spoken:
    """A word with what is left of the next one."""
    return replace(first, text=first.text + rest, end_s=max(first.end_s, end_s))
