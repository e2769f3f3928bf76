"""Chapters: stretches of a conversation on one matter, each with a title and a sentence on what was said."""

from collections.abc import Sequence
from typing import Any

from hansard.insight.decisions import decisions
from hansard.insight.dialogue import Dialogue, Line
from hansard.insight.evidence import cite_line
from hansard.insight.facts import facts
from hansard.insight.overview import Overview, overview
from hansard.insight.segments import is_long, own_topics, segments
from hansard.insight.text import capitalised
from hansard.insight.told_points import decided
from hansard.insight.told_tasks import tasks_told
from hansard.insight.topics import Topic
from hansard.insight.writing import writer_for
from hansard.model.insight import Insight, InsightKind

_NAMED = 2
_SECOND = 0.5


def chapter_insights(dialogue: Dialogue) -> list[Insight]:
    """The chapters of a conversation."""
    return chapters_of(overview(dialogue))


def chapters_of(seen: Overview) -> list[Insight]:
    """The chapters in order, covering all turns; none for a short conversation or one on a single matter.

    `value` is the title. `detail` has `start_s`, `end_s`, `turn_ids` (the first and the last turn) and
    `gist`, one sentence. The evidence quotes the first turn. Languages without word lists have none.
    """
    dialogue = seen.dialogue
    if not dialogue.pack.supported or not is_long(dialogue):
        return []
    parts = segments(dialogue)
    if len(parts) < 2:
        return []
    taken: set[str] = set()
    return [_insight(seen, part, taken) for part in parts]


def _insight(seen: Overview, lines: Sequence[Line], taken: set[str]) -> Insight:
    """One chapter; `taken` are the titles of those before."""
    found = own_topics(seen.dialogue, lines, seen.topics)
    title = _title(seen.dialogue, found, taken)
    taken.add(title)
    gist = writer_for(seen.dialogue.pack).sentence(_gist(seen, lines, found))
    return Insight(InsightKind.CHAPTER, title, (cite_line(lines[0]),), detail=chapter_detail(lines, gist))


def chapter_detail(lines: Sequence[Line], gist: str | None) -> dict[str, Any]:
    """What is told of a chapter beside its title: times, the first and the last turn, what was said."""
    first, last = lines[0].turn, lines[-1].turn
    return {
        "start_s": first.start_s,
        "end_s": max(line.turn.end_s for line in lines),
        "turn_ids": [first.id, last.id],
        "gist": gist,
    }


def _title(dialogue: Dialogue, found: Sequence[Topic], taken: set[str]) -> str:
    """One or two topics; another one where a chapter before has this title."""
    texts = dialogue.pack.texts
    if not found:
        return texts["talk"]
    named = [topic.text for topic in found if topic.score >= _SECOND * found[0].score][:_NAMED]
    title = capitalised(texts["and"].join(named))
    if title in taken and len(found) > len(named):
        title = capitalised(texts["and"].join([named[0], found[len(named)].text]))
    return title


def _gist(seen: Overview, lines: Sequence[Line], found: Sequence[Topic]) -> str:
    """What was decided in these lines, else who will do what, else what was said on the matter."""
    dialogue = seen.dialogue
    inside = range(lines[0].index, lines[-1].index + 1)
    points = decided(dialogue, decisions(dialogue, lines)[:_NAMED])
    if points:
        return points
    own_tasks = [task for task in seen.tasks if task.hit.line.index in inside][:_NAMED]
    if own_tasks:
        return tasks_told(dialogue, own_tasks)
    told = facts(dialogue, found, (), 1, lines)
    return told[0].told if told else _about(dialogue, found)


def _about(dialogue: Dialogue, found: Sequence[Topic]) -> str:
    texts = dialogue.pack.texts
    return (
        texts["about"].format(topics=texts["list"].join(topic.text for topic in found[:3]))
        if found
        else texts["talk"]
    )
