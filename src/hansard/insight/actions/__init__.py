"""Tasks: who took on, or was asked and agreed, to do what by when after the conversation."""

from collections.abc import Iterator

from hansard.insight.actions.action import Action
from hansard.insight.actions.finding import tasks
from hansard.insight.actions.grammar import grammar_of
from hansard.insight.actions.wording import Wording
from hansard.insight.dialogue import Dialogue, Hit
from hansard.insight.evidence import quote
from hansard.insight.text import units, words
from hansard.insight.thresholds import MIN_REPEATED_UNITS, MIN_TASK_UNITS
from hansard.model.insight import Evidence, Insight, InsightKind

__all__ = ["Action", "action_insights", "actions"]


def actions(dialogue: Dialogue) -> list[Action]:
    """Every task in order; a proposal that was turned down, and what is done at once, is none."""
    grammar = grammar_of(dialogue.pack.code)
    if grammar is None:
        return []
    wording = Wording(dialogue, grammar)
    found: list[Action] = []
    for action in map(wording.action, tasks(dialogue, grammar)):
        says_enough = units(action.told, dialogue.language) >= MIN_TASK_UNITS
        if says_enough and not any(_says_again(dialogue, action, earlier) for earlier in found):
            found.append(action)
    return found


def _says_again(dialogue: Dialogue, action: Action, earlier: Action) -> bool:
    """Whether a task is told once more, as in a closing summary: with no other words than before."""
    if action.assignee != earlier.assignee:
        return False
    if dialogue.pack.code == "zh":
        return units(action.text, "zh") >= MIN_REPEATED_UNITS and action.text in earlier.text
    said, before = set(words(action.text)), set(words(earlier.text))
    return len(said) >= MIN_TASK_UNITS and said <= before


def action_insights(dialogue: Dialogue) -> list[Insight]:
    """An action item for each task; those that arrange a further contact also as follow-up."""
    return list(_insights(dialogue.once(actions)))


def _insights(found: list[Action]) -> Iterator[Insight]:
    for action in found:
        evidence = tuple(map(_cited, action.hits))
        yield Insight(InsightKind.ACTION_ITEM, action.told, evidence, detail=action.detail)
        if action.is_follow_up:
            yield Insight(InsightKind.FOLLOW_UP, action.told, evidence, detail=action.detail)


def _cited(hit: Hit) -> Evidence:
    return quote(hit.line, hit.start, hit.end)
