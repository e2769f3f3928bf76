"""English numbers in their surroundings: years, times of day, and which small ones become figures."""

from collections.abc import Sequence
from dataclasses import replace

from hansard.speech.figures.dictation import join_dictated
from hansard.speech.figures.english_tokens import MONTHS, prepare
from hansard.speech.figures.numbers import (
    Kind,
    Number,
    Token,
    find_numbers,
    follows,
    join_codes,
    spoken,
    spoken_before,
    spoken_behind,
)

DOLLARS = frozenset({"dollar", "dollars"})
_TIMES_OVER = {"double": 2, "triple": 3, "treble": 3}
_HALVES_OF_DAY = frozenset({"am", "pm"})
_COUNTED_IN_FIGURES = DOLLARS | {"percent", "o'clock", "o’clock"}
_NAMED_BY_NUMBER = frozenset("number extension press option code".split())
_VAGUE = frozenset("couple few several many half".split())
_BEFORE_YEAR = MONTHS.union(
    "in since year from until till of by before after during through circa early late "
    "spring summer autumn fall winter".split()
)
_COUNTED = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year years people times "
    "dollar dollars cent cents percent mile miles feet pounds".split()
)
_PRICED = frozenset({"a", "per", "each", "plus"})
_LINKS = frozenset({"to", "or"})
_BEFORE_ONE = frozenset({"from", "of"})  # from one to ten; but: this one or ten others
_FIXED = {(24, 7): "24/7", (50, 50): "50/50"}
_CLEAR = 100  # smaller numbers side by side may be a price, a time, a range


def english_numbers(tokens: Sequence[Token]) -> list[Number]:
    """The numbers in order; those that the words around make figures of are certain."""
    tokens = prepare(tokens)
    numbers = [_doubled(number, tokens) for number in find_numbers(tokens, "en")]
    numbers = join_codes(_paired(join_dictated(numbers, tokens, "en"), tokens), tokens)
    numbers = [replace(one, is_certain=one.is_certain or _is_called_for(one, tokens)) for one in numbers]
    unclear = {place for place in range(len(numbers)) if _is_unclear(place, numbers, tokens)}
    numbers = [number for place, number in enumerate(numbers) if place not in unclear]
    return [_alike(place, numbers, tokens) for place in range(len(numbers))]


def is_per_cent(tokens: Sequence[Token], place: int) -> bool:
    """Whether `per cent` stands at a place, in two words."""
    return (spoken_behind(tokens, place), spoken_behind(tokens, place + 1)) == ("per", "cent")


def _doubled(number: Number, tokens: Sequence[Token]) -> Number:
    times = _TIMES_OVER.get(spoken_before(tokens, number.start), 1)
    if times == 1 or len(number.text) > 1:
        return number
    return replace(number, start=number.start - 1, text=number.text * times)


def _paired(numbers: Sequence[Number], tokens: Sequence[Token]) -> list[Number]:
    """The numbers, with years and times of day, which are said as two, put together."""
    paired: list[Number] = []
    for place, number in enumerate(numbers):
        if paired and paired[-1].end == number.end:
            continue
        text = _pair_text(place, numbers, tokens)
        end = numbers[place + 1].end if text else number.end
        paired.append(replace(number, end=end, text=text, kind=Kind.CODE) if text else number)
    return paired


def _pair_text(place: int, numbers: Sequence[Number], tokens: Sequence[Token]) -> str | None:
    """What a number and the next are together: a year, a time of day, `24/7`; None if they are not."""
    is_dated = place > 0 and numbers[place - 1].kind is Kind.ORDINAL
    beside = [_is_joined(place + shift, numbers, tokens) for shift in (0, 1, 2)]
    if beside not in ([is_dated, True, False], [False, True, False]):
        return None
    one, other = numbers[place], numbers[place + 1]
    if fixed := _FIXED.get((int(one.value), int(other.value))):
        return fixed
    before, after = spoken_before(tokens, one.start), spoken_behind(tokens, other.end)
    if not (one.text + other.text).isdigit():
        return None
    if _is_time(one, other, tokens):
        return f"{one.text}:{other.text}"
    are_digits = before in _NAMED_BY_NUMBER and {one.kind, other.kind} == {Kind.DIGITS}
    is_year = _is_year(one, other, beside[0] or before in _BEFORE_YEAR, after)
    return one.text + other.text if are_digits or is_year else None


def _is_joined(place: int, numbers: Sequence[Number], tokens: Sequence[Token]) -> bool:
    """Whether the number at a place goes on from the one before it."""
    return 0 < place < len(numbers) and follows(numbers[place], numbers[place - 1], tokens)


def _is_time(hour: Number, minute: Number, tokens: Sequence[Token]) -> bool:
    """Whether "eight thirty" is said of the clock."""
    if not (1 <= hour.value <= 12 and minute.value < 60 and len(minute.text) == 2):
        return False
    is_at = spoken_before(tokens, hour.start) == "at"
    return _is_half_of_day(tokens, minute.end) or (
        is_at and spoken_behind(tokens, minute.end) not in _COUNTED
    )


def _is_half_of_day(tokens: Sequence[Token], end: int) -> bool:
    """Whether `a.m.` or `p.m.` follows, not as in "which one am I"."""
    return spoken_behind(tokens, end) in _HALVES_OF_DAY and spoken_behind(tokens, end + 1) != "i"


def _is_year(century: Number, year: Number, is_dated: bool, after: str) -> bool:
    """Whether "nineteen ninety nine" is a year, not the price or number of something."""
    if len(year.text) != 2 or after in _COUNTED | _PRICED:
        return False
    return century.value in (19, 20) or (is_dated and 13 <= century.value <= 18)


def _is_called_for(number: Number, tokens: Sequence[Token]) -> bool:
    """Whether the words around a number ask for figures."""
    if number.kind is Kind.ORDINAL:
        return _is_of_month(number, tokens)
    before, after = spoken_before(tokens, number.start), spoken_behind(tokens, number.end)
    is_percent = after == "percent" or is_per_cent(tokens, number.end)
    if number.kind is Kind.SCALE:
        is_exact = before in {"a", "an"} and spoken(tokens, number.start - 2) not in _VAGUE
        is_round = number.value <= 1000 and before not in _VAGUE
        return is_round and (is_percent or (is_exact and after in DOLLARS))
    is_counted = after in _COUNTED_IN_FIGURES or _is_half_of_day(tokens, number.end)
    return is_percent or is_counted or before in _NAMED_BY_NUMBER


def _is_of_month(number: Number, tokens: Sequence[Token]) -> bool:
    """Whether an ordinal is the day of a month: `May the fifth`, `the fifth of May`."""
    before = spoken_before(tokens, number.start)
    named = spoken(tokens, number.start - 2) if before == "the" else before
    after = spoken(tokens, number.end + 1) if spoken_behind(tokens, number.end) == "of" else ""
    return bool({named, after} & MONTHS)


def _is_unclear(place: int, numbers: Sequence[Number], tokens: Sequence[Token]) -> bool:
    """Whether a number is better left in words: `one tenth`, `point five`, `one twenty`, `ten fifteen`."""
    number = numbers[place]
    if number.is_certain or number.kind is Kind.CODE:
        return False
    if number.kind is Kind.ORDINAL:
        return _is_joined(place, numbers, tokens)
    seams = [place + shift for shift in (0, 1) if _is_joined(place + shift, numbers, tokens)]
    is_paired = any(_is_small(numbers[seam - 1]) and _is_small(numbers[seam]) for seam in seams)
    return is_paired or spoken_before(tokens, number.start) == "point"


def _is_small(number: Number) -> bool:
    return number.kind in (Kind.DIGITS, Kind.CARDINAL) and number.value < _CLEAR


def _alike(place: int, numbers: Sequence[Number], tokens: Sequence[Token]) -> Number:
    """A small number written as its neighbour is: `5 to 10`."""
    number = numbers[place]
    if number.kind is not Kind.DIGITS or number.is_certain:
        return number
    is_alike = any(_is_linked(place + shift, numbers, tokens) for shift in (0, 1))
    return replace(number, is_certain=is_alike)


def _is_linked(place: int, numbers: Sequence[Number], tokens: Sequence[Token]) -> bool:
    """Whether a number and the one before it are named together, and one of them is in figures."""
    if not 0 < place < len(numbers):
        return False
    one, other = numbers[place - 1 : place + 1]
    link = spoken_behind(tokens, one.end) if other.start == one.end + 1 else ""
    if one.value == 1 and spoken_before(tokens, one.start) not in _BEFORE_ONE:
        return False
    return link in _LINKS and any(_is_figure(each) for each in (one, other))


def _is_figure(number: Number) -> bool:
    return number.is_written and number.kind is not Kind.ORDINAL
