"""People in Chinese texts: by what they say of themselves, by titles, and by the look of full names."""

import re
from collections.abc import Iterator
from functools import cache

from hansard.insight.entities.chinese_parts import (
    ANY,
    ENDS,
    GIVEN,
    GOES_ON,
    LED_IN,
    LEFT,
    MARK,
    RARE,
    SURNAME,
    WORDS,
)
from hansard.insight.entities.han import plain
from hansard.insight.entities.words import names_chinese as names

Place = tuple[int, int]
"""Start and end in a text."""

_JOINED = frozenset(
    "对方 双方 官方 地方 我方 贵方 各方 多方 关于 对于 由于 至于 属于 终于 位于 在于 提高 最高 "
    "责任 主任 正常 经常 平常 通常 "
    "非常 日常 完成 达成 造成 形成 变成 保安 平安 公安 全程 过程 流程 课程 行程 工程".split()
)
"""Words in which a family name comes second."""
_SHORT_TITLES = frozenset("总董工姐哥")


@cache
def _told() -> tuple[re.Pattern[str], ...]:
    """Names that are said to be names."""
    called = r"(?:[我他她]叫|名字(?:是|叫|为)|名叫|叫做|叫作|姓名(?:是|为)?[：:]?|大名是)\s*"
    full = rf"{SURNAME}(?:{ANY}{{2}}{ENDS}|{ANY}{ENDS}|{GIVEN}{{2}}|{GIVEN})"
    return (
        re.compile(rf"{called}(?P<name>{full}|[小阿老]{ANY}|{GIVEN}{{2}}{GOES_ON}|{ANY}{{2,3}}{ENDS})"),
        re.compile(rf"{called}(?P<name>[A-Za-z][A-Za-z'\-]+(?: [A-Z][A-Za-z'\-]+)*)"),
        re.compile(rf"(?:敝姓|免贵姓|我姓|姓)(?P<name>{SURNAME})(?={MARK}|$|的|这边|很)"),
        re.compile(rf"我是(?P<name>小{ANY}|阿{GIVEN}){ENDS}"),
        re.compile(rf"(?:我是|这里是|这边是|我这边是)(?P<name>{SURNAME}{GIVEN}{{1,2}}){ENDS}"),
    )


@cache
def _titled() -> tuple[re.Pattern[str], ...]:
    """A family name, with or without a given name, and a title."""
    titles = [plain(title) for title in names.TITLES]
    long = "|".join(sorted((title for title in titles if title not in _SHORT_TITLES), key=len, reverse=True))
    short = "".join(sorted(_SHORT_TITLES))
    usual = rf"(?!{RARE})"
    either = rf"(?:{long}|[{short}]{GOES_ON})"
    return (
        re.compile(rf"(?P<name>{usual}{SURNAME}{GIVEN}{{0,2}}(?:{long}))(?!部|室|级)"),
        re.compile(rf"{LEFT}(?P<name>{SURNAME}{GIVEN}{{0,2}}{either})(?!部|室|级)"),
    )


@cache
def _full() -> tuple[re.Pattern[str], ...]:
    usual = rf"(?!{RARE})"
    kin = "|".join(plain(word) for word in names.KIN)
    return (
        re.compile(rf"(?:{kin})(?P<name>{SURNAME}?{GIVEN}{{2}}|[小阿]{GIVEN})"),
        re.compile(rf"(?:那个|这个|[让找叫问跟请])(?P<name>[小老]{usual}{SURNAME}|阿{GIVEN})"),
        re.compile(rf"(?:欸|诶|喂|嘿)[，, ]?(?P<name>{GIVEN}{{2}})(?=[，, 那你妳您])"),
        re.compile(rf"(?P<name>{usual}{SURNAME}{GIVEN}{{2}})"),
        re.compile(rf"{LED_IN}(?P<name>{SURNAME}{GIVEN}{{2}}){GOES_ON}"),
        re.compile(rf"{LED_IN}(?P<name>{usual}{SURNAME}{GIVEN}){GOES_ON}"),
        re.compile(rf"{LED_IN}(?P<name>[小老]{usual}{SURNAME}|阿{GIVEN}){GOES_ON}"),
        re.compile(rf"{LED_IN}(?P<name>小{GIVEN}|{GIVEN}{{2}})(?=[，,]?(?:你|妳|您|请你|麻烦你))"),
    )


def told_people(text: str) -> Iterator[Place]:
    """Places in a plain text where somebody is plainly named."""
    return _places(text, (*_told(), *_titled()))


def likely_people(text: str) -> Iterator[Place]:
    """Places in a plain text that look like names."""
    return _places(text, _full())


def _places(text: str, patterns: tuple[re.Pattern[str], ...]) -> Iterator[Place]:
    for pattern in patterns:
        for match in pattern.finditer(text):
            start, end = match.span("name")
            is_word = text[start : start + 2] in WORDS or text[start:end] in WORDS
            if not is_word and text[start - 1 : start + 1] not in _JOINED:
                yield start, end


def is_likely_person(name: str) -> bool:
    """Whether a name in plain characters looks like that of a person: 小桔, 葉柏翰."""
    return re.fullmatch(rf"[小阿老]{ANY}{{1,2}}|{SURNAME}{ANY}{{1,2}}|{GIVEN}{{2}}", name) is not None


def introduced_people(text: str) -> Iterator[Place]:
    """Places in a plain text where somebody says what a person is called."""
    return _places(text, _told())
