"""Trackers changed step by step."""

from typing import Any

import pytest

from hansard.dialects.symbl.errors import BadRequestError
from hansard.dialects.symbl.patching import patched

TRACKER = {"name": "Prices", "vocabulary": ["how much", "what is the price"]}


def test_steps_are_taken_one_after_another() -> None:
    assert patched(
        TRACKER,
        [
            {"op": "replace", "path": "/name", "value": "Costs"},
            {"op": "add", "path": "/description", "value": "Money"},
            {"op": "add", "path": "/vocabulary/-", "value": "too dear"},
            {"op": "add", "path": "/vocabulary/0", "value": "cost"},
            {"op": "remove", "path": "/vocabulary/1"},
            {"op": "replace", "path": "/vocabulary/1", "value": "price"},
        ],
    ) == {"name": "Costs", "description": "Money", "vocabulary": ["cost", "price", "too dear"]}
    assert TRACKER == {"name": "Prices", "vocabulary": ["how much", "what is the price"]}


def test_no_steps_change_nothing() -> None:
    assert patched(TRACKER, []) == TRACKER


@pytest.mark.parametrize(
    ("steps", "reason"),
    [
        ({}, '"value" must be an array'),
        ([1], r'"\[0\]" must be an object'),
        ([{"path": "/name"}], r'"\[0\].op" is required'),
        (
            [{"op": "test", "path": "/name", "value": "x"}],
            r'"\[0\].op" must be one of \[add, replace, remove\]',
        ),
        ([{"op": "move", "path": "/name", "from": "/x"}], r'"\[0\].from" is not allowed'),
        ([{"op": "add", "path": "/name"}], r'"\[0\].value" is required'),
        ([{"op": "add", "path": "/id", "value": "1"}], r'"\[0\].path" must be one of'),
        ([{"op": "add", "path": "/vocabulary/01", "value": "1"}], r'"\[0\].path" must be one of'),
        ([{"op": "remove", "path": "/description"}], "does not exist: /description"),
        ([{"op": "remove", "path": "/vocabulary/2"}], "does not exist: /vocabulary/2"),
        ([{"op": "replace", "path": "/vocabulary/-", "value": "x"}], "does not exist: /vocabulary/-"),
        ([{"op": "add", "path": "/vocabulary/3", "value": "x"}], "does not exist: /vocabulary/3"),
        ([{"op": "remove", "path": 1}], r'"\[0\].path" must be a string'),
    ],
)
def test_a_step_that_cannot_be_taken_is_named(steps: Any, reason: str) -> None:
    with pytest.raises(BadRequestError, match=reason):
        patched(TRACKER, steps)
