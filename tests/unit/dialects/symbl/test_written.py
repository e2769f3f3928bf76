from datetime import datetime
from typing import Any

import pytest

from hansard.dialects.symbl.errors import BadRequestError
from hansard.dialects.symbl.written import Written, read_written
from hansard.pipeline.messages import WrittenMessage

DURATION = "messages[0].duration"


def _message(text: str, **fields: Any) -> dict[str, Any]:
    return {"payload": {"content": text, "contentType": "text/plain"}, **fields}


def _span(start: str | None = None, end: str | None = None) -> dict[str, Any]:
    times = {"startTime": start, "endTime": end}
    return {key: f"2020-07-21T{time}Z" for key, time in times.items() if time}


def test_positions_count_from_the_earliest_time() -> None:
    messages = [
        _message("Later.", duration=_span("16:02:20.5", "16:02:21"), **{"from": {"name": "Ann"}}),
        _message("First.", duration=_span("16:02:19.01", "16:02:19.99")),
        _message("Whenever."),
    ]
    assert read_written({"messages": messages}) == Written(
        (
            WrittenMessage("Later.", "Ann", None, 1.49, 1.99),
            WrittenMessage("First.", None, None, 0.0, 0.98),
            WrittenMessage("Whenever."),
        ),
        datetime.fromisoformat("2020-07-21T16:02:19.010000"),
    )


def test_one_time_is_both() -> None:
    for duration in (_span("16:02:19"), _span(None, "16:02:19"), _span("16:02:19", "16:02:19")):
        written = read_written({"messages": [_message("a", duration=duration)]})
        assert written.messages == (WrittenMessage("a", start_s=0.0, end_s=0.0),)


def test_without_times_there_is_no_beginning() -> None:
    for duration in (None, {}, {"startTime": None}):
        written = read_written({"messages": [_message("a", duration=duration)]})
        assert written == Written((WrittenMessage("a"),), None)


def test_who_writes() -> None:
    authors = [
        {"name": "Ann", "userId": "ann@example.com"},
        {"userId": "7"},
        {"name": " "},
        {},
        None,
    ]
    written = read_written({"messages": [_message("a", **{"from": author}) for author in authors]})
    assert [(one.name, one.user_id) for one in written.messages] == [
        ("Ann", "ann@example.com"),
        (None, "7"),
        (None, None),
        (None, None),
        (None, None),
    ]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, '"messages" is required'),
        ({"messages": None}, '"messages" is required'),
        ({"messages": []}, '"messages" is not allowed to be empty'),
        ({"messages": {}}, '"messages" must be an array'),
        ({"messages": ["a"]}, '"messages[0]" must be an object'),
        ({"messages": [{}]}, '"messages[0].payload" is required'),
        ({"messages": [{"payload": "a"}]}, '"messages[0].payload" must be an object'),
        ({"messages": [{"payload": {}}]}, '"messages[0].payload.content" is required'),
        (
            {"messages": [_message("a"), _message(" ")]},
            '"messages[1].payload.content" is not allowed to be empty',
        ),
        ({"messages": [{"payload": {"content": 5}}]}, '"messages[0].payload.content" must be a string'),
        ({"messages": [_message("a", **{"from": "Ann"})]}, '"messages[0].from" must be an object'),
        ({"messages": [_message("a", **{"from": {"name": 5}})]}, '"messages[0].from.name" must be a string'),
        ({"messages": [_message("a", duration=5)]}, '"messages[0].duration" must be an object'),
        (
            {"messages": [_message("a", duration={"startTime": "noon"})]},
            '"messages[0].duration.startTime" must be a valid ISO 8601 date',
        ),
        (
            {"messages": [_message("a", duration=_span("16:02:20", "16:02:19"))]},
            f'"{DURATION}.endTime" must be greater than or equal to "{DURATION}.startTime"',
        ),
        ({"messages": [_message("a")] * 20_001}, '"messages" must contain less than or equal to 20000 items'),
    ],
)
def test_wrong_messages(body: dict[str, Any], message: str) -> None:
    with pytest.raises(BadRequestError) as caught:
        read_written(body)
    assert caught.value.message == message
