from datetime import datetime
from typing import Any

import pytest

from hansard.dialects.symbl.errors import BadRequestError
from hansard.dialects.symbl.values import (
    read_boolean,
    read_integer,
    read_moment,
    read_number,
    read_url,
)


def _at(time: str) -> datetime:
    return datetime.fromisoformat(f"2020-07-21T{time}")


@pytest.mark.parametrize("value", [True, "true", "True", "TRUE", "1", 1])
def test_true(value: Any) -> None:
    assert read_boolean("f", value) is True


@pytest.mark.parametrize("value", [False, "false", "False", "0", 0])
def test_false(value: Any) -> None:
    assert read_boolean("f", value) is False


@pytest.mark.parametrize("value", ["yes", "", 2, 1.0, None, [], {}, "truе"])
def test_no_boolean(value: Any) -> None:
    with pytest.raises(BadRequestError, match='"f" must be a boolean'):
        read_boolean("f", value)


@pytest.mark.parametrize("value", [0.6, "0.6", "0.600000", "6e-1", ".6", "+0.6"])
def test_numbers(value: Any) -> None:
    assert read_number("f", value, least=0, most=1) == 0.6


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("1.5", "less than or equal to 1"),
        (-0.1, "greater than or equal to 0"),
        ("1e999", "less than or equal to 1"),
        (10**400, "a number"),
        (float("nan"), "greater than or equal to 0"),
        ("nan", "a number"),
        ("0,5", "a number"),
        ("1_0", "a number"),
        ("٣", "a number"),
        ("", "a number"),
        (True, "a number"),
        ([], "a number"),
        ("1" * 5000, "a number"),
    ],
)
def test_no_numbers(value: Any, message: str) -> None:
    with pytest.raises(BadRequestError) as caught:
        read_number("f", value, least=0, most=1)
    assert caught.value.message == f'"f" must be {message}'


@pytest.mark.parametrize("value", [2, "2", 2.0, "2.0"])
def test_whole_numbers(value: Any) -> None:
    found = read_integer("f", value, least=1, most=10)
    assert (found, type(found)) == (2, int)


@pytest.mark.parametrize("value", ["2.5", 0, "0", -1, "x", float("inf"), 11])
def test_no_whole_numbers(value: Any) -> None:
    with pytest.raises(BadRequestError, match='"f" must be '):
        read_integer("f", value, least=1, most=10)


@pytest.mark.parametrize(
    "value",
    ["https://example.com/a?X-Amz-Signature=a%2Fb&x=1", "http://10.0.0.1:8080/x", "HTTPS://EXAMPLE.COM"],
)
def test_urls(value: str) -> None:
    assert read_url("url", value) == value


@pytest.mark.parametrize(
    "value",
    [
        "example.com/a",
        "ftp://example.com",
        "/a",
        "http://",
        "http://a b.com/",
        "http://x.com/\x00",
        "http://[::1",
    ],
)
def test_no_urls(value: str) -> None:
    with pytest.raises(BadRequestError, match='"url" must be a valid uri'):
        read_url("url", value)


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2020-07-21T16:02:19.01Z", _at("16:02:19.010000")),
        ("2020-07-21T16:02:19Z", _at("16:02:19")),
        ("2020-07-21T18:02:19+02:00", _at("16:02:19")),
        ("2020-07-21 16:02", _at("16:02:00")),
        ("2020-07-21T16:02:19.123456789Z", _at("16:02:19.123456")),
    ],
)
def test_moments(value: str, moment: datetime) -> None:
    assert read_moment("f", value) == moment


@pytest.mark.parametrize(
    "value", ["2020-13-01T00:00:00Z", "yesterday", "", 5, None, "2020-07-21", "0001-01-01T00:00:00+10:00"]
)
def test_no_moments(value: Any) -> None:
    with pytest.raises(BadRequestError, match='"f" must be a valid ISO 8601 date'):
        read_moment("f", value)
