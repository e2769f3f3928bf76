"""A task that somebody took on or was given."""

from dataclasses import dataclass
from typing import Any

from hansard.insight.dialogue import Hit


@dataclass(frozen=True, slots=True)
class Action:
    """What is to be done after the conversation, by whom and by when.

    `hits` are the words in which it was taken on and, where these only agree, the request they answer.
    `text` says the task alone ("Send the customer the form"), `told` with who will do it. `assignee` (a
    participant, whose id is `assignee_id`, or somebody else who was named), `due` (ISO date or date and
    time in the conversation's time zone) and `due_text` are None unless said. `score` tells how sure it
    is, 0 to 1.
    """

    hits: tuple[Hit, ...]
    text: str
    told: str
    assignee: str | None
    assignee_id: str | None
    due: str | None
    due_text: str | None
    definitive: bool
    is_follow_up: bool
    score: float

    @property
    def hit(self) -> Hit:
        """The words in which it was taken on."""
        return self.hits[0]

    @property
    def detail(self) -> dict[str, Any]:
        """What an insight tells beside the text and the evidence."""
        return {
            "assignee": self.assignee,
            "assignee_id": self.assignee_id,
            "due": self.due,
            "due_text": self.due_text,
            "definitive": self.definitive,
            "follow_up": self.is_follow_up,
            "turn_ids": list(dict.fromkeys(hit.line.turn.id for hit in self.hits)),
            "score": self.score,
        }
