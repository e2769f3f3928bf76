import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.words import assert_in_order, timed_words

from hansard.model.transcript import Word
from hansard.speech.script import to_script


def letters(text: str) -> tuple[Word, ...]:
    """A word for each character, as Whisper gives Chinese."""
    return tuple(Word(letter, place, place + 1, 0.9) for place, letter in enumerate(text))


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("这个软件的信息要通过网络发给您", "這個軟體的資訊要通過網路發給您"),
        ("头发干净，后面发展得很好。", "頭髮乾淨，後面發展得很好。"),
        ("鼠标和内存条都坏了", "滑鼠和記憶體模組都壞了"),
        ("我用U盘打印文件", "我用隨身碟列印檔案"),
        ("程序员在数据库里", "程式設計師在資料庫裡"),
    ],
)
def test_script_and_wording_become_those_of_taiwan(simplified: str, traditional: str) -> None:
    words = to_script(letters(simplified), "zh-TW")
    assert "".join(word.text for word in words) == traditional


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("這個軟體的資訊要通過網路發給您", "这个软件的信息要通过网络发给您"),
        ("頭髮乾淨，後面發展得很好。", "头发干净，后面发展得很好。"),
        ("請問滑鼠和記憶體在哪裡", "请问鼠标和内存在哪里"),
    ],
)
def test_script_and_wording_become_those_of_china(traditional: str, simplified: str) -> None:
    words = to_script(letters(traditional), "zh-CN")
    assert "".join(word.text for word in words) == simplified


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("請簽這份文件，程序很簡單", "zh-TW"),  # the wording of China would be 檔案, 程式
        ("请等支援，程序很简单", "zh-CN"),  # the wording of Taiwan would be 支持, 进程
        ("余先生在台北", "zh-TW"),
        ("软件", "ja-JP"),
        ("软件 software", "en-US"),
    ],
)
def test_what_is_in_the_script_already_stays(text: str, language: str) -> None:
    words = letters(text)
    assert to_script(words, language) == words


def test_each_character_keeps_its_time_where_the_phrase_keeps_its_length() -> None:
    assert to_script(letters("用软件"), "zh-TW") == letters("用軟體")


def test_the_words_of_a_phrase_that_becomes_longer_are_one_word() -> None:
    words = to_script(letters("和内存条吧"), "zh-TW")
    assert words == (
        Word("和", 0, 1, 0.9),
        Word("記憶體模組", 1, 4, 0.9),
        Word("吧", 4, 5, 0.9),
    )


def test_chinese_and_english_mix_and_empty_words_stay() -> None:
    words = (Word("Hello", 0, 1), Word("", 1, 1), Word("world,", 1, 2), Word("这个", 2, 3), Word("APP", 3, 4))
    converted = to_script(words, "zh-TW")
    assert [word.text for word in converted] == ["Hello", "", "world,", "這個", "APP"]
    assert to_script((), "zh-TW") == ()


CHINESE = [
    "软",
    "件",
    "内",
    "存条",
    "，",
    "程序",
    "员",
    "我的U",
    "盘",
    "hello",
    "",
    "头",
    "发",
    "很好。",
    "默认设置",
]


@given(timed_words(CHINESE), st.sampled_from(["zh-TW", "zh-CN"]))
def test_nothing_is_lost_or_doubled(words: list[Word], language: str) -> None:
    converted = to_script(words, language)
    assert_in_order(converted)
    assert [word.start_s for word in converted[:1]] == [word.start_s for word in words[:1]]
    assert [word.end_s for word in converted[-1:]] == [word.end_s for word in words[-1:]]
    together = to_script([Word("".join(word.text for word in words), 0, 1)], language)
    assert "".join(word.text for word in converted) == together[0].text


@given(timed_words(["軟", "體", "記憶", "體", "，", "程式", "設計師", "頭", "髮", "hello"], min_size=1))
def test_times_come_from_the_words(words: list[Word]) -> None:
    converted = to_script(words, "zh-CN")
    assert {word.start_s for word in converted} <= {word.start_s for word in words}
    assert {word.end_s for word in converted} <= {word.end_s for word in words}
