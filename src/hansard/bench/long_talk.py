"""A conversation of any length, made of labelled dialogues one after another."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle

from hansard.bench.dialogues import Dialogue
from hansard.model.conversation import Conversation
from hansard.model.transcript import Participant, Role, Span, Turn

_PEOPLE = (Participant("p1", "speaker1", Role.AGENT), Participant("p2", "speaker2", Role.CUSTOMER))
_PAUSE_S = 1.0


def long_talk(dialogues: Sequence[Dialogue], duration_s: float) -> Conversation:
    """Two people who speak the turns of all the dialogues in turn until the time is over."""
    turns = tuple(_turns(dialogues, duration_s))
    return replace(
        dialogues[0].conversation,
        duration_s=duration_s,
        participants=_PEOPLE,
        turns=turns,
        spans=tuple(Span(turn.participant, turn.start_s, turn.end_s) for turn in turns),
    )


def _turns(dialogues: Sequence[Dialogue], duration_s: float) -> Iterator[Turn]:
    at_s, number = 0.0, 0
    for dialogue in cycle(dialogues):
        first = dialogue.conversation.participants[0].id
        for turn in dialogue.conversation.turns:
            long_s = turn.end_s - turn.start_s
            if at_s + long_s > duration_s:
                return
            speaker = "p1" if turn.participant == first else "p2"
            yield replace(turn, id=f"t{number}", participant=speaker, start_s=at_s, end_s=at_s + long_s)
            at_s, number = round(at_s + long_s + _PAUSE_S, 3), number + 1
