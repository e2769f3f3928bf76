from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.words import timed_words

from hansard.model.transcript import Word
from hansard.speech.script import to_script


def letters(text: str) -> tuple[Word, ...]:
    """A word for each character, as Whisper gives Chinese."""
    return tuple(Word(letter, place, place + 1, 0.9) for place, letter in enumerate(text))


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("这个软件的信息要通过网络发给您", "這個軟件的信息要通過網絡發給您"),
        ("这个软体的资讯要通过网路发给您", "這個軟體的資訊要通過網路發給您"),
        ("请把文件放在档案里", "請把文件放在檔案裡"),
        ("我们支持用户，程序很简单", "我們支持用戶，程序很簡單"),
        ("头发干净，后面发展得很好。", "頭髮乾淨，後面發展得很好。"),
        ("为什么在这里吃着面包", "為什麼在這裡吃著麵包"),
        ("台风来了，台湾的台积电在台北", "颱風來了，台灣的台積電在台北"),
        ("鼠标和内存条都坏了", "鼠標和內存條都壞了"),
    ],
)
def test_characters_become_those_of_taiwan(simplified: str, traditional: str) -> None:
    assert to_script(letters(simplified), "zh-TW") == letters(traditional)


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("這個軟體的資訊要通過網路發給您", "这个软体的资讯要通过网路发给您"),
        ("頭髮乾淨，後面發展得很好。", "头发干净，后面发展得很好。"),
        ("請問滑鼠和記憶體在哪裡", "请问滑鼠和记忆体在哪里"),
        ("臺灣和台灣、裡面和裏面、看著", "台湾和台湾、里面和里面、看着"),
    ],
)
def test_characters_become_those_of_china(traditional: str, simplified: str) -> None:
    assert to_script(letters(traditional), "zh-CN") == letters(simplified)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("余先生在台北的臺大", "zh-TW"),  # 餘 would be what is left over
        ("皇后和頭髮", "zh-TW"),
        ("乾隆看书", "zh-CN"),
        ("软件", "ja-JP"),
        ("软件 software", "en-US"),
    ],
)
def test_what_is_in_the_script_already_stays(text: str, language: str) -> None:
    words = letters(text)
    assert to_script(words, language) == words


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
TAIWANESE = ["軟", "體", "記憶", "，", "程式", "設計師", "頭", "髮", "臺", "台", "hello"]


@given(timed_words([*CHINESE, *TAIWANESE]), st.sampled_from(["zh-TW", "zh-CN"]))
def test_each_word_keeps_its_time_and_its_length(words: list[Word], language: str) -> None:
    converted = to_script(words, language)
    assert [replace(word, text="") for word in converted] == [replace(word, text="") for word in words]
    assert [len(word.text) for word in converted] == [len(word.text) for word in words]
    together = to_script([Word("".join(word.text for word in words), 0, 1)], language)
    assert "".join(word.text for word in converted) == together[0].text


@pytest.mark.parametrize("language", ["zh-TW", "zh-CN"])
def test_no_character_becomes_two(language: str) -> None:
    characters = "".join(map(chr, range(0x3400, 0xA000)))
    assert len(to_script([Word(characters, 0, 1)], language)[0].text) == len(characters)
