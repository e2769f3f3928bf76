"""A later run does not forget what a person decided."""

from dataclasses import replace

import pytest

from hansard.model.roles import settled
from hansard.model.transcript import ChannelMode, Choice, Participant, Role, RoleNames, Turn, Wording
from hansard.pipeline.assemble import RecordingPart, place_parts
from hansard.pipeline.choices import keep_choices, keep_turns
from hansard.store.clock import utc_now

SWAPPED = {Role.AGENT: Role.CUSTOMER, Role.CUSTOMER: Role.AGENT}


def part(recording_id: str, *roles: Role, stereo: bool = True, offset_s: float = 0.0) -> RecordingPart:
    """A recording on which the voices were found to have these roles."""
    people = tuple(
        Participant(
            f"p{number}",
            {Role.AGENT: "Ann", Role.CUSTOMER: "Bob", Role.UNKNOWN: f"speaker{number}"}[role],
            role,
            0.8,
            channel=number - 1 if stereo else None,
            names=RoleNames(f"speaker{number}", "Ann", "Bob"),
        )
        for number, role in enumerate(roles, 1)
    )
    return RecordingPart(
        recording_id=recording_id,
        offset_s=offset_s,
        duration_s=10.0,
        mode=ChannelMode.STEREO if stereo else ChannelMode.MONO,
        participants=people,
        turns=tuple(
            Turn(f"{recording_id}-{one.id}", one.id, 1.0, 2.0, one.id, channel=one.channel) for one in people
        ),
        spans=(),
        loudness_dbfs={},
    )


def swapped(known: RecordingPart) -> RecordingPart:
    """The same after a person has exchanged the roles."""
    people = tuple(
        replace(one, choice=Choice("eve", utc_now(), role=SWAPPED[one.role])) for one in known.participants
    )
    return replace(known, participants=people)


def roles_of_turns(*parts: RecordingPart) -> dict[str, tuple[str, str]]:
    """The name and role under which each turn is shown."""
    found, placed = place_parts(parts)
    people = {one.id: (one.name, one.role.value) for one in settled(found)}
    return {turn.id: people[turn.participant] for part in placed for turn in part.turns}


BOTH = (Role.AGENT, Role.CUSTOMER)
CHOSEN = {"p1": ("Bob", "customer"), "p2": ("Ann", "agent")}


@pytest.mark.parametrize("stereo", [True, False])
@pytest.mark.parametrize(
    "again", [BOTH, (Role.CUSTOMER, Role.AGENT), (Role.UNKNOWN, Role.UNKNOWN)], ids=["same", "other", "none"]
)
def test_analysed_again_the_voices_keep_what_was_decided(again: tuple[Role, ...], stereo: bool) -> None:
    before = swapped(part("r1", *BOTH, stereo=stereo))
    new = keep_choices(part("r1", *again, stereo=stereo), [before])
    assert roles_of_turns(new) == {f"r1-{key}": value for key, value in CHOSEN.items()}


@pytest.mark.parametrize("again", [BOTH, (Role.CUSTOMER, Role.AGENT)], ids=["same", "other"])
def test_in_another_recording_the_channel_tells_who_it_is(again: tuple[Role, ...]) -> None:
    before = swapped(part("r1", *BOTH))
    new = keep_choices(part("r2", *again, offset_s=60.0), [before])
    expected = {f"{name}-{key}": value for name in ("r1", "r2") for key, value in CHOSEN.items()}
    assert roles_of_turns(before, new) == expected


def test_on_one_channel_the_name_that_was_found_tells_who_it_is() -> None:
    before = swapped(part("r1", *BOTH, stereo=False))
    new = keep_choices(part("r2", Role.CUSTOMER, Role.AGENT, stereo=False, offset_s=60.0), [before])
    shown = roles_of_turns(before, new)
    assert (shown["r2-p1"], shown["r2-p2"]) == (CHOSEN["p2"], CHOSEN["p1"])


def test_parties_are_never_made_one() -> None:
    before = part("r1", *BOTH)
    renamed = replace(before.participants[0], choice=Choice("eve", utc_now(), name="Joe"))
    before = replace(before, participants=(renamed,))
    new = keep_choices(part("r2", Role.CUSTOMER, Role.AGENT, offset_s=60.0), [before])
    assert len(set(roles_of_turns(new).values())) == 2


def test_without_a_choice_nothing_changes() -> None:
    new = part("r2", *BOTH, offset_s=60.0)
    assert keep_choices(new, [part("r1", Role.CUSTOMER, Role.AGENT)]) is new


def said(*turns: tuple[str, str, float, int | None]) -> RecordingPart:
    """A recording with turns of these ids, texts, starts (each a second long) and channels."""
    found = (
        Turn(turn_id, "p1", start_s, start_s + 1.0, text, channel=channel)
        for turn_id, text, start_s, channel in turns
    )
    return replace(part("r1", Role.AGENT), turns=tuple(found))


def written(heard: RecordingPart, **texts: str) -> RecordingPart:
    """The same after a person has written other texts for turns, by their ids."""
    turns = (
        replace(turn, wording=Wording("eve", utc_now(), texts[turn.id]) if turn.id in texts else None)
        for turn in heard.turns
    )
    return replace(heard, turns=tuple(turns))


def ids(new: RecordingPart, before: RecordingPart) -> list[str]:
    return [turn.id for turn in keep_turns(new, [before]).turns]


def test_a_turn_that_is_heard_again_keeps_its_id_and_what_was_written() -> None:
    before = written(said(("r1-1", "Helo.", 1.0, 0), ("r1-2", "Yes.", 3.0, 0)), **{"r1-2": "No."})
    new = said(("r1-1", "Hm.", 0.0, 0), ("r1-2", "Helo.", 1.2, 0), ("r1-3", "Yes.", 3.9, 0))
    kept = keep_turns(new, [before]).turns
    assert [turn.id for turn in kept] == ["r1-1.2", "r1-1", "r1-2"]
    assert [turn.wording.text if turn.wording else None for turn in kept] == [None, None, "No."]
    assert [turn.start_s for turn in kept] == [0.0, 1.2, 3.9]


@pytest.mark.parametrize(
    "other", [("r1-1", "Yes!", 1.0, 0), ("r1-1", "Yes.", 2.0, 0), ("r1-1", "Yes.", 1.0, 1)]
)
def test_another_text_time_or_channel_is_another_turn(other: tuple[str, str, float, int | None]) -> None:
    before = written(said(("r1-1", "Yes.", 1.0, 0)), **{"r1-1": "No."})
    (kept,) = keep_turns(said(other), [before]).turns
    assert (kept.id, kept.wording) == ("r1-1.2", None)


def test_no_two_turns_have_the_same_id() -> None:
    before = said(("r1-1", "Yes.", 1.0, 0), ("r1-1.2", "Yes.", 1.5, 0))
    new = said(*((f"r1-{number}", "Yes.", 1.2, 0) for number in (1, 2, 3)))
    assert ids(new, before) == ["r1-1", "r1-1.2", "r1-3"]
    assert ids(said(("r1-1", "No.", 1.0, 0)), before) == ["r1-1.3"]


def test_turns_of_other_recordings_are_none_of_its_own() -> None:
    new = said(("r1-1", "Yes.", 1.0, 0))
    other = replace(written(new, **{"r1-1": "No."}), recording_id="r2")
    assert keep_turns(new, [other]) == new
