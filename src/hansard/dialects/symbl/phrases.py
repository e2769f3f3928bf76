"""Phrases that call for action: what somebody is to do, in their own words."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from hansard.dialects.symbl.message import Message
from hansard.dialects.symbl.view import View
from hansard.model.insight import Evidence, Insight, InsightKind

Span = tuple[int, int]
"""Start and end in a message's text."""

_KINDS = (InsightKind.ACTION_ITEM, InsightKind.FOLLOW_UP)
_TYPE = "action_phrase"
_LEAST_WORDS = 2
_LONGEST_TAIL = 80

_OPENING = (
    r"(?:and|so|but|then|also|ok|okay|well|yes|yeah|sure|right|alright|please|maybe|perhaps|now)\b[\s,]*"
)
_WHO = r"(?:I|we|you|he|she|they|it|someone|somebody|one of us)"
_WILL = (
    r"(?:'ll|'d|’ll|’d|\s+(?:will|would|can|could|should|shall|must|may|might|need|needs|have|has|am|are|is|want)\b"
    r"|'m|’m|'re|’re|'ve|’ve)"
)
_MORE = (
    r"\s+(?:to|going to|gonna|got to|like to|love to|be able to|be happy to|be willing to|just|also|then|"
    r"probably|maybe)\b"
)
_ASKED = r"(?:can|could|will|would|should|may)\s+(?:you|we|I)\b"
_LEAD = re.compile(
    rf"\s*(?:{_OPENING})*(?:(?:{_ASKED}|{_WHO}{_WILL}|let me|let's|gonna|will|need to|have to|please)"
    rf"(?:{_MORE}|\s+please\b)*\s+)?(?:{_OPENING})*",
    re.IGNORECASE,
)
_TOLD_LEAD = re.compile(r".*?\b(?:will|may|needs? to|has to|have to)\s+", re.IGNORECASE | re.DOTALL)
_TAIL = re.compile(
    r"(?:[\s,]*\b(?:then|please|okay|ok|thanks|thank you|too|right|for you)\b)*[\s.,;:!?]*$", re.IGNORECASE
)
_BEFORE_DUE = re.compile(r"[\s,]+(?:on|by|at|in|before|until|till|from|for|around|the)?\s*$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_EMPTY = re.compile(r"(?:(?:I|we|you|do|did|have|will|can|it|that|this|so|them)\b\W*)*", re.IGNORECASE)
"""Words that only take up what was said before: "I will", "do that"."""


def message_phrases(view: View) -> Mapping[str, list[Span]]:
    """By the id of each message that has any, where its phrases stand, in order."""
    found: dict[str, set[Span]] = {}
    for kind in _KINDS:
        for insight in view.all(kind):
            for message, span in _phrases(view, insight):
                found.setdefault(message.id, set()).add(span)
    return {key: sorted(spans) for key, spans in found.items()}


def _phrases(view: View, insight: Insight) -> Iterator[tuple[Message, Span]]:
    due = str(insight.detail.get("due_text") or "")
    for evidence in insight.evidence:
        for message in view.places(evidence):
            span = _quoted(message, evidence)
            phrase = span and _trimmed(message.text, *span, due=due, lead=_LEAD)
            if phrase:
                yield message, phrase


def told_phrases(text: str, insight: Insight) -> list[str]:
    """The phrase in an insight's own text: what is to be done, without by whom and by when."""
    due = str(insight.detail.get("due_text") or "")
    found = _trimmed(text, 0, len(text), due=due, lead=_TOLD_LEAD)
    return [text[slice(*found)]] if found else []


def render_phrase(text: str) -> dict[str, Any]:
    """A phrase."""
    return {"type": _TYPE, "text": text}


def _quoted(message: Message, evidence: Evidence) -> Span | None:
    """Where the quote stands in a message; all of one that is within the quote."""
    quote = (evidence.quote or "").strip()
    at = message.text.find(quote) if quote else -1
    if at >= 0:
        return at, at + len(quote)
    return (0, len(message.text)) if message.text in quote else None


def _trimmed(text: str, start: int, end: int, *, due: str, lead: re.Pattern[str]) -> Span | None:
    """The stretch without who is to do it, by when, and words of courtesy; None where little is left."""
    opening = lead.match(text, start, end)
    start = opening.end() if opening else start
    end = _cut(_TAIL, text, start, end)
    if due and text[start:end].casefold().endswith(due.casefold()):
        end = _cut(_TAIL, text, start, _cut(_BEFORE_DUE, text, start, end - len(due)))
    is_little = len(_WORD.findall(text, start, end)) < _LEAST_WORDS or _EMPTY.fullmatch(text, start, end)
    return None if is_little else (start, end)


def _cut(tail: re.Pattern[str], text: str, start: int, end: int) -> int:
    """Where the tail of a stretch begins; its end where it has none."""
    found = tail.search(text, max(start, end - _LONGEST_TAIL), end)
    return found.start() if found else end
