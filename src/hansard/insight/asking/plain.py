"""For languages without data: a question is what has a question mark."""

from hansard.insight.asking.base import Asked, is_marked
from hansard.insight.text import Sentence
from hansard.insight.thresholds import QUESTION_SCORES


class PlainAsker:
    """Goes by the marks alone."""

    def questions(self, text: str, sentence: Sentence) -> list[Asked]:
        """The sentence if it has a question mark."""
        asks = is_marked(text, sentence)
        return [Asked(sentence.start, sentence.end, QUESTION_SCORES["mark"])] if asks else []
