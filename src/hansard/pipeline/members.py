"""People say who somebody is. What they say counts at once, in what was concluded too.

The caller has locked the conversation.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from hansard.errors import TranscriptNotFoundError
from hansard.insight.dialogue import prepare
from hansard.insight.metrics import call_metrics
from hansard.jobs.queue import JobQueue
from hansard.model.corrections import Action, machine_value
from hansard.model.insight import Insight, InsightKind
from hansard.model.job import REANALYSIS, JobStatus
from hansard.model.roles import settled
from hansard.model.transcript import Choice, Participant
from hansard.pipeline.naming import Renaming
from hansard.pipeline.reanalysis import AgainSubmission, stored_conversation, submit_again
from hansard.store.clock import utc_now
from hansard.store.conversations import ConversationRow, update_conversation
from hansard.store.corrections import NewCorrection, record_correction
from hansard.store.insights import list_insights, update_insights
from hansard.store.jobs import list_unfinished_jobs
from hansard.store.participants import delete_participant, list_found_participants, record_choice
from hansard.store.recordings import list_recordings, update_recording
from hansard.store.turns import give_turns

RENAMED = "renamed"
"""In the detail of a summary: pairs of old and new names that its text does not know of yet."""


def rename(
    connection: Connection, conversation_id: str, participant_id: str, changes: dict[str, Any], author: str
) -> None:
    """Give a participant the `name` or `email` (or both) among the changes; other choices stay."""
    found = list_found_participants(connection, conversation_id)
    one = next(person for person in found if person.id == participant_id)
    shown = settled(found)
    now = utc_now()
    choice = replace(one.choice or Choice(author, now), **changes, author=author, at=now)
    record_choice(connection, conversation_id, participant_id, choice)
    name = changes.get("name")
    if name is not None:
        change = _renaming(shown, participant_id, participant_id, name)
        call_differently(connection, conversation_id, [change], author)


def merge(connection: Connection, conversation_id: str, gone_id: str, into_id: str, author: str) -> None:
    """One participant turns out to be another: everything the first had is the other's."""
    shown = settled(list_found_participants(connection, conversation_id))
    name = next(person.name for person in shown if person.id == into_id)
    give_turns(connection, conversation_id, giver=gone_id, taker=into_id)
    _give_spans(connection, conversation_id, gone_id, into_id)
    delete_participant(connection, conversation_id, gone_id)
    change = _renaming(shown, gone_id, into_id, name)
    call_differently(connection, conversation_id, [change], author)


def call_differently(
    connection: Connection, conversation_id: str, changes: Sequence[Renaming], author: str
) -> None:
    """Put names and ids into what was concluded; a summary only learns of them."""
    before = list_insights(connection, conversation_id)
    after = []
    for one in before:
        renamed = one
        for change in changes:
            renamed = change.insight(renamed)
        after.append(noted(renamed, changes))
    store_changed(connection, conversation_id, before, after, author)


def store_changed(
    connection: Connection,
    conversation_id: str,
    before: Iterable[Insight],
    after: Iterable[Insight],
    author: str,
) -> None:
    """Keep insights that stay what they are in other words; what a person said is said again so."""
    pairs = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    update_insights(connection, (new for _, new in pairs))
    for old, new in pairs:
        if new.correction is not None and new.correction != old.correction:
            record_correction(connection, conversation_id, _said_again(new, author))


def noted(one: Insight, changes: Iterable[Renaming]) -> Insight:
    """A summary that knows which names its text has not; any other insight as it is."""
    if one.kind is not InsightKind.SUMMARY:
        return one
    pairs = [[change.old_name, change.new_name] for change in changes if change.old_name != change.new_name]
    known = one.detail.get(RENAMED, [])
    return replace(one, detail={**one.detail, RENAMED: [*known, *pairs]}) if pairs else one


def measure_again(connection: Connection, conversation_id: str) -> None:
    """The figures of a conversation by who says what now; none where nothing was analysed."""
    with suppress(TranscriptNotFoundError):
        dialogue = prepare(stored_conversation(connection, conversation_id))
        update_conversation(connection, conversation_id, {"metrics": call_metrics(dialogue)})


def analyse_after_jobs(
    connection: Connection, queue: JobQueue, conversation: ConversationRow, dialect: str
) -> None:
    """Where jobs work on what was known before, analyse the conversation again once they have ended."""
    unfinished = list_unfinished_jobs(connection, conversation.id)
    waiting = [job for job in unfinished if job.kind == REANALYSIS and job.status == JobStatus.QUEUED]
    if unfinished and not waiting:
        with suppress(TranscriptNotFoundError):
            submit_again(connection, queue, conversation, AgainSubmission(dialect, "{}"))


def _renaming(shown: Sequence[Participant], old_id: str, new_id: str, new_name: str) -> Renaming:
    old = next(person.name for person in shown if person.id == old_id)
    is_only = sum(person.name == old for person in shown) == 1
    return Renaming(old_id, old, new_id, new_name, is_only)


def _said_again(one: Insight, author: str) -> NewCorrection:
    assert one.correction is not None  # noqa: S101 (the caller has looked)
    return NewCorrection(
        kind=one.kind.value,
        subject_id=one.id or "",
        action=Action.REMOVED if one.correction.removed else Action.CHANGED,
        author=author,
        value=one.correction.value,
        detail=dict(one.correction.detail),
        machine_value=machine_value(one),
        note=one.correction.note,
    )


def _give_spans(connection: Connection, conversation_id: str, giver: str, taker: str) -> None:
    for recording in list_recordings(connection, conversation_id):
        spans = [[taker if person == giver else person, *times] for person, *times in recording.spans or ()]
        if recording.spans and spans != recording.spans:
            update_recording(connection, recording.id, {"spans": spans})
