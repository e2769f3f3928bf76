"""What a submission may ask for, in its query or its body.

How many members a list may have is said in words: as many do not fit into the line of a request.
"""

from typing import Annotated, Any, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from hansard.dialects.symbl.parameters import LANGUAGES, MODES

_LISTS = (
    " In a query it is read in any of five ways: as JSON text (`name=[...]`); one member to a key of the "
    "same name (`name=...&name=...`, each of them JSON where members are objects); in brackets "
    "(`name[0]=...`, `name[0][key]=...`); for words, in brackets without quotes (`name=[a,b]`) or parted by "
    "commas; as JSON text with one character to a key, as the vendor's Python SDK sends it."
)
_MOST_MINUTES = 24 * 60 - 1


def _given(description: str, default: Any = None, **bounds: Any) -> Any:
    """A description with the value of what is not given."""
    extra = {} if default is None else {"default": default}
    return Field(description=description, json_schema_extra={**extra, **bounds})


class CustomEntity(TypedDict):
    """Words to be found as an entity. `customType` is `custom` and `value` the words unless given."""

    text: Annotated[str, Field(min_length=1, max_length=200)]
    customType: NotRequired[Annotated[str, Field(max_length=128)]]
    value: NotRequired[Annotated[str, Field(max_length=200)]]


class OwnTracker(TypedDict):
    """A tracker for this submission alone."""

    name: Annotated[str, Field(min_length=1, max_length=128)]
    vocabulary: Annotated[list[str], Field(min_length=1, description="Up to 1,000 words and phrases.")]


class ManagedTracker(TypedDict):
    """A tracker of the account."""

    id: str


class ChannelName(TypedDict, total=False):
    """Name and address of whoever speaks on a channel."""

    name: str
    email: str


class Channel(TypedDict):
    """Who speaks on a channel, which is counted from 1."""

    channel: Annotated[int, Field(ge=1)]
    speaker: ChannelName


class Asking(TypedDict, total=False):
    """The parameters of a submission; what is not known here is ignored."""

    name: Annotated[
        str,
        _given("Name of the conversation; its id unless given. When appending, a new name.", maxLength=1024),
    ]
    languageCode: Annotated[
        str, _given("Language that is spoken, in any case.", "en-US", enum=list(LANGUAGES))
    ]
    mode: Annotated[
        str, _given("Taken and without effect: the sampling rate is the file's.", "default", enum=list(MODES))
    ]
    customVocabulary: Annotated[list[str], _given("Up to 1,000 words and names that may be said." + _LISTS)]
    confidenceThreshold: Annotated[
        float,
        _given("Least score of topics, questions, action items and follow-ups.", 0.5, minimum=0, maximum=1),
    ]
    detectPhrases: Annotated[bool, _given("Whether messages have their `phrases`.", False)]
    detectEntities: Annotated[bool, _given("Whether entities are told, custom ones included.", False)]
    entities: Annotated[
        list[CustomEntity], _given("Up to 1,000 custom entities; one object is a list of one." + _LISTS)
    ]
    trackers: Annotated[
        list[OwnTracker | ManagedTracker],
        _given("Up to 500 trackers of this submission, and of the account by `id`." + _LISTS),
    ]
    enableAllTrackers: Annotated[bool, _given("Whether all trackers of the account are used.", False)]
    enableSummary: Annotated[bool, _given("Taken; there is a summary in any case.", False)]
    enableSpeakerDiarization: Annotated[
        bool, _given("Whether voices are told apart; wins over recognition by channel.", False)
    ]
    diarizationSpeakerCount: Annotated[
        int, _given("How many voices there are; estimated unless given.", minimum=1, maximum=1000)
    ]
    enableSeparateRecognitionPerChannel: Annotated[
        bool, _given("Whether each channel is one speaker.", False)
    ]
    channelMetadata: Annotated[
        list[Channel], _given("Who speaks on which channel, with the flag above." + _LISTS)
    ]
    timezoneOffset: Annotated[
        int,
        _given(
            "Minutes to add to local time for UTC (480 is UTC-8): where spoken days are meant.",
            0,
            minimum=-_MOST_MINUTES,
            maximum=_MOST_MINUTES,
        ),
    ]
    webhookUrl: Annotated[str, _given("Where each change of the job's status is posted; empty is none.")]
    metadata: Annotated[
        dict[str, Any],
        _given("Metadata of the conversation: texts of at most 128 characters; others are ignored."),
    ]


class UrlSubmission(Asking):
    """Where the recording is, and what is asked for."""

    url: Annotated[str, Field(description="Absolute, http or https.", json_schema_extra={"format": "uri"})]


class Payload(TypedDict):
    """A text of one or more sentences."""

    content: Annotated[str, Field(min_length=1)]
    contentType: NotRequired[Literal["text/plain"] | str]


class Writer(TypedDict, total=False):
    """Who writes; a `userId` with `@` is an address."""

    name: str
    userId: str


class WrittenTimes(TypedDict, total=False):
    """From when to when, ISO 8601; one that lacks is the other."""

    startTime: str
    endTime: str


class Written(TypedDict):
    """A message; one without `duration` comes right behind the one before it."""

    payload: Payload
    from_: NotRequired[Annotated[Writer, Field(alias="from")]]
    duration: NotRequired[WrittenTimes]


class TextSubmission(Asking):
    """The messages, and what is asked for."""

    messages: Annotated[list[Written], Field(min_length=1, max_length=20_000)]
