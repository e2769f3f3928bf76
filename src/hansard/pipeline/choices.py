"""What people decided about participants, and wrote for turns, outlives later runs."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from hansard.model.transcript import Participant, Turn
from hansard.pipeline.assemble import RecordingPart


def keep_choices(new: RecordingPart, stored: Sequence[RecordingPart]) -> RecordingPart:
    """A recording's new result with what people decided about the same voices before.

    Where parties have a channel each, a voice is known by its channel, and is the participant it was
    whatever the machine takes it for this time. Several voices on one channel are known by the order
    of first speech when the conversation's only recording is analysed again, else by the name that was
    found, as they are without any choice.
    """
    before = [part for part in stored if part.recording_id == new.recording_id]
    known = [one for part in before or stored for one in part.participants]
    if not any(one.choice for one in known):
        return new
    is_alone = len(before) == len(stored)
    same = [_same_voice(one, known, by_order=is_alone) for one in new.participants]
    people = [
        replace(one, choice=earlier.choice) if earlier else one
        for one, earlier in zip(new.participants, same, strict=True)
    ]
    return replace(new, participants=tuple(people if is_alone else _joined(people, same)))


def _same_voice(voice: Participant, known: Sequence[Participant], *, by_order: bool) -> Participant | None:
    for one in known:
        if None not in (voice.channel, one.channel):
            is_same = voice.channel == one.channel
        else:
            is_same = voice.id == one.id if by_order else voice.name == one.name
        if is_same:
            return one
    return None


def _joined(people: list[Participant], same: list[Participant | None]) -> list[Participant]:
    """Under the name that makes each one participant with the same voice in other recordings."""
    joined = [
        replace(one, name=earlier.name) if earlier else one for one, earlier in zip(people, same, strict=True)
    ]
    are_distinct = len({one.name for one in joined}) == len(joined)
    return joined if are_distinct else people


def keep_turns(new: RecordingPart, stored: Sequence[RecordingPart]) -> RecordingPart:
    """A recording's new result whose turns, where they are heard again, keep their id and what people wrote.

    A turn is heard again with the same text on the same channel at an overlapping time. Any other has
    an id that no turn of the result before has.
    """
    before = [turn for part in stored if part.recording_id == new.recording_id for turn in part.turns]
    taken = {turn.id for turn in before}
    waiting: dict[tuple[int | None, str], list[Turn]] = {}
    for turn in before:
        waiting.setdefault((turn.channel, turn.text), []).append(turn)
    again = [_heard_again(turn, waiting.get((turn.channel, turn.text), [])) for turn in new.turns]
    turns = (
        replace(turn, id=same.id, wording=same.wording) if same else replace(turn, id=_free(turn.id, taken))
        for turn, same in zip(new.turns, again, strict=True)
    )
    return replace(new, turns=tuple(turns))


def _heard_again(turn: Turn, waiting: list[Turn]) -> Turn | None:
    """The first of the turns at an overlapping time, which then waits no more."""
    for number, one in enumerate(waiting):
        if one.start_s < turn.end_s and turn.start_s < one.end_s:
            return waiting.pop(number)
    return None


def _free(turn_id: str, taken: set[str]) -> str:
    """The id, or one made of it that no turn has."""
    if turn_id not in taken:
        return turn_id
    return next(made for number in count(2) if (made := f"{turn_id}.{number}") not in taken)
