import pytest

from hansard.insight.writing.chinese_telling import asked_chinese, told_chinese
from hansard.insight.writing.voice import Voice

CUSTOMER = Voice("客户", "公司", "客户")
AGENT = Voice("小美", "客户", "公司")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("我的包裹还没到", "客户的包裹还没到"),
        ("那个我昨天打过电话 你们没有人接啊", "客户昨天打过电话，公司没有人接"),
        ("我换工作了，我想改时间", "客户换工作了，想改时间"),
        ("叫他打给我", "叫他打给客户"),
        ("好的，谢谢", ""),
    ],
)
def test_a_customer_is_named_once(said, told):
    assert told_chinese(said, CUSTOMER) == told


def test_an_agent_is_told_of_by_name():
    assert told_chinese("我这边帮您停卡，我明天再打给您", AGENT) == "小美帮客户停卡，明天再打给客户"


def test_traditional_characters_stay():
    assert told_chinese("我的帳單怎麼這麼貴", CUSTOMER) == "客户的帳單怎麼這麼貴"


@pytest.mark.parametrize(
    ("asked", "inside"),
    [
        ("可以换颜色吗", "可否换颜色吗"),
        ("能退吗？", "能否退吗？"),
        ("還有房嗎", "是否還有房嗎"),
        ("什么时候到", "什么时候到"),
        ("我想问一下多少钱", "多少钱"),
    ],
)
def test_questions_can_stand_inside_a_sentence(asked, inside):
    assert asked_chinese(asked) == inside


@pytest.mark.parametrize("text", ["", " ", "我", "。。。", "😀", "ok", "吗"])
def test_any_scrap_is_survived(text):
    assert isinstance(told_chinese(text, CUSTOMER), str)
    assert isinstance(asked_chinese(text), str)
