from dataclasses import replace

from hansard.model.options import AnalysisOptions
from hansard.model.transcript import ChannelMode, Participant, Role, Span, Turn, Word
from hansard.pipeline.assemble import RecordingPart, assemble, place_parts


def part(recording_id: str = "r1", offset_s: float = 0.0) -> RecordingPart:
    return RecordingPart(
        recording_id=recording_id,
        offset_s=offset_s,
        duration_s=10.0,
        mode=ChannelMode.STEREO,
        participants=(
            Participant("p1", "Ann", Role.AGENT, 0.9, channel=0),
            Participant("p2", "Bob", Role.CUSTOMER, 0.8, channel=1),
        ),
        turns=(
            Turn(f"{recording_id}-1", "p1", 0.5, 1.5, "Hello.", (Word("Hello.", 0.5, 1.5),), channel=0),
            Turn(f"{recording_id}-2", "p2", 2.0, 3.0, "Hi.", (Word("Hi.", 2.0, 3.0),), channel=1),
        ),
        spans=(Span("p1", 0.5, 1.5), Span("p2", 2.0, 3.0)),
        loudness_dbfs={0: (-20.0, -21.0, -80.0), 1: (-90.0, -90.0, -25.0)},
    )


def test_times_are_shifted_by_the_offset() -> None:
    conversation = assemble([part(offset_s=10.5)], "en-US", AnalysisOptions())
    first = conversation.turns[0]
    assert (first.start_s, first.words[0].end_s) == (11.0, 12.0)
    assert conversation.duration_s == 20.5
    assert conversation.spans[0].start_s == 11.0


def test_people_of_the_same_name_are_one() -> None:
    conversation = assemble([part(), part("r2", 60.0)], "en-US", AnalysisOptions())
    assert [person.name for person in conversation.participants] == ["Ann", "Bob"]
    assert [turn.participant for turn in conversation.turns] == ["p1", "p2", "p1", "p2"]


def test_an_earlier_recording_comes_first_whatever_the_order() -> None:
    early, late = part("r1", 0.0), part("r2", 60.0)
    assert assemble([late, early], "en-US", AnalysisOptions()) == assemble(
        [early, late], "en-US", AnalysisOptions()
    )


def test_the_surer_role_counts() -> None:
    unsure = replace(part(), participants=tuple(replace(p, role=Role.UNKNOWN) for p in part().participants))
    participants, _ = place_parts([unsure, part("r2", 60.0)])
    assert [person.role for person in participants] == [Role.AGENT, Role.CUSTOMER]


def test_loudness_is_that_of_the_own_channel_while_speaking() -> None:
    conversation = assemble([part()], "en-US", AnalysisOptions())
    assert conversation.loudness == {"p1": ((0, -20.0), (1, -21.0)), "p2": ((2, -25.0),)}


def test_with_one_channel_for_all_loudness_is_that_of_the_channel_that_was_kept() -> None:
    people = tuple(replace(person, channel=None) for person in part().participants)
    mono = replace(part(), participants=people, loudness_dbfs={1: (-20.0, -21.0, -25.0)})
    conversation = assemble([mono], "en-US", AnalysisOptions())
    assert conversation.loudness == {"p1": ((0, -20.0), (1, -21.0)), "p2": ((2, -25.0),)}


def test_one_mono_recording_makes_the_whole_mono() -> None:
    parts = [part(), replace(part("r2", 60.0), mode=ChannelMode.MONO)]
    assert assemble(parts, "en-US", AnalysisOptions()).mode is ChannelMode.MONO


def test_nothing_gives_an_empty_conversation() -> None:
    assert assemble([], "en-US", AnalysisOptions()).duration_s == 0.0
