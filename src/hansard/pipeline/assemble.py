"""One conversation out of its recordings: times shifted, participants of the same name made one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from hansard.model.conversation import Conversation
from hansard.model.options import AnalysisOptions
from hansard.model.roles import settled
from hansard.model.transcript import ChannelMode, Participant, Role, Span, Turn, Word


@dataclass(frozen=True, slots=True)
class RecordingPart:
    """What one recording adds. Times are the recording's own, `offset_s` is where it starts.

    Participants are as they were found, with people's choices. `loudness_dbfs` has a value for each
    second of each channel, by the channel's number.
    """

    recording_id: str
    offset_s: float
    duration_s: float
    mode: ChannelMode
    participants: tuple[Participant, ...]
    turns: tuple[Turn, ...]
    spans: tuple[Span, ...]
    loudness_dbfs: Mapping[int, Sequence[float]]


Loudness = dict[str, tuple[tuple[int, float], ...]]


def place_parts(parts: Iterable[RecordingPart]) -> tuple[tuple[Participant, ...], tuple[RecordingPart, ...]]:
    """All participants, and the parts in order with the conversation's times and participant ids."""
    ordered = sorted(parts, key=lambda part: part.offset_s)
    participants = _merge([participant for part in ordered for participant in part.participants])
    ids = {participant.name: participant.id for participant in participants}
    return participants, tuple(_place(part, ids) for part in ordered)


def assemble(parts: Iterable[RecordingPart], language: str, options: AnalysisOptions) -> Conversation:
    """The conversation of all recordings."""
    participants, placed = place_parts(parts)
    return gather(settled(participants), placed, language, options)


def gather(
    participants: tuple[Participant, ...],
    placed: Sequence[RecordingPart],
    language: str,
    options: AnalysisOptions,
) -> Conversation:
    """The conversation of parts that have the conversation's times and participant ids already."""
    turns = sorted((turn for part in placed for turn in part.turns), key=lambda t: (t.start_s, t.end_s, t.id))
    return Conversation(
        language=language,
        duration_s=max((part.offset_s + part.duration_s for part in placed), default=0.0),
        mode=_mode(placed),
        participants=participants,
        turns=tuple(turns),
        spans=tuple(sorted((s for part in placed for s in part.spans), key=lambda s: (s.start_s, s.end_s))),
        loudness=_join([_loudness(part) for part in placed]),
        scenario=options.scenario,
        flags=options.flags,
        start_time=options.start_time,
        time_zone=options.time_zone or options.settings.time_zone,
        definitions=options.settings.definitions.with_own(options.definitions),
    )


def _merge(found: list[Participant]) -> tuple[Participant, ...]:
    """One participant for each name, numbered in order; the surer role and a person's choice count."""
    by_name: dict[str, list[Participant]] = {}
    for participant in found:
        by_name.setdefault(participant.name, []).append(participant)
    return tuple(_merged(f"p{number}", same) for number, same in enumerate(by_name.values(), 1))


def _merged(participant_id: str, same: list[Participant]) -> Participant:
    choices = [one.choice for one in same if one.choice]
    latest = max(choices, key=lambda choice: choice.at, default=None)
    return replace(max(same, key=_sureness), id=participant_id, choice=latest)


def _sureness(participant: Participant) -> float:
    return 0.0 if participant.role is Role.UNKNOWN else 1.0 + (participant.role_confidence or 0.0)


def _mode(parts: Sequence[RecordingPart]) -> ChannelMode:
    stereo = bool(parts) and all(part.mode is ChannelMode.STEREO for part in parts)
    return ChannelMode.STEREO if stereo else ChannelMode.MONO


def _place(part: RecordingPart, ids: dict[str, str]) -> RecordingPart:
    """The same part with the conversation's times and participant ids."""
    own = {participant.id: ids[participant.name] for participant in part.participants}
    return replace(
        part,
        turns=tuple(
            replace(shift_turn(turn, part.offset_s), participant=own[turn.participant]) for turn in part.turns
        ),
        spans=tuple(
            Span(own[span.participant], span.start_s + part.offset_s, span.end_s + part.offset_s)
            for span in part.spans
        ),
        participants=tuple(replace(person, id=own[person.id]) for person in part.participants),
    )


def shift_turn(turn: Turn, by_s: float) -> Turn:
    """The same turn earlier or later; times in whole milliseconds."""
    return replace(
        turn,
        start_s=round(turn.start_s + by_s, 3),
        end_s=round(turn.end_s + by_s, 3),
        words=tuple(_shift_word(word, by_s) for word in turn.words),
    )


def _shift_word(word: Word, by_s: float) -> Word:
    return replace(word, start_s=round(word.start_s + by_s, 3), end_s=round(word.end_s + by_s, 3))


def _loudness(part: RecordingPart) -> Loudness:
    """For each participant, the seconds in which they speak and how loud their channel is there.

    `part` has the conversation's times.
    """
    channel_of = {person.id: person.channel for person in part.participants}
    seconds: dict[str, set[int]] = {}
    for span in part.spans:
        first = int(span.start_s - part.offset_s)
        last = int(span.end_s - part.offset_s)
        seconds.setdefault(span.participant, set()).update(range(first, last + 1))
    found: Loudness = {}
    for person, spoken in seconds.items():
        levels = _levels(part, channel_of.get(person))
        found[person] = tuple(
            (second + int(part.offset_s), levels[second]) for second in sorted(spoken) if second < len(levels)
        )
    return found


def _levels(part: RecordingPart, channel: int | None) -> Sequence[float]:
    """Those of a channel; with one channel for all, those of the only one there is."""
    number = min(part.loudness_dbfs, default=0) if channel is None else channel
    return part.loudness_dbfs.get(number, ())


def _join(found: list[Loudness]) -> Loudness:
    joined: Loudness = {}
    for loudness in found:
        for person, levels in loudness.items():
            joined[person] = joined.get(person, ()) + levels
    return joined
