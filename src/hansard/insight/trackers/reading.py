"""The ideas of a text out of the senses of its expressions: what is denied becomes its opposite."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from hansard.insight.trackers.idea import Mention
from hansard.insight.trackers.lexicon import Found, Sense, compounds


class Source(Protocol):
    """A text as a row of places: words, or characters."""

    def found(self, at: int, end: int) -> Found:
        """The sense of the expression that begins at `at`, before `end`; an empty one where there is none."""
        ...

    def parts(self, at: int) -> bool:
        """Whether a denial before `at` does not reach it."""
        ...


@dataclass(frozen=True, slots=True)
class _Step:
    """An expression at `at`, and where it ends; `parts` where a denial before it no longer holds."""

    at: int
    end: int
    sense: Sense
    parts: bool


def gathered(source: Source, length: int, reach: int) -> list[Mention]:
    """The ideas of a text in order. A denial turns the first idea within `reach` places behind it."""
    found: list[tuple[Mention, ...]] = []
    denied_until = 0
    for step in _steps(source, 0, length):
        denied = step.at < denied_until and not step.parts
        denied_until = denied_until if denied else 0
        if step.sense.negates:
            denied_until = 0 if denied else step.end + reach
        elif step.sense.negated and found:
            found[-1] = _turned(found[-1])
        elif step.sense.ideas:
            group = tuple(Mention(idea, step.at, step.sense.weak) for idea in step.sense.ideas)
            found.append(_turned(group) if denied else group)
            denied_until = 0
    return _compounded([mention for group in found for mention in group])


def _compounded(mentions: list[Mention]) -> list[Mention]:
    """The mentions with neighbours that make another idea put together."""
    made: list[Mention] = []
    for mention in mentions:
        alone = compounds().get(frozenset({mention.idea}), mention.idea)
        last = made[-1] if made else None
        whole = compounds().get(frozenset({last.idea, alone})) if last else None
        if last and whole:
            made[-1] = replace(last, idea=whole, weak=False)
        else:
            made.append(replace(mention, idea=alone))
    return made


def _steps(source: Source, at: int, end: int) -> Iterator[_Step]:
    """The expressions between two places; each is followed by what stands in its gaps."""
    while at < end:
        found = source.found(at, end)
        yield _Step(at, found.end, found.sense, source.parts(at))
        for gap_start, gap_end in found.gaps:
            yield from _steps(source, gap_start, gap_end)
        at = found.end


def _turned(group: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions of one expression when it is denied: its first idea is the one that is not so."""
    first, *others = group
    return (replace(first, idea=first.idea.opposite()), *others)
