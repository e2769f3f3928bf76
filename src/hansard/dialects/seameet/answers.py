"""What clients get, key by key in the contract's order."""

from typing import Any

from pydantic import BaseModel, Field

from hansard.dialects.seameet.override_answers import OverrideAnswer, RewordingAnswer


class ErrorAnswer(BaseModel):
    """Any refusal but 422."""

    detail: str = Field(examples=["MeetingNotFoundError: no meeting seax_… in this workspace"])
    code: int = Field(examples=[12100])
    parameters: dict[str, Any]


class InvalidField(BaseModel):
    """One field that could not be used."""

    loc: list[str | int]
    msg: str
    type: str


class InvalidAnswer(BaseModel):
    """A refusal with 422."""

    detail: list[InvalidField]


class MeetingAnswer(BaseModel):
    """A meeting."""

    id: str
    owner_id: str
    name: str
    participants_number: int
    status: str
    start_time: str
    language: str
    duration: int | float
    flag: str
    channel_type: str | None
    resource_metadata: dict[str, Any] | None


class LabelAnswer(BaseModel):
    """A label."""

    id: str
    name: str
    color: str


class Relations(BaseModel):
    """What a job belongs to."""

    meeting_id: str
    workspace_id: str


class JobAnswer(BaseModel):
    """A job. `result` stays null: results are read elsewhere."""

    id: str
    type: str
    relations: Relations
    parameters: dict[str, Any]
    status: str
    error_message: str | None
    result: None


class JobDetail(JobAnswer):
    """A job with how far it is; `progress` is 0..1."""

    progress: float
    stage: str | None
    created_at: str
    finished_at: str | None


class AnalyzeAnswer(BaseModel):
    """The new job twice: the vendor's table shows it flat, its example nested."""

    job: JobAnswer
    id: str
    type: str
    status: str
    result: None
    error_message: str | None
    relations: Relations
    parameters: dict[str, Any]


class MeetingDetail(MeetingAnswer):
    """A meeting with what is known of its analysis."""

    end_time: str | None
    detected_language: str | None
    labels: list[LabelAnswer]
    title: str | None
    jobs: list[JobDetail]
    warnings: list[str]


class MeetingPage(BaseModel):
    """One page of meetings, newest first."""

    data: list[MeetingAnswer]
    total: int


class JobPage(BaseModel):
    """One page of jobs, newest first."""

    data: list[JobAnswer]
    total: int


class UploadAnswer(BaseModel):
    """Where to PUT the file, and until when (naive UTC)."""

    upload_audio_url: str
    expired_time: str


class SegmentAnswer(BaseModel):
    """What one speaker said in one go; seconds from the meeting's start.

    `override` is there only where a person wrote the text.
    """

    id: str
    text: str
    speaker: str
    role: str
    channel: int | None
    start: float
    end: float
    confidence: float | None
    override: RewordingAnswer | None = None


class TranscriptAnswer(BaseModel):
    """The whole transcript in order of start."""

    meeting_id: str
    language: str
    segments: list[SegmentAnswer]


class ParticipantAnswer(BaseModel):
    """Who took part. `role_source` is `content`, `request` or `person`; `channel` counts from 1."""

    id: str
    name: str
    role: str
    role_confidence: float | None
    role_source: str
    channel: int | None


class ParticipantList(BaseModel):
    """The participants of a meeting."""

    data: list[ParticipantAnswer]


class ParticipantsChange(ParticipantList):
    """The participants after a change, and the job that brings the analysis after them."""

    job: JobAnswer


class ActionItemAnswer(BaseModel):
    """Something that somebody said would be done."""

    text: str
    assignee: str | None
    due: str | None
    segment_ids: list[str]


class TopicAnswer(BaseModel):
    """Something that was found in segments."""

    text: str
    segment_ids: list[str]


class EngineAnswer(BaseModel):
    """What made an analysis."""

    name: str
    version: str


class AnalysisAnswer(BaseModel):
    """Everything that was concluded, with its evidence; corrected values in the place of the machine's."""

    meeting_id: str
    customer_satisfaction_rating: str | None
    agent_performance_rating: str | None
    agent_performance_feedback: str | None
    risk_factor: str | None
    summary: str | None
    title: str | None
    action_items: list[ActionItemAnswer]
    topics: list[TopicAnswer]
    questions: list[TopicAnswer]
    metrics: dict[str, Any] | None
    evidence: list[dict[str, Any]]
    null_reasons: dict[str, str]
    overrides: dict[str, OverrideAnswer]
    engine: EngineAnswer | None


class DefinitionsAnswer(BaseModel):
    """What a workspace looks for in its meetings."""

    trackers: list[dict[str, Any]]
    rules: list[dict[str, Any]]
    scorecard: dict[str, Any]


class AnalysisSettingsAnswer(BaseModel):
    """How meetings are analysed; `engine` null is the installation's."""

    time_zone: str
    engine: str | None
    redact: bool


class CallbackSettingsAnswer(BaseModel):
    """How results are told."""

    callback_url: str | None
    callback_secret: str
    callback_metadata: dict[str, Any] | None
    callback_event_alias: bool
    callback_on_failure: bool


class AttemptAnswer(BaseModel):
    """One attempt to deliver; `reply` is the start of what the receiver answered."""

    attempt: int
    time: str
    duration_ms: int
    status_code: int | None
    reply: str | None
    error: str | None


class DeliveryAnswer(BaseModel):
    """A callback and the attempts to deliver it."""

    id: str
    meeting_id: str | None
    event_name: str
    url: str
    status: str
    next_attempt_at: str | None
    created_at: str
    attempts: list[AttemptAnswer]


class DeliveryPage(BaseModel):
    """One page of callbacks, newest first."""

    data: list[DeliveryAnswer]
    total: int


class LabelPage(BaseModel):
    """The workspace's labels by name."""

    data: list[LabelAnswer]
    total: int


class MeetingLabelsAnswer(BaseModel):
    """A meeting's labels."""

    meeting_id: str
    labels: list[LabelAnswer]


class MeetingLabelsPage(BaseModel):
    """The labels of meetings, newest first."""

    data: list[MeetingLabelsAnswer]
    total: int
