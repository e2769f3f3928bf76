import pytest
from tests.unit.insight.dialogues import HAPPY_EN, HAPPY_ZH

from hansard.insight.han import simplified
from hansard.insight.phrases.cue import Cue
from hansard.insight.phrases.en_texts import TEXTS as ENGLISH
from hansard.insight.phrases.load import all_packs, language_pack
from hansard.insight.phrases.zh_texts import TEXTS as CHINESE
from hansard.insight.sentiment import turn_sentiment


@pytest.mark.parametrize("pack", all_packs(), ids=lambda pack: pack.code)
def test_every_language_knows_every_cue(pack):
    assert set(pack.cues) == set(Cue)


@pytest.mark.parametrize("pack", all_packs(), ids=lambda pack: pack.code)
def test_no_cue_matches_nothing_at_all(pack):
    assert [cue for cue, pattern in pack.cues.items() if pattern.search("") or pattern.search(" ")] == []


def test_all_languages_have_the_same_texts():
    assert set(ENGLISH) == set(CHINESE)


@pytest.mark.parametrize("text", [text for _, text in (*HAPPY_EN, *HAPPY_ZH)])
def test_folding_keeps_every_offset(text):
    assert len(simplified(text)) == len(text)


def test_an_unknown_language_finds_nothing():
    pack = language_pack("fi-FI")
    assert not pack.supported
    assert pack.pattern(Cue.GREETING).search("hello") is None


@pytest.mark.parametrize(
    ("language", "better", "worse"),
    [
        ("en-US", "That is good.", "That is not good."),
        ("en-US", "I am very happy.", "I am happy."),
        ("en-US", "It is not bad.", "It is bad."),
        ("en-US", "I see.", "I am not very happy."),
        ("zh-TW", "我很滿意。", "我不滿意。"),
        ("zh-TW", "我非常滿意。", "我滿意。"),
        ("zh-CN", "我知道了。", "太糟糕了，我很失望。"),
    ],
)
def test_sentiment_heeds_negation_and_emphasis(language, better, worse):
    pack = language_pack(language)
    assert turn_sentiment(better, pack) > turn_sentiment(worse, pack)


@pytest.mark.parametrize("text", ["Good morning, thank you, goodbye.", "My account number is 4471.", ""])
def test_formulas_are_neutral(text):
    assert turn_sentiment(text, language_pack("en-US")) == 0


def test_sentiment_stays_within_its_scale():
    pack = language_pack("en-US")
    assert turn_sentiment("terrible " * 20, pack) == -5
    assert turn_sentiment("wonderful " * 20, pack) == 5


def test_sentiment_of_an_unknown_language_is_none():
    assert turn_sentiment("ihanaa", language_pack("fi-FI")) is None
