"""Bodies and query parameters of everything but submissions."""

from typing import Annotated, Any, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

Name = Annotated[str, Field(min_length=1, max_length=128)]
Short = Annotated[str, Field(max_length=128)]
Phrases = Annotated[
    list[Annotated[str, Field(min_length=1, max_length=200)]], Field(min_length=1, max_length=1000)
]


class Application(TypedDict):
    """Id and secret of an application, as `hansard workspace create` prints them."""

    appId: str
    appSecret: str


class TokenWish(Application):
    """The same for a token."""

    type: Literal["application"]


class RefreshWish(Application):
    """The same for a new token; the refresh token is not looked at."""

    refreshToken: NotRequired[str]


class MetadataChange(TypedDict):
    """Keys to put into the metadata; others stay."""

    metadata: dict[str, Short]


class MemberChange(TypedDict):
    """What a member is called; with the address of another member the two become one."""

    id: Annotated[str, Field(description="As in the path.")]
    name: Annotated[str, Field(min_length=1, max_length=1024)]
    email: NotRequired[Annotated[str, Field(max_length=1024)]]


class EventUser(TypedDict):
    """Who speaks."""

    name: Annotated[str, Field(min_length=1, max_length=1024)]
    id: NotRequired[str]
    email: NotRequired[str]


class EventOffset(TypedDict):
    """From the conversation's start; nanoseconds may be more than a second."""

    seconds: Annotated[float, Field(ge=0)]
    nanos: NotRequired[Annotated[float, Field(ge=0)]]


class SpeakerEvent(TypedDict):
    """Somebody starts or stops speaking."""

    type: Literal["started_speaking", "stopped_speaking"]
    user: EventUser
    offset: EventOffset


class SpeakerEvents(TypedDict):
    """Who speaks when."""

    speakerEvents: list[SpeakerEvent]


class Highlights(TypedDict, total=False):
    """Which phrases stand in `<mark>`."""

    highlightAllKeyPhrases: bool
    highlightOnlyInsightKeyPhrases: bool


class TranscriptWish(TypedDict):
    """How the text is to look; `createParagraphs` is true unless given."""

    contentType: Literal["text/markdown", "text/srt"]
    createParagraphs: NotRequired[bool]
    phrases: NotRequired[Highlights]
    showSpeakerSeparation: NotRequired[bool]


class NewTracker(TypedDict):
    """A tracker; vocabulary has letters, digits, blanks and `.`, `'`, `-`, no entry twice."""

    name: Name
    vocabulary: Phrases
    description: NotRequired[Annotated[str, Field(min_length=1, max_length=1000)]]
    categories: NotRequired[list[str]]
    languages: NotRequired[list[str]]


class ReplacedTracker(NewTracker):
    """The same, with the id of the path if wanted."""

    id: NotRequired[str]


NewTrackers = Annotated[list[NewTracker], Field(min_length=1, max_length=500)]


class TrackerStep(TypedDict):
    """A step of a change, after JSON Patch. `remove` needs no value."""

    op: Literal["add", "replace", "remove"]
    path: Annotated[
        str,
        Field(
            description="`/name`, `/description`, `/categories`, `/languages`, `/vocabulary`, "
            "`/vocabulary/0`, `/vocabulary/-`."
        ),
    ]
    value: NotRequired[Any]


TrackerSteps = Annotated[list[TrackerStep], Field(max_length=1000)]


class NewGroup(TypedDict):
    """A group; the name has letters, digits, blanks, `-`, `_` and quotation marks, `criteria` are RSQL."""

    name: Name
    description: NotRequired[Annotated[str, Field(min_length=1, max_length=512)]]
    criteria: Annotated[
        str, Field(min_length=1, max_length=4096, examples=["conversation.metadata.agentId==johndoe"])
    ]


class ReplacedGroup(NewGroup):
    """The same with the id of the path."""

    id: str


NewGroups = Annotated[list[NewGroup], Field(min_length=1, max_length=500)]


class Listing(TypedDict, total=False):
    """Which conversations are listed."""

    limit: Annotated[int, Field(description="20 unless given.", ge=0, le=65_536)]
    offset: Annotated[int, Field(description="0 unless given.", ge=0)]
    order: Annotated[Literal["asc", "desc"], Field(description="`asc` unless given.")]
    sort: Annotated[
        str,
        Field(
            description="`conversation.startTime` unless given; also `conversation.endTime`, "
            "`conversation.name`, `conversation.id`, several with commas."
        ),
    ]
    startTime: Annotated[
        str, Field(description="Earliest start, a day or ISO 8601; 7 days before `endTime` unless given.")
    ]
    endTime: Annotated[str, Field(description="Latest end; now unless given.")]
    filter: Annotated[
        str,
        Field(
            description="RSQL: comparisons (`==`, `!=`, `<`, `<=`, `>`, `>=`) of at most two selectors, "
            "joined by `and` or `;`.",
            examples=["conversation.metadata.agentId==johndoe"],
        ),
    ]


class TrackerName(TypedDict, total=False):
    """Which tracker is wanted."""

    name: Annotated[str, Field(description="The one of this name; all unless given.")]


class UsageTime(TypedDict, total=False):
    """Which jobs are told."""

    from_: Annotated[
        str,
        Field(alias="from", description="Earliest end, a day or ISO 8601; 30 days before `to` unless given."),
    ]
    to: Annotated[str, Field(description="The end of jobs is before; now unless given.")]
    limit: Annotated[int, Field(description="100 unless given.", ge=0, le=1000)]
    offset: Annotated[int, Field(description="0 unless given.", ge=0)]
