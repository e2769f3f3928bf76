"""Many ways to say what is a risk, and words that only look like one (`risks/*.txt`).

A line is `language sign words`: `+` where the words are the risk the file is named after, `-` where they
are not.
"""

from pathlib import Path

import pytest
from tests.unit.insight.dialogues import NEUTRAL_EN, NEUTRAL_ZH, Rows, conversation

from hansard.insight.dialogue import prepare
from hansard.insight.risk import RISK_KEYS, risks

FOLDER = Path(__file__).parent / "risks"
CALLS = {"en": (NEUTRAL_EN, "en-US"), "zh": (NEUTRAL_ZH, "zh-TW")}


def wordings(kind: str) -> list[tuple[str, str, str]]:
    """The language, the sign and the words of each line."""
    lines = (FOLDER / f"{kind}.txt").read_text(encoding="utf-8").splitlines()
    return [(language, sign, words) for language, sign, words in (line.split(maxsplit=2) for line in lines)]


def call(kind: str, language: str, words: str) -> Rows:
    """A calm call in which the words fall, where and by whom they would."""
    rows = CALLS[language][0]
    if kind == "compliance":
        return [*rows[:5], ("agent", words), *rows[5:]]
    if kind == "communication":
        return [*rows[:4], ("customer", words), ("agent", words), *rows[4:]]
    if kind == "unresolved":
        return [*rows[:-1], ("customer", words)]
    return [*rows[:5], ("customer", words), *rows[6:]]


def kinds_found(kind: str, language: str, words: str) -> list[str]:
    given = conversation(call(kind, language, words), language=CALLS[language][1])
    return [risk.key for risk in risks(prepare(given))]


def test_every_kind_has_its_wordings():
    assert {file.stem for file in FOLDER.glob("*.txt")} == set(RISK_KEYS)


@pytest.mark.parametrize("kind", RISK_KEYS)
@pytest.mark.parametrize("language", CALLS)
def test_the_words_are_taken_for_what_they_are(kind, language):
    listed = [(sign, words) for its, sign, words in wordings(kind) if its == language]
    wrong = [words for sign, words in listed if (kind in kinds_found(kind, language, words)) != (sign == "+")]
    assert len(listed) >= 30
    assert wrong == []
