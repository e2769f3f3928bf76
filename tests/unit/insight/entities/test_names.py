"""People, organizations and places."""

import pytest

from hansard.insight.entities.find import mentions
from hansard.insight.entities.known import Known, personal

NAMES = {"person", "organization", "location"}


def named(text: str, language: str = "en-US", known: Known | None = None) -> list[tuple[str, str]]:
    found = mentions(text, language, None, known or Known())
    return [(each.kind.value, each.text) for each in found if each.kind.value in NAMES]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My name is Xanthippe Blorg.", [("person", "Xanthippe Blorg")]),
        ("my name is xanthippe and i am calling about a bill", [("person", "xanthippe")]),
        ("Is Mrs. Vandermolen there?", [("person", "Vandermolen")]),
        ("Our technician, Bojidar, will come.", [("person", "Bojidar")]),
        ("Will you mark the bill as paid?", []),
        ("I spoke to Mark, he will send it.", [("person", "Mark")]),
        ("Grace Liu joined late.", [("person", "Grace Liu")]),
        ("Thanks Wilhelmina, bye.", [("person", "Wilhelmina")]),
        ("thank you for calling tallgrass utilities this is jorge", [
            ("organization", "tallgrass utilities"), ("person", "jorge"),
        ]),
        ("Tallgrass, this is Jorge speaking.", [("organization", "Tallgrass"), ("person", "Jorge")]),
        ("She works for Tallgrass Holdings Inc.", [("organization", "Tallgrass Holdings Inc")]),
        ("I was on target to apple pick in the amazon.", []),
        ("I ordered it from Amazon.", [("organization", "Amazon")]),
        ("He teaches at the University of Bologna.", [("organization", "University of Bologna")]),
        ("We are moving to Ghent in spring.", [("location", "Ghent")]),
        ("Charlotte moved to Charlotte.", [("person", "Charlotte"), ("location", "Charlotte")]),
        ("It is at 4 Foxglove Crescent.", [("location", "4 Foxglove Crescent")]),
        ("i live on foxglove road", [("location", "foxglove road")]),
        ("The Super Saver Plan has Unlimited Data.", []),
        ("On Monday I will speak English.", []),
    ],
)  # fmt: skip
def test_english(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我叫歐陽美玲。", [("person", "歐陽美玲")]),
        ("我叫欧阳美玲。", [("person", "欧阳美玲")]),
        ("請蕭經理回電。", [("person", "蕭經理")]),
        ("對方經理還沒有回覆。", []),
        ("敝姓范，很高興為您服務。", [("person", "范")]),
        ("高興的話，任何時間都方便，安全第一。", []),
        ("我叫Kevin。", [("person", "Kevin")]),
        ("这里是晨光电信，请问您要办理什么？", [("organization", "晨光电信")]),
        ("我買了旅行保險，是跟保險公司買的。", []),
        ("我在晨光銀行開戶。", [("organization", "晨光銀行")]),
        ("我住在嘉義市民生路12號。", [("location", "嘉義市"), ("location", "民生路12號")]),
        ("網路很慢，馬路也在施工。", []),
        ("我從釜山飛到里昂。", [("location", "釜山"), ("location", "里昂")]),
    ],
)
def test_chinese(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text, "zh-TW") == expected


def test_names_of_the_conversation_are_known() -> None:
    known = Known(people=personal(["Zbysek Quill", "speaker2", "Agent"]), organizations=frozenset({"glimt"}))
    assert named("so zbysek will ask glimt", known=known) == [("person", "zbysek"), ("organization", "glimt")]
    assert named("the agent and speaker2 said so", known=known) == []


def test_words_that_are_written_small_elsewhere_are_no_names() -> None:
    text = "Our engineer, Torque, will come."
    assert named(text) == [("person", "Torque")]
    assert named(text, known=Known(common=frozenset({"torque"}))) == []


def test_other_languages_have_only_the_names_they_are_told() -> None:
    known = Known(people=personal(["Сергей"]))
    assert named("Сергей живёт в Берлине", "ru-RU", known) == [("person", "Сергей")]
    assert named("Mein Name ist Anna und ich wohne in Berlin.", "de-DE") == []
