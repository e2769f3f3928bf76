"""Subjects of English clauses: where they begin and whether somebody or something is meant."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum, auto

from hansard.insight.grammar.word import NOUNS, Kind, Word
from hansard.insight.phrases import en_doers as data

_PARTS = NOUNS | {Kind.NUMBER, Kind.ADJECTIVE, Kind.GERUND}
_OWNED = frozenset({Kind.ARTICLE, Kind.OWNER})
_TIED = frozenset({Kind.NOUN, Kind.PLURAL, Kind.NAME, Kind.NUMBER})


class Doer(StrEnum):
    """What a subject stands for."""

    PERSON = auto()  # she, Priya, the billing team
    THING = auto()  # it, the invoice
    EVENT = auto()  # the meeting: comes about without anybody's doing


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject whose first word is `first`."""

    first: int
    doer: Doer
    is_many: bool
    is_pronoun: bool = False


def subject_before(words: Sequence[Word], verb: int) -> Subject | None:
    """The subject right before a verb, adverbs aside; None for "I", "we" and "you"."""
    last = verb - 1
    while last >= 0 and _is_adverb(words, last):
        last -= 1
    if last < 0 or any(words[at].mark for at in range(last + 1, verb + 1)):
        return None
    if words[last].kind is Kind.PRONOUN:
        return _pronoun(words, last)
    if words[last].kind not in _PARTS:
        return None
    first = _first(words, last)
    return _noun(words, first, last)


def _is_adverb(words: Sequence[Word], at: int) -> bool:
    return words[at].kind is Kind.ADVERB or words[at].text in data.SELVES


def _pronoun(words: Sequence[Word], at: int) -> Subject | None:
    text = words[at].text
    if text in ("us", "them", "you", "these", "those") and at > 1 and words[at - 1].text == "of":
        first = _first(words, at - 2)
        return Subject(first, Doer.PERSON if text in ("us", "you") else Doer.THING, is_many=True)
    if text in data.PERSONAL:
        return Subject(at, Doer.PERSON, is_many=text == "they", is_pronoun=True)
    if text in data.POINTING:
        return Subject(at, Doer.THING, is_many=text in ("these", "those"), is_pronoun=True)
    return None


def _first(words: Sequence[Word], last: int) -> int:
    """Where the noun that ends at `last` begins, with what it belongs to: "Luis from the front desk"."""
    first = _simple_first(words, last)
    is_tied = (
        first > 1 and words[first - 1].text in data.TYING and not (words[first].mark or words[first - 1].mark)
    )
    if is_tied and (words[first - 2].kind in _TIED or words[first - 2].text in data.PERSONAL):
        return _simple_first(words, first - 2)
    return first


def _simple_first(words: Sequence[Word], last: int) -> int:
    at = last
    while at > 0 and not words[at].mark and _belongs(words[at - 1]):
        opens = (words[at].kind in _OWNED and words[at].text != "'s") or words[at].text in data.POINTING
        if opens and words[at - 1].text not in data.SELVES:
            break
        at -= 1
    return at


def _belongs(word: Word) -> bool:
    return word.kind in _PARTS | _OWNED or word.text in data.POINTING - {"it"}


def _noun(words: Sequence[Word], first: int, last: int) -> Subject | None:
    end = next((at for at in range(first, last + 1) if words[at].text in data.TYING), last + 1)
    if end <= last and words[end].text == "of" and not any(word.is_noun for word in words[first:end]):
        whole = _noun(words, end + 1, last)
        return replace(whole, first=first) if whole else None
    head = next((word for word in reversed(words[first:end]) if word.kind in _PARTS), None)
    if head is None or head.text in data.TIMES or not any(word.is_noun for word in words[first:end]):
        return None
    return Subject(first, _doer(words[first:end], head), head.kind is Kind.PLURAL)


def _doer(noun: Sequence[Word], head: Word) -> Doer:
    if head.text in data.EVENTS:
        return Doer.EVENT
    if is_person(head.text) or any(word.kind is Kind.NAME for word in noun):
        return Doer.PERSON
    return Doer.THING


def is_person(noun: str) -> bool:
    """Whether a noun names a person or a group of people."""
    single = noun if noun in data.PEOPLE else noun.removesuffix("s")
    return single in data.PEOPLE or (
        len(single) > len("order") and single.endswith(data.PERSON_ENDINGS) and single not in data.NO_PEOPLE
    )
