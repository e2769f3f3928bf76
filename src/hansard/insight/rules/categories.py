"""The categories that a conversation belongs to."""

from collections.abc import Mapping, Sequence
from typing import Any

from hansard.insight.dialogue import Dialogue
from hansard.insight.rules.conditions import Evaluation
from hansard.insight.rules.finding import Finding
from hansard.model.definitions import Rule
from hansard.model.insight import Insight, InsightKind


def rule_insights(dialogue: Dialogue, metrics: Mapping[str, Any]) -> list[Insight]:
    """One insight for each rule of which every condition is true; a rule without conditions is never."""
    rules = dialogue.conversation.definitions.rules
    asked = [condition for rule in rules for condition in rule.conditions]
    evaluation = Evaluation(dialogue, metrics, asked)
    found = ((rule, evaluation.findings(rule.conditions)) for rule in rules)
    return [_insight(rule, findings) for rule, findings in found if _holds(findings)]


def _holds(findings: Sequence[Finding]) -> bool:
    return bool(findings) and all(finding.holds for finding in findings)


def _insight(rule: Rule, findings: Sequence[Finding]) -> Insight:
    evidence = dict.fromkeys(place for finding in findings for place in finding.evidence)
    return Insight(
        InsightKind.RULE,
        rule.name,
        tuple(evidence),
        detail={"rule": rule.name, "conditions": [finding.detail for finding in findings]},
    )
