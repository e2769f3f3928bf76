"""People correct what was heard. What they write counts at once; the caller has locked the conversation."""

from sqlalchemy import Connection

from hansard.errors import TurnNotFoundError
from hansard.model.corrections import TRANSCRIPT, Action
from hansard.model.transcript import Turn
from hansard.pipeline.corrections import Said
from hansard.store.corrections import NewCorrection, record_correction
from hansard.store.turns import list_found_turns


def reword(connection: Connection, conversation_id: str, turn_id: str, text: str, said: Said) -> bool:
    """Take a person's text for a turn; False when it is what the turn has already.

    What was heard, written again, takes the correction back. Raises TurnNotFoundError.
    """
    turn = find_turn(connection, conversation_id, turn_id)
    if text == turn.text:
        return _restored(connection, conversation_id, turn, said)
    if turn.wording is not None and turn.wording.text == text:
        return False
    _record(connection, conversation_id, turn, Action.CHANGED, text, said)
    return True


def restore_wording(connection: Connection, conversation_id: str, turn_id: str, said: Said) -> bool:
    """Go back to what was heard; False when that counts already. Raises TurnNotFoundError."""
    return _restored(connection, conversation_id, find_turn(connection, conversation_id, turn_id), said)


def find_turn(connection: Connection, conversation_id: str, turn_id: str) -> Turn:
    """The turn as it was heard, with what a person wrote. Raises TurnNotFoundError."""
    for turn in list_found_turns(connection, conversation_id):
        if turn.id == turn_id:
            return turn
    raise TurnNotFoundError(f"the transcript has no segment {turn_id}", segment_id=turn_id)


def _restored(connection: Connection, conversation_id: str, turn: Turn, said: Said) -> bool:
    if turn.wording is None:
        return False
    _record(connection, conversation_id, turn, Action.RESTORED, None, said)
    return True


def _record(
    connection: Connection, conversation_id: str, turn: Turn, action: Action, text: str | None, said: Said
) -> None:
    new = NewCorrection(
        kind=TRANSCRIPT,
        subject_id=turn.id,
        action=action,
        author=said.author,
        value=text,
        machine_value=turn.text,
        note=said.note,
    )
    record_correction(connection, conversation_id, new)
