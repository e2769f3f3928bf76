"""The expressions of one language as data: which words say what, and what may stand beside them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import TypeVar

from hansard.insight.dates.terms import Form

ValueOf = Callable[[str], float | None]
"""What a piece of text is worth; None if it is no value."""


_Value = TypeVar("_Value", bound=int)

_NO_VALUES = frozenset({"core", "sep"})


def by_word(listed: Mapping[_Value, str]) -> dict[str, _Value]:
    """The value of each word, from the words (parted by bars) of each value."""
    return {word: value for value, words in listed.items() for word in words.split("|")}


class Mark(StrEnum):
    """What the words beside an expression make of it."""

    BY = auto()  # by Friday
    BEFORE = auto()  # before the weekend
    AFTER = auto()  # after Christmas
    ASIDE = auto()  # the bill of March 3rd, every Monday
    PURPOSE = auto()  # for Tuesday: due only where something is planned


@dataclass(frozen=True, slots=True)
class Rule:
    """An expression. Named groups are its values (`month2`: a second way to `month`); `core`: the text meant.

    `leans`: it means something only beside a day. `needs`: a text (in small letters) with none of these
    has none of its expressions; it only saves time.
    """

    form: Form
    pattern: re.Pattern[str]
    leans: bool = False
    needs: tuple[str, ...] = ()


Hint = Callable[[str], bool]
"""Whether a text may have an expression of a form."""


def hint(pattern: str) -> Hint:
    """The hint of a pattern; one of nothing but words is looked up faster than a pattern is matched."""
    if "(" in pattern:
        compiled = re.compile(pattern)
        return lambda text: compiled.search(text) is not None
    parts = pattern.split("|")
    words = tuple(part for part in parts if part.replace(" ", "").isalpha())
    rest = "|".join(part for part in parts if part not in words)
    if not rest:
        return lambda text: has_any(words, text)
    other = re.compile(rest)
    return lambda text: has_any(words, text) or other.search(text) is not None


def has_any(words: tuple[str, ...], text: str) -> bool:
    """Whether any of the words stands in a text; a loop, as this is asked a hundred times of each text."""
    for word in words:  # noqa: SIM110
        if word in text:
            return True
    return False


def rule(form: Form, pattern: str, *, leans: bool = False, needs: str = "") -> Rule:
    """A rule from the text of its pattern, in which capitals do not matter; bars part its needs."""
    return Rule(form, re.compile(pattern, re.IGNORECASE), leans, tuple(needs.split("|")) if needs else ())


@dataclass(frozen=True, slots=True)
class Grammar:
    """What one language says time with. All patterns are for folded text.

    `hints`: a text (in small letters) without the hint of a form has none of its expressions; it only
    saves time.
    `joins` and `ranges`: what may stand between two expressions that are one, or the two ends of one
    (`paired`, where `range_opening` stands before them). `lists`: between two that follow each other,
    `choices`: between two of which the later counts. `before` and `after`: the marks beside an expression.
    `event_after`: what may stand between a distance and the day it is reckoned from ("the party on"),
    `event_before`: the same where the day comes first. `roughly`: between a mark and a time of the clock.
    `tense` has the groups `past`, `coming`, `bound` (a deadline: to come unless a verb is in the past) and
    `participle` (past unless anything else says otherwise).
    `commits` finds who takes something on, `refuses` before and `declines` behind an expression who does
    not, `resumes` what ends a refusal, `plans` what makes a purpose a deadline, `books` the same for a
    week or more, directly before the expression.
    """

    fold: Callable[[str], str]
    rules: tuple[Rule, ...]
    hints: Mapping[Form, Hint]
    values: Mapping[str, ValueOf]
    number: ValueOf
    joins: re.Pattern[str]
    ranges: re.Pattern[str]
    range_opening: re.Pattern[str]
    paired: re.Pattern[str]
    lists: re.Pattern[str]
    choices: re.Pattern[str]
    event_after: re.Pattern[str]
    event_before: re.Pattern[str]
    roughly: re.Pattern[str]
    clause_break: re.Pattern[str]
    tense: re.Pattern[str]
    before: tuple[tuple[Mark, re.Pattern[str]], ...]
    after: tuple[tuple[Mark, re.Pattern[str]], ...]
    commits: re.Pattern[str]
    refuses: re.Pattern[str]
    declines: re.Pattern[str]
    resumes: re.Pattern[str]
    plans: re.Pattern[str]
    books: re.Pattern[str]

    def fields(self, match: re.Match[str]) -> dict[str, float] | None:
        """The values of a rule's groups; None if one has no value."""
        found: dict[str, float] = {}
        for name, text in match.groupdict().items():
            if text is None or name in _NO_VALUES:
                continue
            group = name.rstrip("23456789")
            value = self.values.get(group, self.number)(text.lower())
            if value is None:
                return None
            found[group] = value
        return found
