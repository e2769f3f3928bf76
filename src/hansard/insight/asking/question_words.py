"""Questions by their question word: "what's the name", "who told you", "for how long"."""

from hansard.insight.asking.openings import begins, opens
from hansard.insight.phrases.en_questions import (
    ADVERBS,
    AUXILIARIES,
    BE,
    BRINGING,
    DETERMINERS,
    EMBEDS,
    GOING_ON,
    HOW,
    INTENSIFIERS,
    KNOWING,
    POINTERS,
    PREPOSITIONS,
    PRONOUNS,
    SPEAKERS,
    SUBJECT_VERBS_NOT,
    WHAT,
)
from hansard.insight.tokens import Token, after, before, skipped, word

_REACH = 5
_SHORT = 4
_NONE = -1
_RELATIVE = frozenset({"which", "who", "whom", "whose", "where", "when"})
_OF_PERSONS = frozenset({"which", "who", "whose"})
_SUBJECT_WORDS = frozenset({"who", "what", "which", "whose"})
_PLACED_LAST = frozenset({"one", "much", "many", "long", "time", "far", "often", "soon"})
_FRAGMENTS = frozenset("at then now there again please else not so".split()) | INTENSIFIERS
_PLACES = frozenset({"where", "when", "what", "how"})
_ABOUT = frozenset({"what", "how"})
_NOT_LAST = EMBEDS | frozenset("or and somehow no not reason every why but when where if whatever or".split())


def asked_until(found: list[Token], at: int) -> int:
    """Where the head of a question ends that begins with the question word here; -1 if it asks nothing."""
    if found[at].text not in WHAT:
        return _NONE
    auxiliary = _auxiliary(found, at)
    asks = _asks_with(found, at, auxiliary) if auxiliary else _asks_alone(found, at)
    return max(auxiliary, at) if asks else _NONE


def asked_from(found: list[Token], at: int) -> int:
    """Where a question starts whose question word stands here: with its preposition."""
    return at - 1 if _has_preposition(found, at) else at


def _auxiliary(found: list[Token], at: int) -> int:
    """The auxiliary that belongs to a question word, with but a noun or a measure between; 0 for none."""
    for place in range(at + 1, min(at + 1 + _REACH, len(found))):
        token = found[place]
        if token.mark or token.text.partition("'")[0] in PRONOUNS | DETERMINERS | WHAT | {"if", "to"}:
            return 0
        if token.text in AUXILIARIES:
            return place
    return 0


def _asks_with(found: list[Token], at: int, auxiliary: int) -> bool:
    if _is_direct(found, at, auxiliary):
        return before(found, at) not in KNOWING
    if _is_relative(found, at) or (before(found, at) in EMBEDS and not _starts(found, at)):
        return False
    subject = word(found, skipped(found, auxiliary + 1, ADVERBS))
    loose = subject in DETERMINERS | POINTERS | GOING_ON | SPEAKERS and found[at].text not in _OF_PERSONS
    return loose or _starts(found, at)


def _is_direct(found: list[Token], at: int, auxiliary: int) -> bool:
    """Whether the verb stands before its subject, as it does not in a dependent clause."""
    subject, is_be = word(found, skipped(found, auxiliary + 1, ADVERBS)), found[auxiliary].text in BE
    if found[at].text in _OF_PERSONS and subject not in SPEAKERS:
        return False
    return subject in PRONOUNS | DETERMINERS and not (is_be and subject in POINTERS | DETERMINERS)


def _starts(found: list[Token], at: int) -> bool:
    return opens(found, at) or _has_preposition(found, at)


def _has_preposition(found: list[Token], at: int) -> bool:
    return before(found, at) in PREPOSITIONS and opens(found, at - 1)


def _is_relative(found: list[Token], at: int) -> bool:
    """ "..., which is ..." goes on from the noun before it."""
    return found[at].text in _RELATIVE and bool(found[at].mark) and not begins(found, at)


def _asks_alone(found: list[Token], at: int) -> bool:
    """Without an auxiliary: as subject, as a measure, or with nearly nothing else."""
    asker, following = found[at].text, after(found, at)
    if asker in _ABOUT and following == "about":
        return before(found, at) not in EMBEDS - {"that"} and bool(word(found, at + 2))
    if _is_last(found, at):
        return before(found, at) not in _NOT_LAST or _has_preposition(found, at)
    if asker == "what" and following in BRINGING | {"else"}:
        return before(found, at) not in EMBEDS
    if not _starts(found, at) or _is_relative(found, at):
        return False
    if asker == "how":
        return following in HOW or following in ("so", "come")
    return _is_fragment(found, at) or (asker in _SUBJECT_WORDS and following not in SUBJECT_VERBS_NOT | {""})


def _is_last(found: list[Token], at: int) -> bool:
    last = len(found) - 1
    return at == last or (at == last - 1 and found[at].text != "when" and found[last].text in _PLACED_LAST)


def _is_fragment(found: list[Token], at: int) -> bool:
    """ "Why not", "where in the portal"."""
    following = after(found, at)
    end = next((place for place in range(at + 1, len(found)) if found[place].mark), len(found))
    if found[at].text in _PLACES and following in PREPOSITIONS | {"else"}:
        return end - at <= _SHORT
    return following in _FRAGMENTS and end - at <= _SHORT
