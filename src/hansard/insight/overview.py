"""What the texts on a conversation are made of, found once."""

from dataclasses import dataclass

from hansard.insight.actions import Action, actions
from hansard.insight.decisions import Decision, decisions
from hansard.insight.dialogue import Dialogue
from hansard.insight.needs import Need, main_matter
from hansard.insight.nulls import is_service_call
from hansard.insight.topics import Topic, topics


@dataclass(frozen=True, slots=True)
class Overview:
    """Topics, tasks, the matter of a service call, the decisions of any other talk."""

    dialogue: Dialogue
    topics: tuple[Topic, ...] = ()
    tasks: tuple[Action, ...] = ()
    matter: Need | None = None
    decisions: tuple[Decision, ...] = ()


def overview(dialogue: Dialogue) -> Overview:
    """The overview of a conversation; an empty one in a language without data."""
    if not dialogue.pack.supported or not dialogue.lines:
        return Overview(dialogue)
    found = dialogue.once(topics)
    serves = is_service_call(dialogue)
    return Overview(
        dialogue,
        topics=tuple(found),
        tasks=tuple(dialogue.once(actions)),
        matter=main_matter(dialogue, found) if serves else None,
        decisions=() if serves else tuple(decisions(dialogue)),
    )
