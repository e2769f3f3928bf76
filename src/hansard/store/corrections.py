"""What people said instead of the machine: append-only, the newest word on a subject counts."""

import hashlib
import json
import uuid
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from hansard.model.corrections import TRANSCRIPT, Action
from hansard.model.job import REANALYSIS
from hansard.store.clock import utc_now
from hansard.store.jobs import find_last_finished_job
from hansard.store.participants import list_participants
from hansard.store.rows import records
from hansard.store.tables import corrections, turns


@dataclass(frozen=True, slots=True)
class NewCorrection:
    """What a person does to an insight or, with the kind `TRANSCRIPT`, to a turn: `subject_id` is its id.

    `machine_value` is what they had before them of the machine's.
    """

    kind: str
    subject_id: str
    action: Action
    author: str
    value: str | None = None
    detail: dict[str, Any] = field(default_factory=dict)
    machine_value: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """The same as it is kept. `transcript` is the `transcript_mark` at that time."""

    id: str
    sequence: int
    kind: str
    subject_id: str
    action: str
    value: str | None
    detail: dict[str, Any]
    machine_value: str | None
    transcript: str
    author: str
    note: str | None
    created_at: datetime


def record_correction(connection: Connection, conversation_id: str, new: NewCorrection) -> None:
    """Add to the history of a conversation, which the caller has locked. What was restored does not count."""
    of_conversation = corrections.c.conversation_id == conversation_id
    last = connection.scalar(select(func.max(corrections.c.sequence)).where(of_conversation)) or 0
    transcript = transcript_mark(connection, conversation_id)
    connection.execute(
        update(corrections)
        .where(of_conversation, corrections.c.subject_id == new.subject_id, corrections.c.counts)
        .values(counts=False)
    )
    values = {name: getattr(new, name) for name in NewCorrection.__slots__}
    values |= {
        "id": uuid.uuid4().hex,
        "conversation_id": conversation_id,
        "sequence": last + 1,
        "transcript": transcript,
        "counts": new.action is not Action.RESTORED,
        "created_at": utc_now(),
    }
    connection.execute(insert(corrections).values(**values))


def corrections_that_count(connection: Connection, conversation_id: str) -> dict[str, CorrectionRow]:
    """By its subject's id, the newest correction of each that was not undone."""
    query = select(corrections).where(corrections.c.conversation_id == conversation_id, corrections.c.counts)
    return {row.subject_id: row for row in records(CorrectionRow, connection.execute(query))}


def find_addition(connection: Connection, insight_id: str) -> CorrectionRow | None:
    """How an insight was added by a person; None for the machine's."""
    query = select(corrections).where(
        corrections.c.subject_id == insight_id, corrections.c.action == Action.ADDED.value
    )
    return next(iter(records(CorrectionRow, connection.execute(query))), None)


def list_corrections(
    connection: Connection, conversation_id: str, *, offset: int, limit: int
) -> tuple[tuple[CorrectionRow, ...], int]:
    """One page of the history, newest first, and the number of all."""
    of_conversation = corrections.c.conversation_id == conversation_id
    total = connection.scalar(select(func.count()).select_from(corrections).where(of_conversation)) or 0
    page = connection.execute(
        select(corrections)
        .where(of_conversation)
        .order_by(corrections.c.sequence.desc())
        .offset(offset)
        .limit(limit)
    )
    return records(CorrectionRow, page), total


def delete_corrections(connection: Connection, conversation_id: str) -> None:
    """Remove the history of a conversation."""
    connection.execute(delete(corrections).where(corrections.c.conversation_id == conversation_id))


def transcript_mark(connection: Connection, conversation_id: str) -> str:
    """The same as long as the transcript is: no later run of a recording, the same texts and roles.

    When people change a text or a role and change it back, it is what it was.
    """
    run = find_last_finished_job(connection, conversation_id, but_kind=REANALYSIS)
    said = select(turns.c.id, turns.c.participant_id, turns.c.text).where(
        turns.c.conversation_id == conversation_id
    )
    written = select(corrections.c.subject_id, corrections.c.value).where(
        corrections.c.conversation_id == conversation_id,
        corrections.c.kind == TRANSCRIPT,
        corrections.c.counts,
    )
    state = [
        None if run is None else run.id,
        [[one.id, one.role] for one in list_participants(connection, conversation_id)],
        sorted(list(row) for row in connection.execute(said)),
        sorted(list(row) for row in connection.execute(written)),
    ]
    return hashlib.sha256(json.dumps(state).encode()).hexdigest()
