"""The part of a conversation that a condition looks at."""

from collections.abc import Sequence
from dataclasses import dataclass

from hansard.insight.dialogue import Dialogue
from hansard.insight.spans import Speech, clip_speech
from hansard.model.definitions import Condition


@dataclass(frozen=True, slots=True)
class Window:
    """The first seconds, the last, or both together; all where neither is given."""

    first_s: float | None
    last_s: float | None
    length_s: float

    @classmethod
    def of(cls, condition: Condition, dialogue: Dialogue) -> "Window":
        """What a condition looks at of this conversation."""
        length_s = max(dialogue.conversation.duration_s, dialogue.end_s)
        return cls(condition.first_s, condition.last_s, length_s)

    def holds(self, at_s: float) -> bool:
        """Whether something that begins at this moment counts."""
        if self.first_s is None and self.last_s is None:
            return True
        early = self.first_s is not None and at_s <= self.first_s
        late = self.last_s is not None and at_s >= self.length_s - self.last_s
        return early or late

    def speech(self, speech: Sequence[Speech]) -> tuple[Speech, ...]:
        """Speech as far as it lies inside."""
        if self.first_s is None and self.last_s is None:
            return tuple(speech)
        first_ms = round((self.first_s or 0.0) * 1000)
        length_ms = round(self.length_s * 1000)
        last_ms = max(first_ms, round((self.length_s - (self.last_s or 0.0)) * 1000))
        return clip_speech(speech, (0, first_ms)) + clip_speech(speech, (last_ms, length_ms))
