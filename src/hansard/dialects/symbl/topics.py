"""`GET /v1/conversations/{conversationId}/topics`."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import WithJsonSchema

from hansard.dialects.symbl.conclusion import Conclusion, all_conclusions, by_first_message, conclusions
from hansard.dialects.symbl.identifiers import digits_of
from hansard.dialects.symbl.lookup import Viewed
from hansard.dialects.symbl.query import ParentRefs, Refresh, Sentiment
from hansard.dialects.symbl.sentiment import Tones
from hansard.dialects.symbl.view import View
from hansard.model.insight import InsightKind

router = APIRouter(prefix="/v1/conversations/{conversationId}", tags=["conversation"])

_TYPE = "topic"

Broader = Mapping[str, Conclusion]
"""The broader topics, by their text in lower case."""


@router.get("/topics", summary="Topics")
def get_topics(
    view: Viewed,
    sentiment: Sentiment,
    parent_refs: ParentRefs,
    _refresh: Refresh,
    _vocabulary: Annotated[
        str | None,
        Query(alias="customTopicVocabulary", description="Taken and without effect."),
        WithJsonSchema({"type": "string"}),
    ] = None,
) -> dict[str, Any]:
    """What was talked about."""
    found = conclusions(view, InsightKind.TOPIC)
    broader = _broader(view, found) if parent_refs else {}
    tones = Tones(view.language, view.conversation.metrics) if sentiment else None
    listed = {topic.id: topic for topic in (*found, *broader.values())}
    return {
        "topics": [render_topic(topic, broader, tones) for topic in by_first_message(view, listed.values())]
    }


def render_topic(topic: Conclusion, broader: Broader, tones: Tones | None) -> dict[str, Any]:
    """One topic; a broader one has none above it."""
    parents = [] if _key(topic.text) in broader else _parents(topic)
    return {
        "id": topic.id,
        "text": topic.text,
        "type": _TYPE,
        "score": topic.score,
        "messageIds": topic.message_ids,
        **({"sentiment": tones.render(topic.messages)} if tones else {}),
        "parentRefs": [
            {"type": _TYPE, "text": broader[_key(text)].text} for text in parents if _key(text) in broader
        ],
    }


def _broader(view: View, found: Sequence[Conclusion]) -> Broader:
    """The topics above some, also those that are not sure enough by themselves, or no topic but by this."""
    known = {_key(topic.text): topic for topic in all_conclusions(view, InsightKind.TOPIC)}
    narrower: dict[str, list[Conclusion]] = {}
    texts: dict[str, str] = {}
    for topic in found:
        for text in _parents(topic):
            texts.setdefault(_key(text), text)
            narrower.setdefault(_key(text), []).append(topic)
    return {key: known.get(key) or _made(view, texts[key], own) for key, own in narrower.items()}


def _made(view: View, text: str, narrower: Sequence[Conclusion]) -> Conclusion:
    """A topic of the messages of those below it, and as sure as the surest of them."""
    messages = view.sorted(message for topic in narrower for message in topic.messages)
    return replace(
        narrower[0],
        id=digits_of(_TYPE, view.conversation.id, _key(text)),
        text=text,
        score=max(topic.score for topic in narrower),
        messages=tuple(messages),
    )


def _parents(topic: Conclusion) -> list[str]:
    texts = topic.insight.detail.get("parents") or ()
    return [text for text in texts if _key(text) != _key(topic.text)]


def _key(text: str) -> str:
    return text.casefold()
