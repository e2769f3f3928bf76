"""The account of a service call: the problem, what was done, the next step."""

from collections.abc import Iterable, Sequence

from hansard.insight.account import Statement
from hansard.insight.actions import Action, actions
from hansard.insight.deeds import deed, reported
from hansard.insight.dialogue import Dialogue, Line
from hansard.insight.extractive import key_sentences
from hansard.insight.needs import main_need
from hansard.insight.satisfaction import outcome
from hansard.insight.text import words
from hansard.model.transcript import Role

_SAME_SHARE = 0.6
_MIN_SHARED = 2


def service_account(dialogue: Dialogue) -> list[Statement]:
    """Up to four statements, none from the same sentence as another or with the same words."""
    found = actions(dialogue)
    step = max(found, key=_urgency, default=None)
    told: list[Statement] = []
    parts = (
        _problem(dialogue),
        deed(dialogue, found, step),
        _outcome(dialogue),
        _next_step(dialogue, step),
    )
    for statement in parts:
        if statement and not any(_repeats(dialogue, statement, other) for other in told):
            told.append(statement)
    return told or _plain(dialogue, dialogue.lines)


def _repeats(dialogue: Dialogue, one: Statement, other: Statement) -> bool:
    places = {(hit.line.index, hit.sentence) for hit in other.hits}
    if any((hit.line.index, hit.sentence) in places for hit in one.hits):
        return True
    by_agent = all(hit.line.role is Role.AGENT for hit in (*one.hits, *other.hits))
    return by_agent and _same_words(dialogue, one, other)


def _same_words(dialogue: Dialogue, one: Statement, other: Statement) -> bool:
    """Whether most words of the shorter statement that say something stand in the longer one too."""
    said = [set(words(statement.text)) - dialogue.pack.stop_words for statement in (one, other)]
    shared = len(said[0] & said[1])
    return shared >= _MIN_SHARED and shared >= _SAME_SHARE * min(map(len, said))


def _problem(dialogue: Dialogue) -> Statement | None:
    need = main_need(dialogue)
    if need:
        return Statement(need.told, (need.hit,))
    statements = _plain(dialogue, _early(dialogue.customer_lines) or dialogue.lines)
    return statements[0] if statements else None


def _early(lines: Sequence[Line]) -> Sequence[Line]:
    """The first half: what a call is about is said before its details are settled."""
    return lines[: (len(lines) + 1) // 2]


def _outcome(dialogue: Dialogue) -> Statement | None:
    """Whether the matter ended solved or open, in the customer's own words."""
    solved, unresolved = outcome(dialogue)
    if unresolved:
        return Statement(dialogue.pack.texts["unresolved"], (unresolved,))
    return Statement(dialogue.pack.texts["solved"], (solved,)) if solved else None


def _next_step(dialogue: Dialogue, step: Action | None) -> Statement | None:
    """The last task of the call; one with a date or by the agent comes first."""
    if step is None:
        return None
    text = dialogue.pack.texts["next_step"].format(step=_lowered(step.text))
    return Statement(text, (step.hit,))


def _urgency(action: Action) -> tuple[bool, bool, int]:
    is_agent = action.hit.line.role is Role.AGENT
    return action.due is not None, is_agent, action.hit.line.index


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _plain(dialogue: Dialogue, lines: Iterable[Line]) -> list[Statement]:
    """The key sentence of some lines, reported."""
    hits = key_sentences(dialogue, 1, tuple(lines))
    made = [reported(dialogue, hit) for hit in hits]
    return [statement for statement in made if statement.text]
