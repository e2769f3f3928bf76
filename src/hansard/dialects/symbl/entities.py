"""`GET /v1/conversations/{conversationId}/entities`: the keys of both of the vendor's generations at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from hansard.dialects.symbl.asked import Asked
from hansard.dialects.symbl.conclusion import first_place, insight_id
from hansard.dialects.symbl.entity_forms import type_of, value_fields
from hansard.dialects.symbl.lookup import Viewed
from hansard.dialects.symbl.message import Message
from hansard.dialects.symbl.times import render_position
from hansard.dialects.symbl.view import View
from hansard.insight.entities.mention import EntityKind
from hansard.model.insight import Insight, InsightKind

router = APIRouter(prefix="/v1/conversations/{conversationId}", tags=["conversation"])

_MANAGED, _CUSTOM = "Managed", "Custom"


@dataclass(frozen=True, slots=True)
class Hit:
    """A place of an entity: `text` stands at `offset` in the message's text."""

    message: Message
    offset: int
    text: str


@router.get("/entities", summary="Entities", response_model=dict[str, Any])
def get_entities(view: Viewed) -> JSONResponse:
    """What is named in the messages for which that was asked, each thing once with all its places."""
    return JSONResponse({"entities": render_entities(view)})


def render_entities(view: View) -> list[dict[str, Any]]:
    """The entities by their first message."""
    found = [
        (insight, hits)
        for insight in view.all(InsightKind.ENTITY)
        if type_of(insight.detail.get("type")) and (hits := list(_hits(view, insight)))
    ]
    found.sort(key=lambda pair: (first_place(view, [pair[1][0].message]), pair[1][0].offset))
    return [_render(view, insight, hits) for insight, hits in found]


def _hits(view: View, insight: Insight) -> Iterator[Hit]:
    """The places in messages of recordings for which this was asked."""
    for place in insight.detail.get("places", ()):
        message = view.at(place["turn_id"], place["start"])
        if message and _is_asked(view, view.asked_for(message), insight):
            offset = place["start"] - message.start
            yield Hit(message, offset, message.text[offset : offset + place["end"] - place["start"]])


def _is_asked(view: View, asked: Asked, insight: Insight) -> bool:
    """Custom entities of other submissions of the conversation are theirs; those of the account are all's."""
    if not asked.detect_entities:
        return False
    if insight.detail["type"] != EntityKind.CUSTOM or _has(asked, insight):
        return True
    return not any(_has(other, insight) for other in view.asked.values())


def _has(asked: Asked, insight: Insight) -> bool:
    kind, value = insight.detail.get("custom_type"), insight.detail["value"]
    return any(
        one.type == kind and value in (one.value, " ".join(one.text.casefold().split()))
        for one in asked.entities
    )


def _render(view: View, insight: Insight, hits: Sequence[Hit]) -> dict[str, Any]:
    detail = insight.detail
    is_custom = detail["type"] == EntityKind.CUSTOM
    custom_type = {"customType": detail["custom_type"]} if is_custom else {}
    return {
        "id": insight_id(insight),
        "type": type_of(detail["type"]),
        **custom_type,
        **value_fields(detail["type"], detail["value"], detail),
        "text": hits[0].text,
        "messageRefs": [_ref(hit) for hit in hits],
        "category": _CUSTOM if is_custom else _MANAGED,
        "subType": detail["custom_type"] if is_custom else detail["type"],
        "matches": list(_matches(view, hits)),
    }


def _ref(hit: Hit) -> dict[str, Any]:
    return {"id": hit.message.id, "text": hit.message.text, "offset": hit.offset}


def _matches(view: View, hits: Sequence[Hit]) -> Iterator[dict[str, Any]]:
    """The hits by the words in which it was named."""
    for text in dict.fromkeys(hit.text for hit in hits):
        refs = [_timed_ref(view, hit) for hit in hits if hit.text == text]
        yield {"detectedValue": text, "messageRefs": refs}


def _timed_ref(view: View, hit: Hit) -> dict[str, Any]:
    start_s, end_s = hit.message.start_s, hit.message.end_s
    return _ref(hit) | {
        "startTime": render_position(view.conversation, start_s),
        "endTime": render_position(view.conversation, end_s),
    }
