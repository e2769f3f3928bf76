"""The account of a meeting or a talk: what was decided or told, who does what, what stays open."""

from collections.abc import Sequence
from typing import TypeVar

from hansard.insight.account import Statement, says_the_same
from hansard.insight.actions import Action
from hansard.insight.decisions import Decision
from hansard.insight.dialogue import Dialogue, Hit
from hansard.insight.extractive import key_sentences
from hansard.insight.facts import facts
from hansard.insight.overview import Overview
from hansard.insight.phrases.cue import Cue
from hansard.insight.segments import matters
from hansard.insight.text import WIDE_LANGUAGES, units
from hansard.insight.told_points import decided
from hansard.insight.told_tasks import tasks_told
from hansard.insight.writing import writer_for
from hansard.insight.writing.voice import voice_of

_DECISIONS, _TASKS = 3, 4
_LONG_DECISIONS, _LONG_TASKS = 4, 5
_FACTS = 2
_SHORT_LINES = 16
_MIN_UNITS = 4
_TASK_UNITS, _WIDE_TASK_UNITS = 48, 80
_LONG_S = 900.0

Item = TypeVar("Item")


def meeting_account(seen: Overview) -> list[Statement]:
    """Up to three statements; where no phrases are known, key sentences from all over the call."""
    dialogue = seen.dialogue
    if not dialogue.pack.supported:
        return _extract(dialogue, 2)
    long = dialogue.end_s >= _LONG_S
    tasks = _brief(dialogue, seen.tasks, _LONG_TASKS if long else _TASKS)
    settled = spread(seen.decisions, _LONG_DECISIONS if long else _DECISIONS)
    points, work, stays = _decided(dialogue, settled), _tasks(dialogue, tasks), _open(dialogue, settled)
    told = [
        _covered(dialogue) if long else None,
        points,
        *([] if points else _facts(seen, tasks)),
        work,
        stays,
    ]
    found = [statement for statement in told if statement]
    return found or _extract(dialogue, 1)


def spread(found: Sequence[Item], count: int) -> list[Item]:
    """So many of them from the start to the end, evenly."""
    if len(found) <= count:
        return list(found)
    return [found[at * (len(found) - 1) // (count - 1)] for at in range(count)]


def _brief(dialogue: Dialogue, tasks: Sequence[Action], count: int) -> list[Action]:
    """So many tasks, or as many as one sentence holds."""
    most = _WIDE_TASK_UNITS if dialogue.language in WIDE_LANGUAGES else _TASK_UNITS
    while count > 1 and _length(dialogue, _weighty(tasks, count)) > most:
        count -= 1
    return _weighty(tasks, count)


def _length(dialogue: Dialogue, tasks: Sequence[Action]) -> int:
    return sum(units(task.told, dialogue.language) for task in tasks)


def _weighty(tasks: Sequence[Action], count: int) -> list[Action]:
    """So many tasks from the start to the end; mere ideas only where there is room."""
    firm = [task for task in tasks if task.definitive]
    return spread(firm if len(firm) >= count else tasks, count)


def _covered(dialogue: Dialogue) -> Statement | None:
    """What a long talk was about, part by part."""
    found = matters(dialogue)
    if not found:
        return None
    texts = dialogue.pack.texts
    *rest, last = [topic.text for topic in found]
    names = texts["list"].join(rest) + texts["and"] + last if rest else last
    return Statement(texts["about"].format(topics=names), tuple(topic.places[0].hit for topic in found))


def _decided(dialogue: Dialogue, settled: Sequence[Decision]) -> Statement | None:
    points = decided(dialogue, settled)
    return Statement(points, tuple(each.hit for each in settled)) if points else None


def _facts(seen: Overview, tasks: Sequence[Action]) -> list[Statement]:
    """Two statements, one more where nothing is to be done; none that says what another or a task does."""
    dialogue = seen.dialogue
    count = _FACTS + (not tasks and len(dialogue.lines) > _SHORT_LINES)
    told: list[Statement] = []
    work = tasks_told(dialogue, tasks)
    for fact in facts(dialogue, seen.topics, [hit for task in tasks for hit in (task.hit,)], count):
        said = [statement.text for statement in told] + [work]
        if not any(says_the_same(dialogue, fact.told, other) for other in said):
            told.append(Statement(fact.told, (fact.hit,)))
    return told


def _open(dialogue: Dialogue, settled: Sequence[Decision]) -> Statement | None:
    """The last point that is said to stay open."""
    told = {each.hit.line.index for each in settled}
    hits = [hit for hit in dialogue.hits(Cue.OPEN_POINT, dialogue.lines) if hit.line.index not in told]
    telling = [hit for hit in hits if units(hit.sentence, dialogue.language) >= _MIN_UNITS]
    if not telling:
        return None
    hit = telling[-1]
    said = _short(dialogue, hit)
    return Statement(dialogue.pack.texts["open"].format(points=said), (hit,)) if said else None


def _tasks(dialogue: Dialogue, tasks: Sequence[Action]) -> Statement | None:
    if not tasks:
        return None
    return Statement(tasks_told(dialogue, tasks), tuple(task.hit for task in tasks))


def _extract(dialogue: Dialogue, count: int) -> list[Statement]:
    hits = key_sentences(dialogue, count)
    made = [Statement(_short(dialogue, hit), (hit,)) for hit in hits]
    told = [statement for statement in made if statement.text]
    return told or [_first_words(dialogue)]


def _short(dialogue: Dialogue, hit: Hit) -> str:
    writer = writer_for(dialogue.pack)
    return writer.shortened(writer.told(hit.sentence, voice_of(dialogue, hit.line)))


def _first_words(dialogue: Dialogue) -> Statement:
    """For a conversation of a word or two: those words."""
    line = dialogue.lines[0]
    return Statement(line.turn.text.strip(), (Hit(line, 0, len(line.text)),))
