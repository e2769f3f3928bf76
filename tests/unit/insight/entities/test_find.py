from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard.insight.entities.find import mentions
from hansard.insight.entities.known import Known
from hansard.insight.entities.mention import EntityKind
from hansard.model.definitions import CustomEntity

START = datetime(2026, 3, 2, 9, 0)  # noqa: DTZ001 (local time, a Monday)
PIECES = (
    *(
        "my name is Anna Bee",
        "it's 4471-2290",
        "$45.50",
        "tomorrow at 3 pm",
        "call 555 0199",
        "at gmail dot com",
    ),
    *(
        "我叫陳志豪",
        "三百五十元",
        "Hive Bank Ltd",
        "in Ghent",
        "one two three",
        "下週五",
        "13812345678",
        "路100號",
    ),
    *("😀", "\u202eabc", "ñandú", "\n", "，", "...", "A1-B2", "O'Neil & Sons", "'s"),
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=12).map(" ".join)


@given(TEXTS, st.sampled_from(["en-US", "zh-TW", "ja-JP"]))
@settings(max_examples=150, deadline=None)
def test_mentions_are_literal_in_order_and_apart(text: str, language: str) -> None:
    end = 0
    for mention in mentions(text, language, START):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert mention.value
        end = mention.end


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "?", "1", "a", "。", "١٢٣", "²", "$", "@", "0" * 400, "9,9,9," * 50]
)
@pytest.mark.parametrize("language", ["en-US", "zh-CN", "he-IL"])
def test_little_and_odd_text_does_no_harm(text: str, language: str) -> None:
    assert mentions(text, language, START) == mentions(text, language, START)


@pytest.mark.parametrize(
    ("text", "kind", "value", "detail"),
    [
        ("due on March 9", EntityKind.DATE, "2026-03-09", {}),
        ("at 3 pm", EntityKind.TIME, "15:00:00", {}),
        ("tomorrow at 3 pm", EntityKind.DATETIME, "2026-03-03 15:00:00", {}),
        (
            "from June 3rd to June 17th",
            EntityKind.DATERANGE,
            "2026-06-03/2026-06-17",
            {"start": "2026-06-03", "end": "2026-06-17"},
        ),
    ],
)
def test_times_have_iso_values(text: str, kind: EntityKind, value: str, detail: dict[str, str]) -> None:
    (found,) = [each for each in mentions(text, "en-US", START) if each.kind is not EntityKind.NUMBER]
    assert (found.kind, found.value, dict(found.detail)) == (kind, value, detail)


def test_without_a_start_time_their_value_is_what_was_said() -> None:
    (found,) = mentions("see you Tomorrow", "en-US", None)
    assert (found.kind, found.value) == (EntityKind.DATE, "tomorrow")


CUSTOM = (
    CustomEntity("Officer", "marketing director", None),
    CustomEntity("Plan", "Gold", "gold plan"),
    CustomEntity("Plan", "金卡會員"),
    CustomEntity("Other", "gold"),
    CustomEntity("Empty", " "),
)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("A Marketing  Director.", "en-US", [("Officer", "Marketing  Director", "marketing director")]),
        ("GOLD, not goldfish", "en-US", [("Plan", "GOLD", "gold plan")]),
        ("我是金卡會員。", "zh-TW", [("Plan", "金卡會員", "金卡會員")]),
        ("我的gold方案", "zh-TW", [("Plan", "gold", "gold plan")]),
        ("le marketing director et son gold", "fr-FR", [
            ("Officer", "marketing director", "marketing director"), ("Plan", "gold", "gold plan"),
        ]),
    ],
)  # fmt: skip
def test_custom_phrases_are_whole_words_in_every_language(
    text: str, language: str, expected: list[tuple[str, str, str]]
) -> None:
    found = [
        each
        for each in mentions(text, language, START, Known(custom=CUSTOM))
        if each.kind is EntityKind.CUSTOM
    ]
    assert [(each.detail["custom_type"], each.text, each.value) for each in found] == expected


def test_a_custom_phrase_goes_before_any_other_kind() -> None:
    known = Known(custom=(CustomEntity("Client", "Hive Bank"),))
    found = mentions("I work for Hive Bank.", "en-US", START, known)
    assert [(each.kind, each.text) for each in found] == [(EntityKind.CUSTOM, "Hive Bank")]
