"""What a word or phrase does to the feeling of its sentence."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

_NEVER = re.compile(r"(?!)")
_WIDE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_UNIT = re.compile(
    rf"""
    (?P<face> (?<![\w:;=]) [:;=]-?['’]?[()DPp/|\[\]*] (?!\w) | [TQ][_.]?[TQ](?!\w) | \^[_.]?\^ | <3 )
    | (?P<word> [{_WIDE}] | [^\W_{_WIDE}]+ (?:'[^\W_{_WIDE}]+)* )
    | (?P<stop> (?<=[{_WIDE}])\s+(?=[{_WIDE}]) | [,.;:!?()，。；：！？、…~～\n—] )
    | (?P<sign> [^\w\s] )
    """,
    re.VERBOSE,
)


class Kind(Enum):
    """The parts that words can play."""

    FEELING = auto()
    """Carries feeling; the value is its weight, -4 to +4. Nought stands for a phrase that means none."""
    NEGATION = auto()
    """Turns the feeling after it, over as many units without a part of their own as the value says."""
    REMEDY = auto()
    """Undoes what is bad after it ("fixed the problem", "free of charge")."""
    DEGREE = auto()
    """Strengthens or weakens the feeling after it by the value."""
    SUPPOSED = auto()
    """What follows in the clause is no report: a condition, a wish, an apology ("if it breaks")."""
    CONTRAST = auto()
    """What follows counts more than what came before ("but")."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The part an entry plays, and how much."""

    kind: Kind
    value: float = 0.0


@dataclass(frozen=True, slots=True)
class Unit:
    """A word, a Chinese character, an emoji or a punctuation mark of a text, in lower case."""

    text: str
    is_stop: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The entries of one language by their units joined with blanks.

    `longest` holds for each first unit how many units its longest entry has. `fold` brings text to the form
    of the entries and keeps every offset.
    """

    marks: Mapping[str, Mark] = field(default_factory=dict)
    longest: Mapping[str, int] = field(default_factory=dict)
    asking: re.Pattern[str] = _NEVER
    replies: re.Pattern[str] = _NEVER
    names: re.Pattern[str] = _NEVER
    fold: Callable[[str], str] = str

    def read(self, text: str) -> list[Unit | Mark]:
        """A folded text as marks, the longest entries first, with the units between that have none."""
        units = units_of(text)
        found: list[Unit | Mark] = []
        at = 0
        while at < len(units):
            count, item = self._at(units, at)
            found.append(item)
            at += count
        return found

    def _at(self, units: Sequence[Unit], at: int) -> tuple[int, Unit | Mark]:
        for count in range(self.longest.get(units[at].text, 0), 0, -1):
            mark = self.marks.get(" ".join(unit.text for unit in units[at : at + count]))
            if mark is not None:
                return count, mark
        return 1, units[at]


def units_of(text: str) -> list[Unit]:
    """The units of a text. Emoji and other signs are units of their own."""
    return [Unit(match.group().lower(), match.lastgroup == "stop") for match in _UNIT.finditer(text)]


def key_of(entry: str) -> str:
    """The form an entry is looked up by."""
    return " ".join(unit.text for unit in units_of(entry))
