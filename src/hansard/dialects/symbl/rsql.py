"""The part of RSQL that filters of lists and criteria of groups may have.

`<selector><operator><value>`, joined by `and` or `;`; at most two selectors.
"""

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hansard.dialects.symbl.errors import BadRequestError
from hansard.dialects.symbl.paging import read_day_or_moment

METADATA = "conversation.metadata."

_FIELDS = {
    f"conversation.{name}": f"conversation.{alias}"
    for name, alias in {
        **{name: name for name in ("id", "name", "type", "startTime", "endTime")},
        "startDate": "startTime",
        "endDate": "endTime",
    }.items()
}
_MOMENTS = ("conversation.startTime", "conversation.endTime")
_MAX_SELECTORS = 2
_COMPARISON = re.compile(
    r"""\s*
    (?P<selector>[^\s=!<>;,'"()~]+)\s*
    (?P<operator>==|!=|<=|>=|<|>|=lt=|=le=|=gt=|=ge=)\s*
    (?:"(?P<double>(?:[^"\\]|\\.)*)" | '(?P<single>(?:[^'\\]|\\.)*)' | (?P<bare>[^\s=!<>;,'"()~]+))
    \s*""",
    re.VERBOSE,
)
_AND = re.compile(r"(?:;|(?<=[\s\"'])and(?=\s))", re.IGNORECASE)
_OR = re.compile(r",|or\s", re.IGNORECASE)
_ESCAPED = re.compile(r"\\(.)")
_NUMBER = re.compile(r"[+-]?\d{1,300}(?:\.\d{1,300})?", re.ASCII)
_OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "=lt=": operator.lt,
    "<=": operator.le,
    "=le=": operator.le,
    ">": operator.gt,
    "=gt=": operator.gt,
    ">=": operator.ge,
    "=ge=": operator.ge,
}

Value = str | datetime
"""A text, or for the times of a conversation naive UTC."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One condition. `operator` is as written."""

    selector: str
    operator: str
    value: Value

    def holds(self, values: Mapping[str, Value]) -> bool:
        """Whether it is true of these values, by selector. What is not there differs from everything."""
        found = values.get(self.selector)
        if found is None:
            return self.operator == "!="
        compared: tuple[Any, Any] = (found, self.value)
        if self.operator not in ("==", "!=") and self.selector.startswith(METADATA):
            compared = _as_numbers(found, self.value) or compared
        return _OPERATORS[self.operator](*compared)


@dataclass(frozen=True, slots=True)
class Filter:
    """Conditions that have to be true all together; without any everything passes."""

    comparisons: tuple[Comparison, ...] = ()

    def passes(self, values: Mapping[str, Value]) -> bool:
        """Whether all conditions are true of these values, by selector."""
        return all(comparison.holds(values) for comparison in self.comparisons)


def parse_filter(field: str, text: str) -> Filter:
    """The conditions of a text, at least one. Raises BadRequestError naming the field."""
    comparisons = [_comparison(field, match) for match in _matches(field, text)]
    if len({comparison.selector for comparison in comparisons}) > _MAX_SELECTORS:
        raise BadRequestError(f'"{field}" must not have more than {_MAX_SELECTORS} selectors')
    return Filter(tuple(comparisons))


def _matches(field: str, text: str) -> list[re.Match[str]]:
    """Each comparison where it stands, with nothing but `and` between."""
    found: list[re.Match[str]] = []
    position = 0
    while True:
        match = _COMPARISON.match(text, position)
        if match is None:
            raise BadRequestError(f'"{field}" must be a valid RSQL expression: see position {position + 1}')
        found.append(match)
        if match.end() == len(text):
            return found
        joint = _AND.match(text, match.end())
        if joint is None:
            reason = "joined by and" if _OR.match(text, match.end()) else "a valid RSQL expression"
            raise BadRequestError(f'"{field}" must be {reason}: see position {match.end() + 1}')
        position = joint.end()


def _comparison(field: str, match: re.Match[str]) -> Comparison:
    selector = _selector(field, match["selector"])
    value = match["bare"]
    if value is None:
        value = _ESCAPED.sub(r"\1", match["double"] if match["single"] is None else match["single"])
    if selector in _MOMENTS:
        return Comparison(selector, match["operator"], read_day_or_moment(field, value))
    return Comparison(selector, match["operator"], value)


def _selector(field: str, selector: str) -> str:
    if selector.startswith(METADATA) and selector != METADATA:
        return selector
    if selector not in _FIELDS:
        raise BadRequestError(f'"{field}" must not have the selector {selector}')
    return _FIELDS[selector]


def _as_numbers(found: Value, wanted: Value) -> tuple[float, float] | None:
    """Both as numbers, where both are some."""
    texts = [text for text in (found, wanted) if isinstance(text, str) and _NUMBER.fullmatch(text)]
    return (float(texts[0]), float(texts[1])) if len(texts) == 2 else None
