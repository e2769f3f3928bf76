"""Errors in the vendor's envelope: `{"detail", "code", "parameters"}`, and FastAPI's shape for 422."""

from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from hansard import errors
from hansard.log import get_logger

log = get_logger(__name__)


class MeetingNotInWorkspaceError(errors.HansardError):
    """The meeting is in another workspace that the token covers too."""

    code = "meeting_not_in_workspace"


class ChannelTypeMismatchError(errors.HansardError):
    """The meeting's channel type is not that of the workspace."""

    code = "channel_type_mismatch"


class CallbackUrlMissingError(errors.HansardError):
    """The workspace has no callback URL to send anything to."""

    code = "callback_url_missing"


class AnalysisNotFoundError(errors.HansardError):
    """No analysis of the meeting has finished."""

    code = "analysis_not_found"


class LabelNotFoundError(errors.HansardError):
    """The workspace has no such label."""

    code = "label_not_found"


class RangeNotSatisfiableError(errors.HansardError):
    """The requested bytes lie behind the end of the file."""

    code = "range_not_satisfiable"


@dataclass(frozen=True, slots=True)
class Kind:
    """How an error looks on the wire. `status` None: 400 or 404, as `missing_is_bad_request` says."""

    status: int | None
    name: str
    code: int

    def detail(self, message: str) -> str:
        """The name, then what to do. A name that is a sentence needs no colon."""
        return f"{self.name} {message}" if self.name.endswith(".") else f"{self.name}: {message}"


INTERNAL = Kind(500, "InternalError", 12000)
UNKNOWN_PATH = Kind(404, "NotFoundError", 12004)
METHOD_NOT_ALLOWED = Kind(405, "MethodNotAllowedError", 12005)

# Codes 12100 and 12101 are the vendor's, the others ours.
KINDS: dict[type[errors.HansardError], Kind] = {
    errors.NotAuthenticatedError: Kind(401, "NotAuthenticatedError", 12001),
    errors.WorkspaceForbiddenError: Kind(403, "WorkspaceForbiddenError", 12003),
    errors.WorkspaceNotFoundError: Kind(403, "WorkspaceForbiddenError", 12003),
    errors.RequestTooLargeError: Kind(413, "RequestTooLargeError", 12006),
    errors.WorkspaceDisabledError: Kind(403, "WorkspaceDisabledError", 12007),
    errors.ConversationNotFoundError: Kind(None, "MeetingNotFoundError", 12100),
    MeetingNotInWorkspaceError: Kind(400, "MeetingNotInWorkspaceError", 12101),
    errors.RecordingNotFoundError: Kind(None, "AudioNotFoundError", 12120),
    errors.RecordingConflictError: Kind(400, "AudioFileConflictError", 12121),
    errors.RecordingTooLongError: Kind(400, "AudioTooLongError", 12122),
    errors.RecordingTooLargeError: Kind(413, "AudioTooLargeError", 12123),
    ChannelTypeMismatchError: Kind(400, "ChannelTypeMismatchError", 12124),
    errors.UploadUrlInvalidError: Kind(403, "UploadUrlInvalidError", 12125),
    errors.UploadIncompleteError: Kind(400, "UploadIncompleteError", 12126),
    RangeNotSatisfiableError: Kind(416, "RangeNotSatisfiableError", 12127),
    errors.RedactionNotFoundError: Kind(409, "RedactedAudioNotFoundError", 12128),
    errors.JobNotFoundError: Kind(404, "The requested data does not exist.", 12130),
    CallbackUrlMissingError: Kind(400, "CallbackUrlMissingError", 12140),
    AnalysisNotFoundError: Kind(400, "AnalysisNotFoundError", 12141),
    errors.DeliveryNotFoundError: Kind(404, "DeliveryNotFoundError", 12142),
    LabelNotFoundError: Kind(400, "LabelNotFoundError", 12150),
    errors.ParticipantNotFoundError: Kind(404, "ParticipantNotFoundError", 12160),
    errors.RolesUnclearError: Kind(409, "RolesUnclearError", 12161),
    errors.TranscriptNotFoundError: Kind(409, "TranscriptNotFoundError", 12162),
    errors.InsightNotFoundError: Kind(404, "InsightNotFoundError", 12163),
    errors.TurnNotFoundError: Kind(404, "SegmentNotFoundError", 12164),
}


def missing_is_bad_request(request: Request) -> None:
    """A dependency: on this endpoint the vendor answers 400 for a meeting or audio that is not there."""
    request.state.missing_status = 400


def envelope(kind: Kind, message: str, status: int, parameters: dict[str, Any]) -> JSONResponse:
    """The vendor's error body."""
    content = {"detail": kind.detail(message), "code": kind.code, "parameters": parameters}
    return JSONResponse(content, status_code=status)


def answer_error(request: Request, error: Exception) -> Response:
    """The answer to an error that was raised on purpose."""
    if not isinstance(error, errors.HansardError):
        raise error
    kind = KINDS.get(type(error), INTERNAL)
    if kind is INTERNAL:
        return _answer_unexpected(request, error)
    status = kind.status or int(getattr(request.state, "missing_status", 404))
    parameters = {k: v for k, v in error.parameters.items() if k != "conversation_id" and v is not None}
    _note_refusal(request, status, kind.detail(error.message))
    response = envelope(kind, error.message, status, parameters)
    if status == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    if status == 416:
        response.headers["Content-Range"] = f"bytes */{parameters['size_bytes']}"
    return response


def _answer_http(request: Request, error: Exception) -> Response:
    """Unknown paths and methods."""
    if not isinstance(error, HTTPException):
        raise error
    _note_refusal(request, error.status_code, str(error.detail))
    if error.status_code == 405:
        allowed = (error.headers or {}).get("Allow", "")
        response = envelope(METHOD_NOT_ALLOWED, f"this path takes {allowed}", 405, {"method": request.method})
    else:
        response = envelope(UNKNOWN_PATH, "there is nothing at this path", error.status_code, {})
    response.headers.update(error.headers or {})
    return response


def _answer_invalid(request: Request, error: Exception) -> Response:
    """FastAPI's shape, without the input, which may be long or secret."""
    if not isinstance(error, RequestValidationError):
        raise error
    found = [{key: item[key] for key in ("loc", "msg", "type")} for item in error.errors()]
    _note_refusal(request, 422, "; ".join(f"{item['loc'][-1]}: {item['msg']}" for item in found))
    return JSONResponse({"detail": found}, status_code=422)


def _answer_unexpected(request: Request, error: Exception) -> Response:
    """What nobody foresaw: the log has the reason, the client does not."""
    log.error("request failed", exc_info=error, **_place(request))
    return envelope(INTERNAL, "the server's log has the reason", 500, {})


def _answer_disconnect(request: Request, _error: Exception) -> Response:
    """Nobody reads this answer; the log has the reason."""
    _note_refusal(request, 400, "the connection ended before the body was complete")
    return Response(status_code=400)


def _note_refusal(request: Request, status: int, reason: str) -> None:
    """Log why a request was refused: the vendor's script shows its users an empty body."""
    log.warning("request refused", status=status, reason=reason, **_place(request))


def _place(request: Request) -> dict[str, str]:
    """Method, path and the ids in it. Query strings, which may hold signatures, are left out."""
    place = {"method": request.method, "path": request.scope["path"]}
    return place | {name: str(value) for name, value in request.path_params.items()}


def handle_errors(app: FastAPI) -> None:
    """Answer every error of an app in this dialect."""
    app.add_exception_handler(errors.HansardError, answer_error)
    app.add_exception_handler(RequestValidationError, _answer_invalid)
    app.add_exception_handler(HTTPException, _answer_http)
    app.add_exception_handler(ClientDisconnect, _answer_disconnect)
    app.add_exception_handler(Exception, _answer_unexpected)
