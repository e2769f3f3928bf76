"""Tasks as part of an account: who will do what."""

from collections.abc import Sequence

from hansard.insight.actions import Action
from hansard.insight.dialogue import Dialogue
from hansard.insight.writing import writer_for
from hansard.insight.writing.voice import called

_STOPS = " .。"


def chosen_tasks(found: Sequence[Action], count: int) -> list[Action]:
    """The weightiest, in order of time: promises before ideas, those with a date first, then the latest."""
    ranked = sorted(found, key=lambda task: (not task.definitive, task.due is None, -task.hit.line.index))
    return sorted(ranked[:count], key=lambda task: (task.hit.line.index, task.hit.start))


def tasks_told(dialogue: Dialogue, tasks: Sequence[Action]) -> str:
    """One sentence: "Dana will send the form and call back; the customer will pay"."""
    texts, writer = dialogue.pack.texts, writer_for(dialogue.pack)
    parts: list[str] = []
    last = ""
    for task in tasks:
        told = task.told.rstrip(_STOPS)
        who = _doer(dialogue, told)
        if who and who == last:
            parts[-1] += texts["and_will"] + _deed(dialogue, told, who)
        else:
            parts.append(told if not parts or _is_named(dialogue, told) else writer.within(told, task.told))
        last = who
    return texts["separator"].join(parts)


def _doer(dialogue: Dialogue, told: str) -> str:
    """By what name a task begins with its doer; empty where it begins otherwise."""
    names = (called(dialogue, person) for person in dialogue.conversation.participants)
    return next((name for name in names if told.lower().startswith(name.lower())), "")


def _deed(dialogue: Dialogue, told: str, who: str) -> str:
    """What is left of a task without its doer and "will"."""
    will = dialogue.pack.texts["will"].format(who="", task="").strip()
    return told[len(who) :].strip().removeprefix(will).strip()


def _is_named(dialogue: Dialogue, told: str) -> bool:
    """Whether a task begins with somebody's own name, which keeps its capital."""
    return any(told.startswith(person.name) for person in dialogue.conversation.participants)
