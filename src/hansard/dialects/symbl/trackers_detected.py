"""`GET /v1/conversations/{conversationId}/trackers-detected`, and `/trackers`, which is the same."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from fastapi import APIRouter

from hansard.dialects.symbl.conclusion import Conclusion
from hansard.dialects.symbl.insights import KINDS
from hansard.dialects.symbl.lookup import Viewed
from hansard.dialects.symbl.message import Message
from hansard.dialects.symbl.task import told
from hansard.dialects.symbl.view import View
from hansard.insight.trackers.match import MatchKind
from hansard.model.insight import Insight, InsightKind

router = APIRouter(prefix="/v1/conversations/{conversationId}", tags=["conversation"])

Hit = tuple[Message, int]
"""A message and where the words stand in it, -1 where it only means them."""

_NOWHERE = -1


@router.get("/trackers-detected", summary="Trackers")
@router.get("/trackers", summary="Trackers")
def get_trackers(view: Viewed) -> list[dict[str, Any]]:
    """The trackers that were found in the messages for which they were asked."""
    insights = told(view, *KINDS)
    rendered = (_render(view, tracker, insights) for tracker in view.all(InsightKind.TRACKER))
    return [tracker for tracker in rendered if tracker["matches"]]


def _render(view: View, tracker: Insight, insights: Sequence[Conclusion]) -> dict[str, Any]:
    return {
        "id": tracker.detail["tracker_id"],
        "name": tracker.value,
        "matches": [_match(entry, hits, insights) for entry, hits in _by_entry(view, tracker).items()],
    }


def _by_entry(view: View, tracker: Insight) -> dict[str, list[Hit]]:
    """The hits of each entry of the vocabulary, one to a message: where it stands rather than is meant."""
    found: dict[str, dict[str, Hit]] = {}
    for entry, (message, offset) in _hits(view, tracker):
        of_entry = found.setdefault(entry, {})
        if of_entry.get(message.id, (message, _NOWHERE))[1] == _NOWHERE:
            of_entry[message.id] = message, offset
    return {entry: list(hits.values()) for entry, hits in found.items()}


def _hits(view: View, tracker: Insight) -> Iterator[tuple[str, Hit]]:
    for match in tracker.detail["matches"]:
        message = view.at(match["turn_id"], match["start"])
        if message and view.asked_for(message).shows_tracker(tracker.detail["tracker_id"]):
            yield match["entry"], (message, _offset(match, message))


def _offset(match: Mapping[str, Any], message: Message) -> int:
    """Inflected words are not the vocabulary's own: to the vendor they are a match by meaning."""
    return match["start"] - message.start if match["how"] == MatchKind.EXACT else _NOWHERE


def _match(entry: str, hits: Sequence[Hit], insights: Sequence[Conclusion]) -> dict[str, Any]:
    ids = {message.id for message, _ in hits}
    exact = {message.id for message, offset in hits if offset != _NOWHERE}
    return {
        "type": "vocabulary",
        "value": entry,
        "messageRefs": [
            {"id": message.id, "text": message.text, "offset": offset} for message, offset in hits
        ],
        "insightRefs": [
            _insight_ref(one, entry if exact.intersection(one.message_ids) else None)
            for one in insights
            if ids.intersection(one.message_ids)
        ],
    }


def _insight_ref(one: Conclusion, entry: str | None) -> dict[str, Any]:
    offset = one.text.casefold().find(entry.casefold()) if entry else _NOWHERE
    return {"id": one.id, "type": one.insight.kind.value, "text": one.text, "offset": offset}
