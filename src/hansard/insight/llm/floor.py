"""The floor a language model's answer is laid on: what the rules found, and what they leave to be rated."""

from dataclasses import dataclass

from hansard.insight.dialogue import Dialogue
from hansard.insight.llm.criteria import asked_criteria
from hansard.insight.llm.reading import Ratings
from hansard.insight.llm.scorecard import Answered, rules_answers
from hansard.insight.llm.script import Script
from hansard.model.insight import Analysis, InsightKind, NullReason


@dataclass(frozen=True, slots=True)
class Floor:
    """The rules' analysis, and their answers to the scorecard where the agent's work is rated."""

    analysis: Analysis
    scorecard: tuple[Answered, ...] = ()

    def value(self, kind: InsightKind) -> str | None:
        """What the rules say."""
        insight = self.analysis.first(kind)
        return insight.value if insight else None

    @property
    def looks_for_risk(self) -> bool:
        """Whether there may be a risk, found by the rules or not."""
        risk = self.analysis.first(InsightKind.RISK)
        return risk is not None and risk.null_reason in (None, NullReason.NOTHING_FOUND)


def floor_of(analysis: Analysis, dialogue: Dialogue) -> Floor:
    """The floor of a conversation."""
    floor = Floor(analysis)
    if floor.value(InsightKind.AGENT_PERFORMANCE) is None:
        return floor
    return Floor(analysis, rules_answers(dialogue, analysis.metrics))


def asked_ratings(script: Script, floor: Floor) -> Ratings:
    """What is asked about ratings: nothing that the rules leave null, and nothing at all of a conversation
    in which somebody spoke to the machine.
    """
    if script.cut_turns:
        return Ratings()
    asked = {
        "satisfaction": floor.value(InsightKind.CUSTOMER_SATISFACTION) is not None,
        "risks": floor.looks_for_risk,
        "scorecard": bool(floor.scorecard),
        "feedback": bool(floor.scorecard),
    }
    own = script.dialogue.conversation.definitions.scorecard.criteria
    instructions = {criterion.key: criterion.instruction for criterion in own}
    criteria = asked_criteria((criterion for criterion, _ in floor.scorecard), instructions)
    return Ratings(frozenset(name for name, is_asked in asked.items() if is_asked), criteria)
