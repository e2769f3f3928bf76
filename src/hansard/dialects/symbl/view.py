"""A conversation as this dialect reads it: messages, members, insights, and what was asked for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import Connection

from hansard.dialects.symbl.asked import Asked, asked_of
from hansard.dialects.symbl.message import Message, in_order, messages_of, place_in
from hansard.dialects.symbl.untimed import untimed_positions
from hansard.model.corrections import settled
from hansard.model.insight import Evidence, Insight, InsightKind
from hansard.model.job import REANALYSIS, JobStatus
from hansard.model.transcript import UNKNOWN_SPEAKER, Participant, TurnKind
from hansard.model.wording import reworded
from hansard.store.conversations import ConversationRow
from hansard.store.insights import list_insights
from hansard.store.jobs import JobRow, list_jobs_of
from hansard.store.participants import list_participants
from hansard.store.turns import list_found_turns_by_recording


@dataclass(frozen=True)
class View:
    """Everything of one conversation, read at once.

    `jobs` are those that worked on recordings, in order; `insights` are as they are shown, without those
    that people removed.
    """

    conversation: ConversationRow
    members: tuple[Participant, ...]
    messages: tuple[Message, ...]
    insights: tuple[Insight, ...]
    jobs: tuple[JobRow, ...]

    @cached_property
    def asked(self) -> dict[str, Asked]:
        """What was asked for each recording, by its id."""
        return {job.recording_id: asked_of(job) for job in self.jobs if job.status == JobStatus.FINISHED}

    @property
    def _finished(self) -> Iterator[JobRow]:
        """The latest first."""
        return (job for job in reversed(self.jobs) if job.status == JobStatus.FINISHED)

    @cached_property
    def latest(self) -> Asked:
        """What the latest finished submission asked for."""
        return next((asked_of(job) for job in self._finished), Asked())

    @cached_property
    def language(self) -> str:
        """The language that is spoken."""
        return self.conversation.detected_language or self.conversation.language

    @cached_property
    def time_zone(self) -> str:
        """The zone in which days are meant, by its name."""
        options = next((job.options for job in self._finished), {})
        return str(options.get("time_zone") or options.get("settings", {}).get("time_zone") or "UTC")

    @cached_property
    def by_turn(self) -> dict[str, list[Message]]:
        """The messages of each turn, by its id before it was parted, in order."""
        found: dict[str, list[Message]] = {}
        for message in self.messages:
            found.setdefault(message.place[0], []).append(message)
        return {turn_id: sorted(own, key=lambda one: one.place) for turn_id, own in found.items()}

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The number of each message, by its id."""
        return {message.id: number for number, message in enumerate(self.messages)}

    @cached_property
    def people(self) -> dict[str, Participant]:
        """The members by the id that insights know them by."""
        return {member.id: member for member in self.members}

    @cached_property
    def begins_s(self) -> float:
        """Where the first sentence begins: offsets count from there."""
        return min((message.start_s for message in self.messages), default=0.0)

    @cached_property
    def _untimed(self) -> Mapping[str, float]:
        return untimed_positions(self.messages)

    def offset_s(self, message: Message) -> float:
        """The seconds from the beginning of the first sentence to that of a message."""
        return self._untimed.get(message.turn.id, message.start_s) - self.begins_s

    def asked_for(self, message: Message) -> Asked:
        """What was asked for the recording that a message is of."""
        return self.asked.get(message.recording_id, self.latest)

    def all(self, kind: InsightKind) -> Iterator[Insight]:
        """The insights of a kind, in order."""
        return (insight for insight in self.insights if insight.kind is kind)

    def of_turn(self, turn_id: str | None) -> list[Message]:
        """The messages of a turn, in order; of what was parted from it too."""
        return self.by_turn.get(place_in(turn_id, 0)[0], []) if turn_id else []

    def at(self, turn_id: str, position: int) -> Message | None:
        """The message around a position in a turn's text; None where the text is another now."""
        first_id, start = place_in(turn_id, position)
        of_turn = self.by_turn.get(first_id, [])
        return next((one for one in of_turn if one.place[1] <= start < one.place[2]), None)

    def places(self, evidence: Evidence) -> list[Message]:
        """The messages that a quote stands in, at its time; the turn's first one where it is not found."""
        of_turn = self.of_turn(evidence.turn_id)
        spoken = [message for message in of_turn if _is_quoted(message, evidence)]
        return spoken or of_turn[:1]

    def speaker(self, evidence: Evidence) -> Participant | None:
        """Who says what is quoted, where somebody known does."""
        of_turn = self.of_turn(evidence.turn_id)
        is_parted = len({one.turn.id for one in of_turn}) > 1
        return next((one.speaker for one in (self.places(evidence) if is_parted else of_turn)), None)

    def refs(self, insight: Insight) -> list[Message]:
        """The messages that an insight rests on, each once, in order."""
        return self.sorted(message for each in insight.evidence for message in self.places(each))

    def sorted(self, messages: Iterable[Message]) -> list[Message]:
        """Messages as they stand in the conversation, each once."""
        found = {message.id: message for message in messages}
        return sorted(found.values(), key=lambda one: self.order[one.id])


def _is_quoted(message: Message, evidence: Evidence) -> bool:
    """Whether the sentence and the quote share words at the same time."""
    quote = (evidence.quote or "").strip()
    is_within = quote and (quote in message.text or message.text in quote)
    if not is_within or evidence.start_s is None or evidence.end_s is None:
        return bool(is_within)
    return message.start_s <= evidence.end_s + 0.01 and evidence.start_s <= message.end_s + 0.01


def read_view(connection: Connection, conversation: ConversationRow) -> View:
    """The conversation as it is stored now."""
    everybody = {one.id: one for one in list_participants(connection, conversation.id)}
    known = {key: one for key, one in everybody.items() if one.name != UNKNOWN_SPEAKER}
    by_recording = list_found_turns_by_recording(connection, conversation.id)
    messages = (
        message
        for recording_id, turns in by_recording.items()
        for turn in turns
        if turn.kind is TurnKind.SPEECH
        for message in messages_of(reworded(turn), recording_id, known.get(turn.participant))
    )
    return View(
        conversation=conversation,
        members=tuple(known.values()),
        messages=in_order(messages),
        insights=settled(list_insights(connection, conversation.id)),
        jobs=tuple(job for job in list_jobs_of(connection, conversation.id) if job.kind != REANALYSIS),
    )
