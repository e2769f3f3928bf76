"""Where the texts of a conversation, and texts about it, hold what is to go."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from hansard.insight.entities.phrases import matches, phrase_pattern
from hansard.insight.redaction.conversation import known_of, redact_conversation
from hansard.insight.redaction.find import redactions
from hansard.insight.redaction.kinds import Redaction, RedactionKind
from hansard.model.conversation import Conversation

_SHORTEST = 3  # a shorter value, said elsewhere, is most often something else
_SHORTEST_WIDE = 2  # in Chinese


class Places:
    """What is to go from the texts of one conversation.

    `counts` has how often each kind stands in its turns, `turns` the places by the turn's id.
    """

    def __init__(self, conversation: Conversation) -> None:
        redacted = redact_conversation(conversation)
        self.counts = redacted.counts
        self.turns = redacted.turns
        self._language = conversation.language
        self._known = known_of(conversation)
        self._texts = {turn.id: turn.text for turn in conversation.turns}
        self._kinds = dict(self._values())
        self._said = phrase_pattern(self._kinds, ignore_case=False)

    def in_turn(self, turn_id: str | None, text: str) -> list[Redaction]:
        """What is to go from a turn, or from a part of its text."""
        whole = self._texts.get(turn_id or "")
        if whole is None or text not in whole:
            return self.in_text(text)
        return joined(_clipped(self.turns.get(turn_id or "", ()), whole, text))

    def in_text(self, text: str) -> list[Redaction]:
        """What is to go from any text about the conversation, as far as can be told from it alone.

        What has to go from some turn goes wherever it comes up.
        """
        found = redactions(text, self._language, known=self._known)
        return joined([*found, *self.repeated(text)])

    def repeated(self, text: str) -> list[Redaction]:
        """Only those values that have to go from some turn."""
        found = ((text[start:end], start, end) for start, end in matches(self._said, text))
        return [
            Redaction(self._kinds.get(value, RedactionKind.ACCOUNT_NUMBER), start, end)
            for value, start, end in found
        ]

    def beginning(self, text: str) -> list[Redaction]:
        """Those of a text that is a turn's, or what a turn begins with; of any other, `in_text`.

        Of several such turns the one that has to hide the most counts.
        """
        turns = [turn_id for turn_id, whole in self._texts.items() if text and whole.startswith(text)]
        found = [self.in_turn(turn_id, text) for turn_id in turns]
        return max(found, key=len) if found else self.in_text(text)

    def _values(self) -> Iterator[tuple[str, RedactionKind]]:
        for turn_id, found in self.turns.items():
            for each in found:
                value = self._texts[turn_id][each.start : each.end]
                shortest = _SHORTEST if value.isascii() else _SHORTEST_WIDE
                if len(value) >= shortest and value not in self._known.common:
                    yield value, each.kind


def joined(found: Iterable[Redaction]) -> list[Redaction]:
    """In order, those that overlap as one."""
    apart: list[Redaction] = []
    for each in sorted(found, key=lambda one: (one.start, one.end)):
        if apart and each.start < apart[-1].end:
            apart[-1] = replace(apart[-1], end=max(apart[-1].end, each.end))
        else:
            apart.append(each)
    return apart


def _clipped(found: Iterable[Redaction], whole: str, part: str) -> Iterator[Redaction]:
    """The redactions of a whole text as they stand in a part, wherever the part may be from."""
    at = whole.find(part)
    while at >= 0 and part:
        for each in found:
            start, end = max(each.start - at, 0), min(each.end - at, len(part))
            if start < end:
                yield Redaction(each.kind, start, end)
        at = whole.find(part, at + 1)
