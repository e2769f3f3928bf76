"""The criteria on the matter itself: need, verification, explanation, resolution."""

from collections.abc import Mapping
from typing import Any

from hansard.insight.abuse import is_often
from hansard.insight.answers import NOT_APPLICABLE, Answer
from hansard.insight.courtesy import agent_interruptions
from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.needs import main_need
from hansard.insight.outcome import (
    ASKING,
    asks,
    firm,
    has_question,
    is_late,
    last_firm,
    outcome,
    refused,
    settled,
)
from hansard.insight.phrases.cue import Cue
from hansard.insight.readback import read_back
from hansard.insight.text import units
from hansard.insight.thresholds import (
    CLARIFYING_QUESTIONS,
    MATTER_TURNS,
    MATTER_UNITS,
    MIN_TURNS_TO_VERIFY,
    STATEMENT_UNITS,
)
from hansard.model.transcript import Role

Metrics = Mapping[str, Any]

_DISPLEASED = (
    Cue.COMPLAINT,
    Cue.FORMAL_COMPLAINT,
    Cue.FRUSTRATION,
    Cue.DISBELIEF,
    Cue.SUPERVISOR,
    Cue.LEGAL,
)
_FORMULAS = (Cue.OFFER_OF_HELP, Cue.FURTHER_HELP, Cue.HOLD, Cue.DISMISSIVE)


def need(dialogue: Dialogue, metrics: Metrics) -> Answer:
    """Asked for, or told without being cut short."""
    asked = dialogue.first(dialogue.agent_lines, Cue.OFFER_OF_HELP)
    told = _matter(dialogue)
    if asked or (told and not agent_interruptions(dialogue, metrics)):
        return Answer(True, asked or told, manner="" if asked else "listened")
    return Answer(False, due=told.line if told else dialogue.agent_lines[0])


def _matter(dialogue: Dialogue) -> Hit | None:
    """Where the customer says what they want or what is wrong; else the first they say of any length."""
    wish = dialogue.first(dialogue.customer_lines, Cue.REQUEST, Cue.PROBLEM)
    main = dialogue.once(main_need)
    told = [hit for hit in (wish, main.hit if main else None, _long_line(dialogue)) if hit]
    return min(told, key=lambda hit: hit.line.index, default=None)


def _long_line(dialogue: Dialogue) -> Hit | None:
    first = dialogue.customer_lines[:MATTER_TURNS]
    long = (line for line in first if units(line.text, dialogue.language) >= MATTER_UNITS)
    line = next(long, None)
    return Hit(line, 0, len(line.text)) if line else None


def verification(dialogue: Dialogue, _metrics: Metrics) -> Answer:
    """Details asked for, said back, or made sure of."""
    if len(dialogue.lines) < MIN_TURNS_TO_VERIFY:
        return NOT_APPLICABLE
    asked = dialogue.first(dialogue.agent_lines, Cue.VERIFICATION)
    repeated = dialogue.first(dialogue.agent_lines, Cue.READ_BACK) or read_back(dialogue)
    hit = asked or repeated or _clarified(dialogue)
    return Answer(hit is not None, hit, manner="repeated" if hit and repeated else "")


def _clarified(dialogue: Dialogue) -> Hit | None:
    """The agent's first question on the matter itself, if there are several."""
    asked = [hit for line in dialogue.agent_lines if (hit := _question(dialogue, line)) is not None]
    return asked[0] if len(asked) >= CLARIFYING_QUESTIONS else None


def next_step(dialogue: Dialogue, _metrics: Metrics) -> Answer:
    """What happens next, or why it is so; not where the answers stay vague."""
    vague = dialogue.hits(Cue.VAGUE, dialogue.agent_lines)
    if is_often(vague, dialogue.agent_lines):
        return Answer(False, due=vague[-1].line, manner="vague")
    steps = firm(dialogue, dialogue.agent_lines, Cue.NEXT_STEP)
    taken_on = firm(dialogue, dialogue.agent_lines, Cue.UNDERTAKING, Cue.DUE)
    cause = dialogue.first(dialogue.agent_lines, Cue.CAUSE)
    step = next(iter(steps), None) or next(iter(taken_on), None) or cause or _informed(dialogue)
    if step is None:
        return Answer(False)
    dated = any(_is_dated(dialogue, hit) for hit in (*steps, *taken_on))
    manners = [name for name, known in (("cause", cause), ("dated", dated)) if known]
    return Answer(True, step, manner="_".join(manners))


def _is_dated(dialogue: Dialogue, hit: Hit) -> bool:
    return dialogue.pack.pattern(Cue.DUE).search(hit.line.text, hit.start) is not None


def resolution(dialogue: Dialogue, _metrics: Metrics) -> Answer:
    """Settled, handed on or answered; not where the customer leaves with the matter open."""
    if _matter(dialogue) is None:
        return NOT_APPLICABLE
    solved, unresolved = outcome(dialogue)
    if unresolved:
        later = _done_after(dialogue, unresolved)
        return Answer(later is not None, later, unresolved.line, "done" if later else "left_open")
    done = settled(dialogue)
    if solved or done:
        return Answer(True, done or solved, manner="confirmed" if solved else "done")
    return _handed_on(dialogue) or _answered(dialogue)


def _informed(dialogue: Dialogue) -> Hit | None:
    """The agent's last plain statement in reply to a question, unless the customer ends displeased."""
    if _ends_displeased(dialogue):
        return None
    for line in reversed(dialogue.agent_lines):
        before = dialogue.lines[line.index - 1] if line.index else None
        if (
            before
            and before.role is Role.CUSTOMER
            and has_question(dialogue, before)
            and _states(dialogue, line)
        ):
            return Hit(line, 0, len(line.text))
    return None


def _ends_displeased(dialogue: Dialogue) -> bool:
    ending = [line for line in dialogue.customer_lines if is_late(dialogue, line)]
    return dialogue.first(ending, *_DISPLEASED) is not None


def _question(dialogue: Dialogue, line: Line) -> Hit | None:
    """The first question of a line that is no formula."""
    for sentence in line.sentences:
        text = line.text[sentence.start : sentence.end]
        if asks(dialogue, text) and not any(dialogue.pack.pattern(cue).search(text) for cue in _FORMULAS):
            return Hit(line, sentence.start, sentence.end)
    return None


def _states(dialogue: Dialogue, line: Line) -> bool:
    is_short = units(line.text, dialogue.language) < STATEMENT_UNITS
    evades = any(dialogue.find(cue, line) for cue in (Cue.VAGUE, Cue.FAILED, Cue.REFUSAL, Cue.DISMISSIVE))
    return not (is_short or evades or line.text.rstrip().endswith(ASKING))


def _handed_on(dialogue: Dialogue) -> Answer | None:
    hit = last_firm(dialogue, dialogue.agent_lines, Cue.ESCALATION_PATH, Cue.PROMISE, Cue.UNDERTAKING)
    return Answer(True, hit, manner="handed_on") if hit and not _ends_displeased(dialogue) else None


def _answered(dialogue: Dialogue) -> Answer:
    """Whether the customer takes what was said for an answer."""
    refusal = refused(dialogue)
    if refusal or _ends_displeased(dialogue):
        return Answer(False, due=refusal.line if refusal else dialogue.agent_lines[-1])
    taken = dialogue.last(dialogue.customer_lines[1:], Cue.ACKNOWLEDGED, Cue.CONTENT, Cue.THANKS)
    answer = taken or _informed(dialogue)
    return Answer(answer is not None, answer, dialogue.agent_lines[-1], "answered" if answer else "")


def _done_after(dialogue: Dialogue, unresolved: Hit) -> Hit | None:
    """What the agent did once the customer had said that the matter is open; a hand-over is not enough."""
    later = [line for line in dialogue.agent_lines if line.index > unresolved.line.index]
    return dialogue.last(later, Cue.DEED, Cue.STATE_CHANGE)
