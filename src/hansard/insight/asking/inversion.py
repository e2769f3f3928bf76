"""Questions by the order of words: "do you ...", "is that ...", "would the card ..."."""

from hansard.insight.asking.openings import begins, opens
from hansard.insight.phrases.en_questions import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CAN,
    DETERMINERS,
    DO,
    HAVE,
    INVERTING,
    OBJECT_LEADS,
    POINTERS,
    POINTING,
    PREPOSITIONS,
    PRONOUNS,
    REMARKS,
    SOMEBODY,
    SPEAKERS,
    SUBJECTS,
    THINGS,
)
from hansard.insight.tokens import Token, after, before, skipped, word

_CONDITIONS = {
    "should": SOMEBODY | POINTERS | {"you", "they", "he", "she"},
    "had": PRONOUNS,
}
_AGREEING = frozenset({"so", "neither", "nor"})
_DO_FORMS = frozenset({"do", "don't", "dont"})
_DONE_TO_IT = frozenset(
    "again online myself yesterday today already before there too once twice then wrong for on in".split()
)
_ASKING_SELF = frozenset({"i", "we", "anyone"})
_MIGHT = frozenset({"may", "might"})
_THAT_IS = frozenset(
    "right correct ok okay the a it your you all something possible fine still going clear because normal "
    "included for with at in on true how what enough good better too alright an my our no yes".split()
)


def is_inverted(found: list[Token], at: int, marked: bool) -> bool:
    """Whether the auxiliary at a place stands before its subject and so asks."""
    if found[at].text not in AUXILIARIES:
        return False
    subject = skipped(found, at + 1, ADVERBS)
    if subject >= len(found) or any(token.mark for token in found[at + 1 : subject + 1]):
        return False
    if _is_turned(found, at, subject, marked):
        return False
    if found[subject].text in PRONOUNS:
        return _before_pronoun(found, at, subject)
    return opens(found, at) and _before_noun(found, at, subject)


def _is_turned(found: list[Token], at: int, subject: int, marked: bool) -> bool:
    """Whether the order is turned round for another reason: agreeing, a condition, "never did I"."""
    previous, auxiliary = before(found, at), found[at].text
    if previous in INVERTING or (previous in _AGREEING and not after(found, subject)):
        return True
    if word(found, subject) == "i" and after(found, subject) in REMARKS:
        return True
    return not marked and word(found, subject) in _CONDITIONS.get(auxiliary, ())


def _before_pronoun(found: list[Token], at: int, subject: int) -> bool:
    if _has_subject(found, at, subject) or not after(found, subject):
        return False
    auxiliary, who = found[at].text, found[subject].text
    if auxiliary in DO:
        return who not in POINTERS or _does_it(found, at, subject)
    if auxiliary in HAVE:
        return who not in POINTERS or (opens(found, at) and _is_past(after(found, subject)))
    if auxiliary in BE:
        return _is_it(found, at, subject)
    return auxiliary not in _MIGHT or who in _ASKING_SELF


def _has_subject(found: list[Token], at: int, subject: int) -> bool:
    """Whether what stands before is the verb's own subject."""
    previous = before(found, at)
    if previous == "you":
        return before(found, at - 1) not in OBJECT_LEADS
    return previous in SUBJECTS or (previous in THINGS and found[subject].text not in SPEAKERS)


def _does_it(found: list[Token], at: int, subject: int) -> bool:
    """ "Did it work", not "did it online" nor "do it"."""
    if found[at].text in _DO_FORMS or found[subject].text in ("these", "those"):
        return found[subject].text in ("these", "those") and opens(found, at)
    return after(found, subject) not in _DONE_TO_IT


def _is_it(found: list[Token], at: int, subject: int) -> bool:
    """ "Is that right", not "the thing is that ...\" nor "which is it"."""
    if before(found, at) in POINTING | THINGS:
        return False
    return found[subject].text != "that" or opens(found, at) or after(found, subject) in _THAT_IS


def _is_past(verb: str) -> bool:
    return verb.endswith(("ed", "en")) or verb in (
        "gone",
        "got",
        "come",
        "done",
        "made",
        "had",
        "sent",
        "not",
        "ever",
    )


def _before_noun(found: list[Token], at: int, subject: int) -> bool:
    auxiliary, noun = found[at].text, found[subject]
    if auxiliary == "does" and begins(found, at):
        return noun.text not in PREPOSITIONS
    if auxiliary in _DO_FORMS | (HAVE - {"has", "hasn't"}) or before(found, at) in ("and", "but"):
        return False
    named = noun.is_name and auxiliary in BE | CAN | DO | HAVE
    return (noun.text in DETERMINERS or named) and after(found, subject) not in SPEAKERS | {""}
