"""Numbers in figures as English words."""

import re
from collections.abc import Sequence

from hansard.model.languages import base_language
from hansard.model.transcript import Word
from hansard.speech.marks import bare
from hansard.speech.rewording import shared

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_READ_AS_NUMBER = 4  # longer figures without commas are codes, read digit by digit
_LONGEST_PART = 2  # of a time or a range; figures in longer parts are codes too
_SIGNS = {"-": "minus ", "+": "plus ", "": ""}
_COINS = {"$": ("dollar", "cents"), "€": ("euro", "cents"), "£": ("pound", "pence")}
_SCALES = frozenset({"thousand", "million", "billion", "trillion"})
_FIGURE = re.compile(
    r"(?P<sign>[-+]?)(?P<coin>[$€£]?)(?P<whole>\d[\d,]*)(?:\.(?P<part>\d+))?(?P<percent>%?)", re.ASCII
)
_ORDINAL = re.compile(r"(\d[\d,]*)(?:st|nd|rd|th)", re.ASCII)
_PARTS = re.compile(r"\d+(?:[-–:./]\d+)+", re.ASCII)


def spell_numbers(words: Sequence[Word], language: str) -> tuple[Word, ...]:
    """The words with English figures written out, each as many words as are said; others as they are.

    Figures with letters on them (`A4`) stay, save ordinals.
    """
    if base_language(language) != "en":
        return tuple(words)
    texts = _moved_coins([word.text for word in words])
    return tuple(said for word, text in zip(words, texts, strict=True) for said in _said(word, text))


def spell_out(text: str) -> str:
    """The text with its figures written out: `$10` is `ten dollars`, `47215` digit by digit."""
    return " ".join(_spell_token(token) for token in text.split(" "))


def _said(word: Word, text: str) -> tuple[Word, ...]:
    spelled = spell_out(text)
    return (word,) if spelled == word.text else shared(word, spelled.split())


def _moved_coins(texts: list[str]) -> list[str]:
    """`$5 million` as `5 million dollars`."""
    moved = list(texts)
    for place, text in enumerate(moved[1:], 1):
        before, scale = bare(moved[place - 1]), bare(text)
        if scale.core.lower() in _SCALES and before.core[:1] in _COINS and not before.after:
            moved[place - 1] = before.before + before.core[1:]
            coin = _COINS[before.core[0]][0]
            moved[place] = f"{scale.before}{scale.core} {coin}s{scale.after}"
    return moved


def _spell_token(token: str) -> str:
    marked = bare(token)
    spelled = _spell(marked.core)
    return token if spelled is None else marked.before + spelled + marked.after


def _spell(core: str) -> str | None:
    """A number in words; None for anything else."""
    if found := _FIGURE.fullmatch(core):
        return _SIGNS[found["sign"]] + _amount(found)
    if found := _ORDINAL.fullmatch(core):
        return _ordinal(_cardinal_or_code(found[1].replace(",", "")))
    return _parts(core) if _PARTS.fullmatch(core) else None


def _amount(found: re.Match[str]) -> str:
    words, coin = _whole(found["whole"]), found["coin"]
    part = found["part"] or ""
    if coin and len(part) == 2 and int(part):
        return f"{_coins(words, coin)} and {_cardinal(int(part))} {_COINS[coin][1]}"
    if part and not (coin and not int(part)):
        words += " point " + _digits(part)
    if coin:
        words = _coins(words, coin)
    return words + (" percent" if found["percent"] else "")


def _coins(words: str, coin: str) -> str:
    return f"{words} {_COINS[coin][0]}" + ("" if words == "one" else "s")


def _whole(figures: str) -> str:
    plain = figures.replace(",", "")
    if "," in figures:
        return _digits(plain) if len(plain) > 9 else _cardinal(int(plain))
    return _century(int(plain)) if re.fullmatch(r"1[1-9]\d\d", plain) else _cardinal_or_code(plain)


def _century(number: int) -> str:
    """As years are read: `nineteen ninety-nine`."""
    hundreds, rest = divmod(number, 100)
    if not rest:
        return f"{_cardinal(hundreds)} hundred"
    return f"{_cardinal(hundreds)} {'oh ' if rest < 10 else ''}{_cardinal(rest)}"


def _cardinal_or_code(plain: str) -> str:
    is_code = len(plain) > _READ_AS_NUMBER or (plain[0] == "0" and len(plain) > 1)
    return _digits(plain) if is_code else _cardinal(int(plain))


def _parts(core: str) -> str:
    """Figures with marks between: a time, a range, or a code."""
    parts = re.findall(r"\d+", core)
    if len(parts) > 2 or max(map(len, parts)) > _LONGEST_PART:
        return _digits("".join(parts))
    one, other = (_cardinal_or_code(part) for part in parts)
    if ":" in core and not int(parts[1]):
        return f"{one} o'clock"
    return f"{one} to {other}" if "-" in core or "–" in core else f"{one} {other}"


def _ordinal(cardinal: str) -> str:
    start = max(cardinal.rfind(" "), cardinal.rfind("-")) + 1
    last = cardinal[start:]
    ordinal = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return cardinal[:start] + ordinal


def _digits(figures: str) -> str:
    return " ".join(_SMALL[int(figure)] for figure in figures)


def _cardinal(number: int) -> str:
    """The words of a number under a thousand million."""
    for size, name in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            return f"{_cardinal(number // size)} {name}" + (f" {_cardinal(rest)}" if rest else "")
    if number < len(_SMALL):
        return _SMALL[number]
    tens = _TENS[number // 10 - 2]
    return f"{tens}-{_SMALL[number % 10]}" if number % 10 else tens
