"""A conversation, and what was concluded from it, with `****` for what is to go."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from hansard.insight.entities.known import personal
from hansard.insight.redaction.kinds import Redaction
from hansard.insight.redaction.masking import redacted_text
from hansard.insight.redaction.places import Places
from hansard.insight.word_places import word_places
from hansard.model.conversation import Conversation
from hansard.model.insight import Analysis, Correction, Evidence, Insight, InsightKind
from hansard.model.transcript import Participant, Turn, Word, Wording
from hansard.model.voice import voice_name

MASK = "****"
_KEPT_OF_AN_ENTITY = ("type", "custom_type")


class Hiding:
    """Hides what is to go in all that is known of one conversation.

    Its turns are as they are shown (`reworded`). Participants who have names are called `speaker1`,
    `speaker2`, in their order.
    """

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation
        self._places = Places(conversation)
        people = enumerate((one.name for one in conversation.participants), 1)
        self._labels = {name: voice_name(number) for number, name in people if personal([name])}

    def conversation(self) -> Conversation:
        """The conversation itself."""
        return replace(
            self._conversation,
            participants=tuple(self.participant(one) for one in self._conversation.participants),
            turns=tuple(self.turn(turn) for turn in self._conversation.turns),
        )

    def analysis(self, analysis: Analysis) -> Analysis:
        """Metrics and insights."""
        insights = tuple(self.insight(one) for one in analysis.insights)
        return replace(analysis, metrics=self.named(dict(analysis.metrics)), insights=insights)

    def participant(self, one: Participant) -> Participant:
        """Somebody without their name."""
        return replace(one, name=self._labels.get(one.name, one.name), names=None, choice=None)

    def turn(self, turn: Turn) -> Turn:
        """A turn; one with a person's wording beside what was heard has both hidden."""
        found = self._places.in_turn(turn.id, turn.text)
        hidden = replace(turn, text=_masked(turn.text, found), words=_masked_words(turn, found))
        return hidden if turn.wording is None else replace(hidden, wording=self._wording(turn, turn.wording))

    def insight(self, insight: Insight) -> Insight:
        """An insight with its evidence and a person's correction."""
        value = self._value(insight)
        return replace(
            insight,
            value=value,
            detail=self._detail(insight, is_hidden=value != insight.value),
            evidence=tuple(self._evidence(each) for each in insight.evidence),
            correction=None if insight.correction is None else self._correction(insight.correction),
        )

    def text(self, text: str) -> str:
        """Any text about the conversation."""
        return self._labels.get(text) or _masked(text, self._places.in_text(text))

    def named(self, value: Any) -> Any:
        """A JSON document in which participants stand by their names."""
        return _changed(value, lambda text: self._labels.get(text, text))

    def _wording(self, turn: Turn, wording: Wording) -> Wording:
        found = self._places.in_turn(turn.id, wording.text)
        return replace(wording, text=_masked(wording.text, found), note=self._optional(wording.note))

    def _value(self, insight: Insight) -> str | None:
        """What stands literally in a turn of the evidence is judged by what is around it there."""
        value = insight.value
        if value is None:
            return None
        turns = (one.turn_id for one in insight.evidence if value in (one.quote or ""))
        turn_id = next(turns, None)
        return self.text(value) if turn_id is None else self._quote(turn_id, value)

    def _quote(self, turn_id: str | None, quote: str) -> str:
        return _masked(quote, self._places.in_turn(turn_id, quote))

    def _detail(self, insight: Insight, *, is_hidden: bool) -> Mapping[str, Any]:
        if insight.kind is InsightKind.ENTITY and is_hidden:
            kept = {key: insight.detail[key] for key in _KEPT_OF_AN_ENTITY if key in insight.detail}
            return kept | {"value": MASK}
        return self._said(insight.detail)

    def _said(self, detail: Mapping[str, Any]) -> dict[str, Any]:
        """Without what was said: what the machine has written into a detail is no text for itself."""
        hidden: dict[str, Any] = _changed(
            dict(detail), lambda text: self._labels.get(text) or _masked(text, self._places.repeated(text))
        )
        return hidden

    def _evidence(self, one: Evidence) -> Evidence:
        quote = None if one.quote is None else self._quote(one.turn_id, one.quote)
        speaker = None if one.speaker is None else self._labels.get(one.speaker, one.speaker)
        return replace(one, quote=quote, speaker=speaker)

    def _correction(self, said: Correction) -> Correction:
        return replace(
            said,
            value=self._optional(said.value),
            detail=self._said(said.detail),
            note=self._optional(said.note),
        )

    def _optional(self, text: str | None) -> str | None:
        return None if text is None else self.text(text)


def _masked(text: str, found: Iterable[Redaction]) -> str:
    return redacted_text(text, found, MASK)


def _masked_words(turn: Turn, found: Iterable[Redaction]) -> tuple[Word, ...]:
    """The words with what is to go masked whole; none where they are not to be found in the text."""
    gone, places = list(found), word_places(turn)
    if not gone:
        return turn.words
    if places is None:
        return ()
    masked = {number for each in gone for number in places.within(each.start, each.end)}
    return tuple(
        replace(word, text=MASK) if number in masked else word for number, word in enumerate(turn.words)
    )


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    """A JSON document with every text in it changed, and the names of its fields."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list | tuple):
        return [_changed(each, change) for each in value]
    if isinstance(value, dict):
        return {change(str(key)): _changed(each, change) for key, each in value.items()}
    return value
