"""Answers of submitting, jobs, tokens and management, and refusals."""

from typing import Annotated, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from hansard.dialects.symbl.documented.kinds import Digits, Moment


class Refusal(TypedDict):
    """Why a request was refused."""

    message: str


class TooManyJobs(TypedDict):
    """The account has as many unfinished jobs as it may have."""

    statusCode: int
    message: str


class Said(TypedDict):
    """That it is done."""

    message: str


class Token(TypedDict):
    """An access token, and the seconds it has left."""

    accessToken: str
    expiresIn: int


class Accepted(TypedDict):
    """What was made of a submission."""

    conversationId: Digits
    jobId: str


class JobFailure(TypedDict):
    """Why a job has failed."""

    code: Literal[
        "unsupported_media",
        "no_audio",
        "too_long",
        "fetch_failed",
        "language_unavailable",
        "cancelled",
        "internal",
    ]
    message: str


class Job(TypedDict):
    """Where a job stands; `message` and `error` only when it has failed."""

    id: str
    status: Literal["scheduled", "in_progress", "completed", "failed"]
    message: NotRequired[str]
    error: NotRequired[JobFailure]


class Tracker(TypedDict):
    """A tracker of the account; what it was not given is not there."""

    id: Digits
    name: str
    vocabulary: list[str]
    description: NotRequired[str]
    categories: NotRequired[list[str]]
    languages: NotRequired[list[str]]


class OneTracker(TypedDict):
    """One of them."""

    tracker: Tracker


class Trackers(TypedDict):
    """Several, in the order they were made."""

    trackers: list[Tracker]


class Deleted(TypedDict):
    """That it is gone."""

    id: Digits
    type: Literal["tracker", "group"]
    deleted: bool


class Group(TypedDict):
    """A group of conversations: those that fulfil the criteria when it is read."""

    id: Digits
    name: str
    description: NotRequired[str]
    criteria: str


class OneGroup(TypedDict):
    """One of them."""

    group: Group


class Groups(TypedDict):
    """Several, in the order they were made."""

    groups: list[Group]


class UsedJob(TypedDict):
    """A finished job; `conversationId` is null once that was deleted."""

    jobId: str
    conversationId: Digits | None
    kind: str
    durationSeconds: float
    channels: int
    billedSeconds: float
    createdAt: Moment


class Usage(TypedDict):
    """A page of finished jobs; `total` and `billedSeconds` are of all of the time."""

    usage: list[UsedJob]
    total: int
    billedSeconds: float
    from_: Annotated[Moment, Field(alias="from")]
    to: Moment
