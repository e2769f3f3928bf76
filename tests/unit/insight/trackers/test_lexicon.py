from collections import Counter

import pytest

from hansard.insight.trackers import affinity, chinese, english
from hansard.insight.trackers.data_files import data_lines
from hansard.insight.trackers.folding import fold
from hansard.insight.trackers.idea import parse_idea
from hansard.insight.trackers.tokens import tokens


def expressions(names):
    return [
        expression.strip().removeprefix("~")
        for name in names
        for _, listed in data_lines(name)
        for expression in listed.split(",")
    ]


def test_no_english_expression_is_listed_twice():
    listed = Counter(
        " ".join(
            part if part == "*" else " ".join(token.word for token in tokens(part)) for part in text.split()
        )
        for text in expressions(english.ENGLISH_FILES)
    )
    assert [text for text, count in listed.items() if count > 1] == []


def test_no_chinese_expression_is_listed_twice_in_either_script():
    listed = Counter(fold(text).text for text in expressions(chinese.CHINESE_FILES))
    assert [text for text, count in listed.items() if count > 1] == []


@pytest.mark.parametrize("names", [english.ENGLISH_FILES, chinese.CHINESE_FILES])
def test_every_expression_has_words(names):
    assert [text for text in expressions(names) if not text.strip("* ")] == []


def test_ideas_that_are_near_each_other_are_known():
    near = {
        parse_idea(idea).name
        for _, pairs in data_lines("near.txt")
        for pair in pairs.split(",")
        for idea in pair.split()
    }
    assert sorted(near - set(english.lexicon().names) - set(chinese.lexicon().names)) == []


def test_weights_tell_words_that_say_little():
    assert affinity.weight("need") < affinity.weight("call") < affinity.weight("refund") == 1
