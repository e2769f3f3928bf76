"""Clauses of English text, with or without punctuation: stretches that tell one thing each."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from hansard.insight.grammar.clause import Clause
from hansard.insight.grammar.english import english_words
from hansard.insight.grammar.word import FINITE, Kind, Word

_CACHED = 20_000
_FULL_STOPS = frozenset(".!?…;—\n")
_SUBJECTS = frozenset("i we you he she they it there that this u".split())
_JOINING = frozenset({Kind.AND, Kind.LINK})
_REASONS = frozenset(
    "because cause cuz cos since as though although while if when unless so that once before after".split()
)
_FRESH = frozenset({Kind.ADVERB, Kind.CALL, Kind.NUMBER})
_HELPERS = frozenset("is are was were do does did can could will would should have has 's 're 'll".split())
_ASKED = frozenset("i you we it there they he she your".split())
_ASKED_WITH = frozenset({"when", "if", "whether", "where"})
_ENDING = frozenset("me it them him us that this up out off back in on again".split())
_PERSONS = frozenset("i we he she they it".split())
_LEADING_ON = frozenset({"not", "how", "all", "even"})
MOST_WORDS = 60
_MIN_WORDS = 3


@lru_cache(maxsize=_CACHED)
def english_clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a folded text in order."""
    words = english_words(text)
    cuts = [0, *(at for at in range(1, len(words)) if _parts(words, at)), len(words)]
    pieces = [words[first:last] for first, last in pairwise(cuts) if last > first]
    return tuple(_clause(part) for piece in _merged(pieces) for part in bounded(piece))


def bounded(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """A run of words cut where it is longer than anybody speaks without a break."""
    for first in range(0, len(words), MOST_WORDS):
        yield words[first : first + MOST_WORDS]


def _clause(words: Sequence[Word]) -> Clause:
    lead = words[0]
    leans = lead.kind in _JOINING and lead.mark not in _FULL_STOPS
    return Clause(lead.start, words[-1].end, tuple(words), leans)


def _merged(pieces: Sequence[tuple[Word, ...]]) -> Iterator[tuple[Word, ...]]:
    """Pieces without a verb belong to the one before or behind, except where a sentence ends between."""
    held: tuple[Word, ...] = ()
    for piece in pieces:
        is_part = not _is_whole(piece) or (held and not any(word.kind in FINITE for word in held))
        if held and is_part and piece[0].mark not in _FULL_STOPS:
            held += piece
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held


def _is_whole(words: Sequence[Word]) -> bool:
    return len(words) >= _MIN_WORDS and any(word.kind in FINITE for word in words)


def _parts(words: Sequence[Word], at: int) -> bool:
    """Whether a clause begins with the word at `at`."""
    word, before = words[at], words[at - 1]
    if word.mark and word.mark in _FULL_STOPS:
        return True
    if before.kind in _JOINING and before.text != "that":
        return False
    if word.kind in _JOINING:
        return _joins(words, at)
    if word.mark in {",", ":"}:
        return _has_subject(words, at) or word.kind in (Kind.VERB, Kind.QUESTION) or _inverts(words, at)
    return _runs_on(words, at) or _asks(words, at)


def _asks(words: Sequence[Word], at: int) -> bool:
    """Whether a question starts without any mark: "... by nine what's the best number"."""
    word, before = words[at], words[at - 1]
    if not (before.is_noun or before.kind in (Kind.ADVERB, Kind.CALL, Kind.NUMBER, Kind.ADJECTIVE)):
        return False
    if any(earlier.kind is Kind.QUESTION for earlier in words[max(0, at - 3) : at]):
        return False
    if word.text in ("what", "who", "why", "how", "where"):
        return at + 1 < len(words) and words[at + 1].text in _HELPERS
    return _inverts(words, at)


def _inverts(words: Sequence[Word], at: int) -> bool:
    """Whether a helping verb stands before its subject: "can you"."""
    return words[at].text in _HELPERS and at + 1 < len(words) and words[at + 1].text in _ASKED


def _joins(words: Sequence[Word], at: int) -> bool:
    """Whether "and", "because" or the like opens a clause here: a subject and its verb follow."""
    word = words[at]
    if word.text in ("that", "whether") or (word.text == "so" and not _has_subject(words, at + 1)):
        return False
    if word.kind is Kind.LINK:
        is_object = word.text in _ASKED_WITH and not word.mark and words[at - 1].kind in (Kind.VERB, Kind.TO)
        return not is_object and (bool(word.mark) or _has_subject(words, at + 1))
    behind = words[at + 1] if at + 1 < len(words) else None
    if not word.mark and not _told_before(words, at):
        return False
    return _has_subject(words, at + 1) or (bool(word.mark) and behind is not None and behind.kind in FINITE)


def _has_subject(words: Sequence[Word], at: int) -> bool:
    """Whether a subject with a finite verb close behind starts at `at`."""
    if at >= len(words):
        return False
    if words[at].kind in (Kind.ADVERB, Kind.CALL) and at + 1 < len(words) and not words[at + 1].mark:
        at += 1
    if words[at].text in _SUBJECTS:
        return _verb_within(words, at + 1, 3)
    if words[at].kind in (Kind.OWNER, Kind.ARTICLE, Kind.NAME, Kind.PRONOUN, Kind.PLURAL, Kind.NOUN):
        return _verb_within(words, at + 1, 6)
    return False


def _verb_within(words: Sequence[Word], at: int, reach: int) -> bool:
    for word in words[at : at + reach]:
        if word.mark or word.kind in (Kind.AND, Kind.LINK):
            return False
        if word.kind in FINITE:
            return True
    return False


def _runs_on(words: Sequence[Word], at: int) -> bool:
    """Whether a clause starts without any mark: "... it came today i need ..."."""
    word, before = words[at], words[at - 1]
    if word.text not in _SUBJECTS - {"that", "this"} or not _verb_within(words, at + 1, 2):
        return False
    if before.text in _ENDING:
        return word.text in _PERSONS
    if word.text == "i" and before.is_noun and _is_bare(words, at - 1) and _told_before(words, at):
        return True
    contracted = at + 1 < len(words) and words[at + 1].text.startswith("'")
    is_fresh = before.kind in _FRESH and before.text not in _LEADING_ON
    return is_fresh or (before.is_noun and contracted)


def _told_before(words: Sequence[Word], at: int) -> bool:
    """Whether a verb stands before `at` in what may be the same clause."""
    for word in reversed(words[:at]):
        if word.kind in FINITE:
            return True
        if word.mark:
            return False
    return False


def _is_bare(words: Sequence[Word], at: int) -> bool:
    """Whether the nouns that end at `at` have no "the" or "my": then no "(that) I ..." goes with them."""
    while at >= 0 and (words[at].is_noun or words[at].kind is Kind.ADJECTIVE) and not words[at].mark:
        at -= 1
    return at < 0 or words[at].kind not in (Kind.ARTICLE, Kind.OWNER, Kind.PRONOUN, Kind.NUMBER)
