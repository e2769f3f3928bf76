"""Messages without personal and payment items."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from hansard.dialects.symbl.message import Message
from hansard.dialects.symbl.spoken import Spoken, joined
from hansard.insight.redaction.conversation import redact_conversation
from hansard.insight.redaction.hiding import MASK
from hansard.insight.redaction.kinds import Redaction
from hansard.model.conversation import Conversation
from hansard.model.transcript import ChannelMode, Participant, Turn

Gone = Mapping[str, Sequence[Redaction]]
"""What is to go from each turn, by its id."""

_CACHED_CONVERSATIONS = 8
_Line = tuple[str, str, float, float, str]


def redactions_in(
    messages: Sequence[Message], people: Sequence[Participant], language: str, kept: Collection[str]
) -> Gone:
    """What is to go from the turns of the messages of a whole conversation, but the kinds to be kept."""
    turns = {message.turn.id: message.turn for message in messages}
    lines = tuple((t.id, t.participant, t.start_s, t.end_s, t.text) for t in turns.values())
    found = _found(lines, tuple(one.name for one in people), language)
    return {key: [each for each in own if each.kind.value not in kept] for key, own in found.items()}


def masked(text: str, start: int, gone: Sequence[Redaction]) -> str:
    """A part of a turn's text, which begins at `start`, with `****` for each place.

    A place that began before the part leaves nothing of itself in it.
    """
    end, parts, position = start + len(text), [], start
    for each in gone:
        if each.start < end and start < each.end:
            parts += [text[position - start : max(each.start - start, 0)], MASK * (each.start >= start)]
            position = min(each.end, end)
    return "".join([*parts, text[position - start :]])


def within(message: Message, gone: Gone) -> list[Redaction]:
    """What is to go from a message: places as they lie in it."""
    return [
        replace(each, start=max(each.start, message.start), end=min(each.end, message.end))
        for each in gone.get(message.turn.id, ())
        if each.start < message.end and message.start < each.end
    ]


def masked_words(words: Sequence[Spoken], gone: Sequence[Redaction]) -> list[Spoken]:
    """The words with each place as one of them."""
    found: list[Spoken] = []
    for word in words:
        text = masked(word.text, word.start, gone)
        if found and any(each.start < word.start < each.end for each in gone):
            found[-1] = joined(found[-1], text, word.end_s)
        else:
            found.append(replace(word, text=text))
    return found


@lru_cache(maxsize=_CACHED_CONVERSATIONS)
def _found(lines: tuple[_Line, ...], names: tuple[str, ...], language: str) -> Gone:
    """Kept for a while: clients page through what they read, and a long conversation takes seconds."""
    conversation = Conversation(
        language=language,
        duration_s=0.0,  # plays no part, as the mode
        mode=ChannelMode.MONO,
        participants=tuple(Participant(f"p{number}", name) for number, name in enumerate(names, 1)),
        turns=tuple(Turn(*line) for line in lines),
    )
    return redact_conversation(conversation).turns
