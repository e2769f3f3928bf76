"""Compares what a language model answered with the transcript, and keeps what stands there."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from hansard.insight.dialogue import Hit, Line
from hansard.insight.llm.answer import (
    ActionItem,
    Answer,
    Chapter,
    CriterionAnswer,
    Point,
    Risk,
    Satisfaction,
    Statement,
    Topic,
)
from hansard.insight.llm.quotes import Accept, Quotes, anybody
from hansard.insight.llm.scorecard import RUDENESS
from hansard.insight.llm.support import Support
from hansard.insight.risk import RISK_KINDS
from hansard.insight.text import sentences
from hansard.model.transcript import Role

_MOST_ITEMS = 1000

Item = TypeVar("Item", bound=Point)
_SPEAKER_OF_RISK = {kind.key: kind.role for kind in RISK_KINDS} | {"unresolved": Role.CUSTOMER}


class Checker:
    """Checks answers; `dropped` counts what did not stand. Not for several threads."""

    def __init__(self, quotes: Quotes, support: Support) -> None:
        self._quotes = quotes
        self._support = support
        self.dropped = 0

    def check(self, answer: Answer) -> Answer:
        """What stands of an answer, with the turns and the letters of the transcript."""
        titles = [answer.title] if answer.title else []
        return answer.model_copy(
            update={
                "title": next(iter(self._standing(titles, self._stated)), None),
                "summary": self._standing(answer.summary, self._stated),
                "topics": self._standing(answer.topics, self._topic),
                "chapters": self._standing(answer.chapters, self._chapter),
                "questions": self._standing(answer.questions, _as_it_is),
                "action_items": self._standing(answer.action_items, self._action),
                "satisfaction": self._satisfaction(answer.satisfaction),
                "scorecard": self._kept([self._criterion(each) for each in answer.scorecard]),
                "risks": self._kept([self._risk(each) for each in answer.risks[:_MOST_ITEMS]]),
            }
        )

    def _standing(
        self, items: Sequence[Item], text: Callable[[Item], Item | None], accept: Accept = anybody
    ) -> list[Item]:
        """The items whose quote stands, said by somebody who is accepted, and whose text is borne."""
        found = ((item, self._hit(item, accept)) for item in items[:_MOST_ITEMS])
        return self._kept([text(_placed(item, hit)) if hit else None for item, hit in found])

    def _kept(self, items: Sequence[Item | None]) -> list[Item]:
        kept = [item for item in items if item is not None]
        self.dropped += len(items) - len(kept)
        return kept

    def _hit(self, item: Point, accept: Accept) -> Hit | None:
        return self._quotes.find(item.quote, item.turn, accept)

    def _stated(self, statement: Statement) -> Statement | None:
        """The statement with those of its sentences that are borne."""
        text = statement.text
        pieces = [text[sentence.start : sentence.end] for sentence in sentences(text)]
        borne = [piece for piece in pieces if self._support.bears(piece)]
        return statement.model_copy(update={"text": " ".join(borne)}) if borne else None

    def _topic(self, topic: Topic) -> Topic | None:
        parent = topic.parent if topic.parent and self._support.bears(topic.parent) else None
        return topic.model_copy(update={"parent": parent}) if self._support.bears(topic.text) else None

    def _chapter(self, chapter: Chapter) -> Chapter | None:
        gist = chapter.gist if chapter.gist and self._support.bears(chapter.gist) else None
        return chapter.model_copy(update={"gist": gist}) if self._support.bears(chapter.title) else None

    def _action(self, action: ActionItem) -> ActionItem | None:
        return action if self._support.bears(action.text) else None

    def _satisfaction(self, satisfaction: Satisfaction | None) -> Satisfaction | None:
        if satisfaction is None:
            return None
        signs = self._standing(satisfaction.signs, _as_it_is, _spoken_by(Role.CUSTOMER))
        return satisfaction.model_copy(update={"signs": signs})

    def _criterion(self, answer: CriterionAnswer) -> CriterionAnswer | None:
        """A "yes" needs the agent's words; a "no" may have a place, which then must be there.

        The agent's language is judged by the agent's words in either case.
        """
        is_rudeness = answer.criterion == RUDENESS
        accept = _spoken_by(Role.AGENT) if answer.answer == "yes" or is_rudeness else anybody
        if answer.quote is None or answer.answer == "not_applicable":
            is_short = answer.answer == "yes" and not is_rudeness
            return None if is_short else answer.model_copy(update={"turn": None, "quote": None})
        hit = self._quotes.find(answer.quote, answer.turn or 0, accept)
        return answer.model_copy(update=_place(hit)) if hit else None

    def _risk(self, risk: Risk) -> Risk | None:
        role = _SPEAKER_OF_RISK.get(risk.risk)
        hit = self._hit(risk, _spoken_by(role, Role.UNKNOWN) if role else anybody)
        return _placed(risk, hit) if hit else None


def _spoken_by(*roles: Role) -> Accept:
    def accept(line: Line) -> bool:
        return line.role in roles

    return accept


def _place(hit: Hit) -> dict[str, object]:
    return {"turn": hit.line.index + 1, "quote": hit.line.turn.text[hit.start : hit.end]}


def _placed(item: Item, hit: Hit) -> Item:
    return item.model_copy(update=_place(hit))


def _as_it_is(item: Item) -> Item:
    return item
