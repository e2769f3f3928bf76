"""Reads a whole conversation with the model: at once, or in parts whose results it then puts together."""

import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from hansard.errors import EngineFailedError
from hansard.insight.llm.answer import Answer
from hansard.insight.llm.asking import Asker, TooLongError
from hansard.insight.llm.criteria import AskedCriterion
from hansard.insight.llm.parts import Part, Row, estimated_tokens, halves, parted
from hansard.insight.llm.prompt import merge_messages, part_messages
from hansard.insight.llm.script import Script
from hansard.model.progress import MeanProgress, Progress

_ACCOUNT = ("title", "summary", "topics", "chapters")
_FINDINGS = ("questions", "action_items")
_MOST_HALVINGS = 2

Check = Callable[[Answer], Answer]
"""Takes out of an answer what the transcript does not bear."""


@dataclass(frozen=True, slots=True)
class Ratings:
    """What is asked about ratings: some of the fields of `Answer`, and the scorecard's criteria."""

    fields: frozenset[str] = frozenset()
    criteria: tuple[AskedCriterion, ...] = ()

    def among(self, *names: str) -> tuple[str, ...]:
        """Those of these fields that are asked."""
        return tuple(name for name in names if name in self.fields)


@dataclass(frozen=True, slots=True)
class Reading:
    """Asks about one conversation."""

    asker: Asker
    script: Script
    ratings: Ratings
    check: Check

    def answer(self, progress: Progress) -> Answer:
        """What the model says of the whole, as far as the transcript bears it.

        Raises EngineFailedError when any part of the conversation is left without an answer.
        """
        parts = self._parts()
        told = MeanProgress(len(parts) + 1, progress)
        found = [self.check(answer) for answer in self._side_by_side(parts, told)]
        return found[0] if len(found) == 1 else self._whole(found)

    def _parts(self) -> list[Part]:
        """The parts; raises EngineFailedError when there is no budget for all of them."""
        configuration = self.asker.configuration
        parts = parted(
            self.script.rows(self.asker.masking, configuration.part_tokens), configuration.part_tokens
        )
        read = sum(row.tokens for part in parts for row in part)
        self.asker.budget.check(read + configuration.answer_tokens * len(parts))
        return parts

    def _side_by_side(self, parts: Sequence[Part], told: MeanProgress) -> list[Answer]:
        """The answers to all parts, in order."""
        count = len(parts)

        def of_part(number: int) -> list[Answer]:
            found = self._of_part(parts[number - 1], number, count)
            told.of(number - 1)(1.0)
            return found

        with ThreadPoolExecutor(self.asker.configuration.parallel_calls) as pool:
            try:
                return [answer for found in pool.map(of_part, range(1, count + 1)) for answer in found]
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise

    def _of_part(self, part: Part, number: int, count: int, halvings: int = 0) -> list[Answer]:
        """The answer to a part; several where it was too long for one."""
        messages = part_messages(self.script, self.ratings.criteria, part, number, count)
        feedback = ("feedback",) if count == 1 else ()
        asked = self.ratings.among("satisfaction", "scorecard", "risks", *feedback)
        try:
            return [self.asker.ask(messages, (*_ACCOUNT, *_FINDINGS, *asked))]
        except TooLongError:
            first, second = halves(part)
            if not second or halvings == _MOST_HALVINGS:
                raise _cut_off() from None
        again = (self._of_part(half, number, count, halvings + 1) for half in (first, second))
        return [answer for found in again for answer in found]

    def _whole(self, found: list[Answer]) -> Answer:
        """One account of all parts; what stands for itself is kept as it was found."""
        lists = {
            name: [item for answer in found for item in getattr(answer, name)]
            for name in (*_FINDINGS, "risks")
        }
        return self._merged(found).model_copy(update=lists)

    def _merged(self, found: list[Answer]) -> Answer:
        """One account of several; in rounds, where they are too many for one request."""
        while len(found) > 1:
            found = [self._merge(group) for group in self._groups(found)]
        return found[0]

    def _groups(self, found: list[Answer]) -> list[list[Answer]]:
        """Neighbours that fit in a request, two at the least."""
        sizes = [Row("", estimated_tokens(self._line(answer))) for answer in found]
        lengths = [len(part) for part in parted(sizes, self.asker.configuration.part_tokens)]
        if max(lengths) == 1:
            lengths = [2] * (len(found) // 2) + [1] * (len(found) % 2)
        starts = [sum(lengths[:number]) for number in range(len(lengths))]
        return [found[start : start + length] for start, length in zip(starts, lengths, strict=True)]

    def _merge(self, group: list[Answer]) -> Answer:
        if len(group) == 1:
            return group[0]
        lines = [self._line(answer) for answer in group]
        asked = self.ratings.among("satisfaction", "scorecard", "feedback")
        try:
            messages = merge_messages(self.script, self.ratings.criteria, lines)
            return self.check(self.asker.ask(messages, (*_ACCOUNT, *asked)))
        except TooLongError:
            raise _cut_off() from None

    def _line(self, answer: Answer) -> str:
        """What is sent of a part's answer."""
        fields = {*_ACCOUNT, "satisfaction", "scorecard"}
        document = answer.model_dump(include=fields, exclude_none=True)
        return json.dumps(self.asker.masking.hidden(document), ensure_ascii=False)


def _cut_off() -> EngineFailedError:
    return EngineFailedError("The language model's answer was cut off, also to smaller parts.")
