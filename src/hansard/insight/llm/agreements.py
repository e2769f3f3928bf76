"""Questions, action items and follow-ups as insights, from an answer that was checked."""

from collections.abc import Iterator, Sequence

from hansard.insight.llm.answer import ActionItem, Answer
from hansard.insight.llm.due import due_date
from hansard.insight.llm.places import Places
from hansard.insight.llm.script import Script
from hansard.insight.llm.support import Support
from hansard.insight.writing import writer_for
from hansard.model.insight import Insight, InsightKind
from hansard.model.transcript import Participant

_LONGEST_NAME = 60


def agreement_insights(answer: Answer, places: Places, script: Script, support: Support) -> Iterator[Insight]:
    """What was asked and what was promised, each once."""
    yield from _questions(answer, places)
    distinct = {action.text.casefold(): action for action in reversed(answer.action_items)}
    for action in reversed(distinct.values()):
        yield from _of_action(action, places, script, support)


def _questions(answer: Answer, places: Places) -> Iterator[Insight]:
    distinct = {(question.turn, question.quote): question for question in answer.questions}
    for (turn, quoted), question in distinct.items():
        evidence = places.evidence(turn, quoted)
        detail = {"asked_by": evidence.speaker, "answered": question.answered}
        yield Insight(InsightKind.QUESTION, evidence.quote, (evidence,), detail=detail)


def _of_action(action: ActionItem, places: Places, script: Script, support: Support) -> Iterator[Insight]:
    """The action item; one that arranges a further contact also as follow-up."""
    evidence = (places.evidence(action.turn, action.quote),)
    detail = {
        "assignee": _assignee(action.assignee, script.speakers, support),
        "due": due_date(action, places.quotes, places.dialogue.conversation.language, script.started_at),
        "turn_ids": [evidence[0].turn_id],
        "definitive": action.definitive,
    }
    text = writer_for(places.dialogue.pack).sentence(action.text)
    yield Insight(InsightKind.ACTION_ITEM, text, evidence, detail=detail)
    if action.follow_up:
        yield Insight(InsightKind.FOLLOW_UP, text, evidence, detail=detail)


def _assignee(name: str | None, speakers: Sequence[Participant], support: Support) -> str | None:
    """A speaker, by name or by a role that only one has; or somebody else whose name was said."""
    if not name:
        return None
    wanted = name.casefold().removeprefix("the ")
    named = [person.name for person in speakers if person.name.casefold() == wanted]
    in_role = [person.name for person in speakers if person.role.value == wanted]
    for found in (named, in_role):
        if len(found) == 1:
            return found[0]
    return name if support.knows(name) and len(name) <= _LONGEST_NAME else None
