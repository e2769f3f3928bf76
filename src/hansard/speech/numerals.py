"""Numbers in figures as English words."""

import re

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_READ_AS_NUMBER = 4  # longer figures without commas are codes, read digit by digit
_FIGURE = re.compile(r"(?P<dollar>\$?)(?P<whole>\d[\d,]*)(?:\.(?P<part>\d+))?(?P<percent>%?)")


def spell_out(text: str) -> str:
    """The text with its figures written out: `$10` is `ten dollars`, `47215` digit by digit.

    Figures with letters on them (`26th`, `A4`) stay as they are.
    """
    return " ".join(_spell_token(token) for token in text.split(" "))


def _spell_token(token: str) -> str:
    core = token.rstrip(".,?!;:")
    found = _FIGURE.fullmatch(core)
    return token if found is None else _spell(found) + token[len(core) :]


def _spell(found: re.Match[str]) -> str:
    words = _whole(found["whole"])
    if found["part"]:
        words += " point " + _digits(found["part"])
    if found["dollar"]:
        words += " dollar" if words == "one" else " dollars"
    return words + (" percent" if found["percent"] else "")


def _whole(figures: str) -> str:
    plain = figures.replace(",", "")
    is_code = "," not in figures and (len(plain) > _READ_AS_NUMBER or (plain[0] == "0" and len(plain) > 1))
    return _digits(plain) if is_code or len(plain) > 9 else _cardinal(int(plain))


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
