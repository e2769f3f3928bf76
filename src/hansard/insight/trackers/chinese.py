"""What a Chinese text is about: its ideas in order, denied ones turned into their opposite."""

import re
from dataclasses import replace
from functools import cache

from hansard.insight.trackers import english
from hansard.insight.trackers.data_files import word_list
from hansard.insight.trackers.folding import fold, is_han
from hansard.insight.trackers.idea import Idea, Mention
from hansard.insight.trackers.lexicon import Found, Lexicon, Sense, read_lexicon
from hansard.insight.trackers.reading import gathered

OWN = "#"  # marks an idea that is nothing but the characters written
_LATIN = re.compile(r"[a-z0-9']+")
CHINESE_FILES = ("chinese_phrases.txt", "chinese_sayings.txt", "chinese.txt", "chinese_words.txt")
_STRONG = frozenset("贵钱")  # single characters that mean one thing
_LONGEST_GAP = 4
_NEGATION_REACH = 6  # characters
_NEGATORS = tuple("不是 不会 不想 不要 不用 不能 没有 并不 并没 不 没 未 别 甭 莫 无".split())
_BREAKS = frozenset("，。；！？：、,.;!?:()（）「」“” ")
_SCOPE_ENDS = ("但", "因为", "所以", "如果", "而且", "就", "才", "只")
# An affirmed and a denied word side by side ask: 是不是, 有没有, 能不能.
_ASKING = re.compile(r"(.)[不没]\1|有没有|是否|能否|可否")
_EMPTY = word_list("empty characters")


@cache
def lexicon() -> Lexicon:
    """What Chinese expressions mean."""
    return read_lexicon(CHINESE_FILES, lambda part: list(fold(part).text), _LONGEST_GAP)


def mentions(text: str) -> list[Mention]:
    """The ideas of a folded Chinese text."""
    return gathered(_Source(_without_questions(text)), len(text), _NEGATION_REACH)


def _without_questions(text: str) -> str:
    """The text with `能不能` and the like blanked out; every offset stays."""
    return _ASKING.sub(lambda found: "的" * len(found.group()), text)


def _ends(text: str) -> list[int]:
    """For each character where its part of the sentence ends."""
    ends = [len(text)] * len(text)
    for at in range(len(text) - 1, -1, -1):
        following = ends[at + 1] if at + 1 < len(text) else len(text)
        ends[at] = at if text[at] in _BREAKS else following
    return ends


class _Source:
    """The characters of one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._characters = [(character,) for character in text]
        self._ends = _ends(text)

    def found(self, at: int, end: int) -> Found:
        """The sense of the expression or character at `at`."""
        listed = self._listed(at, end)
        if listed is not None:
            return listed
        if self._text[at] in _EMPTY or not self._text[at].isalpha():
            return Found(Sense(), at + 1)
        return self._unlisted(at, end)

    def parts(self, at: int) -> bool:
        """Whether a denial before the character at `at` does not reach it."""
        return self._text[at] in _BREAKS or self._text.startswith(_SCOPE_ENDS, at)

    def _listed(self, at: int, end: int) -> Found | None:
        hit = lexicon().longest(self._characters, at, min(end, self._ends[at]))
        negator = next((word for word in _NEGATORS if self._text.startswith(word, at)), "")
        if hit is not None and hit.end - at == 1 and self._text[at] not in _STRONG:
            hit = replace(hit, sense=replace(hit.sense, weak=True))
        if negator and (hit is None or hit.end - at < len(negator)):
            return Found(Sense(negates=True), at + len(negator))
        return hit

    def _unlisted(self, at: int, end: int) -> Found:
        """A word of another script, or characters no list has: they stand for nothing but themselves."""
        if not is_han(self._text[at]):
            word = _LATIN.match(self._text, at, end)
            behind = word.end() if word else at + 1
            ideas = (mention.idea for mention in english.mentions(self._text[at:behind]))
            return Found(Sense(tuple(ideas)), behind)
        behind = at + 1
        while behind < end and self._is_unlisted_han(behind, end):
            behind += 1
        run = self._text[at:behind]
        return Found(Sense(tuple(Idea(OWN + run[i : i + 2]) for i in range(max(1, len(run) - 1)))), behind)

    def _is_unlisted_han(self, at: int, end: int) -> bool:
        character = self._text[at]
        return is_han(character) and character not in _EMPTY and self._listed(at, end) is None
