import pytest
from tests.unit.insight.dialogues import HAPPY_EN, NEUTRAL_EN, NEUTRAL_ZH, Rows
from tests.unit.insight.rated import satisfaction, signs

from hansard.insight.satisfaction import satisfaction_grade


def ending(words: str, rows: Rows = NEUTRAL_EN) -> Rows:
    return [*rows[:-1], ("customer", words)]


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("You saved our holiday, thank you.", "praise"),
        ("You are an angel.", "praise"),
        ("Best support I have ever had.", "praise"),
        ("I thought I'd have to fight for this.", "delight"),
        ("What a relief, I can sleep tonight.", "delight"),
        ("That was so much easier than last time.", "delight"),
        ("Thanks a million.", "thanks"),
        ("That sounds perfect.", "content"),
        ("It works again.", "solved"),
        ("This is completely absurd.", "complaint"),
        ("I'll believe it when I see it.", "disbelief"),
        ("That's not what I asked.", "correction"),
        ("Fine, I'll try somewhere else.", "unresolved"),
        ("Forget it.", "unresolved"),
        ("Would you let me finish, please.", "cut_short"),
        ("Well, I guess that will have to do.", "resigned"),
        ("Get me somebody in charge.", "escalation"),
    ],
)
def test_families_of_expressions_are_known(words, sign):
    rows = [*ending(words), ("agent", "I see."), ("customer", words)]
    assert sign in signs(rows)


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("你真的很專業。", "praise"),
        ("比我想像的還快。", "delight"),
        ("這樣就放心了。", "delight"),
        ("多謝你的幫忙！", "thanks"),
        ("不錯，就這麼定。", "content"),
        ("現在可以用了。", "solved"),
        ("你們太敷衍了。", "complaint"),
        ("怎麼可能。", "disbelief"),
        ("算了。", "unresolved"),
        ("讓我把話說完。", "cut_short"),
        ("好吧。", "resigned"),
        ("叫你們主管來。", "escalation"),
    ],
)
def test_families_of_expressions_are_known_in_chinese(words, sign):
    assert sign in signs(ending(words, NEUTRAL_ZH), language="zh-TW")


@pytest.mark.parametrize(
    "words",
    [
        "You have a great day too.",
        "It's kind of a long drive.",
        "I would love a window seat.",
        "The wonderful thing is not here yet.",
        "Not great.",
    ],
)
def test_what_only_looks_like_praise_is_none(words):
    assert not signs(ending(words)).keys() & {"praise", "delight", "content", "thanks"}


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("thats not what i asked", "correction"),
        ("youre a star", "praise"),
        ("i didnt expect that so fast", "delight"),
        ("i asked for monday not tuesday", "correction"),
    ],
)
def test_apostrophes_may_be_missing(words, sign):
    assert sign in signs(ending(words))


@pytest.mark.parametrize("words", ["Well, we were there.", "Ill people stay at home.", "He'd wed in June."])
def test_a_missing_apostrophe_makes_no_other_word(words):
    assert satisfaction(ending(words)).detail["score"] == satisfaction(ending("Right.")).detail["score"]


def test_a_sentence_counts_once_in_each_direction():
    found = satisfaction(ending("Perfect, thank you so much, you have been so helpful!")).evidence
    there = [item for item in found if item.turn_id == "t8" and item.points]
    assert [item.criterion for item in there] == ["praise"]


def test_more_places_of_a_sign_count_for_more():
    once = satisfaction(ending("This is ridiculous.")).detail["score"]
    rows = [*NEUTRAL_EN[:5], ("customer", "You people never listen."), *NEUTRAL_EN[6:]]
    assert satisfaction(ending("This is ridiculous.", rows)).detail["score"] < once


def test_a_single_rude_word_is_no_abuse():
    assert "abuse" not in signs(ending("The stupid printer jams, damn."))
    assert "abuse" in signs(ending("Damn this shit."))
    assert "abuse" in signs(ending("You useless liar."))


def test_to_cancel_is_no_threat_without_displeasure():
    errand = [*NEUTRAL_EN[:1], ("customer", "I want to cancel my contract in June."), *NEUTRAL_EN[2:]]
    assert "escalation" not in signs(errand)
    assert "escalation" in signs(ending("This is unacceptable.", errand))


def test_praise_in_the_first_words_is_not_about_this_call():
    rows = [NEUTRAL_EN[0], ("customer", "Wow, that was quick, I expected to wait."), *NEUTRAL_EN[2:]]
    assert "delight" not in signs(rows)


def test_the_customer_who_says_it_again_shows_effort():
    wish = "I need the blue jacket in medium size."
    rows = [
        NEUTRAL_EN[0],
        ("customer", wish),
        ("agent", "Which size?"),
        ("customer", wish),
        ("agent", "Which colour?"),
        ("customer", wish),
    ]
    assert "repetition" in signs(rows)


def test_a_refusal_without_a_deed_counts_against():
    refusal = ("agent", "I'm sorry, I cannot change that address.")
    assert "refused" in signs([*NEUTRAL_EN[:4], refusal, *NEUTRAL_EN[5:6]])
    assert "refused" not in signs([*NEUTRAL_EN[:4], refusal, *NEUTRAL_EN[4:]])


def test_good_service_alone_is_no_satisfaction():
    assert signs(NEUTRAL_EN)["well_served"] > 0
    assert satisfaction(NEUTRAL_EN).value == "C"


@pytest.mark.parametrize(
    ("score", "grade"),
    [(5, "A"), (2.5, "A"), (0.75, "B"), (0.7, "C"), (-0.9, "C"), (-1, "D"), (-2.75, "E")],
)
def test_grades_follow_the_score(score, grade):
    assert satisfaction_grade(score) == grade


def test_every_quote_stands_in_its_turn():
    texts = {f"t{number}": text for number, (_, text) in enumerate(HAPPY_EN, 1)}
    found = [item for item in satisfaction(HAPPY_EN).evidence if item.quote]
    assert found
    assert all(item.quote in texts[item.turn_id] for item in found)
