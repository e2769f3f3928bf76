"""English questions: by mark, by the order of words, by question words, tags and what is left out."""

from hansard.insight.asking.base import Asked, is_marked
from hansard.insight.asking.inversion import is_inverted
from hansard.insight.asking.openings import expanded, lead_start
from hansard.insight.asking.question_words import asked_from, asked_until
from hansard.insight.asking.short import is_tagged, short_start
from hansard.insight.text import Sentence
from hansard.insight.thresholds import QUESTION_SCORES
from hansard.insight.tokens import Token, before, tokens

_APART = 3
_JOINING = frozenset({"or", "and", "about"})


class EnglishAsker:
    """Finds questions in typed and in recognised English, with or without marks."""

    def questions(self, text: str, sentence: Sentence) -> list[Asked]:
        """The stretches of a sentence that ask, each up to where the next begins."""
        found = expanded(tokens(text, sentence.start, sentence.end))
        marked = is_marked(text, sentence)
        starts = _starts(found, marked)
        if starts and not (marked and len(starts) == 1):
            leads = [found[lead_start(found, at)].start for at in starts]
            return _pieces(text, sentence, leads, "mark" if marked else "order")
        if marked or is_tagged(found):
            return _pieces(text, sentence, [sentence.start], "mark" if marked else "tag")
        short = short_start(found, text[sentence.end - 1] in ".!")
        leads = [found[lead_start(found, short)].start] if short >= 0 else []
        return _pieces(text, sentence, leads, "short")


def _starts(found: list[Token], marked: bool) -> list[int]:
    """Where questions start; one that only goes on with the one before does not count."""
    starts: list[int] = []
    last = at = -1
    while (at := at + 1) < len(found):
        until = asked_until(found, at)
        if until < 0 and not is_inverted(found, at, marked):
            continue
        start = asked_from(found, at) if until >= 0 else at
        if not starts or not _goes_on(found, last, start):
            starts.append(start)
        last = at = max(until, at)
    return starts


def _goes_on(found: list[Token], last: int, at: int) -> bool:
    lead = lead_start(found, at)
    joined = bool(found[lead].mark) or any(token.text in _JOINING for token in found[lead:at])
    return at - last < _APART or joined or found[last + 1].text == "about" or before(found, at) in _JOINING


def _pieces(text: str, sentence: Sentence, starts: list[int], manner: str) -> list[Asked]:
    ends = [*starts[1:], sentence.end]
    return [
        Asked(start, start + len(text[start:end].rstrip(" ,")), QUESTION_SCORES[manner])
        for start, end in zip(starts, ends, strict=False)
    ]
