"""Tasks: action items and follow-ups, which are told alike."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from hansard.dialects.symbl.conclusion import Conclusion, conclusions
from hansard.dialects.symbl.insight_entities import Doer, entities_in
from hansard.dialects.symbl.member import render_author, render_from, with_names
from hansard.dialects.symbl.phrases import render_phrase, told_phrases
from hansard.dialects.symbl.times import render_moment
from hansard.dialects.symbl.told import told_text
from hansard.dialects.symbl.view import View
from hansard.model.insight import Insight, InsightKind
from hansard.model.transcript import Participant
from hansard.model.zones import to_utc
from hansard.store.clock import to_naive_utc


def render_tasks(view: View, kind: InsightKind) -> list[dict[str, Any]]:
    """The tasks of a kind, in order."""
    return [render_task(view, one) for one in told(view, kind)]


def told(view: View, *kinds: InsightKind) -> list[Conclusion]:
    """The conclusions of some kinds, tasks in the dialect's words."""
    return [_told(view, one) for one in conclusions(view, *kinds)]


def render_task(view: View, task: Conclusion) -> dict[str, Any]:
    """One task."""
    detail, doer = task.insight.detail, _doer(view, task)
    due = due_by(view, task.insight)
    return {
        "id": task.id,
        "text": task.text,
        "type": task.insight.kind.value,
        "score": task.score,
        "messageIds": task.message_ids,
        "entities": entities_in(view, task.text, doer),
        "phrases": [render_phrase(phrase) for phrase in told_phrases(task.text, task.insight)],
        "from": render_author(task.author),
        "definitive": bool(detail.get("definitive", True)),
        "assignee": {"name": doer.name} if doer.name else render_from(doer.member),
        **({"dueBy": due} if due else {}),
    }


def due_by(view: View, insight: Insight) -> str | None:
    """By when, in UTC; a day is due at its local midnight. None where a person has put in other words."""
    due = insight.detail.get("due")
    try:
        moment = datetime.fromisoformat(due) if due else None
    except ValueError:
        return None
    if moment is None or moment.tzinfo:
        return render_moment(to_naive_utc(moment)) if moment else None
    return render_moment(to_utc(moment, view.time_zone))


def _told(view: View, one: Conclusion) -> Conclusion:
    if one.insight.kind is InsightKind.QUESTION:
        return one  # as it was asked
    return replace(one, text=told_text(one.insight, _doer(view, one).member, view.members))


def _doer(view: View, task: Conclusion) -> Doer:
    """Who is to do it: a member, somebody else who was named, or who says it where nobody was named."""
    name, member_id = (task.insight.detail.get(key) for key in ("assignee", "assignee_id"))
    speakers = {each.speaker: view.speaker(each) for each in task.insight.evidence}
    if not name or name in speakers:
        return Doer(speakers[name] if name else task.author)
    member = view.people.get(member_id or "") or _called(view, name)
    return Doer(member) if member else Doer(None, with_names(name))


def _called(view: View, name: str) -> Participant | None:
    return next((one for one in view.members if one.name.casefold() == name.casefold()), None)
