"""Errors in the vendor's shape: `{"message"}`, in some cases with a status code beside it."""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from hansard import errors
from hansard.log import get_logger

log = get_logger(__name__)

TOKEN_FAILED = "Token validation failed for provided token."  # noqa: S105 (a sentence)
UNKNOWN_CONVERSATION = "The conversationId is either invalid or does not exist."
_INTERNAL = "An unexpected error; the server's log has the reason."


class BadRequestError(errors.HansardError):
    """A parameter or a body that cannot be used; the message names the field as the vendor does."""

    code = "bad_request"


class NotFoundError(errors.HansardError):
    """A resource other than a conversation that is not there; `what` is told."""

    code = "not_found"


class ConflictError(errors.HansardError):
    """A name that is taken."""

    code = "conflict"


class SummaryNotReadyError(errors.HansardError):
    """The summary of a conversation whose jobs have not all ended."""

    code = "summary_not_ready"


_STATUSES: dict[type[errors.HansardError], int] = {
    BadRequestError: 400,
    errors.UploadIncompleteError: 400,
    errors.NotAuthenticatedError: 401,
    errors.WorkspaceDisabledError: 403,
    NotFoundError: 404,
    SummaryNotReadyError: 404,
    errors.ConversationNotFoundError: 404,
    errors.WorkspaceNotFoundError: 401,
    ConflictError: 409,
    errors.RequestTooLargeError: 413,
    errors.RecordingTooLargeError: 413,
}
_FIXED: dict[type[errors.HansardError], str] = {
    errors.WorkspaceNotFoundError: TOKEN_FAILED,
    errors.WorkspaceDisabledError: "Forbidden",
    errors.ConversationNotFoundError: UNKNOWN_CONVERSATION,
    errors.RequestTooLargeError: "Request Entity Too Large",
    errors.RecordingTooLargeError: "Request Entity Too Large",
}


def missing(field: str) -> BadRequestError:
    """A field that has to be there."""
    return BadRequestError(f'"{field}" is required')


def must_be(field: str, what: str) -> BadRequestError:
    """A field of another kind: `must_be("url", "a valid uri")`."""
    return BadRequestError(f'"{field}" must be {what}')


def must_be_one_of(field: str, choices: tuple[str, ...]) -> BadRequestError:
    """A field with a closed list of values."""
    return must_be(field, f"one of [{', '.join(choices)}]")


def empty(field: str) -> BadRequestError:
    """A field that has to have something in it."""
    return BadRequestError(f'"{field}" is not allowed to be empty')


def answer(status: int, message: str, headers: dict[str, str] | None = None) -> JSONResponse:
    """The vendor's error body."""
    return JSONResponse({"message": message}, status_code=status, headers=headers)


def _answer_known(request: Request, error: Exception) -> Response:
    """The answer to an error that was raised on purpose."""
    if isinstance(error, errors.TooManyJobsError):
        return _answer_too_many(request, error)
    kind = type(error)
    if not isinstance(error, errors.HansardError) or kind not in _STATUSES:
        return _answer_unexpected(request, error)
    status, message = _STATUSES[kind], _FIXED.get(kind, error.message)
    _note_refusal(request, status, error.message)
    return answer(status, message)


def _answer_too_many(request: Request, error: errors.TooManyJobsError) -> Response:
    """The words of the vendor's pages, with the number and the address of this installation."""
    limit = error.parameters["max_jobs"]
    contact = request.app.state.services.settings.symbl_contact
    message = (
        f"This API has a limit of maximum of `{limit}` number of concurrent jobs per account. If you are "
        "looking to scale, and need more concurrent jobs than this limit, please contact us at "
        f"{contact}"
    )
    _note_refusal(request, 429, error.message)
    content = {"statusCode": 429, "message": message}
    return JSONResponse(content, status_code=429, headers={"Retry-After": "10"})


def _answer_http(request: Request, error: Exception) -> Response:
    """Unknown paths and methods."""
    if not isinstance(error, HTTPException):
        raise error
    is_method = error.status_code == 405
    message = "Method not allowed" if is_method else "Route not found"
    _note_refusal(request, error.status_code, message)
    return answer(error.status_code, message, dict(error.headers or {}))


def _answer_invalid(request: Request, error: Exception) -> Response:
    """What FastAPI itself refuses; the dialect reads its parameters with its own messages."""
    if not isinstance(error, RequestValidationError):
        raise error
    first = error.errors()[0]
    message = f'"{first["loc"][-1]}" {first["msg"]}'
    _note_refusal(request, 400, message)
    return answer(400, message)


def _answer_unexpected(request: Request, error: Exception) -> Response:
    """What nobody foresaw: the log has the reason, the client does not."""
    log.error("request failed", exc_info=error, method=request.method, path=request.scope["path"])
    return answer(500, _INTERNAL)


def _answer_disconnect(request: Request, _error: Exception) -> Response:
    """Nobody reads this answer; the log has the reason."""
    _note_refusal(request, 400, "the connection ended before the body was complete")
    return Response(status_code=400)


def _note_refusal(request: Request, status: int, reason: str) -> None:
    """Query strings, which may hold signatures, are left out."""
    log.warning(
        "request refused", status=status, reason=reason, method=request.method, path=request.scope["path"]
    )


def handle_errors(app: FastAPI) -> None:
    """Answer every error of an app in this dialect."""
    app.add_exception_handler(errors.HansardError, _answer_known)
    app.add_exception_handler(RequestValidationError, _answer_invalid)
    app.add_exception_handler(HTTPException, _answer_http)
    app.add_exception_handler(ClientDisconnect, _answer_disconnect)
    app.add_exception_handler(Exception, _answer_unexpected)
