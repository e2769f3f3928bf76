"""What clients get of corrections, and from the store's records to it."""

from typing import Any

from pydantic import BaseModel

from hansard.dialects.seameet.answers import JobAnswer, SegmentAnswer
from hansard.dialects.seameet.evidence import render_item, segment_ids
from hansard.dialects.seameet.override_answers import OverrideAnswer
from hansard.dialects.seameet.render import render_time
from hansard.model.corrections import TRANSCRIPT, corrected, machine_value
from hansard.model.insight import Insight
from hansard.store.corrections import CorrectionRow


class InsightAnswer(BaseModel):
    """An insight of a list as it is shown, beside it what the machine has concluded.

    `removed`: a person said that there is no such thing; it stands in no other answer.
    """

    id: str
    kind: str
    value: str | None
    detail: dict[str, Any]
    machine_value: str | None
    machine_detail: dict[str, Any] | None
    override: OverrideAnswer | None
    removed: bool
    segment_ids: list[str]
    items: list[dict[str, Any]]
    engine: str
    version: str


class InsightList(BaseModel):
    """Insights in the engine's order, those that people added last."""

    data: list[InsightAnswer]


class CorrectionAnswer(BaseModel):
    """What a person did: `action` is `added`, `changed`, `removed` or `restored`.

    `kind` is a field's name, an insight's kind or `transcript`; `machine_value` what the machine had then.
    """

    id: str
    time: str
    author: str
    action: str
    kind: str
    insight_id: str | None
    segment_id: str | None
    value: str | None
    detail: dict[str, Any]
    machine_value: str | None
    note: str | None


class HistoryPage(BaseModel):
    """One page of corrections, newest first."""

    data: list[CorrectionAnswer]
    total: int


class SegmentChange(BaseModel):
    """The segment after a change, and the job that brings the analysis after it; null if nothing changed."""

    segment: SegmentAnswer
    job: JobAnswer | None


def render_insight(one: Insight) -> InsightAnswer:
    """An insight with what a person said of it."""
    shown, found = corrected(one), machine_value(one)
    return InsightAnswer(
        id=one.id or "",
        kind=one.kind.value,
        value=shown.value,
        detail=_detail(shown),
        machine_value=found,
        machine_detail=None if found is None else _detail(one),
        override=render_override(one),
        removed=bool(one.correction and one.correction.removed),
        segment_ids=segment_ids(one),
        items=[render_item(item) for item in one.evidence],
        engine=one.engine,
        version=one.version,
    )


def _detail(one: Insight) -> dict[str, Any]:
    """In an order that no database changes; its turns go by another name."""
    return {key: value for key, value in sorted(one.detail.items()) if key != "turn_ids"}


def render_override(one: Insight) -> OverrideAnswer | None:
    """What a person said instead; None where the machine's counts."""
    if one.correction is None:
        return None
    return OverrideAnswer(
        value=one.correction.value,
        author=one.correction.author,
        time=render_time(one.correction.at),
        note=one.correction.note,
        on_earlier_transcript=one.correction.on_earlier,
    )


def render_correction(row: CorrectionRow) -> CorrectionAnswer:
    """One entry of the history."""
    is_text = row.kind == TRANSCRIPT
    return CorrectionAnswer(
        id=row.id,
        time=render_time(row.created_at),
        author=row.author,
        action=row.action,
        kind=row.kind,
        insight_id=None if is_text else row.subject_id,
        segment_id=row.subject_id if is_text else None,
        value=row.value,
        detail=dict(sorted(row.detail.items())),
        machine_value=row.machine_value,
        note=row.note,
    )
