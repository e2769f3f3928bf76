"""People correct insights. What they say counts at once; the caller has locked the conversation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from hansard.errors import InsightNotFoundError, TurnNotFoundError
from hansard.model.corrections import PERSON, Action, corrected, machine_value
from hansard.model.insight import Evidence, Insight, InsightKind
from hansard.model.transcript import Turn
from hansard.store.corrections import NewCorrection, find_addition, record_correction
from hansard.store.insights import add_insight, list_insights
from hansard.store.participants import list_participants
from hansard.store.turns import list_turns

LISTED = (
    InsightKind.ACTION_ITEM,
    InsightKind.FOLLOW_UP,
    InsightKind.TOPIC,
    InsightKind.QUESTION,
    InsightKind.ENTITY,
    InsightKind.CHAPTER,
)
"""The kinds whose insights people may add, change and remove one by one."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says: who it is, and why if they tell."""

    author: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class NewItem:
    """An insight that a person adds; `turn_ids` are the turns it is about."""

    kind: InsightKind
    value: str
    detail: Mapping[str, Any] = field(default_factory=dict)
    turn_ids: Sequence[str] = ()


def correct_field(
    connection: Connection, conversation_id: str, kind: InsightKind, value: str | None, said: Said
) -> None:
    """Give a field that occurs once another value; None says that there is none."""
    one = _of_kind(connection, conversation_id, kind) or _nothing_yet(connection, conversation_id, kind)
    _record(connection, conversation_id, one, Action.CHANGED, said, value=value)


def restore_field(connection: Connection, conversation_id: str, kind: InsightKind, said: Said) -> None:
    """Go back to the machine's value; nothing happens where it counts already."""
    one = _of_kind(connection, conversation_id, kind)
    if one is not None and one.correction is not None:
        _record(connection, conversation_id, one, Action.RESTORED, said)


def add_item(connection: Connection, conversation_id: str, new: NewItem, said: Said) -> str:
    """Add an insight; its id. Raises TurnNotFoundError."""
    insight = Insight(
        new.kind,
        new.value,
        evidence=_evidence(connection, conversation_id, new.turn_ids),
        engine=PERSON,
        detail=new.detail,
    )
    insight_id = add_insight(connection, conversation_id, insight)
    addition = NewCorrection(
        kind=new.kind.value,
        subject_id=insight_id,
        action=Action.ADDED,
        author=said.author,
        value=new.value,
        detail=dict(new.detail),
        note=said.note,
    )
    record_correction(connection, conversation_id, addition)
    return insight_id


def change_item(
    connection: Connection, conversation_id: str, insight_id: str, changes: Mapping[str, Any], said: Said
) -> None:
    """Take a person's `value` and keys of the detail; what is not among the changes stays as it is shown.

    An insight that was removed is there again. Raises InsightNotFoundError.
    """
    one = find_item(connection, conversation_id, insight_id)
    before = one.correction.detail if one.correction else {}
    details = {key: value for key, value in changes.items() if key != "value"}
    detail = {**before, **_made_from(one, details), **details}
    value = changes.get("value", corrected(one).value)
    _record(connection, conversation_id, one, Action.CHANGED, said, value=value, detail=detail)


def remove_item(connection: Connection, conversation_id: str, insight_id: str, said: Said) -> None:
    """Say that there is no such thing. Raises InsightNotFoundError."""
    one = find_item(connection, conversation_id, insight_id)
    shown = corrected(one)
    before = dict(one.correction.detail) if one.correction else {}
    _record(connection, conversation_id, one, Action.REMOVED, said, value=shown.value, detail=before)


def restore_item(connection: Connection, conversation_id: str, insight_id: str, said: Said) -> None:
    """Go back to what the machine has concluded, or to what was added. Raises InsightNotFoundError."""
    one = find_item(connection, conversation_id, insight_id)
    addition = find_addition(connection, insight_id) if one.engine == PERSON else None
    if addition is not None:
        _record(
            connection,
            conversation_id,
            one,
            Action.CHANGED,
            said,
            value=addition.value,
            detail=addition.detail,
        )
    elif one.correction is not None:
        _record(connection, conversation_id, one, Action.RESTORED, said)


def find_item(connection: Connection, conversation_id: str, insight_id: str) -> Insight:
    """An insight of a list with what a person said of it. Raises InsightNotFoundError."""
    for one in list_insights(connection, conversation_id):
        if one.id == insight_id and one.kind in LISTED:
            return one
    raise InsightNotFoundError(
        f"the meeting has no insight {insight_id} that can be corrected", insight_id=insight_id
    )


def _record(
    connection: Connection,
    conversation_id: str,
    one: Insight,
    action: Action,
    said: Said,
    *,
    value: str | None = None,
    detail: Mapping[str, Any] | None = None,
) -> None:
    new = NewCorrection(
        kind=one.kind.value,
        subject_id=one.id or "",
        action=action,
        author=said.author,
        value=value,
        detail=dict(detail or {}),
        machine_value=machine_value(one),
        note=said.note,
    )
    record_correction(connection, conversation_id, new)


def _made_from(one: Insight, details: Mapping[str, Any]) -> dict[str, None]:
    """What the machine made of the details that are changed (`due_at` of `due`) no longer holds."""
    prefixes = tuple(f"{key}_" for key in details)
    return {key: None for key in one.detail if key.startswith(prefixes)}


def _of_kind(connection: Connection, conversation_id: str, kind: InsightKind) -> Insight | None:
    return next((one for one in list_insights(connection, conversation_id) if one.kind is kind), None)


def _nothing_yet(connection: Connection, conversation_id: str, kind: InsightKind) -> Insight:
    """A place for a field that the analysis has left out."""
    empty = Insight(kind, None, engine=PERSON)
    add_insight(connection, conversation_id, empty)
    found = _of_kind(connection, conversation_id, kind)
    assert found is not None  # noqa: S101 (added above, in the same transaction)
    return found


def _evidence(connection: Connection, conversation_id: str, turn_ids: Sequence[str]) -> tuple[Evidence, ...]:
    """The turns as a whole, without a quote: their text may be corrected."""
    turns = {turn.id: turn for turn in list_turns(connection, conversation_id)} if turn_ids else {}
    names = {one.id: one.name for one in list_participants(connection, conversation_id)}
    return tuple(_whole(_known(turns, turn_id), names) for turn_id in dict.fromkeys(turn_ids))


def _known(turns: Mapping[str, Turn], turn_id: str) -> Turn:
    if turn_id not in turns:
        raise TurnNotFoundError(f"the transcript has no segment {turn_id}", segment_id=turn_id)
    return turns[turn_id]


def _whole(turn: Turn, names: Mapping[str, str]) -> Evidence:
    return Evidence(
        turn_id=turn.id, start_s=turn.start_s, end_s=turn.end_s, speaker=names.get(turn.participant)
    )
