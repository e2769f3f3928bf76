"""Why a job failed, in words that clients of this dialect know. The vendor itself gives no reason."""

from dataclasses import dataclass
from typing import Any, Protocol

_CODES = {
    "undecodable_audio": "unsupported_media",
    "no_sound": "no_audio",
    "recording_too_long": "too_long",
    "recording_too_large": "fetch_failed",
    "fetch_failed": "fetch_failed",
    "engine_missing": "language_unavailable",
    "job_cancelled": "cancelled",
}
_OTHER = "internal"


@dataclass(frozen=True, slots=True)
class Failure:
    """A stable code and a sentence."""

    code: str
    message: str

    def as_json(self) -> dict[str, Any]:
        """The fields beside a job's status."""
        return {"message": self.message, "error": {"code": self.code, "message": self.message}}


class _Ended(Protocol):
    """A job as far as this needs to know it."""

    @property
    def error_code(self) -> str | None: ...

    @property
    def error_message(self) -> str | None: ...


CANCELLED = Failure("cancelled", "The conversation was deleted before its job had ended.")


def failure_of(job: _Ended) -> Failure:
    """The failure of a job that has failed or was cancelled."""
    code = _CODES.get(job.error_code or "", _OTHER)
    return Failure(code, job.error_message or "An unexpected error.")
