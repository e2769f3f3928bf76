"""English words made ready for the number finder: `oh` for nought, the second that is no ordinal."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hansard.speech.figures.numbers import Token, ends_sentence, spoken

MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
_DIGITS = frozenset("zero one two three four five six seven eight nine".split())
_OHS = frozenset({"oh", "o"})
_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
_BEFORE_OH = _TENS.union(
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
)
_HUNDREDS = frozenset({"hundred", "thousand"})
_BEFORE_AND = _HUNDREDS | {"million", "billion"}
_BEFORE_ORDINAL = MONTHS | {"the", "on"}
_DECADES = frozenset("twenties thirties forties fifties sixties seventies eighties nineties".split())
_MANY_DIGITS = 3


def prepare(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with those barred or set apart that the library would misread."""
    runs = _digit_runs(tokens)
    noughts = {*_noughts(tokens, runs), *_dictated_noughts(tokens)}
    apart = {start for start, end in runs if _is_code_behind_hundreds(tokens, start, end)}
    return [
        replace(
            token,
            heard="zero" if place in noughts else token.heard,
            is_apart=token.is_apart or place in apart or _is_begun_anew(tokens, place),
            is_barred=token.is_barred or (place not in noughts and _is_barred(tokens, place)),
        )
        for place, token in enumerate(tokens)
    ]


def _is_barred(tokens: Sequence[Token], place: int) -> bool:
    word, before = spoken(tokens, place), spoken(tokens, place - 1)
    if word in _OHS | {"tens"} or spoken(tokens, place + 1) in _DECADES:
        return True
    if word == "and":  # "two hundred and six" is one number, "twenty and six" are two
        return before not in _BEFORE_AND
    if word == "second":
        return before in _TENS | _HUNDREDS and not _is_ordinal(tokens, place - 1, place)
    return word.endswith("-second") and not _is_ordinal(tokens, place, place)


def _is_ordinal(tokens: Sequence[Token], start: int, last: int) -> bool:
    """Whether "twenty second" is a place in a row, as a date is; "a twenty second delay" is none."""
    return spoken(tokens, start - 1) in _BEFORE_ORDINAL or spoken(tokens, last + 1) == "of"


def _digit_runs(tokens: Sequence[Token], past_breaths: bool = False) -> list[tuple[int, int]]:
    """Digits in a row, `oh` among them: start, and end exclusive."""
    runs: list[tuple[int, int]] = []
    for place, token in enumerate(tokens):
        if spoken(tokens, place) not in _DIGITS | _OHS:
            continue
        is_parted = not token.goes_on if past_breaths else token.is_apart
        if runs and runs[-1][1] == place and not is_parted:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs


def _is_code_behind_hundreds(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether digits stand for themselves, as in "eight hundred five five five"."""
    return end - start >= _MANY_DIGITS and spoken(tokens, start - 1) in _HUNDREDS


def _is_begun_anew(tokens: Sequence[Token], place: int) -> bool:
    """Whether a second number begins, as in "one hundred, two hundred" said without a pause."""
    return spoken(tokens, place - 1) == spoken(tokens, place + 1) and spoken(tokens, place + 1) in _HUNDREDS


def _noughts(tokens: Sequence[Token], runs: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Where `oh` is a digit: between digits, beside many of them, and in "nineteen oh five"."""
    for start, end in runs:
        digits = [place for place in range(start, end) if spoken(tokens, place) in _DIGITS]
        is_begun = spoken(tokens, start - 1) in _BEFORE_OH and not tokens[start].is_apart
        first, last = (start if is_begun else min(digits, default=end)), max(digits, default=start)
        is_code = len(digits) >= _MANY_DIGITS
        ohs = (place for place in range(start, end) if place not in digits)
        yield from (place for place in ohs if is_code or first <= place < last)


def _dictated_noughts(tokens: Sequence[Token]) -> Iterator[int]:
    """Where `oh` is a digit among digits with breaths: between them, and where it ends them."""
    for start, end in _digit_runs(tokens, past_breaths=True):
        digits = [place for place in range(start, end) if spoken(tokens, place) in _DIGITS]
        if len(digits) < _MANY_DIGITS:
            continue
        last = end - 1 if _is_last_digit(tokens, end - 1) else digits[-1]
        yield from (place for place in range(digits[0], last + 1) if place not in digits)


def _is_last_digit(tokens: Sequence[Token], place: int) -> bool:
    """Whether `oh` ends what is read out: "seven two oh, thanks", but not "seven two, oh, sorry"."""
    return ends_sentence(tokens, place) or (tokens[place + 1].is_apart and not tokens[place].is_apart)
