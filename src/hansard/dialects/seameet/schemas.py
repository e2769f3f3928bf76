"""What clients send. Unknown keys are never an error."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, AliasChoices, BaseModel, ConfigDict, Field, StringConstraints

from hansard.dialects.seameet.values import (
    NO_NUL,
    BlankableCallbackUrl,
    ChannelCount,
    Diarize,
    Document,
    FileName,
    FilledText,
    Flag,
    Language,
    Moment,
    PlainDocument,
    RoleName,
    SpeakerCount,
    SpeakerNames,
    Text,
    known_zone,
)

MAX_OFFSET_S = 366 * 24 * 3600


class CreateMeeting(BaseModel):
    """A meeting before it has audio."""

    meeting_name: Annotated[FilledText, Field(max_length=512)] = Field(
        validation_alias=AliasChoices("meeting_name", "name"),
        description="Name of the meeting. `name` is taken too.",
    )
    channel_type: Annotated[FilledText, Field(max_length=64)] = Field(
        description="Must be the workspace's, whatever its case.", examples=["PHONE"]
    )
    language: Language = Field(description="Language of the meeting.")
    start_time: Moment = Field(description="When the audio began.")
    resource_metadata: Document | None = Field(
        default=None, description="Any data of the caller's own, up to 64 KiB; kept and searchable."
    )


class AudioName(BaseModel):
    """The file name of an upload; it may come in the query instead."""

    name: FileName | None = Field(default=None, description="File name: a label, echoed exactly.")
    file_name: FileName | None = Field(default=None, description="The same, as in the published script.")
    overwrite: Flag | None = Field(default=None, description="Replace a file of this name.")


class ScenarioParameters(BaseModel):
    """What the caller knows about a service call."""

    customer_number: Any = Field(default=None, description="Kept and echoed.", examples=["0933123456"])
    went_to_voicemail: Flag | None = None
    contains_recordings: Flag | None = None
    spoke_to_agent: Flag | None = Field(default=None, description="Read only when `direction` is INBOUND.")
    customer_name: Text | None = None
    agent_name: Text | None = None
    direction: Any = Field(default=None, description="INBOUND or OUTBOUND.", examples=["INBOUND"])
    enable_agent_recognition: Flag | None = Field(default=None, description="Default true.")
    num_speakers: SpeakerCount | None = None


class AnalyzeAudio(BaseModel):
    """An analysis to run. Every key that is sent is echoed in the job's `parameters`."""

    model_config = ConfigDict(extra="ignore")

    channels: ChannelCount | None = Field(
        default=None, description="1 or 2; the file's own header counts more."
    )
    channel: ChannelCount | None = Field(default=None, description="The same, as in the published script.")
    file_name: str | None = Field(default=None, description="An uploaded file; default: the latest.")
    audio_start_offset: Annotated[float, Field(ge=0, le=MAX_OFFSET_S)] | None = Field(
        default=None, description="Seconds from the meeting's start to the file's, added to all times."
    )
    audio_format: Any = Field(default=None, description="Hint for headerless audio.", examples=["wav"])
    audio_sample_rate: Any = Field(default=None, description="Hint for headerless audio.", examples=[8000])
    audio_encoding: Any = Field(
        default=None, description="Hint for headerless audio.", examples=["pcm_s16le"]
    )
    scenario: str | None = Field(
        default=None, description="`customer_service_call` is rated; any other is a meeting."
    )
    scenario_parameters: ScenarioParameters | None = None
    speaker_accounts: SpeakerNames | None = Field(
        default=None, description="Names in order of channel, or of first speech."
    )
    diarization_options: Diarize | None = Field(default=None, description="`by_server` or `disabled`.")
    num_speakers: SpeakerCount | None = Field(default=None, description="Null: found automatically.")
    enable_itn: Flag | None = Field(default=None, description="Default true; false spells numbers out.")
    enable_punctuation: Flag | None = Field(default=None, description="Default true; false strips it.")
    use_existing_audio: Flag | None = Field(default=None, description="Use what was uploaded before.")
    reset_meeting: Flag | None = Field(default=None, description="Forget earlier results first.")
    queue_type: Any = Field(default=None, description="`DEDICATED` is the priority lane.")
    direction: Any = Field(default=None, description="As in `scenario_parameters`.")
    enable_agent_recognition: Flag | None = Field(default=None, description="As in `scenario_parameters`.")
    meeting_id: Any = Field(default=None, description="Ignored: the path counts.")


class CallbackSettings(BaseModel):
    """How results are told. Keys that are not sent stay as they are."""

    callback_url: BlankableCallbackUrl = Field(default=None, description="Null: send nothing.")
    callback_metadata: PlainDocument | None = Field(
        default=None, description="Sent as a further key of every callback."
    )
    callback_event_alias: Flag = Field(default=True, description="Send `event` beside `event_name`.")
    callback_on_failure: Flag = Field(default=False, description="Tell of failed analyses too.")


class AnalysisSettings(BaseModel):
    """How meetings are analysed. Keys that are not sent stay as they are."""

    time_zone: Annotated[str, AfterValidator(known_zone)] = Field(
        default="UTC",
        description="Zone in which spoken dates are meant.",
        examples=["America/New_York", "UTC+08:00"],
    )
    engine: Literal["rules", "llm"] | None = Field(
        default=None, description="What draws the conclusions. Null: what the installation has."
    )
    redact: Flag = Field(
        default=False,
        description="Take names, numbers and addresses out of what leaves for a language model.",
    )


class AnalyseAgain(BaseModel):
    """Analyse what is stored once more."""

    notify: Flag | None = Field(default=None, description="Send a callback of the new result.")


class SwapRoles(AnalyseAgain):
    """Exchange agent and customer."""


class ChangeParticipant(AnalyseAgain):
    """What a person knows of a participant. Keys that are not sent stay as they are; null undoes."""

    name: Annotated[FilledText, Field(max_length=256), AfterValidator(str.strip)] | None = None
    role: RoleName | None = None


class NewLabel(BaseModel):
    """A label of the workspace."""

    name: Annotated[FilledText, Field(max_length=128)]
    color: Annotated[str, StringConstraints(pattern="^#[0-9a-fA-F]{6}$")] | None = None


class MeetingLabels(BaseModel):
    """The labels a meeting is to have."""

    labels: list[Annotated[str, StringConstraints(pattern=NO_NUL)]] = Field(
        description="Ids or names of the workspace's labels."
    )
