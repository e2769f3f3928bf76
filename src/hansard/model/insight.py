"""What was concluded from a conversation, each point with its evidence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class InsightKind(StrEnum):
    """The fields of an analysis. The values are the names used on the wire."""

    CUSTOMER_SATISFACTION = "customer_satisfaction_rating"
    AGENT_PERFORMANCE = "agent_performance_rating"
    AGENT_FEEDBACK = "agent_performance_feedback"
    RISK = "risk_factor"
    SUMMARY = "summary"
    TITLE = "title"
    TOPIC = "topic"
    QUESTION = "question"
    ACTION_ITEM = "action_item"
    FOLLOW_UP = "follow_up"
    ENTITY = "entity"
    TRACKER = "tracker"
    CHAPTER = "chapter"
    RULE = "rule"


class NullReason(StrEnum):
    """Why a field has no value."""

    NO_SPEECH = "no_speech"
    VOICEMAIL = "voicemail"
    NOT_A_SERVICE_CALL = "not_a_service_call"
    ROLES_UNKNOWN = "roles_unknown"
    NO_AGENT = "no_agent"
    NO_CUSTOMER_SPEECH = "no_customer_speech"
    TOO_LITTLE_CUSTOMER_SPEECH = "too_little_customer_speech"
    TOO_LITTLE_AGENT_SPEECH = "too_little_agent_speech"
    FEW_CRITERIA = "few_criteria"
    LOW_CONFIDENCE = "low_confidence"
    LANGUAGE_NOT_SUPPORTED = "language_not_supported"
    NOTHING_FOUND = "nothing_found"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place that supports a conclusion.

    `quote` is a literal part of the named turn's text and `start_s`..`end_s` lie inside the turn;
    a "no" answer without a place has neither and `scope` is `whole_call`.
    """

    turn_id: str | None = None
    quote: str | None = None
    start_s: float | None = None
    end_s: float | None = None
    speaker: str | None = None
    criterion: str | None = None
    answer: str | None = None
    points: float | None = None
    of: float | None = None
    basis: str | None = None  # satisfaction only: "expressed" or "inferred"
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says instead. `value` and the keys of `detail` take the place of the machine's.

    With `removed` there is no such thing. `on_earlier` marks one that was made on another transcript
    or other roles than those of now. `at` is naive UTC.
    """

    author: str
    at: datetime
    value: str | None = None
    detail: Mapping[str, Any] = field(default_factory=dict)
    removed: bool = False
    note: str | None = None
    on_earlier: bool = False


@dataclass(frozen=True, slots=True)
class Insight:
    """One conclusion. `value` is None when nothing can be said, and `null_reason` says why.

    `detail` holds what only this kind has (score, potential, assignee, due and the like). `value` and
    `detail` are the machine's; a person's word on them is the `correction`, and `settled` puts it in.
    `id` is given when it is stored, and stays over later analyses that find the same.
    """

    kind: InsightKind
    value: str | None
    evidence: tuple[Evidence, ...] = ()
    null_reason: NullReason | None = None
    engine: str = "rules"
    version: str = "1"
    detail: Mapping[str, Any] = field(default_factory=dict)
    id: str | None = None
    correction: Correction | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that one run concluded: call metrics and insights.

    `warnings` say what was done otherwise than wanted, as `code: sentence`.
    """

    metrics: Mapping[str, Any]
    insights: tuple[Insight, ...]
    warnings: tuple[str, ...] = ()

    def first(self, kind: InsightKind) -> Insight | None:
        """The insight of a kind that occurs once."""
        return next((insight for insight in self.insights if insight.kind is kind), None)

    def all(self, kind: InsightKind) -> tuple[Insight, ...]:
        """Every insight of a kind, in order."""
        return tuple(insight for insight in self.insights if insight.kind is kind)
