from typing import Any

import pytest

from hansard.dialects.symbl.definitions import MAX_PHRASES, read_entities, read_trackers
from hansard.dialects.symbl.errors import BadRequestError
from hansard.model.definitions import CustomEntity, Tracker

KNOWN = Tracker("4476908732794496", "Promo", ("promotion",))
MANAGED = {KNOWN.id: KNOWN}


def _trackers(*members: Any) -> tuple[Tracker, ...]:
    return read_trackers("trackers", members, MANAGED, "w1")


def _phrases(*vocabulary: Any) -> tuple[str, ...]:
    (tracker,) = _trackers({"name": "a", "vocabulary": list(vocabulary)})
    return tracker.vocabulary


def test_entities() -> None:
    given = [
        {"customType": "Executives", "text": "Marketing director", "value": "CMO"},
        {"customType": "colour", "text": "blue", "unknown": 1},
        {"text": " blue "},
        {"text": "blue", "customType": "", "value": None},
    ]
    assert read_entities("entities", given) == (
        CustomEntity("Executives", "Marketing director", "CMO"),
        CustomEntity("colour", "blue"),
        CustomEntity("custom", "blue"),
    )


@pytest.mark.parametrize(
    ("entity", "message"),
    [
        ({"customType": "a"}, '"entities[0].text" is required'),
        ({"text": None}, '"entities[0].text" is required'),
        ({"text": " "}, '"entities[0].text" is not allowed to be empty'),
        ({"text": 5}, '"entities[0].text" must be a string'),
        ({"text": "a", "customType": ["x"]}, '"entities[0].customType" must be a string'),
        ({"text": "a", "value": 5}, '"entities[0].value" must be a string'),
        (5, '"entities[0]" must be an object'),
        (
            {"text": "x" * 201},
            '"entities[0].text" length must be less than or equal to 200 characters long',
        ),
    ],
)
def test_wrong_entities(entity: Any, message: str) -> None:
    with pytest.raises(BadRequestError) as caught:
        read_entities("entities", [entity])
    assert caught.value.message == message


def test_a_tracker_of_the_account_is_known_by_its_id() -> None:
    assert _trackers({"id": KNOWN.id}, {"id": int(KNOWN.id)}, {"id": KNOWN.id, "name": "other"}) == (KNOWN,)


def test_an_unknown_id_is_refused() -> None:
    for unknown in ("4476908732794497", 5, "", {}):
        with pytest.raises(BadRequestError, match=r"trackers\[0\]\.id"):
            _trackers({"id": unknown})


def test_a_tracker_of_the_request_has_an_id_that_stays() -> None:
    first, second = _trackers({"name": "Promo", "vocabulary": ["a"]}, {"name": "Promo", "vocabulary": ["b"]})
    assert first.id != second.id
    assert len(first.id) == len(second.id) == 16
    assert _trackers({"vocabulary": ["a"], "name": " Promo "}) == (first,)
    elsewhere = read_trackers("trackers", [{"name": "Promo", "vocabulary": ["a"]}], {}, "w2")
    assert elsewhere[0].id != first.id


def test_phrases_are_cleaned() -> None:
    assert _phrases("how much?", "AT&T", "don’t  know", "e.g. well-known", "चाहिए", "多少钱？") == (
        "how much",
        "AT T",
        "don't know",
        "e.g. well-known",
        "चाहिए",
        "多少钱",
    )


def test_phrases_stand_once_and_are_not_empty() -> None:
    assert _phrases("Promo", "promo!", "", "?!", "--", "PROMO ") == ("Promo",)


def test_one_phrase_may_stand_for_a_list() -> None:
    (tracker,) = _trackers({"name": "a", "vocabulary": "special, promotion"})
    assert tracker.vocabulary == ("special promotion",)


@pytest.mark.parametrize(
    ("tracker", "message"),
    [
        ({"vocabulary": ["a"]}, '"trackers[0].name" is required'),
        ({"name": "", "vocabulary": ["a"]}, '"trackers[0].name" is not allowed to be empty'),
        ({"name": 5, "vocabulary": ["a"]}, '"trackers[0].name" must be a string'),
        ({"name": "a"}, '"trackers[0].vocabulary" is required'),
        ({"name": "a", "vocabulary": []}, '"trackers[0].vocabulary" is not allowed to be empty'),
        ({"name": "a", "vocabulary": ["?"]}, '"trackers[0].vocabulary" is not allowed to be empty'),
        ({"name": "a", "vocabulary": {}}, '"trackers[0].vocabulary" must be an array'),
        ({"name": "a", "vocabulary": ["a", 5]}, '"trackers[0].vocabulary[1]" must be a string'),
        (
            {"name": "a", "vocabulary": ["a"] * (MAX_PHRASES + 1)},
            '"trackers[0].vocabulary" must contain less than or equal to 1000 items',
        ),
        ([], '"trackers[0]" must be an object'),
    ],
)
def test_wrong_trackers(tracker: Any, message: str) -> None:
    with pytest.raises(BadRequestError) as caught:
        _trackers(tracker)
    assert caught.value.message == message
