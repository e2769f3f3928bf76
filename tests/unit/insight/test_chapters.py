from dataclasses import replace
from itertools import pairwise

import pytest
from tests.unit.insight.dialogues import conversation

from hansard.insight.chapters import chapter_insights
from hansard.insight.dialogue import prepare
from hansard.insight.meeting import spread
from hansard.insight.summary import summary_insight
from hansard.model.options import Scenario

GARDEN = [
    "The greenhouse needs a new roof before the frost, the old glass is cracked in two places.",
    "How much glass would the greenhouse roof take, and who can cut the glass for us?",
    "Forty panes of glass, the glazier in the village cuts them in a week.",
    "Then the glazier should measure the greenhouse roof, the frost comes early this year.",
    "I'll ask the glazier for a price for the panes by Friday.",
    "Fine, and the tomatoes move out of the greenhouse while the roof is open.",
]
MONEY = [
    "Moving on to the budget, the membership fees bring in less than we planned.",
    "The fees were due in March, a third of the members have not paid the fees yet.",
    "The treasurer could send the members a second invoice for the fees.",
    "We decided to raise the membership fees by two euros next year.",
    "The budget still has the repair of the van in it, and the insurance of the van.",
    "The insurance is cheaper if we pay the whole year, the treasurer says.",
]
FEAST = [
    "Next item is the harvest feast, the band wants an answer about the date.",
    "The band played at the feast two years ago and the dancing was the best part.",
    "Who cooks the soup for the feast, and do we rent the tent for the dancing again?",
    "The tent was too small for the dancing, the brewery rents a bigger tent.",
    "I'll call the brewery about the tent tomorrow.",
    "And the posters for the feast, the school could paint the posters again.",
]


def talk(*parts, language="en-US", minutes=12.0):
    rows = [
        (("Ann", "Bob", "Cleo")[at % 3], text)
        for at, text in enumerate(text for part in parts for text in part)
    ]
    made = conversation(rows, scenario=Scenario.MEETING, language=language)
    scale = minutes * 60 / made.duration_s
    turns = tuple(
        replace(turn, start_s=turn.start_s * scale, end_s=turn.end_s * scale) for turn in made.turns
    )
    return prepare(replace(made, turns=turns, duration_s=minutes * 60))


def test_chapters_part_where_the_matter_changes():
    found = chapter_insights(talk(GARDEN, MONEY, FEAST))
    assert [chapter.detail["turn_ids"] for chapter in found] == [["t1", "t6"], ["t7", "t12"], ["t13", "t18"]]


def test_titles_name_the_matter_and_gists_what_was_settled():
    garden, money, feast = chapter_insights(talk(GARDEN, MONEY, FEAST))
    assert "glazier" in garden.value.lower() or "greenhouse" in garden.value.lower()
    assert "glazier" in garden.detail["gist"]
    assert "fees" in money.value.lower()
    assert money.detail["gist"] == "The team decided to raise the membership fees by two euros next year."
    assert feast.detail["gist"] == "Bob will call the brewery about the tent tomorrow."


def test_chapters_cover_the_whole_conversation_in_order():
    dialogue = talk(GARDEN, MONEY, FEAST, GARDEN, MONEY, FEAST, minutes=45)
    found = chapter_insights(dialogue)
    turns = [line.turn for line in dialogue.lines]
    numbers = {turn.id: at for at, turn in enumerate(turns)}
    edges = [[numbers[name] for name in chapter.detail["turn_ids"]] for chapter in found]
    assert edges[0][0] == 0
    assert edges[-1][1] == len(turns) - 1
    assert all(after[0] == before[1] + 1 for before, after in pairwise(edges))
    assert found[-1].detail["end_s"] == max(turn.end_s for turn in turns)


def test_the_evidence_is_the_first_turns_quote():
    for chapter in chapter_insights(talk(GARDEN, MONEY, FEAST)):
        assert chapter.evidence[0].turn_id == chapter.detail["turn_ids"][0]


def test_two_hours_have_at_most_twenty_chapters_of_sensible_length():
    found = chapter_insights(talk(*[GARDEN, MONEY, FEAST] * 20, minutes=120))
    assert 4 <= len(found) <= 20
    assert all(chapter.detail["end_s"] - chapter.detail["start_s"] >= 55 for chapter in found)


@pytest.mark.parametrize(
    ("parts", "minutes"), [((GARDEN,), 12.0), ((GARDEN, MONEY, FEAST), 1.5)], ids=["few turns", "short"]
)
def test_a_short_conversation_has_none(parts, minutes):
    assert chapter_insights(talk(*parts, minutes=minutes)) == []


def test_a_language_without_word_lists_has_none():
    assert chapter_insights(talk(GARDEN, MONEY, FEAST, language="fr-FR")) == []


def test_a_long_talk_is_told_from_all_its_parts():
    summary = summary_insight(talk(GARDEN, MONEY, FEAST, minutes=20)).value
    assert summary.startswith("The conversation was about ")
    assert "raise the membership fees" in summary
    assert "glazier" in summary
    assert "brewery" in summary


def test_what_is_picked_is_spread_from_first_to_last():
    assert spread([*range(10)], 4) == [0, 3, 6, 9]
    assert spread([1, 2], 4) == [1, 2]
