"""Sentiment from -1 to +1, with a word for it."""

from collections.abc import Iterable
from typing import Any

import pytest

from hansard.dialects.symbl.message import Message, messages_of
from hansard.dialects.symbl.sentiment import Tones, suggested
from hansard.model.transcript import Turn


@pytest.mark.parametrize(
    ("score", "word"),
    [
        (-1.0, "negative"),
        (-0.301, "negative"),
        (-0.3, "neutral"),
        (0.0, "neutral"),
        (0.3, "neutral"),
        (0.301, "positive"),
        (1.0, "positive"),
    ],
)
def test_bounds(score: float, word: str) -> None:
    assert suggested(score) == word


PRAISE, BLAME = "This is wonderful, thank you so much!", "This is a terrible, awful mess."


def messages(*texts: str) -> list[Message]:
    """Messages of a turn of their own each: `t0`, `t1` and so on."""
    turns = [Turn(f"t{number}", "p1", 0.0, 1.0, text) for number, text in enumerate(texts)]
    return [message for turn in turns for message in messages_of(turn, "r1", None)]


def score(found: Iterable[Message], metrics: dict[str, Any] | None = None, language: str = "en-US") -> float:
    value: float = Tones(language, metrics).render(found)["polarity"]["score"]
    return value


@pytest.mark.parametrize(
    ("text", "word"),
    [(PRAISE, "positive"), (BLAME, "negative"), ("The shop is on Main Street.", "neutral")],
)
def test_a_sentence(text: str, word: str) -> None:
    sentiment = Tones("en-US", None).render(messages(text))
    assert sentiment["suggested"] == word
    assert -1 <= sentiment["polarity"]["score"] <= 1


def test_several_sentences_together() -> None:
    together = score(messages(PRAISE, BLAME, "It is Monday."))
    assert score(messages(BLAME)) < together < score(messages(PRAISE))


@pytest.mark.parametrize("texts", [(), ("Das ist furchtbar.",)])
def test_nothing_is_known(texts: tuple[str, ...]) -> None:
    expected = {"polarity": {"score": 0.0}, "suggested": "neutral"}
    assert Tones("de-DE", {"sentiment_sentence": None}).render(messages(*texts)) == expected


def test_what_the_analysis_has_found() -> None:
    first, second = messages(f"{PRAISE} {BLAME}")
    tones = [
        {"turn_id": "t0", "start": 0, "end": first.end, "score": -2.5},
        {"turn_id": "t0", "start": second.start, "end": second.end, "score": 4.0},
    ]
    metrics = {"sentiment_sentence": tones}
    assert (score([first], metrics), score([second], metrics)) == (-0.5, 0.8)


def test_run_on_sentences_count_together() -> None:
    (message,) = messages("it is wonderful it is a mess")
    halves = [(0, 15, 3.0), (16, 28, -1.0)]
    tones = [dict(zip(("start", "end", "score"), half, strict=True), turn_id="t0") for half in halves]
    assert score([message], {"sentiment_sentence": tones}) == 0.4


def test_a_text_that_was_changed_is_read_now() -> None:
    found = messages(PRAISE)
    tones = [{"turn_id": "t0", "start": 0, "end": 4, "score": -5.0}]
    assert score(found, {"sentiment_sentence": tones}) == score(found) > 0
