import pytest

from hansard.insight.redaction.checks import is_card, is_china_id, is_iban, is_taiwan_id


def test_cards() -> None:
    assert is_card("4111111111111111")
    assert is_card("378282246310005")
    assert not is_card("4111111111111112")
    assert not is_card("0000000000000000")
    assert not is_card("42")


@pytest.mark.parametrize(
    ("code", "right"),
    [
        ("A123456789", True),
        ("a123456789", True),
        ("A123456788", False),
        ("A323456789", False),
        ("1234567890", False),
        ("", False),
    ],
)
def test_taiwan(code: str, right: bool) -> None:
    assert is_taiwan_id(code) is right


@pytest.mark.parametrize(
    ("code", "right"),
    [
        ("11010519491231002X", True),
        ("11010519491231002x", True),
        ("110105194912310021", False),
        ("11010519491331002X", False),
        ("X" * 18, False),
    ],
)
def test_china(code: str, right: bool) -> None:
    assert is_china_id(code) is right


@pytest.mark.parametrize(
    ("code", "right"),
    [
        ("GB82 WEST 1234 5698 7654 32", True),
        ("GB82 WEST 1234 5698 7654 33", False),
        ("DE89", False),
        ("ÄÖ89370400440532013000", False),
    ],
)
def test_iban(code: str, right: bool) -> None:
    assert is_iban(code) is right
