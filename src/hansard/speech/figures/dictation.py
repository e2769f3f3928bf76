"""Codes that are read out digit by digit, with a comma or a pause at every breath: four, seven, two, one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from hansard.speech.figures.dictation_words import WORDS, DictationWords
from hansard.speech.figures.numbers import (
    Kind,
    Number,
    Token,
    ends_sentence,
    spoken,
    spoken_behind,
)

_CODE_DIGITS = 4  # fewer with breaths between may be anything
_FEW_DIGITS = 3  # but not if they are called a number, an extension, a code, or said in one breath
_CLEAR = 100  # larger numbers beside digits are no part of their list: eight hundred, five, five, five


@dataclass(frozen=True, slots=True)
class _Run:
    """Digits with at most commas and breaths between them: all, and the texts between two breaths."""

    digits: tuple[Number, ...]
    groups: tuple[str, ...]

    @property
    def start(self) -> int:
        return self.digits[0].start

    @property
    def end(self) -> int:
        return self.digits[-1].end

    @property
    def is_by_digit(self) -> bool:
        """Whether a breath was taken after each digit."""
        return all(len(group) == 1 for group in self.groups)


def join_dictated(numbers: Sequence[Number], tokens: Sequence[Token], language: str) -> list[Number]:
    """The numbers with codes put together that have breaths between, or that the engine wrote `1 0 0 1`.

    Digits are a code if four or more do not look counted or listed, or three or more are named as one
    or said in one breath. Other numbers stay as they are.
    """
    written = _written(numbers, tokens)
    known = sorted([*numbers, *written], key=lambda number: number.start)
    runs = [run for run in _runs(known, tokens) if len(run.groups) > 1 or set(run.digits) & set(written)]
    runs = [run for run in runs if _is_code(run, known, tokens, WORDS[language])]
    inside = {place for run in runs for place in range(run.start, run.end)}
    kept = [number for number in numbers if number.start not in inside]
    return sorted([*kept, *map(_together, runs)], key=lambda number: number.start)


def _written(numbers: Sequence[Number], tokens: Sequence[Token]) -> list[Number]:
    """Those that the engine wrote in figures, which the number finder leaves out."""
    inside = {place for number in numbers for place in range(number.start, number.end)}
    cores = [(place, token.bare.core) for place, token in enumerate(tokens) if place not in inside]
    return [
        Number(place, place + 1, core, int(core), Kind.DIGITS if len(core) == 1 else Kind.CARDINAL)
        for place, core in cores
        if core.isascii() and core.isdigit() and not tokens[place].is_barred
    ]


def _runs(numbers: Sequence[Number], tokens: Sequence[Token]) -> list[_Run]:
    """The longest possible."""
    found: list[list[Number]] = []
    for number in numbers:
        if number.kind is not Kind.DIGITS:
            continue
        if found and found[-1][-1].end == number.start and tokens[number.start].goes_on:
            found[-1].append(number)
        else:
            found.append([number])
    return [_Run(tuple(digits), _groups(digits, tokens)) for digits in found]


def _groups(digits: Sequence[Number], tokens: Sequence[Token]) -> tuple[str, ...]:
    groups = [digits[0].text]
    for number in digits[1:]:
        if tokens[number.start].is_apart:
            groups.append(number.text)
        else:
            groups[-1] += number.text
    return tuple(groups)


def _is_code(run: _Run, numbers: Sequence[Number], tokens: Sequence[Token], words: DictationWords) -> bool:
    if _counts_something(run, tokens, words) or _is_linked(run, numbers, tokens, words):
        return False
    count = sum(map(len, run.groups))
    if len(run.groups) == 1 or _is_named(run.start, tokens, words):
        return count >= _FEW_DIGITS
    if count < _CODE_DIGITS:
        return False
    if run.is_by_digit:
        return not (_is_counted(run) or _is_among_others(run, numbers, tokens))
    return len(set(map(len, run.groups))) > 1  # 555, 0199; but 101, 102


def _counts_something(run: _Run, tokens: Sequence[Token], words: DictationWords) -> bool:
    """Whether the last digit is no part of the code: `call nine one one, four people are hurt`."""
    behind = spoken_behind(tokens, run.end)
    return behind in words.units or bool(behind and not run.is_by_digit and len(run.groups[-1]) == 1)


def _is_linked(run: _Run, numbers: Sequence[Number], tokens: Sequence[Token], words: DictationWords) -> bool:
    """Whether another number is named with single digits: `one, two, or three`."""
    is_before = tokens[run.start].goes_on and spoken(tokens, run.start - 1) in words.links
    is_behind = _goes_on(run, tokens) and spoken(tokens, run.end) in words.links
    return run.is_by_digit and any(
        (is_before and number.end == run.start - 1) or (is_behind and number.start == run.end + 1)
        for number in numbers
    )


def _is_among_others(run: _Run, numbers: Sequence[Number], tokens: Sequence[Token]) -> bool:
    """Whether a number of two digits stands in the same list: `four, seven, two, nine, twelve`."""
    is_before, is_behind = tokens[run.start].goes_on, _goes_on(run, tokens)
    return any(
        (is_before and number.end == run.start) or (is_behind and number.start == run.end)
        for number in numbers
        if number.value < _CLEAR
    )


def _goes_on(run: _Run, tokens: Sequence[Token]) -> bool:
    """Whether what comes behind the digits belongs to their sentence, and no long pause between."""
    return run.end < len(tokens) and tokens[run.end].goes_on


def _is_counted(run: _Run) -> bool:
    """Whether digits rise or fall all the way, or go up from one again and again."""
    values = [int(group) for group in run.groups]
    steps = [other - one for one, other in pairwise(values)]
    is_begun_anew = all(other in (one + 1, 1) for one, other in pairwise([0, *values]))
    return min(steps) > 0 or max(steps) < 0 or is_begun_anew


def _is_named(start: int, tokens: Sequence[Token], words: DictationWords) -> bool:
    """Whether what stands before the digits, in the same sentence, says that they are a code."""
    is_told = False
    for place in reversed(range(start)):
        word = spoken(tokens, place)
        is_name = word in words.names or word.endswith(words.endings)
        if ends_sentence(tokens, place):
            return False
        if is_name or (is_told and word in words.things):
            return True
        if word not in words.verbs | words.fillers | words.things:
            return False
        is_told = is_told or word in words.verbs
    return False


def _together(run: _Run) -> Number:
    text = "".join(run.groups)
    return replace(run.digits[0], end=run.end, text=text, value=int(text), kind=Kind.CODE)
