"""Topics, questions and tasks as they are told: those to be told, in order, with their messages."""

from collections.abc import Iterable
from dataclasses import dataclass

from hansard.dialects.symbl.identifiers import digits_of
from hansard.dialects.symbl.message import Message
from hansard.dialects.symbl.view import View
from hansard.model.insight import Insight, InsightKind
from hansard.model.languages import base_language
from hansard.model.transcript import Participant

_LANGUAGE = "en"
"""The vendor concludes nothing in others."""


@dataclass(frozen=True, slots=True)
class Conclusion:
    """An insight with the messages it rests on, in order. `author` is who says it, None where nobody knows.

    `score` is 0..1.
    """

    insight: Insight
    id: str
    text: str
    score: float
    messages: tuple[Message, ...]
    author: Participant | None

    @property
    def message_ids(self) -> list[str]:
        """The ids of its messages."""
        return [message.id for message in self.messages]


def conclusions(view: View, *kinds: InsightKind) -> list[Conclusion]:
    """Those of some kinds that are sure enough for the latest submission, by their first message."""
    least = view.latest.confidence_threshold
    return [one for one in all_conclusions(view, *kinds) if one.score >= least]


def all_conclusions(view: View, *kinds: InsightKind) -> list[Conclusion]:
    """The same however sure they are."""
    found = (_conclusion(view, insight) for kind in kinds for insight in view.all(kind) if insight.value)
    return by_first_message(view, (one for one in found if _is_told(view, one)))


def by_first_message(view: View, found: Iterable[Conclusion]) -> list[Conclusion]:
    """In order of the conversation; those without a message last."""
    return sorted(found, key=lambda one: first_place(view, one.messages))


def first_place(view: View, messages: Iterable[Message]) -> int:
    """The number of the first of some messages; without any, one behind all."""
    return min((view.order[message.id] for message in messages), default=len(view.order))


def insight_id(insight: Insight) -> str:
    """The id of an insight, which stays as long as it is found again."""
    return digits_of(insight.kind.value, insight.id)


def _conclusion(view: View, insight: Insight) -> Conclusion:
    author = next((view.speaker(evidence) for evidence in insight.evidence), None)
    messages = tuple(message for message in _messages(view, insight) if _is_english(view, message))
    return Conclusion(insight, insight_id(insight), str(insight.value), _score(insight), messages, author)


def _messages(view: View, insight: Insight) -> list[Message]:
    """The messages of the quotes, and of the other turns that an analyst named for what is said there."""
    quoted = view.refs(insight)
    turns = {message.turn.id for message in quoted}
    named = [turn_id for turn_id in insight.detail.get("turn_ids") or () if turn_id not in turns]
    text = str(insight.value).casefold()
    also = (one for turn_id in named for one in view.of_turn(turn_id) if text in one.text.casefold())
    return view.sorted([*quoted, *also])


def _score(insight: Insight) -> float:
    """How sure it is; a person, and an analyst that does not say, is certain.

    The score of a topic is its weight beside the weightiest of the few that were chosen: as a confidence
    that is between a half and one.
    """
    score = insight.detail.get("score")
    if not isinstance(score, int | float):
        return 1.0
    return round((1 + score) / 2 if insight.kind is InsightKind.TOPIC else score, 4)


def _is_told(view: View, one: Conclusion) -> bool:
    """Whether it was said in English, or it is a person's word on an English conversation."""
    if one.insight.evidence:
        return bool(one.messages)
    return view.latest.shows_all or base_language(view.latest.language) == _LANGUAGE


def _is_english(view: View, message: Message) -> bool:
    asked = view.asked_for(message)
    return asked.shows_all or base_language(asked.language) == _LANGUAGE
