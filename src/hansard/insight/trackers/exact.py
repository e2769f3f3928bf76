"""Entries found as they stand."""

import re

from hansard.insight.trackers.folding import fold, is_mark, is_wordless

_EDGES = ".,!?;:…。，！？；：、\"'()（）「」『』《》[]{}¡¿ \t\n\r\u3000"
_GAP = re.compile(r"([\s\-,;:!?\"()，。；：！？、…「」『』（）]+)")
_PLAIN_GAP = r"[\s\-]+"
_DIGIT_JOINT = re.compile(r"\d[.,:]\d")


class ExactEntry:
    """One entry, to be found as it stands: whole words, in scripts without word borders any stretch."""

    def __init__(self, entry: str, language: str) -> None:
        text = fold(entry).text
        self._text = text.strip(_EDGES)
        self._contractions = language == "en"
        self._probe = _probe(self._text)
        self._pattern = re.compile(_pattern(self._text)) if self._text else None

    def find(self, text: str) -> tuple[int, int] | None:
        """The first place in a folded text."""
        if self._pattern is None or self._probe not in text:
            return None
        for found in self._pattern.finditer(text):
            if self._stands_alone(text, found.start(), found.end()):
                return found.span()
        return None

    def _stands_alone(self, text: str, start: int, end: int) -> bool:
        if start and _joined(text[start - 1], text[start]):
            return False
        if end < len(text) and _joined(text[end - 1], text[end]):
            return False
        cuts_a_number = start > 1 and _DIGIT_JOINT.match(text, start - 2)
        return not (
            cuts_a_number or _DIGIT_JOINT.match(text, end - 1) or _runs_on(text, end, self._contractions)
        )


def _probe(text: str) -> str:
    """A part of the entry that any hit contains: to pass over most sentences fast."""
    first = _GAP.split(text, maxsplit=1)[0] or text
    return first[:1] if any(map(is_wordless, first)) else first


def _pattern(text: str) -> str:
    pieces = [piece for piece in _GAP.split(text) if piece]
    return "".join(_gap(piece) if _GAP.fullmatch(piece) else _chunk(piece) for piece in pieces)


def _gap(gap: str) -> str:
    plain = not gap.strip(" \t\n\r\u3000-")
    return _PLAIN_GAP if plain else r"[\s\-,;:!?\"()，。；：！？、…「」『』（）]*"


def _chunk(chunk: str) -> str:
    pieces = [re.escape(character) for character in chunk]
    for at in range(len(chunk) - 1):
        if is_wordless(chunk[at]) and is_wordless(chunk[at + 1]):
            pieces[at] += r"\s?"
    return "".join(pieces)


def _joined(left: str, right: str) -> bool:
    """Whether two neighbouring characters belong to one word."""
    if is_mark(right):
        return True
    wordless = is_wordless(left) or is_wordless(right)
    return not wordless and _in_word(left) and _in_word(right)


def _in_word(character: str) -> bool:
    return character.isalnum() or is_mark(character)


def _runs_on(text: str, end: int, contractions: bool) -> bool:
    """Whether the word at `end` goes on behind a sign: `C` in `C++`, `R` in `R&D`, `can` in `can't`."""
    if end >= len(text) or not text[end - 1].isalnum() or is_wordless(text[end - 1]):
        return False
    after = text[end + 1 : end + 2]
    if text[end] in "+#":
        return not after.isalnum()
    return (text[end] == "&" or (contractions and text[end] == "'")) and after.isalnum()
