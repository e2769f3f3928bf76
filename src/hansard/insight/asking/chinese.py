"""Chinese questions: by mark, particle, "A not A", question word and request to tell."""

import re

from hansard.insight.asking.base import Asked, is_marked
from hansard.insight.clauses import clauses, stretches
from hansard.insight.han import simplified
from hansard.insight.phrases import zh_questions as zh
from hansard.insight.text import Sentence
from hansard.insight.thresholds import QUESTION_SCORES

_PICTURES = re.compile(r"[^\w？?]+$")


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(simplified(text))


_WORDS = _pattern(zh.QUESTION_WORDS)
_NOT_ASKED = _pattern(zh.NOT_ASKED)
_EMBEDDED = _pattern(zh.EMBEDDED + zh.EMBEDDED_REACH)
_LEADS = _pattern(zh.ASKING_LEADS)
_LEADS_ON, _RHETORICAL = _pattern(zh.LEADS_ON), _pattern(zh.RHETORICAL)
_PARTICLES = _pattern(zh.PARTICLES)
_SOFT = _pattern(zh.SOFT_PARTICLES)
_THINGS = _pattern(zh.THINGS_NE)
_TAGS = _pattern(zh.TAGS)
_A_NOT_A = _pattern(zh.A_NOT_A)
_TELLING = _pattern(zh.TELLING)
_TOLD = _pattern(zh.TOLD)
_CHOICES = _pattern(zh.CHOICES)
_NOT_CHOICES = _pattern(zh.NOT_CHOICES)
_OR_ELSE = _pattern(zh.OR_ELSE)
_EITHER = _pattern(zh.EITHER)


class ChineseAsker:
    """Finds questions in text folded to Simplified characters, with or without marks."""

    def questions(self, text: str, sentence: Sentence) -> list[Asked]:
        """The stretches that ask: with a mark the whole stretch between spaces, else the clause."""
        found: list[Asked] = []
        before = Sentence(sentence.start, sentence.start)
        for stretch in stretches(text, sentence):
            if _goes_on(text, before, stretch):
                found.append(Asked(before.start, stretch.end, QUESTION_SCORES["order"]))
            else:
                found = _joined(text, found, _asked_in_stretch(text, stretch))
            before = stretch
        return found


def _joined(text: str, found: list[Asked], more: list[Asked]) -> list[Asked]:
    """Questions with but a space between are one, unless the first asks for a yes."""
    if not (found and more) or more[0].start - found[-1].end > 1:
        return [*found, *more]
    last, first = found[-1], more[0]
    said = text[last.start : last.end]
    if _TAGS.search(said) or _PARTICLES.search(said) or is_marked(text, Sentence(last.start, last.end)):
        return [*found, *more]
    return [*found[:-1], Asked(last.start, first.end, max(last.score, first.score)), *more[1:]]


def _goes_on(text: str, before: Sentence, stretch: Sentence) -> bool:
    """ "Is it A" and "or is it B" with but a space between."""
    first, second = text[before.start : before.end], text[stretch.start : stretch.end]
    return _OR_ELSE.search(second) is not None and _EITHER.search(first) is not None


def _asked_in_stretch(text: str, stretch: Sentence) -> list[Asked]:
    if is_marked(text, stretch):
        return [Asked(stretch.start, stretch.end, QUESTION_SCORES["mark"])]
    found: list[Asked] = []
    for clause in clauses(text, stretch):
        manner = _manner(text[clause.start : clause.end])
        if manner:
            joined = found and found[-1].end + 1 >= clause.start
            start = found.pop().start if joined else clause.start
            found.append(Asked(start, clause.end, QUESTION_SCORES[manner]))
    return found


def _manner(clause: str) -> str:
    """What tells that a clause asks; empty where nothing does."""
    bare = _PICTURES.sub("", clause)
    if _RHETORICAL.search(bare):
        return ""
    if _PARTICLES.search(bare) or _TAGS.search(bare):
        return "tag"
    if _has_word(bare):
        return "word"
    asks = _TELLING.search(bare) or _TOLD.search(bare) or _THINGS.search(bare) or _has_choice(bare)
    return "short" if asks else ""


def _has_word(clause: str) -> bool:
    """Whether a question word or "A not A" asks, not joined to a verb of knowing before it."""
    blanked = _NOT_ASKED.sub(lambda match: "＊" * len(match[0]), clause)
    lead = _LEADS.search(blanked)
    if lead and len(clause) > lead.end() + 1:
        return True
    found = _WORDS.search(blanked) or _A_NOT_A.search(blanked)
    if found is None:
        return False
    if _SOFT.search(blanked) is not None or _LEADS_ON.search(blanked, 0, found.start()):
        return True
    return _EMBEDDED.search(blanked, 0, found.start()) is None


def _has_choice(clause: str) -> bool:
    return _CHOICES.search(clause) is not None and _NOT_CHOICES.search(clause) is None
