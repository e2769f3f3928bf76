"""What was said, and who said it."""

from typing import Annotated, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from hansard.dialects.symbl.documented.kinds import Digits, Moment, Score


class Member(TypedDict):
    """Somebody who takes part; those that only a voice is known of have no address."""

    id: str
    name: str
    email: NotRequired[str]


class Speaker(TypedDict):
    """A member, or `{}` where nobody knows who speaks. Who is only named in an insight has no id."""

    id: NotRequired[str]
    name: NotRequired[str]
    email: NotRequired[str]


class Author(TypedDict):
    """The same in insights, where the address is called `userId`."""

    id: NotRequired[str]
    name: NotRequired[str]
    userId: NotRequired[str]


class Phrase(TypedDict):
    """A part of the text beside it."""

    type: str
    text: str


class Polarity(TypedDict):
    """From -1, bad, to 1, good."""

    score: Annotated[float, Field(ge=-1, le=1)]


class Tone(TypedDict):
    """How it sounds: `negative` below -0.3, `positive` above 0.3."""

    polarity: Polarity
    suggested: Literal["negative", "neutral", "positive"]


class SpokenWord(TypedDict):
    """A word with its marks. What was written has no `score`."""

    word: str
    startTime: Moment
    endTime: Moment
    score: NotRequired[Score]
    timeOffset: float
    duration: float


class MessageAnswer(TypedDict):
    """A sentence. `timeOffset` and `duration` are seconds, the former from the first sentence on."""

    id: Digits
    text: str
    from_: Annotated[Speaker, Field(alias="from")]
    startTime: Moment
    endTime: Moment
    timeOffset: float
    duration: float
    conversationId: Digits
    phrases: list[Phrase]
    sentiment: NotRequired[Tone]
    words: NotRequired[list[SpokenWord]]


class Messages(TypedDict):
    """Sentences in order of time."""

    messages: list[MessageAnswer]


class Reference(TypedDict):
    """A message."""

    id: Digits


class Members(TypedDict):
    """Those that voices or names tell apart, by first speech."""

    members: list[Member]


class Conversation(TypedDict):
    """A conversation; `metadata` are texts by key."""

    id: Digits
    type: Literal["meeting"]
    name: str
    startTime: Moment
    endTime: Moment
    members: list[Member]
    metadata: dict[str, str]


class Conversations(TypedDict):
    """A page of conversations."""

    conversations: list[Conversation]


class ChangedMetadata(TypedDict):
    """All metadata after a change."""

    id: Digits
    metadata: dict[str, str]


class SubtitlesPayload(TypedDict):
    """The cues of a SubRip file."""

    content: str
    contentType: Literal["text/srt"]


class FormattedTranscript(TypedDict):
    """The text: Markdown, or an object with subtitles."""

    payload: str | SubtitlesPayload
    contentType: Literal["text/markdown", "text/srt"]


class Transcript(TypedDict):
    """All that was said so far."""

    transcript: FormattedTranscript


class Share(TypedDict):
    """Seconds, and their part of the whole."""

    percentage: float
    seconds: float


class Pace(TypedDict):
    """Words a minute."""

    wpm: int


class Nothing(TypedDict):
    """Nobody reckons with overlap here."""


class MemberShare(TypedDict):
    """How long somebody talks and listens; all whom nobody knows are one, the `unknown speaker`."""

    id: str
    name: str
    userId: NotRequired[str]
    pace: Pace
    talkTime: Share
    listenTime: Share
    overlap: Nothing


class Metric(TypedDict):
    """A part of the conversation."""

    type: Literal["total_silence", "total_talk_time", "total_overlap"]
    percent: float
    seconds: float


class Analytics(TypedDict):
    """Silence and talk make up the whole."""

    metrics: list[Metric]
    members: list[MemberShare]
