"""What was concluded, with the places in the transcript that support it."""

from collections.abc import Iterable
from typing import Any

from hansard.dialects.seameet.answers import (
    ActionItemAnswer,
    AnalysisAnswer,
    EngineAnswer,
    TopicAnswer,
)
from hansard.dialects.seameet.correction_answers import render_override
from hansard.dialects.seameet.evidence import render_item, segment_ids
from hansard.dialects.seameet.override_answers import OverrideAnswer
from hansard.model.corrections import SINGLE, corrected, machine_value, settled
from hansard.model.insight import Insight, InsightKind
from hansard.store.conversations import ConversationRow

FIELDS = SINGLE
"""The fields of which a conversation has one value each, in the callback's order."""

_RULES = "rules"


def field_values(insights: Iterable[Insight]) -> dict[str, str | None]:
    """The value of every field as it is shown; None for what is unknown."""
    first: dict[str, str | None] = {}
    for insight in settled(insights):
        first.setdefault(insight.kind.value, insight.value or None)
    return {kind.value: first.get(kind.value) for kind in FIELDS}


def render_analysis(row: ConversationRow, insights: tuple[Insight, ...]) -> AnalysisAnswer:
    """The analysis of a meeting, with what people said instead."""
    shown = settled(insights)
    return AnalysisAnswer(
        meeting_id=row.seameet_id,
        **field_values(insights),
        action_items=[_action_item(item) for item in shown if item.kind is InsightKind.ACTION_ITEM],
        topics=[_topic(item) for item in shown if item.kind is InsightKind.TOPIC],
        questions=[_topic(item) for item in shown if item.kind is InsightKind.QUESTION],
        metrics=row.metrics,
        evidence=[_evidence_record(item) for item in insights if item.kind in FIELDS],
        null_reasons={
            item.kind.value: item.null_reason.value
            for item in shown
            if item.kind in FIELDS and item.null_reason is not None
        },
        overrides=_overrides(insights),
        engine=_engine(insights),
    )


def _overrides(insights: Iterable[Insight]) -> dict[str, OverrideAnswer]:
    found = ((item.kind.value, render_override(item)) for item in insights if item.kind in FIELDS)
    return {field: override for field, override in found if override is not None}


def _action_item(insight: Insight) -> ActionItemAnswer:
    return ActionItemAnswer(
        text=insight.value or "",
        assignee=insight.detail.get("assignee"),
        due=insight.detail.get("due"),
        segment_ids=segment_ids(insight),
    )


def _topic(insight: Insight) -> TopicAnswer:
    return TopicAnswer(text=insight.value or "", segment_ids=segment_ids(insight))


def _evidence_record(insight: Insight) -> dict[str, Any]:
    """One field with the machine's value and a person's, and what the machine's rests on."""
    shown, override = corrected(insight), render_override(insight)
    return {
        "field": insight.kind.value,
        "value": shown.value,
        "machine_value": machine_value(insight),
        "override": None if override is None else override.model_dump(),
        **insight.detail,
        "null_reason": shown.null_reason,
        "engine": insight.engine,
        "version": insight.version,
        "items": [render_item(item) for item in insight.evidence],
    }


def _engine(insights: tuple[Insight, ...]) -> EngineAnswer | None:
    """The engine of the fields; that of the language model where it had a part in them."""
    fields = (item for item in insights if item.kind in FIELDS)
    engines = [EngineAnswer(name=item.engine, version=item.version) for item in fields]
    others = [engine for engine in engines if engine.name != _RULES]
    return next(iter([*others, *engines]), None)
