"""One conversation out of its recordings: times shifted, participants of the same name made one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from hansard.model.conversation import Conversation
from hansard.model.options import AnalysisOptions
from hansard.model.roles import settled
from hansard.model.transcript import ChannelMode, Participant, Span, Turn, Word
from hansard.pipeline.identity import merged


@dataclass(frozen=True, slots=True)
class RecordingPart:
    """What one recording adds. Times are the recording's own, `offset_s` is where it starts.

    Participants are as they were found, with people's choices. `loudness_dbfs` has a value for each
    second of each channel, by the channel's number. One that `is_appended` has no place of its own yet.
    """

    recording_id: str
    offset_s: float
    duration_s: float
    mode: ChannelMode
    participants: tuple[Participant, ...]
    turns: tuple[Turn, ...]
    spans: tuple[Span, ...]
    loudness_dbfs: Mapping[int, Sequence[float]]
    is_appended: bool = False


Loudness = dict[str, tuple[tuple[int, float], ...]]


def place_parts(parts: Iterable[RecordingPart]) -> tuple[tuple[Participant, ...], tuple[RecordingPart, ...]]:
    """All participants, and the parts in order with the conversation's times and participant ids."""
    ordered = sorted(parts, key=lambda part: part.offset_s)
    participants, ids = merged([part.participants for part in ordered])
    return participants, tuple(_place(part, own) for part, own in zip(ordered, ids, strict=True))


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
        participants=tuple(replace(one, member_id=None) for one in participants),
        turns=tuple(turns),
        spans=tuple(sorted((s for part in placed for s in part.spans), key=lambda s: (s.start_s, s.end_s))),
        loudness=_join([_loudness(part) for part in placed]),
        scenario=options.scenario,
        flags=options.flags,
        start_time=options.start_time,
        time_zone=options.time_zone or options.settings.time_zone,
        definitions=options.settings.definitions.with_own(options.definitions),
    )


def _mode(parts: Sequence[RecordingPart]) -> ChannelMode:
    """How the parties were told apart: by voice as soon as one recording needed that."""
    modes = {part.mode for part in parts}
    if not modes or ChannelMode.MONO in modes:
        return ChannelMode.MONO
    return ChannelMode.STEREO if ChannelMode.STEREO in modes else ChannelMode.TEXT


def _place(part: RecordingPart, own: Mapping[str, str]) -> RecordingPart:
    """The same part with the conversation's times and participant ids, `own` by those of the part."""
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
