"""Which participants of several recordings are one person."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hansard.model.transcript import Participant, Role


def merged(found: Sequence[Sequence[Participant]]) -> tuple[tuple[Participant, ...], list[dict[str, str]]]:
    """One participant for each person, numbered in order of the recordings and of their participants.

    The second item has, for each recording, the new id of each of its participants. The surer role and a
    person's latest choice count.
    """
    people: list[list[_Voice]] = []
    places: list[dict[str, int]] = []
    for recording, voices in enumerate(found):
        places.append({one.id: _place(_Voice(recording, one), people) for one in voices})
    ids = [f"p{number}" for number in range(1, len(people) + 1)]
    made = tuple(_one(name, [one.who for one in same]) for name, same in zip(ids, people, strict=True))
    return made, [{own: ids[place] for own, place in of_one.items()} for of_one in places]


@dataclass(frozen=True, slots=True)
class _Voice:
    """A participant as found in one recording, by its number."""

    recording: int
    who: Participant

    @property
    def names(self) -> set[str]:
        """The names found and chosen."""
        choice = self.who.choice
        return {self.who.name, choice.name} if choice and choice.name else {self.who.name}


def _place(one: _Voice, people: list[list[_Voice]]) -> int:
    """Where a participant belongs, a new place at the end for one who is nobody known."""
    for place, same in enumerate(people):
        if _belongs(one, same):
            same.append(one)
            return place
    people.append([one])
    return len(people) - 1


def _belongs(one: _Voice, same: Sequence[_Voice]) -> bool:
    """Whether somebody is the person of these voices: by what is known of any of them, else by name.

    Two with different addresses, or ids of the caller's, are two whatever their names.
    """
    known = [_are_known_as_one(one, other) for other in same]
    if True in known or False in known:
        return True in known
    return any(_have_one_name(one, other) for other in same)


def _are_known_as_one(left: _Voice, right: _Voice) -> bool | None:
    """By what is stored, by address, by the caller's id; None where nothing of these is known of both."""
    for own, other in (
        (left.who.member_id, right.who.member_id),
        (email_of(left.who), email_of(right.who)),
        (left.who.user_id, right.who.user_id),
    ):
        if own and other:
            return own == other
    return None


def _have_one_name(left: _Voice, right: _Voice) -> bool:
    """Two of one recording are not made one by the names that people gave them."""
    if left.recording == right.recording:
        return left.who.name == right.who.name
    return not left.names.isdisjoint(right.names)


def email_of(one: Participant) -> str | None:
    """The address that counts, in lower case."""
    chosen = one.choice.email if one.choice else None
    return (chosen or one.email or "").casefold() or None


def _one(participant_id: str, same: Sequence[Participant]) -> Participant:
    choices = [one.choice for one in same if one.choice]
    return replace(
        max(same, key=_sureness),
        id=participant_id,
        choice=max(choices, key=lambda choice: choice.at, default=None),
        email=next((one.email for one in same if one.email), None),
        user_id=next((one.user_id for one in same if one.user_id), None),
        member_id=next((one.member_id for one in same if one.member_id), None),
    )


def _sureness(participant: Participant) -> float:
    return 0.0 if participant.role is Role.UNKNOWN else 1.0 + (participant.role_confidence or 0.0)
