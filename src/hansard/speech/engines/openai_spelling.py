"""Words as their text writes them.

Servers agree on no unit of a word. OpenAI gives words without punctuation, whisper.cpp gives pieces of
words, others give words with a space before them. The text beside them is whole, so the words' letters are
looked up in it: what the text writes together is one word, and marks belong to the word they stand at.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from hansard.speech.engines.openai_answer import HeardWord

# Chinese and Japanese letters and full-width marks, between which no spaces are written.
_UNSPACED = r"\u3000-\u9fff\uff00-\uffef"
_UNIT = re.compile(rf"[{_UNSPACED}]|[^\s{_UNSPACED}]+")
_IS_UNSPACED = re.compile(rf"[{_UNSPACED}]")


def written_words(text: str) -> list[HeardWord]:
    """The words of a text that came without times; single characters where no spaces are written."""
    return spell([HeardWord(unit) for unit in _UNIT.findall(text)], text)


def spell(words: Sequence[HeardWord], text: str) -> list[HeardWord]:
    """The words, written as in the text; as they are where the text has other letters."""
    heard = [word for word in words if _letters(word.text)]
    if "".join(letter for letter, _ in _letters(text)) != _joined(heard):
        text = _own_text(words)
    places = _places(heard, text)
    return [_merged(heard[first:last], part) for first, last, part in _parts(places, text)]


def _letters(text: str) -> list[tuple[str, int]]:
    """Letters and figures without their case, and where they stand."""
    return [(letter, at) for at, one in enumerate(text) for letter in one.casefold() if letter.isalnum()]


def _joined(words: Sequence[HeardWord]) -> str:
    return "".join(letter for word in words for letter, _ in _letters(word.text))


def _own_text(words: Sequence[HeardWord]) -> str:
    """The words in a row: a space is before them if they bring their own, else between all."""
    bring_spaces = any(word.text[:1].isspace() for word in words)
    return ("" if bring_spaces else " ").join(word.text for word in words)


def _places(words: Sequence[HeardWord], text: str) -> list[tuple[int, int]]:
    """Where each word's first and last letter stand in the text."""
    places, at = [], 0
    letters = _letters(text)
    for word in words:
        count = len(_letters(word.text))
        places.append((letters[at][1], letters[at + count - 1][1]))
        at += count
    return places


def _parts(places: Sequence[tuple[int, int]], text: str) -> list[tuple[int, int, str]]:
    """The written words: from which word to before which other, and the text."""
    parts, first, begin = [], 0, 0
    for number, ((_, last), (following, _)) in enumerate(pairwise(places), 1):
        cut = _cut(text, last, following)
        if cut is not None:
            parts.append((first, number, text[begin:cut]))
            first, begin = number, cut
    if places:
        parts.append((first, len(places), text[begin:]))
    return parts


def _cut(text: str, last: int, following: int) -> int | None:
    """Where a word ends whose last letter stands at `last`; None if the next letter belongs to it."""
    between = text[last + 1 : following]
    spaces = [at for at, character in enumerate(between, last + 1) if character.isspace()]
    if spaces:
        return spaces[-1] + 1
    is_unspaced = _IS_UNSPACED.match(text[last]) or _IS_UNSPACED.match(text[following])
    return following if is_unspaced and following > last else None


def _merged(parts: Sequence[HeardWord], text: str) -> HeardWord:
    """One word of several parts, as sure as the least sure of them."""
    known = [part.confidence for part in parts if part.confidence is not None]
    return HeardWord(
        text=" ".join(text.split()),
        start_s=parts[0].start_s,
        end_s=parts[-1].end_s,
        confidence=min(known) if len(known) == len(parts) else None,
    )
