import pytest
from tests.unit.insight.dialogues import conversation

from hansard.insight.actions import action_insights
from hansard.insight.dialogue import prepare
from hansard.model.insight import InsightKind
from hansard.model.options import Scenario

NAMES = {"a": "阿德", "b": "思穎", "c": "Kevin"}


def tasks(rows, **options):
    spoken = conversation(rows, language="zh-TW", **options)
    return [item for item in action_insights(prepare(spoken)) if item.kind is InsightKind.ACTION_ITEM]


def called(*said):
    return tasks([("agent", said[0]), ("customer", said[1])])


def met(*said):
    return tasks(list(zip("abc", said, strict=False)), scenario=Scenario.MEETING, names=NAMES)


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("我查完之後用簡訊通知您", "好"),
        ("麻煩您把收據拍照傳到我們的信箱", "好，我晚上傳"),
        ("師傅明天早上九點會到您府上", "好"),
        ("稍后会有专人联系您", "好的"),
        ("那您周三上午把身份证复印件送过来，可以吗", "可以"),
        ("您到時候記得帶健保卡", "好"),
        ("我記下來了，今天下班前給您一個準信", "嗯"),
        ("要不要我先幫您留一個，您明天再來拿？", "好啊"),
    ],
)
def test_a_call_leaves_one_task(said, reply):
    assert len(called(said, reply)) == 1


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("思穎你禮拜五前把問卷做出來", "好"),
        ("誰可以去跟房東談？", "我來吧"),
        ("海報的部分交給思穎", "OK"),
        ("採購那邊會再跟供應商殺價", "嗯"),
        ("預算表下週二以前要送出去", "好"),
        ("影片阿德剪", "好"),
        ("思穎會去聯絡講師", "對"),
        ("什麼時候可以交初稿？", "月底"),
        ("这块我来跟", "行"),
        ("灯光我来搞定", "好嘞"),
        ("我把名单报上去", "嗯"),
        ("你跟仓库打个招呼", "行"),
        ("不然我去問看看里長", "好"),
    ],
)
def test_a_meeting_leaves_one_task(said, reply):
    assert len(met(said, reply)) == 1


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("我請主管來跟您說明，請稍等", "好"),
        ("一般來說退款需要七個工作天", "這麼久"),
        ("根据协议，七天内可以全额退", "嗯"),
        ("那先這樣，有問題再跟我們聯絡", "再見"),
        ("您可以到官網下載表格", "喔"),
        ("師傅上次去的時候說是壓縮機的問題", "對啊"),
    ],
)
def test_what_a_party_tells_is_no_task(said, reply):
    assert called(said, reply) == []


@pytest.mark.parametrize(
    "said",
    [
        "我們每週一都會開例會",
        "我跟你說，那個主委很難搞",
        "餐廳那邊希望我們九點半以前給他們數量",
        "我女兒下禮拜畢業典禮",
        "三天兩夜",
        "我來投影一下",
        "這個月底合約就到期了",
    ],
)
def test_nor_is_what_a_meeting_speaks_of(said):
    assert met(said, "嗯") == []


def test_who_is_sent_does_it():
    rows = [("agent", "我請阿豪下午過去看"), ("customer", "好")]
    assert tasks(rows, names={"agent": "小美", "customer": "speaker2"})[0].detail["assignee"] == "阿豪"


def test_what_has_to_be_done_is_nobodys():
    assert met("預算表下週二以前要送出去", "好")[0].detail["assignee"] is None


def test_a_time_after_a_pause_belongs_to_the_task():
    assert called("我把檔案傳給您 後天以前", "好")[0].detail["due_text"] == "後天以前"


def test_the_time_of_another_task_does_not():
    first, second = called("新的鑰匙星期五以前會送到您府上 舊的我會請警衛回收", "好")
    assert first.detail["due_text"] == "星期五以前"
    assert second.detail["due_text"] is None


def test_words_without_any_mark_are_searched_fast():
    assert len(met("我明天去把它寄給你" * 2_000, "好")) >= 1
