import pytest

from hansard.insight.grammar.chinese import chinese_words
from hansard.insight.grammar.chinese_clauses import chinese_clauses
from hansard.insight.grammar.word import Kind


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("我的包裹还没到", ["我", "的", "包裹", "还", "没", "到"]),
        ("请帮我取消订单", ["请", "帮", "我", "取消", "订单"]),
        ("合约五月到期", ["合约", "五月", "到期"]),
        ("订单WB-66310已经发货", ["订单", "wb-66310", "已经", "发货"]),
        ("3.5公斤", ["3.5", "公斤"]),
    ],
)
def test_text_is_cut_into_its_likeliest_words(text, wanted):
    assert [word.text for word in chinese_words(text)] == wanted


def test_words_have_kinds_and_offsets():
    text = "电池坏了，请寄到仓库"
    words = chinese_words(text)
    assert all(text[word.start : word.end] == word.text for word in words)
    kinds = {word.text: word.kind for word in words}
    assert (kinds["电池"], kinds["仓库"], kinds["请"]) == (Kind.NOUN, Kind.NOUN, Kind.VERB)
    assert next(word.mark for word in words if word.text == "请") == "，"


def test_clauses_end_at_marks_and_at_a_recognisers_spaces():
    text = "我昨天打过电话 没有人接，怎么办"
    found = [text[clause.start : clause.end] for clause in chinese_clauses(text)]
    assert found == ["我昨天打过电话", "没有人接", "怎么办"]


def test_a_space_beside_other_letters_parts_nothing():
    text = "买 iPhone 保护壳"
    assert len(chinese_clauses(text)) == 1
