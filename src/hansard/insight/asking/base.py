"""What every asker can do."""

import re
from dataclasses import dataclass
from typing import Protocol

from hansard.insight.text import Sentence

QUESTION_MARK = re.compile(r"[?？؟]")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question at `start`..`end` of a turn's text. `score` tells how plainly it asks, 0.5 to 1."""

    start: int
    end: int
    score: float


class Asker(Protocol):
    """Finds the questions in folded text."""

    def questions(self, text: str, sentence: Sentence) -> list[Asked]:
        """The stretches of one sentence that ask something, in order, without overlap."""
        ...


def is_marked(text: str, sentence: Sentence) -> bool:
    """Whether a question mark stands in the sentence."""
    return QUESTION_MARK.search(text, sentence.start, sentence.end) is not None
