"""English entries found in other forms of their words."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from hansard.insight.trackers.folding import fold, is_mark
from hansard.insight.trackers.inflection import forms, is_grammatical, is_naming
from hansard.insight.trackers.tokens import Token, tokens

_DETERMINERS = frozenset(
    "a an the this that these those my your his her its our their any some no each every another next last"
    "".split()
)
# What follows a word in -ing that is used as a verb, and what stands before it.
_OBJECTS = _DETERMINERS | frozenset(
    "me you him us them it up out off down on in over back with to for".split()
)
_BEFORE_VERB = frozenset(
    "am is are was were be been being keep keeps kept start started stop stopped by".split()
)
_POSSESSIVE = "'s"
_JOINT = re.compile(r"[\s\-'\"]*")
_LOOSE_JOINT = re.compile(r"[\s\-'\",;:]*")
_PLAIN = re.compile(r"[\w\u0300-\u036f\s\-',;:.!?\"()]*")


@dataclass(frozen=True, slots=True)
class _Pattern:
    """An entry: its words, the forms of each; `joint` is what may stand between them."""

    place: int
    words: tuple[str, ...]
    forms: tuple[frozenset[str], ...]
    joint: re.Pattern[str]

    def end(self, text: str, found: Sequence[Token], at: int) -> int | None:
        """Where the entry ends that starts with word `at` of a text, or None where it does not stand."""
        last = None
        for word, allowed in zip(self.words, self.forms, strict=True):
            if last and _POSSESSIVE not in allowed and at < len(found) and found[at].word == _POSSESSIVE:
                last, at = found[at], at + 1
            token = found[at] if at < len(found) else None
            if token is None or token.word not in allowed or _names_a_thing(word, found, at):
                return None
            if last and self.joint.fullmatch(text, last.end, token.start) is None:
                return None
            last, at = token, at + 1
        return last.end if last and not is_mark(text[last.end : last.end + 1] or " ") else None


class InflectedEntries:
    """All entries of a vocabulary, found in any form. An entry with signs in it is not."""

    def __init__(self, entries: Sequence[str]) -> None:
        self._by_first: dict[str, list[_Pattern]] = defaultdict(list)
        for place, entry in enumerate(entries):
            pattern = _pattern(place, fold(entry).text)
            if pattern is not None:
                for form in pattern.forms[0]:
                    self._by_first[form].append(pattern)

    def find(self, text: str, words: Sequence[Token]) -> dict[int, tuple[int, int]]:
        """The first place of each entry in a folded text, which has these words."""
        found: dict[int, tuple[int, int]] = {}
        for at, token in enumerate(words):
            for pattern in self._by_first.get(token.word, ()):
                if pattern.place not in found and (end := pattern.end(text, words, at)) is not None:
                    found[pattern.place] = (token.start, end)
        return found


def _pattern(place: int, text: str) -> _Pattern | None:
    words = [token.word for token in tokens(text)]
    if not _PLAIN.fullmatch(text) or all(map(is_grammatical, words)):
        return None
    listed = tuple(forms(word, _used_as_verb(words, at)) for at, word in enumerate(words))
    return _Pattern(place, tuple(words), listed, _LOOSE_JOINT if re.search("[,;:]", text) else _JOINT)


def _used_as_verb(words: Sequence[str], at: int) -> bool:
    """Whether a word in -ing is a verb here: `setting up`, `it is freezing`; not `meeting`."""
    before = words[at - 1] if at else ""
    return before in _BEFORE_VERB or bool(set(words[at + 1 : at + 2]) & _OBJECTS)


def _names_a_thing(word: str, found: Sequence[Token], at: int) -> bool:
    """Whether what looks like a form of a verb is a noun: `the meeting` for `meet`."""
    form = found[at].word
    return form != word and is_naming(form) and at > 0 and found[at - 1].word in _DETERMINERS
