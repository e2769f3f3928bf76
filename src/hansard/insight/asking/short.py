"""Questions by a tag at their end, or with half of the words left out."""

from hansard.insight.asking.openings import begins, opens
from hansard.insight.phrases.en_questions import (
    ALTERNATIVES,
    AUXILIARIES,
    BE,
    CHANCES,
    CHECKS,
    DATA_KINDS,
    DATA_WORDS,
    FREE,
    NAME_TAIL,
    NOT_ANY,
    NOT_TAGS,
    POINTING,
    PRONOUNS,
    REPLY_TAGS,
    SPEAKERS,
    SUBJECTS,
    TELLING,
    THINGS,
    TOLD,
)
from hansard.insight.tokens import Token, after, before, word

_TAG_WORDS = 4
_SHORT = 8
_INTERJECTIONS = frozenset({"huh", "eh", "innit"})
_TAG_SUBJECTS = SPEAKERS | {"it", "that", "there", "this"}
_CHECKS_BY_FIRST = {
    first: tuple(words for words in CHECKS if words[0] == first) for first in {words[0] for words in CHECKS}
}
_ELSE = frozenset("for i you we today that on from at before to there please with in".split())
_NOT_ELSE = frozenset(
    "is there's if for with need or have know not than to of do and got want see any was say without "
    "as".split()
)


def is_tagged(found: list[Token]) -> bool:
    """Whether the sentence ends in a tag: "right", "isn't it", "yes or no"."""
    if len(found) < _TAG_WORDS:
        return False
    return _has_tag_verb(found) or _has_tag_word(found) or _has_alternative(found)


def _has_tag_verb(found: list[Token]) -> bool:
    verb, subject, previous = found[-2], found[-1], before(found, len(found) - 2)
    if verb.text not in AUXILIARIES or subject.text not in _TAG_SUBJECTS or subject.mark:
        return False
    if verb.text.endswith("n't") or verb.mark:
        return previous not in SPEAKERS
    return verb.text in BE and previous not in SUBJECTS | THINGS | POINTING | {"so", "it's"}


def _has_tag_word(found: list[Token]) -> bool:
    last = found[-1]
    if last.text in REPLY_TAGS:
        return bool(last.mark) or found[-2].text not in NOT_TAGS
    return last.text in _INTERJECTIONS


def _has_alternative(found: list[Token]) -> bool:
    said = [token.text for token in found]
    ends = any(tuple(said[-len(words) :]) == words for words in ALTERNATIVES)
    return ends and "whether" not in said and "if" not in said


def short_start(found: list[Token], stopped: bool) -> int:
    """Where a clause asks with its verb left out or unmoved, -1 for nowhere; `stopped` by a full stop."""
    for at in range(len(found)):
        if (
            _any(found, at)
            or _wanna(found, at)
            or (opens(found, at) and (_checks(found, at) or _tells(found, at)))
        ):
            return at
    asks = (not stopped and _takes_up(found)) or _wants_data(found)
    return 0 if asks else -1


def _checks(found: list[Token], at: int) -> bool:
    return any(
        tuple(token.text for token in found[at : at + len(words)]) == words
        and not any(token.mark for token in found[at + 1 : at + len(words)])
        for words in _CHECKS_BY_FIRST.get(found[at].text, ())
    )


def _tells(found: list[Token], at: int) -> bool:
    """ "Tell me about ...": the wish to hear something."""
    if found[at].text not in TELLING:
        return False
    place = at + 2 if after(found, at) in ("me", "us") else at + 1
    return word(found, place) in TOLD and (found[at].text != "give" or place == at + 2)


def _any(found: list[Token], at: int) -> bool:
    if found[at].text == "any":
        asks = after(found, at) not in NOT_ANY | {""} if opens(found, at) else after(found, at) in CHANCES
        return asks and before(found, at) not in _NOT_ELSE
    if found[at].text != "anything" or after(found, at) != "else" or before(found, at) in _NOT_ELSE:
        return False
    return not after(found, at + 1) or after(found, at + 1) in _ELSE


def _wanna(found: list[Token], at: int) -> bool:
    return found[at].text == "wanna" and before(found, at) == "you" and before(found, at - 1) not in FREE


def _takes_up(found: list[Token]) -> bool:
    """ "And the name on the account": a noun that takes up the question before."""
    if len(found) > _SHORT or word(found, 0) not in ("and", "but") or word(found, 1) not in ("the", "your"):
        return False
    return not any(token.text in AUXILIARIES | PRONOUNS or "'" in token.text for token in found[1:])


def _wants_data(found: list[Token]) -> bool:
    """ "Tracking number please", "policy number"."""
    last = len(found) - 1
    while last >= 0 and found[last].text in NAME_TAIL:
        last -= 1
    if last < 0 or found[last].text not in DATA_WORDS:
        return False
    first = last
    while (
        first > 0 and not found[first].mark and found[first - 1].text in DATA_KINDS | {"your", "the", "full"}
    ):
        first -= 1
    asks = found[-1].text == "please" or (first < last and begins(found, first))
    return asks and (first < last or opens(found, first))
