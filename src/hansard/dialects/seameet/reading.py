"""Reading meetings, transcripts, analyses and jobs."""

from dataclasses import replace
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query
from sqlalchemy import Connection

from hansard.dialects.seameet.analysis import render_analysis
from hansard.dialects.seameet.answers import (
    AnalysisAnswer,
    JobPage,
    MeetingDetail,
    MeetingPage,
    TranscriptAnswer,
)
from hansard.dialects.seameet.auth import AppServices, Workspace
from hansard.dialects.seameet.documents import refusals
from hansard.dialects.seameet.lookup import Meeting, OnlyMeeting
from hansard.dialects.seameet.paging import Limit, Offset
from hansard.dialects.seameet.render import (
    render_job,
    render_meeting,
    render_meeting_detail,
    render_transcript,
)
from hansard.dialects.seameet.values import NO_NUL, BlankableMoment, Redacted
from hansard.pipeline.hiding import stored_hiding
from hansard.store.conversations import ConversationFilter, find_seameet_ids, list_conversations
from hansard.store.insights import list_insights
from hansard.store.jobs import list_jobs
from hansard.store.labels import labels_of, list_labels
from hansard.store.participants import count_participants, list_participants
from hansard.store.titles import find_titles
from hansard.store.turns import list_found_turns

_MAX_JOBS = 1000

router = APIRouter(prefix="/workspaces/{workspace_id}", tags=["reading"])


@router.get("/meetings", summary="List meetings", responses=refusals(without=(404,)))
def list_meetings(
    services: AppServices,
    workspace: Workspace,
    search: Annotated[str | None, Query(pattern=NO_NUL, description="In name, title and metadata.")] = None,
    label: Annotated[str | None, Query(pattern=NO_NUL, description="Id or name of a label.")] = None,
    since: Annotated[
        BlankableMoment | None, Query(alias="from", description="Start time, this one too.")
    ] = None,
    until: Annotated[
        BlankableMoment | None, Query(alias="to", description="Start time, up to this one.")
    ] = None,
    offset: Offset = 0,
    limit: Limit = 50,
) -> MeetingPage:
    """Meetings, newest first. Parameters that are empty count as absent."""
    with services.database.read() as connection:
        wanted = _filter(connection, workspace.id, search, label, since, until)
        rows, total = list_conversations(connection, workspace.id, wanted, offset=offset, limit=limit)
        speakers = count_participants(connection, [row.id for row in rows])
    return MeetingPage(data=[render_meeting(row, speakers.get(row.id, 0)) for row in rows], total=total)


def _filter(
    connection: Connection,
    workspace_id: str,
    search: str | None,
    label: str | None,
    since: datetime | None,
    until: datetime | None,
) -> ConversationFilter:
    label_id = label or None
    if label_id is not None:
        named = (known.id for known in list_labels(connection, workspace_id) if known.name == label_id)
        label_id = next(named, label_id)
    return ConversationFilter(search=search or None, label=label_id, since=since, until=until)


@router.get("/meetings/{meeting_id}", summary="Get meeting", responses=refusals(400))
def get_meeting(services: AppServices, meeting: Meeting) -> MeetingDetail:
    """A meeting with its labels, jobs and warnings."""
    with services.database.read() as connection:
        jobs, _ = list_jobs(
            connection, meeting.workspace_id, conversation_id=meeting.id, offset=0, limit=_MAX_JOBS
        )
        return render_meeting_detail(
            meeting,
            speakers=count_participants(connection, [meeting.id]).get(meeting.id, 0),
            labels=labels_of(connection, [meeting.id])[meeting.id],
            title=find_titles(connection, [meeting.id]).get(meeting.id),
            jobs=jobs,
        )


@router.get(
    "/meetings/{meeting_id}/transcript",
    summary="Get transcript",
    responses=refusals(400),
    response_model_exclude_unset=True,
)
def get_transcript(services: AppServices, meeting: Meeting, redacted: Redacted = False) -> TranscriptAnswer:
    """Who said what and when, in seconds from the meeting's start."""
    with services.database.read() as connection:
        participants = list_participants(connection, meeting.id)
        turns = list_found_turns(connection, meeting.id)
        if redacted:
            hiding = stored_hiding(connection, meeting)
            participants = tuple(hiding.participant(one) for one in participants)
            turns = tuple(hiding.turn(turn) for turn in turns)
    return render_transcript(meeting, participants, turns)


@router.get("/meetings/{meeting_id}/analysis", summary="Get analysis", responses=refusals(400))
def get_analysis(services: AppServices, meeting: Meeting, redacted: Redacted = False) -> AnalysisAnswer:
    """Everything that was concluded, with its evidence. All null before an analysis has finished."""
    with services.database.read() as connection:
        insights = list_insights(connection, meeting.id)
        if redacted:
            hiding = stored_hiding(connection, meeting)
            insights = tuple(hiding.insight(one) for one in insights)
            meeting = replace(meeting, metrics=hiding.named(meeting.metrics))
    return render_analysis(meeting, insights)


@router.get("/jobs", summary="List jobs", responses=refusals(400))
def list_all_jobs(
    services: AppServices,
    workspace: Workspace,
    meeting: OnlyMeeting,
    offset: Offset = 0,
    limit: Limit = 50,
) -> JobPage:
    """Jobs, newest first."""
    of_meeting = meeting.id if meeting else None
    with services.database.read() as connection:
        rows, total = list_jobs(
            connection, workspace.id, conversation_id=of_meeting, offset=offset, limit=limit
        )
        ids = find_seameet_ids(connection, [row.conversation_id for row in rows])
    return JobPage(data=[render_job(row, ids[row.conversation_id]) for row in rows], total=total)
