"""Mail and web addresses, and streets."""

import pytest

from hansard.insight.entities.addresses import addresses_in
from hansard.insight.entities.emails import emails_in, pages_in, plain_email
from hansard.insight.entities.tokens import Words


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("write to A.Bee+1@Hive.co.uk.", "a.bee+1@hive.co.uk"),
        ("it's anna dot bee at hive dot com", "anna.bee@hive.com"),
        ("anna underscore bee 22 at hive dot co dot uk okay", "anna_bee22@hive.co.uk"),
        ("a n n a at gmail", "anna@gmail"),
        ("anna bee at the rate hive dot in", "bee@hive.in"),
        ("bee 小老鼠 gmail 點 com", "bee@gmail.com"),
        ("it's h.bee@hive.net, isn't it", "h.bee@hive.net"),
    ],
)
def test_mail_addresses_are_found_as_they_are_said(text: str, typed: str) -> None:
    found = {plain_email(text[start:end]) for start, end in emails_in(text)}
    assert found == {typed}


@pytest.mark.parametrize("text", ["annabee 22 gmailcom", "annabeegmailcom", "annabee@gmail.com"])
def test_an_address_that_lost_its_marks_is_found(text: str) -> None:
    assert (0, len(text)) in set(emails_in(text))


@pytest.mark.parametrize(
    "text", ["look at amazon dot com", "I was at home", "my gmail is full", "we met at 5", "telecom is slow"]
)
def test_what_is_no_mail_address(text: str) -> None:
    assert list(emails_in(text)) == []


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("see https://hive.com/a?b=1.", "https://hive.com/a?b=1"),
        ("on www.hive.org, please", "www.hive.org"),
        ("go to hive dot com slash help", "hive dot com"),
        ("見hive.com.tw。", "hive.com.tw"),
    ],
)
def test_pages(text: str, page: str) -> None:
    assert page in {text[start:end] for start, end in pages_in(text)}


@pytest.mark.parametrize(
    ("text", "numbers", "address"),
    [
        ("I live at 18 Foxglove Lane, apt 4B.", [(10, 12)], "18 Foxglove Lane, apt 4B"),
        ("twelve north foxglove terrace", [(0, 6)], "twelve north foxglove terrace"),
        ("at 5 West 42nd Street", [(3, 4)], "5 West 42nd Street"),
        ("20 minutes down the road", [(0, 2)], None),
        ("I have 3 court dates", [(7, 8)], None),
    ],
)
def test_streets_with_a_number(text: str, numbers: list[tuple[int, int]], address: str | None) -> None:
    stop_words = frozenset("minutes down the i live at".split())
    found = [text[start:end] for start, end in addresses_in(Words(text), numbers, stop_words)]
    assert found == ([address] if address else [])
