"""The vendor's endpoints: create, delete, upload URL, analyse, job."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request, Response

from hansard.dialects.seameet.answers import AnalyzeAnswer, JobAnswer, MeetingAnswer, UploadAnswer
from hansard.dialects.seameet.auth import AppServices, Caller, Workspace
from hansard.dialects.seameet.body import dump_verbatim, json_object, refusal, validated
from hansard.dialects.seameet.documents import body_of, refusals
from hansard.dialects.seameet.errors import ChannelTypeMismatchError, missing_is_bad_request
from hansard.dialects.seameet.lookup import NUL, Meeting
from hansard.dialects.seameet.options import list_warnings, read_options, read_priority
from hansard.dialects.seameet.render import (
    JOB_TYPE,
    render_job,
    render_meeting,
    render_submitted,
    render_time,
)
from hansard.dialects.seameet.schemas import AnalyzeAudio, AudioName, CreateMeeting
from hansard.dialects.seameet.values import Flag
from hansard.errors import JobNotFoundError, RecordingNotFoundError, RecordingTooLongError
from hansard.pipeline.definitions import analysis_settings
from hansard.pipeline.intake import Intake, Submission
from hansard.pipeline.services import Services
from hansard.store.conversations import ConversationRow, NewConversation, find_seameet_ids
from hansard.store.jobs import find_job
from hansard.store.recordings import RecordingRow
from hansard.store.workspaces import WorkspaceRow

router = APIRouter(prefix="/workspaces/{workspace_id}", tags=["meetings"])

JsonBody = Annotated[dict[str, Any], Depends(json_object)]
"""The request's JSON, after the caller is known."""


@router.post(
    "/meetings",
    summary="Create meeting",
    responses=refusals(400, 413),
    openapi_extra=body_of(CreateMeeting),
)
def create_meeting(
    services: AppServices, caller: Caller, workspace: Workspace, document: JsonBody
) -> MeetingAnswer:
    """A meeting without audio; upload to it next."""
    body = validated(CreateMeeting, document)
    new = NewConversation(
        name=body.meeting_name,
        owner=caller.owner,
        language=body.language,
        start_time=body.start_time,
        channel_type=_channel_type(workspace, body.channel_type),
        metadata=body.resource_metadata,
    )
    return render_meeting(services.intake.create(workspace.id, new))


def _channel_type(workspace: WorkspaceRow, asked: str) -> str:
    if workspace.channel_type is None:
        return asked
    if workspace.channel_type.casefold() != asked.strip().casefold():
        raise ChannelTypeMismatchError(
            f"this workspace takes channel_type {workspace.channel_type}, not {asked}", channel_type=asked
        )
    return workspace.channel_type


@router.delete("/meetings/{meeting_id}", status_code=204, summary="Delete meeting", responses=refusals(400))
def delete_meeting(services: AppServices, meeting: Meeting) -> Response:
    """Remove a meeting with its audio and results; its jobs end and nothing more is told."""
    services.intake.delete(meeting)
    return Response(status_code=204)


@router.post(
    "/meetings/{meeting_id}/upload_audio_url",
    summary="Generate audio upload URL",
    responses=refusals(400, 413, without=(404,)),
    openapi_extra=body_of(AudioName, required=False),
    dependencies=[Depends(missing_is_bad_request)],
)
def upload_audio_url(
    request: Request,
    services: AppServices,
    meeting: Meeting,
    document: JsonBody,
    file_name: Annotated[str | None, Query(description="File name, as in the published script.")] = None,
    name: Annotated[str | None, Query(description="The same.")] = None,
    overwrite: Annotated[Flag | None, Query(description="Replace a file of this name.")] = None,
) -> UploadAnswer:
    """A URL to PUT the file to, without any further permission."""
    body = validated(AudioName, document)
    asked = _file_name(body, file_name, name)
    recording = services.intake.open_upload(meeting, asked, overwrite=bool(body.overwrite or overwrite))
    upload = services.intake.uploads.url_for(recording, _origin(services, request))
    return UploadAnswer(upload_audio_url=upload.url, expired_time=render_time(upload.expires_at))


def _file_name(body: AudioName, *in_query: str | None) -> str:
    asked = next((name for name in (body.name, body.file_name, *in_query) if name is not None), None)
    if asked is None:
        raise refusal("name", "name the file: name or file_name, in the body or in the query")
    checked = validated(AudioName, {"name": asked}).name
    assert checked is not None  # noqa: S101 (a name went in)
    return checked


def _origin(services: Services, request: Request) -> str:
    """This server's origin as the client sees it."""
    return services.settings.public_url.rstrip("/") or f"{request.url.scheme}://{request.url.netloc}"


@router.post(
    "/meetings/{meeting_id}/analyze_audio",
    status_code=202,
    summary="Run analysis",
    responses=refusals(400, 413, without=(404,)),
    openapi_extra=body_of(AnalyzeAudio, required=False),
    dependencies=[Depends(missing_is_bad_request)],
)
def analyze_audio(
    services: AppServices, workspace: Workspace, meeting: Meeting, document: JsonBody
) -> AnalyzeAnswer:
    """Queue an analysis; jobs of one meeting run one after the other."""
    body = validated(AnalyzeAudio, document)
    limit_s = services.settings.max_duration_s
    recording = _find_audio(services.intake, meeting, body)
    _check_duration(recording, limit_s)
    with services.database.read() as connection:
        settings = analysis_settings(connection, workspace)
    submission = Submission(
        kind=JOB_TYPE,
        dialect="seameet",
        parameters=dump_verbatim(document),
        options=read_options(body, workspace, meeting, recording, settings=settings, max_duration_s=limit_s),
        reset=bool(body.reset_meeting),
        priority=read_priority(body),
        warnings=list_warnings(body, meeting),
    )
    job = services.intake.submit(meeting, recording, submission)
    return render_submitted(job, meeting.seameet_id)


def _find_audio(intake: Intake, meeting: ConversationRow, body: AnalyzeAudio) -> RecordingRow:
    """The named upload; with `use_existing_audio` any other will do where there is none."""
    try:
        return intake.find_audio(meeting, body.file_name)
    except RecordingNotFoundError:
        if not body.use_existing_audio or body.file_name is None:
            raise
    return intake.find_audio(meeting, None)


def _check_duration(recording: RecordingRow, limit_s: float) -> None:
    """The length is known when the file was analysed before; the job finds it out otherwise."""
    if recording.duration_s is not None and recording.duration_s > limit_s:
        raise RecordingTooLongError(
            f"the audio plays {recording.duration_s:.0f} s, the limit is {limit_s:.0f} s",
            file_name=recording.file_name,
            duration_s=recording.duration_s,
        )


@router.get("/jobs/{job_id}", summary="Get job by id", responses=refusals(400))
def get_job(
    services: AppServices, workspace: Workspace, job_id: Annotated[str, Path(description="Job id.")]
) -> JobAnswer:
    """Where a job stands."""
    with services.database.read() as connection:
        job = None if NUL in job_id else find_job(connection, job_id)
        if job is None or job.workspace_id != workspace.id:
            raise JobNotFoundError(f"There is no job {job_id} in this workspace.", job_id=job_id)
        meeting_id = find_seameet_ids(connection, [job.conversation_id])[job.conversation_id]
    return render_job(job, meeting_id)
