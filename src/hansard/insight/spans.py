"""Speech spans in whole milliseconds, bridged, cut free of prompts, and joined to turns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hansard.insight.phrases.pack import LanguagePack
from hansard.insight.text import WIDE_LANGUAGES, units, words
from hansard.insight.thresholds import (
    BACKCHANNEL_CHARACTERS,
    BACKCHANNEL_MS,
    BACKCHANNEL_WORDS,
    BRIDGED_PAUSE_MS,
)
from hansard.model.conversation import Conversation
from hansard.model.transcript import Span, Turn, TurnKind

Interval = tuple[int, int]
"""Start and end in milliseconds from the conversation's start."""


@dataclass(frozen=True, slots=True)
class Speech:
    """One span of one participant. `backchannel` marks a listener's "yes" or "mm-hm"."""

    participant: str
    start_ms: int
    end_ms: int
    backchannel: bool = False


@dataclass(frozen=True, slots=True)
class SpokenTurn:
    """Consecutive speech of one participant that no other's real speech parts."""

    participant: str
    start_ms: int
    end_ms: int


def speech_of(conversation: Conversation, pack: LanguagePack) -> tuple[Speech, ...]:
    """Every span of every participant, in order of start."""
    prompts = [turn for turn in conversation.turns if turn.kind is TurnKind.PROMPT]
    found: list[Speech] = []
    for participant in conversation.participants:
        own = bridge(_intervals(conversation, participant.id), BRIDGED_PAUSE_MS)
        taken = merge(to_interval(turn) for turn in prompts if turn.participant == participant.id)
        turns = _own_turns(conversation, participant.id)
        found += _classify(participant.id, subtract(own, taken), turns, pack)
    return tuple(sorted(found, key=lambda speech: (speech.start_ms, speech.end_ms, speech.participant)))


def to_interval(item: Span | Turn) -> Interval:
    """Start and end of a span or turn in whole milliseconds."""
    return round(item.start_s * 1000), round(item.end_s * 1000)


def merge(intervals: Iterable[Interval]) -> list[Interval]:
    """The union: sorted intervals that neither touch nor overlap."""
    return bridge(intervals, 1)


def bridge(intervals: Iterable[Interval], pause_ms: int) -> list[Interval]:
    """The union, with pauses shorter than `pause_ms` closed."""
    joined: list[Interval] = []
    for start, end in sorted(interval for interval in intervals if interval[1] > interval[0]):
        if joined and start - joined[-1][1] < pause_ms:
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((start, end))
    return joined


def subtract(intervals: Iterable[Interval], taken: Sequence[Interval]) -> list[Interval]:
    """What remains of sorted intervals without the sorted `taken` ones."""
    left: list[Interval] = []
    for start, end in intervals:
        at = start
        for taken_start, taken_end in taken:
            if taken_start < end and taken_end > at:
                if taken_start > at:
                    left.append((at, taken_start))
                at = max(at, taken_end)
        if end > at:
            left.append((at, end))
    return left


def clip(interval: Interval, window: Interval) -> Interval | None:
    """The part of an interval that lies in a window; None where there is none."""
    start, end = max(interval[0], window[0]), min(interval[1], window[1])
    return (start, end) if end > start else None


def clip_speech(speech: Iterable[Speech], window: Interval) -> tuple[Speech, ...]:
    """Speech as far as it lies in a window."""
    pairs = ((item, clip((item.start_ms, item.end_ms), window)) for item in speech)
    return tuple(
        Speech(item.participant, *inside, backchannel=item.backchannel) for item, inside in pairs if inside
    )


def overlap_ms(speech: Iterable[Speech]) -> int:
    """Time in which two or more speak."""
    edges = sorted(edge for item in speech for edge in ((item.start_ms, 1), (item.end_ms, -1)))
    total = speaking = last = 0
    for at, change in edges:
        if speaking >= 2:
            total += at - last
        speaking, last = speaking + change, at
    return total


def total_ms(intervals: Iterable[Interval]) -> int:
    """Sum of the lengths."""
    return sum(end - start for start, end in intervals)


def join_turns(speech: Iterable[Speech]) -> list[SpokenTurn]:
    """Turns in order of start. A backchannel makes no turn and ends none."""
    turns: list[SpokenTurn] = []
    for item in speech:
        current = turns[-1] if turns else None
        if current and current.participant == item.participant:
            end_ms = max(current.end_ms, item.end_ms)
            turns[-1] = SpokenTurn(current.participant, current.start_ms, end_ms)
        elif not item.backchannel:
            turns.append(SpokenTurn(item.participant, item.start_ms, item.end_ms))
    return turns


def _intervals(conversation: Conversation, participant_id: str) -> list[Interval]:
    """Speech of one participant, inside the conversation; from its turns where no spans are known."""
    source: Iterable[Span | Turn] = conversation.spans or conversation.turns
    last = round(conversation.duration_s * 1000)
    own = (to_interval(item) for item in source if item.participant == participant_id)
    return [(max(0, start), min(end, last)) for start, end in own]


def _own_turns(conversation: Conversation, participant_id: str) -> list[Turn]:
    own = [turn for turn in conversation.turns if turn.participant == participant_id]
    return sorted(own, key=lambda turn: turn.start_s)


def _classify(
    participant_id: str, intervals: Iterable[Interval], turns: Sequence[Turn], pack: LanguagePack
) -> Iterable[Speech]:
    at = 0
    for start, end in intervals:
        while at < len(turns) and to_interval(turns[at])[1] <= start:
            at += 1
        text = _text_within(turns, at, start, end)
        yield Speech(participant_id, start, end, _is_backchannel(text, end - start, pack))


def _text_within(turns: Sequence[Turn], at: int, start: int, end: int) -> str | None:
    """What was said in a span; None where it is only a part of a turn without word times."""
    said: list[str] = []
    for turn in turns[at:]:
        turn_start, turn_end = to_interval(turn)
        if turn_start >= end:
            break
        if turn_start >= start - BRIDGED_PAUSE_MS and turn_end <= end + BRIDGED_PAUSE_MS:
            said.append(turn.text)
        elif turn.words:
            said += [word.text for word in turn.words if start <= (word.start_s + word.end_s) * 500 < end]
        else:
            return None
    return " ".join(said)


def _is_backchannel(text: str | None, length_ms: int, pack: LanguagePack) -> bool:
    if text is None or not text.strip():
        return length_ms < BACKCHANNEL_MS and text is not None
    spoken = words(pack.fold(text))
    if not spoken or any(word not in pack.backchannels for word in spoken):
        return False
    limit = BACKCHANNEL_CHARACTERS if pack.code in WIDE_LANGUAGES else BACKCHANNEL_WORDS
    return length_ms < BACKCHANNEL_MS or units(text, pack.code) <= limit
