"""The trackers of a conversation that found something."""

from collections.abc import Mapping, Sequence
from typing import Any

from hansard.insight.dialogue import Dialogue
from hansard.insight.mentions import Mention, mentions
from hansard.insight.trackers.match import MatchKind
from hansard.model.definitions import Tracker
from hansard.model.insight import Evidence, Insight, InsightKind

_NO_OFFSET = -1  # of a match by meaning: no word of it stands there


def tracker_insights(dialogue: Dialogue) -> list[Insight]:
    """One insight for each tracker with a match, in the order of the definitions."""
    trackers = dialogue.conversation.definitions.trackers
    found = mentions(dialogue, [tracker.vocabulary for tracker in trackers])
    return [_insight(tracker, hits) for tracker, hits in zip(trackers, found, strict=True) if hits]


def _insight(tracker: Tracker, hits: Sequence[Mention]) -> Insight:
    return Insight(
        InsightKind.TRACKER,
        tracker.name,
        _quotes(hits),
        detail={"tracker_id": tracker.id, "matches": [_match(hit) for hit in hits]},
    )


def _match(hit: Mention) -> Mapping[str, Any]:
    is_meant = hit.match.how is MatchKind.MEANING
    return {
        "entry": hit.match.entry,
        "how": hit.match.how.value,
        "score": hit.match.score,
        "turn_id": hit.line.turn.id,
        "start": hit.start,
        "end": hit.end,
        "offset": _NO_OFFSET if is_meant else hit.start,
    }


def _quotes(hits: Sequence[Mention]) -> tuple[Evidence, ...]:
    """Each sentence once."""
    return tuple(dict.fromkeys(hit.evidence for hit in hits))
