"""What is concluded of a conversation's ratings, without the rest of the analysis."""

from dataclasses import replace

from tests.unit.insight.dialogues import Rows, conversation

from hansard.insight.dialogue import prepare
from hansard.insight.metrics import call_metrics
from hansard.insight.ratings import rating_insights
from hansard.model.conversation import Conversation
from hansard.model.definitions import Definitions
from hansard.model.insight import Insight, InsightKind

SATISFACTION, PERFORMANCE = InsightKind.CUSTOMER_SATISFACTION, InsightKind.AGENT_PERFORMANCE


def ratings(given: Conversation) -> dict[InsightKind, Insight]:
    dialogue = prepare(given)
    return {insight.kind: insight for insight in rating_insights(dialogue, call_metrics(dialogue))}


def satisfaction(rows: Rows, **options) -> Insight:
    return ratings(conversation(rows, **options))[SATISFACTION]


def signs(rows: Rows, **options) -> dict[str, float]:
    """The points of each sign; of several places the first listed, which has the full points."""
    found = satisfaction(rows, **options).evidence
    return {item.criterion: item.points for item in reversed(found)}


def performance(rows: Rows, definitions: Definitions | None = None, **options) -> Insight:
    given = replace(conversation(rows, **options), definitions=definitions or Definitions())
    return ratings(given)[PERFORMANCE]


def answers(rows: Rows, definitions: Definitions | None = None, **options) -> dict[str, str]:
    """Yes or no for each criterion that applies."""
    return {item.criterion: item.answer for item in performance(rows, definitions, **options).evidence}
