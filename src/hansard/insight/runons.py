"""Parts sentences that a recogniser ran together: "I am at home, do I have to pay"."""

from collections.abc import Iterable, Iterator

from hansard.insight.phrases.cue import Cue
from hansard.insight.phrases.pack import LanguagePack
from hansard.insight.text import Sentence, words

_MIN_WORDS = 3
_REACH = 400
"""Characters in which a condition holds: so long sentences are read in time that grows with their length."""


def parted(text: str, found: Iterable[Sentence], pack: LanguagePack) -> Iterator[Sentence]:
    """The sentences of a folded text, each cut where another one plainly starts inside it."""
    for sentence in found:
        start = sentence.start
        for mark in pack.clause_starts.finditer(text, sentence.start, sentence.end):
            if _stands_alone(text[max(start, mark.start() - _REACH) : mark.start()], pack):
                yield Sentence(start, start + len(text[start : mark.start()].rstrip(" ,")))
                start = mark.start()
        yield Sentence(start, sentence.end)


def _stands_alone(piece: str, pack: LanguagePack) -> bool:
    """Whether the words before are a sentence of their own, not a condition ("if I move, can I ...")."""
    condition = pack.pattern(Cue.CONDITION)
    clauses = (pack.unfilled(clause.strip()) for clause in piece.split(","))
    return len(words(piece)) >= _MIN_WORDS and not any(condition.match(clause) for clause in clauses)
