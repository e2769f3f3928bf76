"""The RSQL subset: what it takes, what it means, what it refuses."""

from datetime import datetime

import pytest

from hansard.dialects.symbl.errors import BadRequestError
from hansard.dialects.symbl.rsql import parse_filter

VALUES = {
    "conversation.metadata.agentId": "johndoe",
    "conversation.metadata.age": "9",
    "conversation.metadata.team": "O'Brien and sons",
    "conversation.name": "Weekly",
    "conversation.id": "5815170693595136",
    "conversation.startTime": datetime.fromisoformat("2022-05-30T12:00"),
    "conversation.endTime": datetime.fromisoformat("2022-05-30T13:00"),
}


@pytest.mark.parametrize(
    "text",
    [
        "conversation.metadata.agentId==johndoe",
        "conversation.metadata.agentId == 'johndoe' and conversation.metadata.age==9",
        'conversation.metadata.agentId=="johndoe";conversation.metadata.age!=10',
        "conversation.metadata.agentId!=x AND conversation.metadata.agentId!=y and conversation.name==Weekly",
        'conversation.metadata.team=="O\'Brien and sons"',
        r"conversation.metadata.team=='O\'Brien and sons'",
        "conversation.metadata.age<10",  # as numbers, where both are some
        "conversation.metadata.age=le=9.0",
        "conversation.metadata.agentId>john",
        "conversation.metadata.unknown!=x",
        "conversation.startTime>=2022-05-30T12:00:00.000Z;conversation.startTime<2022-05-30T14:00:00+01:30",
        "conversation.startDate=gt=2022-05-30 and conversation.endDate=lt=2022-05-31",
        "conversation.id==5815170693595136",
    ],
)
def test_what_is_true_passes(text: str) -> None:
    assert parse_filter("filter", text).passes(VALUES)


@pytest.mark.parametrize(
    "text",
    [
        "conversation.metadata.agentId==JohnDoe",
        "conversation.metadata.agentId==johndoe and conversation.name!=Weekly",
        "conversation.metadata.age>10",
        "conversation.metadata.unknown==x",
        "conversation.metadata.unknown<x",
        "conversation.startTime!=2022-05-30T12:00:00Z",
        "conversation.endTime<=2022-05-30T12:59:59.999Z",
    ],
)
def test_what_is_not_true_does_not(text: str) -> None:
    assert not parse_filter("filter", text).passes(VALUES)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "position 1"),
        ("conversation.name", "position 1"),
        ("conversation.name==a or conversation.name==b", "joined by and"),
        ("conversation.name==a,conversation.name==b", "joined by and"),
        ("conversation.name==a b", "position 22"),
        ("conversation.name==a;", "position 22"),
        ("(conversation.name==a)", "position 1"),
        ("conversation.name=like=a", "position 1"),
        ("conversation.name=='a", "position 1"),
        ("conversation.colour==red", "selector conversation.colour"),
        ("conversation.metadata.==red", "selector conversation.metadata."),
        ("conversation.startTime>=soon", "ISO 8601"),
        ("conversation.name==a;conversation.id==1;conversation.type==meeting", "2 selectors"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_place(text: str, reason: str) -> None:
    with pytest.raises(BadRequestError, match='"filter"') as refused:
        parse_filter("filter", text)
    assert reason in refused.value.message
