"""What was concluded from what was said."""

from typing import Annotated, Any, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from hansard.dialects.symbl.documented.kinds import Digits, Moment, Score
from hansard.dialects.symbl.documented.spoken import Author, Phrase, Reference, Speaker, Tone


class ParentTopic(TypedDict):
    """A broader topic."""

    type: Literal["topic"]
    text: str


class Topic(TypedDict):
    """What was talked about."""

    id: Digits
    text: str
    type: Literal["topic"]
    score: Score
    messageIds: list[Digits]
    sentiment: NotRequired[Tone]
    parentRefs: list[ParentTopic]


class Topics(TypedDict):
    """Topics by their first message."""

    topics: list[Topic]


class Question(TypedDict):
    """What was asked."""

    id: Digits
    text: str
    type: Literal["question"]
    score: Score
    messageIds: list[Digits]
    from_: Annotated[Author, Field(alias="from")]


class Questions(TypedDict):
    """Questions by their first message."""

    questions: list[Question]


class EntityWithin(TypedDict):
    """A person, date or time in the text of an insight; `offset` counts its characters.

    `value` is a text, and an object for persons; ranges have `start` and `end`.
    """

    type: str
    text: str
    offset: int
    value: NotRequired[str | dict[str, Any]]
    start: NotRequired[str]
    end: NotRequired[str]


class _TaskHead(TypedDict):
    id: Digits
    text: str
    type: Literal["action_item", "follow_up"]
    score: Score
    entities: list[EntityWithin]
    phrases: list[Phrase]
    from_: Annotated[Author, Field(alias="from")]
    definitive: bool
    assignee: Speaker
    dueBy: NotRequired[Moment]


class Task(_TaskHead):
    """An action item or a follow-up. `definitive`: somebody takes it on, it is no mere idea."""

    messageIds: list[Digits]


class ActionItems(TypedDict):
    """Action items by their first message."""

    actionItems: list[Task]


class FollowUps(TypedDict):
    """Follow-ups by their first message."""

    followUps: list[Task]


class Insights(TypedDict):
    """Questions, action items and follow-ups, told apart by `type`."""

    insights: list[Question | Task]


class TaskWithReferences(_TaskHead):
    """An action item with `messageRefs` instead of `messageIds`."""

    messageRefs: list[Reference]


class ComprehensiveActionItems(TypedDict):
    """Action items with references."""

    actionItems: list[TaskWithReferences]


class Intents(TypedDict):
    """Always none."""

    intents: list[Any]


class AbstractTopic(TypedDict):
    """A chapter with all its messages."""

    id: Digits
    text: str
    type: Literal["abstract_topic"]
    score: Score
    messageIds: list[Digits]


class AbstractTopics(TypedDict):
    """The chapters in order."""

    abstractTopics: list[AbstractTopic]


class SummaryPart(TypedDict):
    """A part of the summary with the messages that it is of."""

    id: Digits
    text: str
    messageRefs: list[Reference]
    startTime: Moment
    endTime: Moment


class Summary(TypedDict):
    """The parts in order of time."""

    summary: list[SummaryPart]


class Place(TypedDict):
    """A place in a message: `offset` counts its characters, -1 is a match by meaning."""

    id: Digits
    text: str
    offset: int


class TimedPlace(Place):
    """The same with the times of the message."""

    startTime: Moment
    endTime: Moment


class EntityWording(TypedDict):
    """The places of an entity in the same words."""

    detectedValue: str
    messageRefs: list[TimedPlace]


class Entity(TypedDict):
    """A thing that was named, with the keys of both of the vendor's generations."""

    id: Digits
    type: Literal[
        "location",
        "person",
        "date",
        "number",
        "organization",
        "datetime",
        "daterange",
        "timerange",
        "datetimerange",
        "custom",
    ]
    customType: NotRequired[str]
    value: NotRequired[str]
    start: NotRequired[str]
    end: NotRequired[str]
    text: str
    messageRefs: list[Place]
    category: Literal["Managed", "Custom"]
    subType: str
    matches: list[EntityWording]


class Entities(TypedDict):
    """What was named, each thing once."""

    entities: list[Entity]


class InsightPlace(Place):
    """A place in an insight."""

    type: Literal["question", "action_item", "follow_up"]


class TrackerMatch(TypedDict):
    """The places of an entry of the vocabulary."""

    type: Literal["vocabulary"]
    value: str
    messageRefs: list[Place]
    insightRefs: list[InsightPlace]


class DetectedTracker(TypedDict):
    """A tracker that was found."""

    id: str
    name: str
    matches: list[TrackerMatch]


DetectedTrackers = list[DetectedTracker]
