"""The account of a service call: the problem, what was done, the next step."""

from collections.abc import Iterable

from hansard.insight.account import Statement
from hansard.insight.actions import Action, actions
from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.extractive import key_sentences
from hansard.insight.needs import main_need
from hansard.insight.phrases.cue import Cue
from hansard.insight.satisfaction import outcome
from hansard.insight.text import sentence_at, units
from hansard.insight.writing import writer_for
from hansard.model.transcript import Role

_DEEDS = (Cue.DEED, Cue.STATE_CHANGE, Cue.REFUSAL, Cue.ESCALATION_PATH)
_MIN_UNITS = 4


def service_account(dialogue: Dialogue) -> list[Statement]:
    """Up to three statements, none from the same sentence as another."""
    told: list[Statement] = []
    for statement in (_problem(dialogue), _deed(dialogue), _outcome(dialogue), _next_step(dialogue)):
        if statement and not any(_same_place(statement, other) for other in told):
            told.append(statement)
    return told or _plain(dialogue, dialogue.lines)


def _same_place(one: Statement, other: Statement) -> bool:
    places = {(hit.line.index, hit.sentence) for hit in other.hits}
    return any((hit.line.index, hit.sentence) in places for hit in one.hits)


def _problem(dialogue: Dialogue) -> Statement | None:
    need = main_need(dialogue)
    if need:
        return Statement(need.told, (need.hit,))
    statements = _plain(dialogue, dialogue.customer_lines or dialogue.lines)
    return statements[0] if statements else None


def _deed(dialogue: Dialogue) -> Statement | None:
    """The last thing the agent says was done; what was done outweighs what was refused or passed on."""
    for cue in _DEEDS:
        hits = [hit for hit in dialogue.hits(cue, dialogue.agent_lines) if _tells(dialogue, hit)]
        if hits:
            return _reported(dialogue, hits[-1])
    told = _plain(dialogue, _statements(dialogue.agent_lines[1:], dialogue))
    return told[0] if told else None


def _tells(dialogue: Dialogue, hit: Hit) -> bool:
    said = hit.line.text
    is_question = hit.sentence.rstrip().endswith(("?", "？"))
    start = sentence_at(said, hit.start).start
    depends = dialogue.pack.pattern(Cue.CONDITION).search(said, start, hit.start)
    return not is_question and depends is None and units(hit.sentence, dialogue.language) >= _MIN_UNITS


def _statements(lines: Iterable[Line], dialogue: Dialogue) -> list[Line]:
    return [
        line
        for line in lines
        if dialogue.find(Cue.CLOSING, line) is None
        and dialogue.find(Cue.GREETING, line) is None
        and not line.text.rstrip().endswith(("?", "？"))
        and units(line.text, dialogue.language) >= 2 * _MIN_UNITS
    ]


def _reported(dialogue: Dialogue, hit: Hit) -> Statement:
    return Statement(writer_for(dialogue.pack).reported(hit.sentence, hit.line.role), (hit,))


def _outcome(dialogue: Dialogue) -> Statement | None:
    """Whether the matter ended solved or open, in the customer's own words."""
    solved, unresolved = outcome(dialogue)
    if unresolved:
        return Statement(dialogue.pack.texts["unresolved"], (unresolved,))
    return Statement(dialogue.pack.texts["solved"], (solved,)) if solved else None


def _next_step(dialogue: Dialogue) -> Statement | None:
    """The last task of the call; one with a date or by the agent comes first."""
    found = actions(dialogue)
    if not found:
        return None
    step = max(found, key=_urgency)
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
    made = [_reported(dialogue, hit) for hit in hits]
    return [statement for statement in made if statement.text]
