import pytest

from hansard.insight.trackers.understanding import read


def ideas(text: str, language: str = "en") -> str:
    """The ideas of a text in short."""
    mentions = read(text, language).mentions
    return " ".join(("-" if m.idea.sign < 0 else "") + m.idea.name for m in mentions)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("I ran out of budget", "I don't have any money"),
        ("I am not happy", "I am disappointed"),
        ("It doesn't work", "It is broken"),
        ("Nobody answers the phone", "No one picks up the phone"),
        ("We no longer want to renew the contract", "We don't want to renew the contract"),
        ("our funds are used up", "we have no funds"),
        ("Don't you have a discount?", "Do you have a discount?"),
        ("give me the money back", "I want a refund"),
        ("not only rude", "rude"),
        ("No, I was disappointed", "I was disappointed"),
        ("no i was disappointed", "I was disappointed"),
    ],
)
def test_english_texts_that_say_the_same(text, same):
    assert ideas(text) == ideas(same)


@pytest.mark.parametrize(
    ("text", "opposite"),
    [
        ("I want to renew my contract", "I do not want to renew my contract"),
        ("I have a complaint", "I have no complaints"),
        ("It was damaged", "It wasn't damaged"),
        ("I am satisfied", "I am not entirely satisfied"),
    ],
)
def test_denying_turns_an_idea_round(text, opposite):
    assert ideas(opposite) == f"-{ideas(text)}"


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("我想取消訂閱", "我想取消订阅"),
        ("沒有預算", "預算已經用完了"),
        ("能不能退款", "可以退款嗎"),
        ("我不高興", "我很失望"),
    ],
)
def test_chinese_texts_that_say_the_same(text, same):
    assert ideas(text, "zh") == ideas(same, "zh")


def test_chinese_denial_turns_an_idea_round():
    assert ideas("我沒有被騙", "zh") != ideas("我被騙", "zh")


def test_what_no_list_has_stands_for_itself():
    assert ideas("蒸餾塔", "zh") == "#蒸馏 #馏塔"
    assert ideas("refund 什麼時候", "zh").startswith("refund")


def test_a_gap_is_read_as_well():
    assert "password" in ideas("send the password back", "en").split()


def test_other_languages_are_not_read():
    assert not read("I ran out of budget", "de").mentions
