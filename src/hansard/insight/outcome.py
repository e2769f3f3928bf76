"""How the matter ended: in the customer's words, and by what the agent last said it came to."""

from collections.abc import Iterable, Sequence

from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.phrases.cue import Cue
from hansard.insight.thresholds import LATE_SHARE
from hansard.model.transcript import Role

ASKING = ("?", "？", "吗", "呢")
_DONE = (Cue.SETTLED, Cue.DEED, Cue.STATE_CHANGE)
_THANKFUL = (Cue.PRAISE, Cue.DELIGHT, Cue.THANKS)


def outcome(dialogue: Dialogue) -> tuple[Hit | None, Hit | None]:
    """How the matter ended in the customer's last words on it: (solved, unresolved), at most one.

    Words that it is unresolved count only in the last third of the call.
    """
    solved = dialogue.last(dialogue.customer_lines, Cue.SOLVED)
    unresolved = _later(dialogue.last(dialogue.customer_lines, Cue.UNRESOLVED), _given_up(dialogue))
    if unresolved and (not solved or unresolved.line.index >= solved.line.index):
        return None, unresolved if is_late(dialogue, unresolved.line) else None
    return solved, None


def _given_up(dialogue: Dialogue) -> Hit | None:
    """Where the customer last gives the matter up, and not just declines what the agent asks about.

    Who is thankful later had not given up.
    """
    hit = dialogue.last(dialogue.customer_lines, Cue.GAVE_UP)
    if hit is None or dialogue.last(_after(dialogue.customer_lines, hit.line), *_THANKFUL):
        return None
    before = dialogue.lines[hit.line.index - 1] if hit.line.index else hit.line
    return None if _is_proposal(dialogue, before) else hit


def _is_proposal(dialogue: Dialogue, line: Line) -> bool:
    """Whether the agent asks something of the matter: not just whether there is anything else."""
    is_formula = dialogue.first((line,), Cue.FURTHER_HELP, Cue.OFFER_OF_HELP) is not None
    return line.role is Role.AGENT and has_question(dialogue, line) and not is_formula


def _later(one: Hit | None, other: Hit | None) -> Hit | None:
    return max((hit for hit in (one, other) if hit), key=lambda hit: hit.line.index, default=None)


def has_question(dialogue: Dialogue, line: Line) -> bool:
    """Whether a line asks something."""
    return any(asks(dialogue, line.text[sentence.start : sentence.end]) for sentence in line.sentences)


def asks(dialogue: Dialogue, text: str) -> bool:
    """Whether a folded sentence is a question."""
    return text.endswith(ASKING) or dialogue.pack.pattern(Cue.QUESTION).search(text) is not None


def is_late(dialogue: Dialogue, line: Line) -> bool:
    """Whether a line stands in the last third of the call."""
    return dialogue.position(line) >= LATE_SHARE


def settled(dialogue: Dialogue) -> Hit | None:
    """Where the agent last says that it is done, or takes it on, with no refusal after that."""
    done = last_firm(dialogue, dialogue.agent_lines, *_DONE)
    return None if done is None or _refused_after(dialogue, done.line) else done


def last_firm(dialogue: Dialogue, lines: Sequence[Line], *cues: Cue) -> Hit | None:
    """The latest place of one of the cues in a sentence that stands by it."""
    found = firm(dialogue, lines, *cues)
    return found[-1] if found else None


def firm(dialogue: Dialogue, lines: Iterable[Line], *cues: Cue) -> list[Hit]:
    """The first place of the cues in each line, where it is neither asked, nor vague, nor on a condition."""
    hits = (hit for line in lines if (hit := dialogue.first((line,), *cues)) is not None)
    return [hit for hit in hits if _stands(dialogue, hit)]


def _stands(dialogue: Dialogue, hit: Hit) -> bool:
    sentence = hit.line.sentence_at(hit.start)
    text = hit.line.text[sentence.start : sentence.end]
    if text.endswith(("?", "？")) or dialogue.pack.pattern(Cue.VAGUE).search(text):
        return False
    before = hit.line.text[sentence.start : hit.start]
    return dialogue.pack.pattern(Cue.CONDITION).search(before) is None


def refused(dialogue: Dialogue) -> Hit | None:
    """Where the agent last says that it cannot be done, with nothing done after that."""
    refusal = dialogue.last(dialogue.agent_lines, Cue.FAILED, Cue.REFUSAL)
    if refusal is None:
        return None
    later = _after(dialogue.agent_lines, refusal.line)
    return None if last_firm(dialogue, later, *_DONE) else refusal


def _refused_after(dialogue: Dialogue, line: Line) -> bool:
    return dialogue.last(_after(dialogue.agent_lines, line), Cue.FAILED, Cue.REFUSAL) is not None


def _after(lines: Sequence[Line], line: Line) -> list[Line]:
    return [later for later in lines if later.index > line.index]
