"""Conversations of two, written for these tests."""

from hansard.model.conversation import Conversation
from hansard.model.transcript import ChannelMode, Participant, Role, Turn


def call(
    *rows: tuple[str, str], language: str = "en-US", names: tuple[str, str] = ("speaker1", "speaker2")
) -> Conversation:
    """Rows are (`a` or `c`, text); turns are called t0, t1 and so on."""
    turns = tuple(
        Turn(f"t{number}", "p1" if who == "a" else "p2", number * 5.0, number * 5.0 + 4.0, text)
        for number, (who, text) in enumerate(rows)
    )
    people = (Participant("p1", names[0], Role.AGENT), Participant("p2", names[1], Role.CUSTOMER))
    return Conversation(language, len(rows) * 5.0, ChannelMode.STEREO, participants=people, turns=turns)
