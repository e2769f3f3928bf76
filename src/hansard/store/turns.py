"""Turns of a conversation."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, insert, select

from hansard.model.transcript import Turn, TurnKind, Word
from hansard.store.tables import turns


def _word_to_json(word: Word) -> list[Any]:
    return [word.text, word.start_s, word.end_s, word.confidence, word.interpolated]


def _turn(row: Row[Any]) -> Turn:
    return Turn(
        id=row.id,
        participant=row.participant_id,
        start_s=row.start_s,
        end_s=row.end_s,
        text=row.text,
        words=tuple(Word(*word) for word in row.words),
        channel=row.channel,
        kind=TurnKind(row.kind),
    )


def replace_turns(
    connection: Connection, conversation_id: str, recording_id: str, found: Iterable[Turn]
) -> None:
    """The turns of one recording, instead of those known before; times of the conversation."""
    connection.execute(delete(turns).where(turns.c.recording_id == recording_id))
    rows = [
        {
            "id": turn.id,
            "conversation_id": conversation_id,
            "recording_id": recording_id,
            "participant_id": turn.participant,
            "channel": turn.channel,
            "start_s": turn.start_s,
            "end_s": turn.end_s,
            "text": turn.text,
            "kind": turn.kind.value,
            "words": [_word_to_json(word) for word in turn.words],
        }
        for turn in found
    ]
    if rows:
        connection.execute(insert(turns), rows)


def _in_order(conversation_id: str) -> Select[Any]:
    return (
        select(turns)
        .where(turns.c.conversation_id == conversation_id)
        .order_by(turns.c.start_s, turns.c.end_s, turns.c.id)
    )


def list_turns(connection: Connection, conversation_id: str) -> tuple[Turn, ...]:
    """All turns of a conversation in order of start."""
    return tuple(_turn(row) for row in connection.execute(_in_order(conversation_id)))


def list_turns_by_recording(connection: Connection, conversation_id: str) -> dict[str, list[Turn]]:
    """The turns of each recording in order of start."""
    found: dict[str, list[Turn]] = {}
    for row in connection.execute(_in_order(conversation_id)):
        found.setdefault(row.recording_id, []).append(_turn(row))
    return found


def delete_turns(connection: Connection, conversation_id: str) -> None:
    """Remove all turns of a conversation."""
    connection.execute(delete(turns).where(turns.c.conversation_id == conversation_id))
