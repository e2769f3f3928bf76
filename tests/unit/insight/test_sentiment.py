import json
from collections import Counter
from importlib.resources import files

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.insight.dialogues import conversation

from hansard.insight.dialogue import prepare
from hansard.insight.han import simplified
from hansard.insight.lexicon.build import chinese_lexicon, english_lexicon, entries_of
from hansard.insight.lexicon.words import CHINESE, ENGLISH
from hansard.insight.metrics import call_metrics
from hansard.insight.phrases.load import language_pack
from hansard.insight.sentiment import combined, sentence_sentiment, turn_sentiment
from hansard.insight.thresholds import SENTIMENT_POLAR

LABELLED = json.loads(files("hansard.bench").joinpath("labelled/tones.json").read_text("utf-8"))
DEVELOPMENT = [row for row in LABELLED if row["split"] == "development"]


def score(text, language="en-US"):
    return turn_sentiment(text, language_pack(language))


def tone(text, language="en-US"):
    value = score(text, language)
    if abs(value) <= SENTIMENT_POLAR:
        return "neutral"
    return "positive" if value > 0 else "negative"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_labelled_sentences_have_their_tone(language):
    rows = [row for row in DEVELOPMENT if row["language"].startswith(language)]
    found = Counter((row["tone"], tone(row["text"], row["language"])) for row in rows)
    assert found["positive", "negative"] == found["negative", "positive"] == 0
    assert sum(found[same, same] for same in ("positive", "neutral", "negative")) >= 0.95 * len(rows)


@pytest.mark.parametrize("script", ["s2t", "t2s"])
def test_both_chinese_scripts_score_the_same(script):
    converter = opencc.OpenCC(script)
    for row in (row for row in DEVELOPMENT if row["language"].startswith("zh")):
        assert score(converter.convert(row["text"]), "zh-TW") == score(row["text"], "zh-CN"), row["text"]


def test_folding_any_chinese_text_keeps_its_length():
    text = "妳說帳單裡後面那隻錶的發條壞了，著急嗎？𠮷"
    assert len(simplified(text)) == len(text)
    assert simplified(text).startswith("你说账单里后面那只表的发条坏了")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("No problem, take your time.", "en-US"),
        ("It is free of charge.", "en-US"),
        ("What is the interest rate?", "en-US"),
        ("I'd like to cancel my subscription, please.", "en-US"),
        ("I'd be happy to help you with that.", "en-US"),
        ("I'm sorry to hear you had trouble with the delivery.", "en-US"),
        ("If there is any damage, let me know.", "en-US"),
        ("Great, and what is your date of birth?", "en-US"),
        ("I live on Pleasant Grove Lane.", "en-US"),
        ("We will fix the issue.", "en-US"),
        ("Have a wonderful weekend!", "en-US"),
        ("感謝您的來電，祝您生活愉快。", "zh-TW"),
        ("麻煩您稍等一下。", "zh-TW"),
        ("请问您方便接电话吗？", "zh-CN"),
        ("他叫李美麗，美麗的麗。", "zh-TW"),
        ("如果有问题，请随时联系。", "zh-CN"),
        ("差不多三點到。", "zh-TW"),
    ],
)
def test_words_of_calls_mean_no_feeling(text, language):
    assert tone(text, language) == "neutral"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("That is not helpful at all.", "en-US", "negative"),
        ("I'm still not satisfied.", "en-US", "negative"),
        ("It was a terrible start but the rest has been wonderful.", "en-US", "positive"),
        ("your app is a rip-off", "en-US", "negative"),
        ("dont like it", "en-US", "negative"),
        ("this was an exhilarating evening", "en-US", "positive"),
        ("這不是很專業。", "zh-TW", "negative"),
        ("一点都不耐心。", "zh-CN", "negative"),
        ("雖然等很久，但是服務非常好，我很滿意。", "zh-TW", "positive"),
        ("這個app真的很amazing", "zh-TW", "positive"),
    ],
)
def test_negation_and_contrast_are_heeded(text, language, expected):
    assert tone(text, language) == expected


@pytest.mark.parametrize("language", ["en-US", "zh-TW", "zh-CN"])
def test_emoji_count_alone_and_behind_a_sentence(language):
    assert tone("😡", language) == "negative"
    assert tone("👍🏽", language) == "positive"
    assert score("12:30. ❤️", language) > score("12:30.", language) == 0


def test_nothing_of_a_long_turn_is_dropped():
    plain_talk = "The second box is on the shelf. " * 300
    assert tone(plain_talk) == "neutral"
    assert tone(plain_talk + "This is disgusting.") == "negative"
    assert tone("This is disgusting. " + plain_talk) == "negative"


def test_a_turn_is_weighed_by_its_strong_sentences():
    assert combined([]) == combined([0.0, 0.0]) == 0.0
    assert combined([0.0, 0.0, -4.0]) == -4.0
    assert combined([2.0, -4.0]) == -2.0


def test_each_sentence_is_reported_where_it_stands():
    text = "Thanks. The screen is gorgeous! 😍 But the box was torn and I'm upset."
    found = call_metrics(prepare(conversation([("customer", text), ("agent", "I see.")])))
    told = found["sentiment_sentence"]
    pieces = [(text[item["start"] : item["end"]], item["score"]) for item in told[:3]]
    assert [piece for piece, _ in pieces] == [
        "Thanks.",
        "The screen is gorgeous! 😍",
        "But the box was torn and I'm upset.",
    ]
    assert pieces[0][1] == 0
    assert pieces[2][1] < -SENTIMENT_POLAR < SENTIMENT_POLAR < pieces[1][1]
    assert {item["turn_id"] for item in told} == {item["turn_id"] for item in found["sentiment_turn"]}


def test_an_unknown_language_has_no_sentences():
    pack = language_pack("fi-FI")
    assert sentence_sentiment("Tämä on ihanaa 😍", pack) is None
    talk = conversation([("customer", "Tämä on ihanaa."), ("agent", "Hyvä.")], language="fi-FI")
    assert call_metrics(prepare(talk))["sentiment_sentence"] is None


@given(st.text(max_size=200), st.sampled_from(["en-US", "zh-TW"]))
def test_any_text_has_a_score_within_the_scale(text, language):
    assert -5 <= score(text, language) <= 5


@pytest.mark.parametrize("words", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_no_entry_plays_two_parts(words):
    listed = Counter(entry for _, entries in words.listed() for entry in entries_of(entries))
    assert [entry for entry, count in listed.items() if count > 1 or not entry] == []


@pytest.mark.parametrize("lexicon", [english_lexicon, chinese_lexicon], ids=["en", "zh"])
def test_every_entry_can_be_found(lexicon):
    built = lexicon()
    lost = [key for key in built.marks if key and built.longest[key.split(" ")[0]] < key.count(" ") + 1]
    assert lost == []
    assert "" not in built.marks
