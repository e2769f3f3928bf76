"""Numbers and codes as they are given: in figures, in words, letter by letter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hansard.insight.entities.dictation import digit_runs
from hansard.insight.redaction.cues import FILLERS, HAN_FILLER, cues_in

_PIECE = re.compile(r"[A-Za-z]+|[0-9]+|[零〇一二三四五六七八九幺么兩两十百千]+")
_GAP = re.compile(r"[\s,.\-–—/()#:、，_*]{0,4}")
_NUMBER_WORDS = frozenset(
    "zero oh o one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred "
    "double triple treble nought dash hyphen slash".split()
)
_SPELLING = re.compile(r"\s+(?:as in|for|like|is for)\s+[A-Za-z]+", re.IGNORECASE)
_LONGEST_LETTERS = 4
_UNITS = frozenset(
    "kg g lb lbs oz km m cm mm ft in mph gb mb tb am pm st nd rd th yrs yr hrs hr min mins sec usd eur "
    "gbp inr rs nt ntd".split()
)
_NOUNS = frozenset(
    "room gate seat row unit page step line bus flat exit zone item lot size week day year hall area "
    "tax form part type plan tier team bay dock door lane level class track stop pier desk table lift "
    "car van".split()
)
_MOST_FILLERS = 14
_NAME_WORDS = 3
_SHORTEST = 4
_NAME_WORD = re.compile(r"[\s,.]*([A-Za-z']{3,})(?=[\s,.]+\S)")
_COUNTED = re.compile(r"\s+(?!this|thats|that's|is|was|plus|yes|thanks|please)[a-z]{2,}s\b")
_MARK = re.compile(r"[,.;:]")
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Code:
    """A number or code at `start`..`end` of a text; `plain` has its letters and digits only."""

    start: int
    end: int
    plain: str

    @property
    def digits(self) -> int:
        """How many of them are digits."""
        return sum(char.isdigit() for char in self.plain)


def code_after(text: str, position: int, stop_words: frozenset[str]) -> Code | None:
    """The code that follows an offset, with at most words such as "is, let me see" between."""
    return _read(text, _skip(text, position), stop_words)


def is_counted(text: str, code: Code) -> bool:
    """Whether things are counted by it: `1200 chairs`."""
    return len(code.plain) <= _LONGEST_LETTERS and _COUNTED.match(text, code.end) is not None


def _skip(text: str, position: int) -> int:
    """Behind the filling words from an offset on."""
    for _ in range(_MOST_FILLERS):
        han = HAN_FILLER.match(text, position)
        at = han.end() if han else position
        word = re.compile(r"[\s,.:;#\-–—!…]*([A-Za-z']+)").match(text, at)
        if word is None or word[1].lower() not in FILLERS or _is_digit_next(text, word):
            return at
        position = word.end()
    return position


def _is_digit_next(text: str, word: re.Match[str]) -> bool:
    """Whether "four" or "one" begins a number that is read out: "is one two seven four"."""
    if word[1].lower() not in _NUMBER_WORDS:
        return False
    behind = re.compile(r"[\s,.\-]*([A-Za-z]+|[0-9]+)").match(text, word.end())
    is_number = behind is not None and (behind[1].lower() in _NUMBER_WORDS or behind[1].isdigit())
    return is_number and not re.compile(r"\s*(?:digits?|numbers?)", re.IGNORECASE).match(text, word.end())


def _read(text: str, position: int, stop_words: frozenset[str]) -> Code | None:
    gap = _GAP.match(text, position)
    place = gap.end() if gap else position
    start, end, plain = place, place, ""
    while piece := _PIECE.match(text, place):
        if not _belongs(text, piece, plain, stop_words):
            break
        plain += _plain(piece[0])
        end = piece.end()
        spelled = _SPELLING.match(text, end) if len(piece[0]) == 1 and piece[0].isalpha() else None
        end = spelled.end() if spelled else end
        gap = _GAP.match(text, end)
        place = gap.end() if gap else end
    return Code(start, end, plain) if any(char.isdigit() for char in plain) else None


def _belongs(text: str, piece: re.Match[str], plain: str, stop_words: frozenset[str]) -> bool:
    """Whether a piece is part of a code: figures, numbers, single letters, letters beside figures."""
    word = piece[0].lower()
    if not word.isascii() or word.isdigit() or word in _NUMBER_WORDS:
        return not (word in {"o", "oh"} and not plain)
    if len(word) == 1:
        return word not in {"a", "i"} or _is_code_letter(text, piece)
    beside = (
        text[piece.end() : piece.end() + 1].isdigit()
        or text[max(0, piece.start() - 1) : piece.start()].isdigit()
    )
    if beside:
        return True
    is_apart = bool(plain) and _MARK.search(text[max(0, piece.start() - 2) : piece.start()]) is not None
    if (
        is_apart
        or word in _NOUNS
        or word in stop_words
        or word in FILLERS
        or word in _UNITS
        or len(word) > _LONGEST_LETTERS
    ):
        return False
    is_led = re.compile(r"[\s\-]+[0-9]").match(text, piece.end()) is not None
    return is_led or (len(word) < _LONGEST_LETTERS and plain[-1:].isdigit())


def _is_code_letter(text: str, piece: re.Match[str]) -> bool:
    """Whether "a" or "i" is a letter among figures, no word."""
    before = text[max(0, piece.start() - 2) : piece.start()].strip(" -")
    behind = text[piece.end() : piece.end() + 2].strip(" -")
    return (
        before[-1:].isdigit()
        or behind[:1].isdigit()
        or (piece[0].isupper() and piece[0] == "A" and behind[:1].isdigit())
    )


def _plain(piece: str) -> str:
    if piece.isascii() and (len(piece) == 1 or not piece.isalpha()):
        return piece
    runs = digit_runs(piece)
    digits = "".join(run.digits for run in runs)
    return digits or _word_digit(piece.lower())


def _word_digit(word: str) -> str:
    if word in _NUMBER_WORDS:
        return "0"  # which digit does not matter, only that it is one
    return "0" * len(word) if _HAN.match(word) else word


def only_code(text: str, stop_words: frozenset[str]) -> list[Code]:
    """The codes of a text that is nothing but codes and filling words, or a name and a code behind it."""
    for position in _beginnings(text, stop_words):
        found = _codes_from(text, position, stop_words)
        if found:
            return found
    return []


def _codes_from(text: str, position: int, stop_words: frozenset[str]) -> list[Code]:
    found = []
    while code := code_after(text, position, stop_words):
        found.append(code)
        position = code.end
    is_all = _skip(text, position) >= len(text.rstrip(" .,!?。，！？…~"))
    return found if is_all and any(len(code.plain) >= _SHORTEST for code in found) else []


def _beginnings(text: str, stop_words: frozenset[str]) -> Iterator[int]:
    """Where a text goes on behind up to three words that may be a name."""
    position = _skip(text, 0)
    yield position
    for _ in range(_NAME_WORDS):
        word = _NAME_WORD.match(text, position)
        is_word = word is None or word[1].lower() in stop_words or word[1].lower() in _NUMBER_WORDS
        if word is None or is_word or any(cue.kind is None for cue in cues_in(word[1])):
            return
        position = word.end()
        yield _skip(text, position)
