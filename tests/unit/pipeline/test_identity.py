from datetime import datetime

from hansard.model.transcript import Choice, Participant
from hansard.pipeline.identity import merged


def _places(*recordings: list[Participant]) -> list[list[str]]:
    """The new ids of the participants of each recording."""
    numbered = [
        [
            Participant(f"p{number}", one.name, email=one.email, user_id=one.user_id, choice=one.choice)
            for number, one in enumerate(people, 1)
        ]
        for people in recordings
    ]
    return [list(ids.values()) for ids in merged(numbered)[1]]


def _person(name: str, email: str | None = None, user_id: str | None = None, chosen: str = "") -> Participant:
    choice = Choice("ann", datetime.fromisoformat("2026-01-01"), chosen) if chosen else None
    return Participant("", name, email=email, user_id=user_id, choice=choice)


def test_by_address_else_by_id_else_by_name() -> None:
    assert _places([_person("A", "a@x.org")], [_person("B", "A@X.ORG"), _person("A")]) == [
        ["p1"],
        ["p1", "p1"],
    ]
    assert _places([_person("A", user_id="7")], [_person("B", user_id="7")]) == [["p1"], ["p1"]]
    assert _places([_person("A")], [_person("A", "a@x.org")], [_person("B")]) == [["p1"], ["p1"], ["p2"]]


def test_two_addresses_are_two_people_also_by_way_of_a_third() -> None:
    assert _places([_person("A", "a@x.org")], [_person("A")], [_person("A", "b@x.org")]) == [
        ["p1"],
        ["p1"],
        ["p2"],
    ]


def test_a_chosen_name_is_one_of_another_recording_only() -> None:
    chosen = _person("speaker1", chosen="Ann")
    assert _places([chosen, _person("Ann")], [_person("Ann")]) == [["p1", "p2"], ["p1"]]
