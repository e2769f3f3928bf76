"""One word of a text and what kind of word it is there."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a word is in its sentence. Chinese has no forms: its verbs are all `VERB`."""

    NOUN = "noun"
    PLURAL = "plural"
    NAME = "name"
    PRONOUN = "pronoun"
    OWNER = "owner"  # my, your, 's
    ARTICLE = "article"
    NUMBER = "number"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    VERB = "verb"  # the plain form
    PRESENT = "present"  # goes, is
    PAST = "past"
    PARTICIPLE = "participle"  # gone, been
    GERUND = "gerund"
    MODAL = "modal"
    PREPOSITION = "preposition"
    TO = "to"
    AND = "and"
    LINK = "link"  # because, if, that
    QUESTION = "question"  # what, how
    DENIAL = "denial"  # not, n't
    CALL = "call"  # yes, hello, um
    OTHER = "other"


NOUNS = frozenset({Kind.NOUN, Kind.PLURAL, Kind.NAME})
FINITE = frozenset({Kind.VERB, Kind.PRESENT, Kind.PAST, Kind.MODAL})
VERBS = FINITE | {Kind.PARTICIPLE, Kind.GERUND}


@dataclass(frozen=True, slots=True)
class Word:
    """A word in lower case at `start`..`end` of its text; of `can't` the parts `ca` and `n't`.

    `mark` is the punctuation between it and the word before, empty where there is only space.
    """

    text: str
    start: int
    end: int
    kind: Kind
    mark: str = ""

    @property
    def is_noun(self) -> bool:
        """Whether it names something."""
        return self.kind in NOUNS
