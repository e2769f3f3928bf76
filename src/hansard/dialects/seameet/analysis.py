"""What was concluded, with the places in the transcript that support it."""

from collections.abc import Iterable
from typing import Any

from hansard.dialects.seameet.answers import (
    ActionItemAnswer,
    AnalysisAnswer,
    EngineAnswer,
    TopicAnswer,
)
from hansard.model.insight import Evidence, Insight, InsightKind
from hansard.store.conversations import ConversationRow

FIELDS = (
    InsightKind.CUSTOMER_SATISFACTION,
    InsightKind.AGENT_PERFORMANCE,
    InsightKind.AGENT_FEEDBACK,
    InsightKind.RISK,
    InsightKind.SUMMARY,
    InsightKind.TITLE,
)
"""The fields of which a conversation has one value each, in the callback's order."""


def field_values(insights: Iterable[Insight]) -> dict[str, str | None]:
    """The value of every field; None for what is unknown."""
    first: dict[str, str | None] = {}
    for insight in insights:
        first.setdefault(insight.kind.value, insight.value or None)
    return {kind.value: first.get(kind.value) for kind in FIELDS}


def render_analysis(row: ConversationRow, insights: tuple[Insight, ...]) -> AnalysisAnswer:
    """The analysis of a meeting."""
    return AnalysisAnswer(
        meeting_id=row.seameet_id,
        **field_values(insights),
        action_items=[_action_item(item) for item in insights if item.kind is InsightKind.ACTION_ITEM],
        topics=[_topic(item) for item in insights if item.kind is InsightKind.TOPIC],
        questions=[_topic(item) for item in insights if item.kind is InsightKind.QUESTION],
        metrics=row.metrics,
        evidence=[_evidence_record(item) for item in insights if item.kind in FIELDS],
        null_reasons={
            item.kind.value: item.null_reason.value
            for item in insights
            if item.kind in FIELDS and item.null_reason is not None
        },
        overrides={},
        engine=_engine(insights),
    )


def _segment_ids(insight: Insight) -> list[str]:
    return list(dict.fromkeys(item.turn_id for item in insight.evidence if item.turn_id is not None))


def _action_item(insight: Insight) -> ActionItemAnswer:
    return ActionItemAnswer(
        text=insight.value or "",
        assignee=insight.detail.get("assignee"),
        due=insight.detail.get("due"),
        segment_ids=_segment_ids(insight),
    )


def _topic(insight: Insight) -> TopicAnswer:
    return TopicAnswer(text=insight.value or "", segment_ids=_segment_ids(insight))


def _evidence_record(insight: Insight) -> dict[str, Any]:
    """One field with its machine value, which no person has changed, and what it rests on."""
    return {
        "field": insight.kind.value,
        "value": insight.value,
        "machine_value": insight.value,
        "override": None,
        **insight.detail,
        "null_reason": insight.null_reason,
        "engine": insight.engine,
        "version": insight.version,
        "items": [_evidence_item(item) for item in insight.evidence],
    }


def _evidence_item(item: Evidence) -> dict[str, Any]:
    found = {
        "criterion": item.criterion,
        "answer": item.answer,
        "points": item.points,
        "of": item.of,
        "speaker": item.speaker,
        "quote": item.quote,
        "segment_id": item.turn_id,
        "start": item.start_s,
        "end": item.end_s,
    }
    only_where_known = {"basis": item.basis, "scope": item.scope}
    return found | {key: value for key, value in only_where_known.items() if value is not None}


def _engine(insights: tuple[Insight, ...]) -> EngineAnswer | None:
    """The engine of the first field; an analysis is made by one."""
    first = next((item for item in insights if item.kind in FIELDS), None)
    return None if first is None else EngineAnswer(name=first.engine, version=first.version)
