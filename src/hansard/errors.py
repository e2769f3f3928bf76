"""The errors Hansard raises on purpose.

Every error knows its stable `code`, whether trying again may help (`retryable`) and, through its
message, what the reader can do. Dialects turn them into their vendor's own shape.
"""

from typing import ClassVar


class HansardError(Exception):
    """Root of all errors raised on purpose."""

    code: ClassVar[str] = "error"
    retryable: ClassVar[bool] = False

    def __init__(self, message: str, **parameters: object) -> None:
        super().__init__(message)
        self.message = message
        self.parameters = parameters


class ConfigurationError(HansardError):
    """A setting is missing or cannot be used."""

    code = "configuration"


class NotAuthenticatedError(HansardError):
    """No token, or one that is unknown or revoked."""

    code = "not_authenticated"


class WorkspaceForbiddenError(HansardError):
    """The token does not cover this workspace, or the workspace does not exist."""

    code = "workspace_forbidden"


class WorkspaceDisabledError(HansardError):
    """The workspace is refused everything until an administrator enables it again."""

    code = "workspace_disabled"


class WorkspaceExistsError(HansardError):
    """A workspace of this id exists already."""

    code = "workspace_exists"


class WorkspaceNotFoundError(HansardError):
    """No workspace of this id."""

    code = "workspace_not_found"


class TokenNotFoundError(HansardError):
    """No access token of this id."""

    code = "token_not_found"


class RequestTooLargeError(HansardError):
    """The request body, which is no upload, has more bytes than allowed."""

    code = "request_too_large"


class ConversationNotFoundError(HansardError):
    """No conversation of this id in the workspace."""

    code = "conversation_not_found"


class ParticipantNotFoundError(HansardError):
    """The conversation has no participant of this id."""

    code = "participant_not_found"


class RolesUnclearError(HansardError):
    """There is not exactly one agent and one customer to exchange."""

    code = "roles_unclear"


class InsightNotFoundError(HansardError):
    """The conversation has no insight of this id, or none that a person may correct."""

    code = "insight_not_found"


class TurnNotFoundError(HansardError):
    """The transcript of the conversation has no turn of this id."""

    code = "turn_not_found"


class TranscriptNotFoundError(HansardError):
    """The conversation has no transcript: none was made yet, or it was reset."""

    code = "transcript_not_found"


class RecordingNotFoundError(HansardError):
    """No uploaded audio of this name, or it has no bytes."""

    code = "recording_not_found"


class RedactionNotFoundError(HansardError):
    """No copy of this audio in which names and numbers are a bleep."""

    code = "redaction_not_found"


class RecordingConflictError(HansardError):
    """Audio of this name was uploaded to the conversation before."""

    code = "recording_conflict"


class RecordingTooLargeError(HansardError):
    """The upload has more bytes than allowed."""

    code = "recording_too_large"


class RecordingTooLongError(HansardError):
    """The audio plays longer than allowed."""

    code = "recording_too_long"


class UploadUrlInvalidError(HansardError):
    """The signed URL was altered, has expired, or is for something else."""

    code = "upload_url_invalid"


class UploadIncompleteError(HansardError):
    """The connection ended before the announced number of bytes."""

    code = "upload_incomplete"
    retryable = True


class TooManyJobsError(HansardError):
    """The workspace has as many unfinished jobs as it may have."""

    code = "too_many_jobs"
    retryable = True


class JobNotFoundError(HansardError):
    """No job of this id in the workspace."""

    code = "job_not_found"


class JobCancelledError(HansardError):
    """The job was cancelled while it ran."""

    code = "job_cancelled"


class DeliveryNotFoundError(HansardError):
    """No delivery or event of this id in the workspace."""

    code = "delivery_not_found"


class UndecodableAudioError(HansardError):
    """The file holds no audio that can be decoded."""

    code = "undecodable_audio"


class NoSoundError(UndecodableAudioError):
    """The file can be read and holds no sound."""

    code = "no_sound"


class FetchFailedError(HansardError):
    """The URL of a recording did not give one."""

    code = "fetch_failed"


class StageDiedError(HansardError):
    """The process that ran a stage ended by itself (a crash in a decoder, or out of memory)."""

    code = "stage_died"
    retryable = True


class EngineMissingError(HansardError):
    """No installed engine can do this; the message names the model to install."""

    code = "engine_missing"


class EngineFailedError(HansardError):
    """An engine was there but did not do its work."""

    code = "engine_failed"
    retryable = True


class EngineRefusedError(EngineFailedError):
    """A remote engine refused the request for good; the message has its words and where to look."""

    code = "engine_refused"
    retryable = False


class ModelCorruptError(HansardError):
    """A model's file is missing or was changed; the message names it and the command to get it again."""

    code = "model_corrupt"


class ModelDownloadError(HansardError):
    """A model could not be downloaded."""

    code = "model_download_failed"
    retryable = True


class AddressRefusedError(HansardError):
    """The URL points to a network that callbacks may not reach."""

    code = "address_refused"


class CallbackUrlInvalidError(HansardError):
    """The URL is not http or https, or cannot be parsed."""

    code = "callback_url_invalid"
