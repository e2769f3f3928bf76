from collections import Counter
from datetime import datetime
from pathlib import Path

import opencc
import pytest
from tests.unit.insight.dates.table import entries, entries_by_another_hand, found

SENTENCES = Path(__file__).parent / "sentences.tsv"


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("split", ["development", "test"])
def test_nineteen_in_twenty_due_dates_are_right(split, language):
    results = [found(entry) == entry["due"] for entry in entries(split, language)]
    assert sum(results) / len(results) >= 0.95


def test_of_sentences_by_another_hand_the_days_are_right():
    """Most of its labels leave out parts of the day ("tonight"), which are times here."""
    days = [(found(entry) or "", entry["due"] or "") for entry in entries_by_another_hand()]
    right = [found_.startswith(due) if due else not found_ for found_, due in days]
    assert sum(right) / len(right) >= 0.98


def test_the_sentences_the_rules_were_shaped_on_are_right():
    """Other sentences than the table's; a dash where nothing is due."""
    assert [entry for entry in _sentences() if (found(entry) or "-") != entry["due"]] == []


def _sentences(language=""):
    names = ("language", "start_time", "text", "due")
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    return [dict(zip(names, line.split("\t"), strict=True)) for line in lines if line.startswith(language)]


def test_the_table_has_sentences_with_and_without_a_due_date_in_both_halves():
    counts = Counter((entry["split"], entry["due"] is None) for entry in entries())
    assert counts["development", False] == counts["test", False] >= 55
    assert counts["development", True] == counts["test", True] >= 10


@pytest.mark.parametrize("entry", [entry for entry in entries() if entry["due"]], ids=lambda e: e["text"])
def test_each_label_is_a_day_of_the_calendar_not_before_the_conversation(entry):
    assert datetime.fromisoformat(entry["due"]).date() >= datetime.fromisoformat(entry["start_time"]).date()


def test_the_script_makes_no_difference():
    convert = {"zh-TW": opencc.OpenCC("tw2s").convert, "zh-CN": opencc.OpenCC("s2tw").convert}
    for entry in [*entries(language="zh"), *_sentences("zh")]:
        assert found(entry, convert[entry["language"]](entry["text"])) == found(entry), entry["text"]


def test_capitals_and_a_full_stop_make_no_difference():
    for entry in entries("development", "en"):
        bare = entry["text"].rstrip(".").lower().replace("'", "’")
        assert found(entry, bare) == entry["due"], bare
