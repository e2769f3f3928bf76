"""The agent's scorecard: each criterion yes, no or not applicable, each with its place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.evidence import cite, cite_line, whole_call
from hansard.insight.needs import main_need
from hansard.insight.phrases.cue import Cue
from hansard.insight.satisfaction import outcome
from hansard.insight.scorecard import SCORECARD, Criterion
from hansard.insight.thresholds import (
    CLOSING_TURNS,
    INTERRUPTIONS_PER_5_MIN,
    MIN_TURNS_TO_VERIFY,
    OPENING_TURNS,
    PERFORMANCE_GRADES,
    PROHIBITED_CAP,
    ROLE_CONFIDENCE,
)
from hansard.model.insight import Evidence
from hansard.model.transcript import ChannelMode

Metrics = Mapping[str, Any]
_FIVE_MINUTES_MS = 300_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found for a criterion: `met` is None where it does not apply.

    `hit` is where it was met or broken, `due` where it was to be expected. `manner` says how it was
    met, where there is more to say than that it was.
    """

    met: bool | None
    hit: Hit | None = None
    due: Line | None = None
    manner: str = ""


@dataclass(frozen=True, slots=True)
class Performance:
    """The grade and how it came about. `normalized` is score over potential, 0 to 1."""

    grade: str
    score: float
    potential: float
    normalized: float
    answers: tuple[tuple[Criterion, Answer], ...]

    @property
    def applicable(self) -> tuple[tuple[Criterion, Answer], ...]:
        """The criteria that could be answered with yes or no."""
        return tuple((criterion, answer) for criterion, answer in self.answers if answer.met is not None)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """One record for each applicable criterion."""
        return tuple(_record(criterion, answer) for criterion, answer in self.applicable)


def performance(dialogue: Dialogue, metrics: Metrics) -> Performance:
    """The agent's grade: points won over points of the applicable criteria."""
    answers = tuple((criterion, _CHECKS[criterion.key](dialogue, metrics)) for criterion in SCORECARD)
    score = sum(criterion.points for criterion, answer in answers if answer.met)
    potential = sum(criterion.points for criterion, answer in answers if answer.met is not None)
    normalized = round(score / potential, 4) if potential else 0.0
    rude = any(criterion.key == "language" and answer.met is False for criterion, answer in answers)
    return Performance(_grade(normalized, rude), score, potential, normalized, answers)


def _grade(normalized: float, rude: bool) -> str:
    grade = next((grade for grade, least in PERFORMANCE_GRADES if normalized >= least), "E")
    return max(grade, PROHIBITED_CAP) if rude else grade


def _record(criterion: Criterion, answer: Answer) -> Evidence:
    answers: dict[str, Any] = {
        "criterion": criterion.key,
        "answer": "yes" if answer.met else "no",
        "points": criterion.points if answer.met else 0,
        "of": criterion.points,
    }
    if answer.hit:
        return cite(answer.hit, **answers)
    return cite_line(answer.due, **answers) if answer.due else whole_call(**answers)


def _found(hit: Hit | None, due: Line | None = None) -> Answer:
    return Answer(hit is not None, hit, due)


def _greeting(dialogue: Dialogue, _metrics: Metrics) -> Answer:
    """Not applicable when nobody opens the call: the recording then starts in the middle."""
    opening = dialogue.agent_lines[:OPENING_TURNS]
    hello = dialogue.first(opening, Cue.GREETING)
    name = dialogue.first(opening, Cue.IDENTIFICATION)
    if name or (hello and dialogue.first(opening, Cue.OFFER_OF_HELP)):
        return Answer(True, name or hello)
    caller = dialogue.first(dialogue.customer_lines[:1], Cue.CALLER_OPENING)
    return Answer(False, due=dialogue.agent_lines[0]) if caller else Answer(None)


def _need(dialogue: Dialogue, metrics: Metrics) -> Answer:
    asked = dialogue.first(dialogue.agent_lines, Cue.OFFER_OF_HELP)
    told = _wish(dialogue)
    if asked or (told and not _agent_interruptions(dialogue, metrics)):
        return Answer(True, asked or told, manner="" if asked else "listened")
    return Answer(False, due=told.line if told else dialogue.agent_lines[0])


def _wish(dialogue: Dialogue) -> Hit | None:
    """Where the customer says what they want or what is wrong."""
    wish = dialogue.first(dialogue.customer_lines, Cue.REQUEST, Cue.PROBLEM)
    need = None if wish else main_need(dialogue)
    return need.hit if need else wish


def _verification(dialogue: Dialogue, _metrics: Metrics) -> Answer:
    if len(dialogue.lines) < MIN_TURNS_TO_VERIFY:
        return Answer(None)
    hit = dialogue.first(dialogue.agent_lines, Cue.VERIFICATION)
    repeated = hit and dialogue.first(dialogue.agent_lines, Cue.READ_BACK)
    return Answer(hit is not None, hit, manner="repeated" if repeated else "")


def _empathy(dialogue: Dialogue, _metrics: Metrics) -> Answer:
    trouble = dialogue.first(dialogue.customer_lines, Cue.PROBLEM, Cue.COMPLAINT, Cue.FRUSTRATION)
    if trouble is None:
        return Answer(None)
    return _found(dialogue.first(dialogue.agent_lines, Cue.EMPATHY), _reply_to(dialogue, trouble.line))


def _next_step(dialogue: Dialogue, _metrics: Metrics) -> Answer:
    step = dialogue.first(dialogue.agent_lines, Cue.NEXT_STEP)
    if step is None:
        return Answer(False)
    cause = dialogue.first(dialogue.agent_lines, Cue.CAUSE)
    dated = any(_is_dated(dialogue, hit) for hit in dialogue.hits(Cue.NEXT_STEP, dialogue.agent_lines))
    manners = [name for name, found in (("cause", cause), ("dated", dated)) if found]
    return Answer(True, step, manner="_".join(manners))


def _is_dated(dialogue: Dialogue, hit: Hit) -> bool:
    return dialogue.pack.pattern(Cue.DUE).search(hit.line.text, hit.start) is not None


def _resolution(dialogue: Dialogue, _metrics: Metrics) -> Answer:
    if _wish(dialogue) is None:
        return Answer(None)
    solved, unresolved = outcome(dialogue)
    if unresolved:
        later = _done_after(dialogue, unresolved)
        return Answer(later is not None, later, unresolved.line, "done" if later else "left_open")
    done = dialogue.last(dialogue.agent_lines, Cue.DEED, Cue.STATE_CHANGE)
    if solved or done:
        return Answer(True, done or solved, manner="confirmed" if solved else "done")
    handed_on = dialogue.last(dialogue.agent_lines, Cue.ESCALATION_PATH, Cue.PROMISE)
    if handed_on:
        return Answer(True, handed_on, manner="handed_on")
    answered = dialogue.last(dialogue.customer_lines[1:], Cue.ACKNOWLEDGED)
    return Answer(answered is not None, answered, dialogue.agent_lines[-1], "answered" if answered else "")


def _done_after(dialogue: Dialogue, unresolved: Hit) -> Hit | None:
    """What the agent did once the customer had said that the matter is open; a hand-over is not enough."""
    later = [line for line in dialogue.agent_lines if line.index > unresolved.line.index]
    return dialogue.last(later, Cue.DEED, Cue.STATE_CHANGE)


def _hold(dialogue: Dialogue, _metrics: Metrics) -> Answer:
    announced = dialogue.first(dialogue.agent_lines, Cue.HOLD)
    if announced is None:
        return Answer(None)
    return _found(dialogue.first(dialogue.agent_lines, Cue.HOLD_COURTESY), announced.line)


def _listening(dialogue: Dialogue, metrics: Metrics) -> Answer:
    """Not applicable on mono where the voices could not be told apart surely."""
    conversation = dialogue.conversation
    unsure = conversation.mode is ChannelMode.MONO and any(
        person.role_confidence is not None and person.role_confidence < ROLE_CONFIDENCE
        for person in conversation.participants
    )
    if unsure or metrics["interruptions"] is None:
        return Answer(None)
    rate = _agent_interruptions(dialogue, metrics) * _FIVE_MINUTES_MS
    return Answer(rate < INTERRUPTIONS_PER_5_MIN * max(metrics["duration_ms"], _FIVE_MINUTES_MS))


def _closing(dialogue: Dialogue, _metrics: Metrics) -> Answer:
    """Not applicable when nobody closes the call: the recording then ends in the middle."""
    ending = dialogue.agent_lines[-CLOSING_TURNS:]
    closed = dialogue.last(ending, Cue.CLOSING, Cue.FURTHER_HELP)
    if closed:
        return Answer(True, closed)
    caller = dialogue.last(dialogue.customer_lines[-CLOSING_TURNS + 1 :], Cue.CALLER_CLOSING)
    return Answer(False, due=dialogue.agent_lines[-1]) if caller else Answer(None)


def _language(dialogue: Dialogue, _metrics: Metrics) -> Answer:
    rude = dialogue.first(dialogue.agent_lines, Cue.PROHIBITED, Cue.ABUSE)
    return Answer(rude is None, rude)


def _agent_interruptions(dialogue: Dialogue, metrics: Metrics) -> int:
    by = (metrics["interruptions"] or {}).get("by", {})
    return sum(len(by.get(person_id, ())) for person_id in {line.speaker.id for line in dialogue.agent_lines})


def _reply_to(dialogue: Dialogue, line: Line) -> Line | None:
    return next((reply for reply in dialogue.agent_lines if reply.index > line.index), None)


_CHECKS: Mapping[str, Callable[[Dialogue, Metrics], Answer]] = {
    "greeting": _greeting,
    "need": _need,
    "verification": _verification,
    "empathy": _empathy,
    "next_step": _next_step,
    "resolution": _resolution,
    "hold": _hold,
    "listening": _listening,
    "closing": _closing,
    "language": _language,
}
