"""Who speaks when, from events."""

import math
from typing import Any

import pytest

from hansard.dialects.symbl.errors import BadRequestError
from hansard.dialects.symbl.speaker_events import Stretches, read_events, speaking


def event(kind: str, name: str, seconds: float, nanos: float = 0) -> dict[str, Any]:
    return {
        "type": f"{kind}_speaking",
        "user": {"name": name},
        "offset": {"seconds": seconds, "nanos": nanos},
    }


def stretches(*events: dict[str, Any]) -> list[tuple[str, float, float]]:
    found = speaking(read_events({"speakerEvents": list(events)}))
    return [(each.user.name, each.start_s, each.end_s) for each in found]


def test_events_make_stretches_in_order_of_time() -> None:
    assert stretches(
        event("started", "B", 4),
        event("stopped", "A", 3, 2_500_000_000),
        event("started", "A", 0, 500_000_000),
    ) == [("A", 0.5, 5.5), ("B", 4.0, math.inf)]


def test_whoever_is_not_stopped_speaks_until_anybody_starts() -> None:
    assert stretches(event("started", "A", 0), event("started", "B", 2), event("stopped", "B", 3)) == [
        ("A", 0.0, 2.0),
        ("B", 2.0, 3.0),
    ]
    assert stretches(event("started", "A", 0), event("started", "A", 2), event("stopped", "A", 3)) == [
        ("A", 0.0, 2.0),
        ("A", 2.0, 3.0),
    ]


def test_a_message_is_whose_stretches_share_most_of_it() -> None:
    found = Stretches(
        speaking(
            read_events(
                {
                    "speakerEvents": [
                        *(event("started", "A", 0), event("stopped", "A", 2)),
                        *(event("started", "B", 1), event("stopped", "B", 6)),
                        *(event("started", "A", 8), event("stopped", "A", 9)),
                    ]
                }
            )
        )
    )
    names = [
        user and user.name
        for user in (found.speaker(*times) for times in ((0, 3), (1, 2), (1.5, 9), (6, 8), (8.5, 8.5)))
    ]
    assert names == ["A", "A", "B", None, "A"]


def test_long_stretches_are_seen_behind_short_ones() -> None:
    found = Stretches(
        speaking(read_events({"speakerEvents": [event("started", "A", 0), event("stopped", "B", 1)]}))
    )
    assert found.speaker(1000, 1001).name == "A"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ({}, '"speakerEvents" is required'),
        ({"speakerEvents": {}}, '"speakerEvents" must be an array'),
        ({"speakerEvents": [1]}, r'"speakerEvents\[0\]" must be an object'),
        ({"speakerEvents": [event("began", "A", 0)]}, r'"speakerEvents\[0\].type" must be one of'),
        ({"speakerEvents": [{"type": "started_speaking"}]}, r'"speakerEvents\[0\].user" is required'),
        ({"speakerEvents": [event("started", "", 0)]}, r'"speakerEvents\[0\].user.name" is not allowed'),
        ({"speakerEvents": [event("started", "A", -1)]}, r'"speakerEvents\[0\].offset.seconds" must be'),
    ],
)
def test_events_that_make_no_sense_name_the_place(document: dict[str, Any], reason: str) -> None:
    with pytest.raises(BadRequestError, match=reason):
        read_events(document)
