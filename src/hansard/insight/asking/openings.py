"""Where a clause begins in a sentence, with or without marks."""

from hansard.insight.phrases.en_questions import JOINED, LEADS, TURNING
from hansard.insight.tokens import Token

MOST_LEADS = 20


def expanded(found: list[Token]) -> list[Token]:
    """The same words with "what's" and the like as two that share their place."""
    return [part for token in found for part in _parts(token)]


def _parts(token: Token) -> list[Token]:
    first, _, second = JOINED.get(token.text, "").partition(" ")
    if not second:
        return [token]
    return [
        Token(first, token.raw, token.start, token.end, token.mark),
        Token(second, second, token.start, token.end, ""),
    ]


def opens(found: list[Token], at: int) -> bool:
    """Whether a clause begins here: after a mark, or after words that only lead over to it."""
    for place in range(at, max(0, at - MOST_LEADS), -1):
        previous = found[place - 1].text
        if found[place].mark or previous in TURNING or _is_thanks(found, place - 1):
            return True
        if previous not in LEADS:
            return False
    return True


def _is_thanks(found: list[Token], at: int) -> bool:
    return found[at].text == "you" and at > 0 and found[at - 1].text == "thank"


def begins(found: list[Token], at: int) -> bool:
    """Whether nothing but leading words stands before in the sentence."""
    return at <= MOST_LEADS and all(token.text in LEADS for token in found[:at])


def lead_start(found: list[Token], at: int) -> int:
    """The first of the words that lead over to a place."""
    first = max(0, at - MOST_LEADS)
    while at > first and not found[at].mark and found[at - 1].text in LEADS:
        at -= 1
    return at
