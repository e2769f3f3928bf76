"""Against customers' turns of a public data set with made-up personal numbers, their questions missing."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from hansard.insight.redaction.find import redactions

PERSONAL = {
    "card_number",
    "ssn",
    "account_number",
    "booking_confirmation_number",
    "phone_number",
    "email_address",
}


def _rows(recordings: Path, domain: str) -> list[tuple[list[str], list[str]]]:
    with (recordings / "text" / f"multidogo_{domain}_dev.tsv").open(encoding="utf-8") as file:
        rows = [
            (row["utterance"].split(), row["slot-labels"].split())
            for row in csv.DictReader(file, delimiter="\t")
        ]
    return [(words, tags) for words, tags in rows if len(words) == len(tags)]


def _hidden(words: list[str]) -> list[bool]:
    text, place, hidden = " ".join(words), 0, []
    found = redactions(text, "en-US")
    for word in words:
        hidden.append(any(each.start < place + len(word) and place < each.end for each in found))
        place += len(word) + 1
    return hidden


@pytest.mark.recordings
@pytest.mark.parametrize("domain", ["finance", "airline"])
def test_most_personal_numbers_go_and_other_turns_stay(recordings: Path, domain: str) -> None:
    hits: Counter[str] = Counter()
    total: Counter[str] = Counter()
    plain, touched = 0, 0
    for words, tags in _rows(recordings, domain):
        hidden = _hidden(words)
        for tag, gone in zip(tags, hidden, strict=True):
            if tag in PERSONAL:
                total[tag] += 1
                hits[tag] += gone
        if set(tags) == {"O"}:
            plain += 1
            touched += any(hidden)
    assert {tag: hits[tag] / total[tag] for tag in total if hits[tag] < 0.85 * total[tag]} == {}
    assert touched < 0.05 * plain
