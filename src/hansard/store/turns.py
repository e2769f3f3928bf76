"""Turns of a conversation: what was heard, and beside it what people wrote instead."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from hansard.model.transcript import Turn, TurnKind, Word, Wording
from hansard.model.wording import reworded
from hansard.store.corrections import CorrectionRow, corrections_that_count
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
    """The turns of one recording as they were heard, instead of those known before.

    Times are the conversation's. What people wrote for turns of the same id and text stays.
    """
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


def give_turns(connection: Connection, conversation_id: str, *, giver: str, taker: str) -> None:
    """What one participant has said is another's from now on."""
    connection.execute(
        update(turns)
        .where(turns.c.conversation_id == conversation_id, turns.c.participant_id == giver)
        .values(participant_id=taker)
    )


def list_turns(connection: Connection, conversation_id: str) -> tuple[Turn, ...]:
    """All turns of a conversation in order of start, as they are shown."""
    return tuple(reworded(turn) for turn in list_found_turns(connection, conversation_id))


def list_found_turns(connection: Connection, conversation_id: str) -> tuple[Turn, ...]:
    """The same as they were heard; what people wrote stands beside."""
    return tuple(turn for _, turn in _in_order(connection, conversation_id))


def list_found_turns_by_recording(connection: Connection, conversation_id: str) -> dict[str, list[Turn]]:
    """The same by the recording they are of."""
    found: dict[str, list[Turn]] = {}
    for recording_id, turn in _in_order(connection, conversation_id):
        found.setdefault(recording_id, []).append(turn)
    return found


def delete_turns(connection: Connection, conversation_id: str) -> None:
    """Remove all turns of a conversation."""
    connection.execute(delete(turns).where(turns.c.conversation_id == conversation_id))


def _in_order(connection: Connection, conversation_id: str) -> Iterator[tuple[str, Turn]]:
    query = (
        select(turns)
        .where(turns.c.conversation_id == conversation_id)
        .order_by(turns.c.start_s, turns.c.end_s, turns.c.id)
    )
    written = corrections_that_count(connection, conversation_id)
    for row in connection.execute(query):
        yield row.recording_id, replace(_turn(row), wording=_wording(row, written.get(row.id)))


def _wording(row: Row[Any], correction: CorrectionRow | None) -> Wording | None:
    """What a person wrote for this text: under the same id, a later run may have put another."""
    if correction is None or correction.value is None or correction.machine_value != row.text:
        return None
    return Wording(correction.author, correction.created_at, correction.value, correction.note)
