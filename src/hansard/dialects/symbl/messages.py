"""`GET /v1/conversations/{conversationId}/messages`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from hansard.dialects.symbl.lookup import Viewed
from hansard.dialects.symbl.member import render_from
from hansard.dialects.symbl.message import Message
from hansard.dialects.symbl.phrases import Span, message_phrases, render_phrase
from hansard.dialects.symbl.query import Excluded, Redact, Sentiment, Verbose
from hansard.dialects.symbl.redacted import Gone, masked, masked_words, redactions_in, within
from hansard.dialects.symbl.sentiment import Tones
from hansard.dialects.symbl.spoken import Spoken, spoken_words
from hansard.dialects.symbl.times import render_position, seconds
from hansard.dialects.symbl.view import View
from hansard.insight.redaction.kinds import Redaction

router = APIRouter(prefix="/v1/conversations/{conversationId}", tags=["conversation"])


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is told of each message beside the usual. `gone` is what is hidden, by the turn's id."""

    verbose: bool = False
    tones: Tones | None = None
    gone: Gone = field(default_factory=dict)
    phrases: Mapping[str, Sequence[Span]] = field(default_factory=dict)


@router.get("/messages", summary="Messages", response_model=dict[str, Any])
def get_messages(
    view: Viewed, verbose: Verbose, sentiment: Sentiment, redact: Redact, exclude: Excluded
) -> JSONResponse:
    """Sentences in order of time, with who said them."""
    wanted = Wanted(
        verbose=verbose,
        tones=Tones(view.language, view.conversation.metrics) if sentiment else None,
        gone=redactions_in(view.messages, view.members, view.language, exclude) if redact else {},
        phrases=message_phrases(view) if any(one.detect_phrases for one in view.asked.values()) else {},
    )
    # Answered as it is: to look through a long conversation's words for what is no JSON takes a second.
    return JSONResponse({"messages": [render_message(view, message, wanted) for message in view.messages]})


def render_message(view: View, message: Message, wanted: Wanted) -> dict[str, Any]:
    """One sentence."""
    gone = within(message, wanted.gone)
    found = {
        "id": message.id,
        "text": masked(message.text, message.start, gone),
        "from": render_from(message.speaker),
        "startTime": render_position(view.conversation, message.start_s),
        "endTime": render_position(view.conversation, message.end_s),
        "timeOffset": seconds(view.offset_s(message)),
        "duration": seconds(message.end_s - message.start_s),
        "conversationId": view.conversation.symbl_id,
        "phrases": [
            render_phrase(masked(message.text[start:end], message.start + start, gone))
            for start, end in _phrases(view, message, wanted)
        ],
    }
    if wanted.tones:
        found["sentiment"] = wanted.tones.render([message])
    if wanted.verbose:
        found["words"] = _words(view, message, gone)
    return found


def _phrases(view: View, message: Message, wanted: Wanted) -> Sequence[Span]:
    return wanted.phrases.get(message.id, ()) if view.asked_for(message).detect_phrases else ()


def _words(view: View, message: Message, gone: Sequence[Redaction]) -> list[dict[str, Any]]:
    words = spoken_words(message)
    shift_s = view.offset_s(message) - message.start_s
    return [_word(view, word, shift_s) for word in (masked_words(words, gone) if gone else words)]


def _word(view: View, word: Spoken, shift_s: float) -> dict[str, Any]:
    """One word, whose offset is its time and a shift."""
    found: dict[str, Any] = {
        "word": word.text,
        "startTime": render_position(view.conversation, word.start_s),
        "endTime": render_position(view.conversation, word.end_s),
    }
    if word.score is not None:
        found["score"] = word.score
    found["timeOffset"] = seconds(word.start_s + shift_s)
    found["duration"] = seconds(word.end_s - word.start_s)
    return found
