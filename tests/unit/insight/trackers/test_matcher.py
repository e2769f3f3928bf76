import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard.insight.trackers.match import Match, MatchKind
from hansard.insight.trackers.matcher import Matcher


def kinds(entry: str, sentence: str, language: str = "en-US") -> list[str]:
    return [match.how.value for match in Matcher([entry], language).matches(sentence)]


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        ("What is the price", "How much does it cost?"),
        ("I ran out of budget", "I don't have any money"),
        ("wear mask", "Everybody has to put on a face covering."),
        ("I will sue you", "You will hear from my attorney about the lawsuit."),
        ("my package has not arrived", "I still haven't received my parcel"),
    ],
)
def test_english_by_meaning(entry, sentence):
    (match,) = Matcher([entry], "en-US").matches(sentence)
    assert match.how is MatchKind.MEANING
    assert (match.start, match.end) == (0, len(sentence))
    assert 0.7 < match.score <= 1


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        ("我要退款", "可以把錢還給我嗎"),
        ("太貴了", "我們負擔不起"),
        ("refund", "我要退款"),
        ("取消訂閱", "我想解約"),
    ],
)
def test_chinese_by_meaning(entry, sentence):
    assert kinds(entry, sentence, "zh-TW") == ["meaning"]


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        ("cancel my plan", "I do not want to end my subscription."),
        ("too expensive for us", "It is not expensive at all, we can easily afford it."),
        ("it is not working", "Everything works perfectly now."),
        ("file a complaint", "I have nothing to complain about."),
        ("cancel my plan", "Let us plan the summer."),
        ("I will sue you", "Which day would suit you?"),
    ],
)
def test_the_opposite_and_the_unrelated_are_not_meant(entry, sentence):
    assert kinds(entry, sentence) == []


def test_the_surest_kind_counts_and_each_entry_once():
    matches = Matcher(["refund", "money back"], "en-US").matches(
        "A refund, please, I want it refunded, my money back!"
    )
    assert [(match.entry, match.how) for match in matches] == [
        ("refund", MatchKind.EXACT),
        ("money back", MatchKind.EXACT),
    ]


def test_an_entry_listed_twice_is_found_once():
    assert len(Matcher(["refund", "refund"], "en-US").matches("a refund")) == 1


def test_entries_are_given_back_as_they_are_written():
    assert Matcher(["  ReFund! "], "en-US").matches("a refund") == [
        Match("  ReFund! ", MatchKind.EXACT, 2, 8, 1.0)
    ]


@pytest.mark.parametrize("language", ["de-DE", "ja-JP", "he-IL", "ko-KR", ""])
def test_elsewhere_only_what_stands_there_is_found(language):
    assert kinds("refund", "my money back", language) == []
    assert kinds("refund", "a Refund", language) == ["exact"]


def test_an_empty_vocabulary_and_empty_texts():
    assert Matcher([], "en-US").matches("anything") == []
    assert Matcher(["", "the of", "price"], "en-US").matches("") == []


def test_the_same_answer_twice():
    matcher = Matcher(["What is the price", "refund"], "en-US")
    sentence = "How much does it cost and can I get my money back?"
    assert matcher.matches(sentence) == matcher.matches(sentence) != []


TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            "not no don't cancel cancelling my plan money back 's 退款 不 沒有 的"
            " ! ? , . - é 😀 שלום * ~ 5.5 $9".split()
        ),
        max_size=12,
    ).map(" ".join),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(TEXTS, max_size=4), TEXTS, st.sampled_from(["en-US", "zh-TW", "ja-JP"]))
def test_no_text_is_too_strange(vocabulary, sentence, language):
    for match in Matcher(vocabulary, language).matches(sentence):
        assert match.entry in vocabulary
        assert 0 <= match.start < match.end <= len(sentence)
        assert 0 < match.score <= 1
