"""`POST /v1/conversations/{conversationId}/transcript`: the text as Markdown or as subtitles."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter

from hansard.dialects.symbl.body import JsonObject
from hansard.dialects.symbl.errors import missing, must_be_one_of
from hansard.dialects.symbl.key_phrases import key_phrases, marked
from hansard.dialects.symbl.lookup import Viewed
from hansard.dialects.symbl.member import name_of
from hansard.dialects.symbl.message import Message
from hansard.dialects.symbl.phrases import Span
from hansard.dialects.symbl.values import read_boolean, read_object
from hansard.dialects.symbl.view import View

router = APIRouter(prefix="/v1/conversations/{conversationId}", tags=["conversation"])

MARKDOWN, SRT = "text/markdown", "text/srt"
_BREAK = "<br/><br/>"
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the text is to look."""

    content_type: str
    paragraphs: bool = True
    names: bool = False
    all_phrases: bool = False
    insight_phrases: bool = False


@router.post("/transcript", summary="Formatted transcript")
def post_transcript(view: Viewed, document: JsonObject) -> dict[str, Any]:
    """All that is said so far, one sentence after another."""
    wanted = read_transcript(document)
    payload: Any = _markdown(view, wanted)
    if wanted.content_type == SRT:
        payload = {"content": subtitles(view.messages), "contentType": SRT}
    return {"transcript": {"payload": payload, "contentType": wanted.content_type}}


def read_transcript(document: dict[str, Any]) -> Wanted:
    """What a body asks for. Raises BadRequestError."""
    if document.get("contentType") is None:
        raise missing("contentType")
    if document["contentType"] not in (MARKDOWN, SRT):
        raise must_be_one_of("contentType", (MARKDOWN, SRT))
    phrases = document.get("phrases")
    marks = {} if phrases is None else read_object("phrases", phrases)
    return Wanted(
        content_type=document["contentType"],
        paragraphs=_flag(document, "createParagraphs", default=True),
        names=_flag(document, "showSpeakerSeparation"),
        all_phrases=_flag(marks, "highlightAllKeyPhrases", of="phrases."),
        insight_phrases=_flag(marks, "highlightOnlyInsightKeyPhrases", of="phrases."),
    )


def _flag(document: Mapping[str, Any], key: str, *, of: str = "", default: bool = False) -> bool:
    value = document.get(key)
    return default if value is None else read_boolean(f"{of}{key}", value)


def _markdown(view: View, wanted: Wanted) -> str:
    phrases: Mapping[str, Sequence[Span]] = {}
    if wanted.all_phrases or wanted.insight_phrases:
        phrases = key_phrases(view, only_of_insights=not wanted.all_phrases)
    texts = [marked(message.text, phrases.get(message.id, ())) for message in view.messages]
    if wanted.names:
        texts = [f"{_name(message)}{text}" for message, text in zip(view.messages, texts, strict=True)]
    joined = (_BREAK if wanted.paragraphs else " ").join(texts)
    return joined + _BREAK if wanted.names and texts else joined


def _name(message: Message) -> str:
    return f"{name_of(message.speaker)}: " if message.speaker else ""


def subtitles(messages: Sequence[Message]) -> str:
    """SubRip: a numbered cue for each message, at its place in the media."""
    return "\n".join(
        f"{number}\n{_stamp(message.start_s)} --> {_stamp(message.end_s)}\n{_BLANKS.sub(' ', message.text)}\n"
        for number, message in enumerate(messages, 1)
    )


def _stamp(position_s: float) -> str:
    """`HH:MM:SS,mmm`."""
    seconds, milliseconds = divmod(round(position_s * 1000), 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02},{milliseconds:03}"
