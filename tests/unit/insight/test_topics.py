import pytest
from tests.unit.insight.dialogues import analyse, conversation

from hansard.insight.dialogue import prepare
from hansard.insight.topic_parents import parents
from hansard.insight.topics import topic_insights
from hansard.model.options import Scenario

PLANNING = [
    ("Ann", "Let's start with the greenhouse. The heating costs have doubled since last winter."),
    ("Bob", "The greenhouse roof leaks too, and I think the irrigation is too old."),
    ("Cleo", "A new irrigation would take two weeks, and the heating costs would stay."),
    ("Ann", "Then the irrigation first. Bob, can you get an offer for the greenhouse roof?"),
    ("Bob", "Sure, I'll ask two roofers by Friday."),
    ("Cleo", "The irrigation pump is the cheap part, by the way."),
]
ORCHARD_ZH = [
    ("甲", "先說溫室的暖氣，電費比去年多了一倍。"),
    ("乙", "溫室的屋頂也漏水，灌溉系統太舊了。"),
    ("甲", "那灌溉系統先換，屋頂請廠商報價。"),
    ("乙", "好，我週五前拿到屋頂的報價。"),
]


def topics(rows, **options):
    return topic_insights(prepare(conversation(rows, scenario=Scenario.MEETING, **options)))


def test_topics_are_phrases_that_are_named_with_every_place():
    found = {insight.value: insight for insight in topics(PLANNING)}
    assert {"irrigation", "heating costs"} <= set(found)
    assert any("greenhouse" in name for name in found)
    assert found["heating costs"].detail["turn_ids"] == ["t1", "t3"]
    assert [item.quote for item in found["heating costs"].evidence] == ["heating costs", "heating costs"]


def test_chinese_topics_are_words_not_pieces_of_words():
    found = {insight.value for insight in topics(ORCHARD_ZH, language="zh-TW")}
    assert {"屋頂", "溫室"} <= found
    assert not found & {"的屋", "系統太"}


def test_scores_lie_between_nothing_and_one_and_fall():
    scores = [insight.detail["score"] for insight in topics(PLANNING)]
    assert scores[0] == 1.0
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_parents_are_topics_of_the_list_and_have_none_themselves():
    found = {insight.value: insight.detail["parents"] for insight in topics(PLANNING * 3)}
    named = [parent for broader in found.values() for parent in broader]
    assert all(parent in found and found[parent] == [] for parent in named)


def test_a_noun_is_the_parent_of_its_kinds():
    lines = [(("policy",), [1, 4, 8, 12]), (("life", "policy"), [4, 5]), (("car", "policy"), [12, 13])]
    assert parents(lines) == {("life", "policy"): (("policy",),), ("car", "policy"): (("policy",),)}


def test_what_comes_up_only_beside_a_broader_topic_has_it_as_parent():
    lines = [(("hiring",), [1, 2, 3, 5, 6]), (("interns",), [3, 4]), (("lunch",), [40, 41])]
    assert parents(lines) == {("interns",): (("hiring",),)}


@pytest.mark.parametrize(
    "said", ["Thank you, Juan. One moment, Juan.", "okay juan thanks juan", "Mr. Juan Ortega, please."]
)
def test_people_called_by_name_are_no_topic(said):
    rows = [("agent", said), ("customer", "The router blinks, the router beeps.")]
    found = {
        insight.value.lower()
        for insight in topic_insights(prepare(conversation(rows, names={"agent": "Dana"})))
    }
    assert "router" in found
    assert not any("juan" in value for value in found)


def test_days_numbers_and_small_talk_are_no_topic():
    rows = [
        ("Ann", "Good morning, it is Tuesday, we have fifteen minutes and three things."),
        ("Bob", "Great, that gives us a couple of minutes for each thing, thanks."),
    ]
    assert topics(rows) == []


def test_what_is_given_to_be_known_by_is_no_topic():
    rows = [
        ("agent", "Can I have your address, please?"),
        ("customer", "Willow Crescent 12."),
        ("agent", "Thanks. How can I help?"),
        ("customer", "My dishwasher leaks, the dishwasher is new."),
    ]
    assert [insight.value for insight in topic_insights(prepare(conversation(rows)))] == ["dishwasher"]


@pytest.mark.parametrize("language", ["de-DE", "ja-JP", "he-IL"])
def test_a_language_without_word_lists_has_no_topics(language):
    assert topics(PLANNING, language=language) == []


def test_the_engine_gives_at_most_eight():
    rows = [
        ("Ann", f"The {word} needs a new {word} cover.")
        for word in "oven pump boiler kettle heater lamp sofa desk shelf rug".split()
    ]
    assert (
        len([item for item in analyse(rows * 4, scenario=Scenario.MEETING).insights if item.kind == "topic"])
        <= 8
    )
