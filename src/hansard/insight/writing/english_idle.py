"""The words of an English sentence that only fill it."""

from collections.abc import Sequence

from hansard.insight.grammar.word import Kind, Word
from hansard.insight.phrases.en_telling import ALWAYS_IDLE, IDLE_ADVERBS, IDLE_PAIRS, LEADS

_SAID_TWICE = frozenset({Kind.NUMBER, Kind.ADJECTIVE, Kind.ADVERB})


def idle_places(words: Sequence[Word]) -> set[int]:
    """Their places; none where nothing else would be left."""
    found: set[int] = set()
    for at, word in enumerate(words):
        behind = words[at + 1] if at + 1 < len(words) and not words[at + 1].mark else None
        if behind is not None and (word.text, behind.text) in IDLE_PAIRS:
            found |= {at, at + 1}
        elif _is_idle(word, behind) or _is_call(words, at, found):
            found.add(at)
    at = 0
    while at < len(words) and (at in found or _is_lead(words, at)):
        found.add(at)
        at += 1
    return found if len(found) < len(words) else set()


def _is_idle(word: Word, behind: Word | None) -> bool:
    if word.text in ALWAYS_IDLE or word.text[0] in "{[@^/":
        return True
    if word.text in IDLE_ADVERBS:
        return word.kind in (Kind.ADVERB, Kind.CALL)
    if behind is None:
        return False
    stammered = word.text == behind.text and word.kind not in _SAID_TWICE
    return stammered or (word.text == "like" and behind.kind is Kind.NUMBER)


def _is_call(words: Sequence[Word], at: int, found: set[int]) -> bool:
    """A "yes" or "okay" at the start or after a mark."""
    word = words[at]
    if word.kind is not Kind.CALL or word.text in ("no", "right"):
        return False
    return at == 0 or bool(word.mark) or at - 1 in found


def _is_lead(words: Sequence[Word], at: int) -> bool:
    behind = words[at + 1].text if at + 1 < len(words) else ""
    return words[at].text in LEADS and not (behind == "of" and words[at].text == "because")
