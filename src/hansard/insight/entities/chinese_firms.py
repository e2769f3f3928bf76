# ruff: noqa: E501 (patterns stay on their line)
"""Organizations in Chinese texts: those that are known, and names that end in a form of business."""

import re
from collections.abc import Iterator
from functools import cache

from hansard.insight.entities.chinese_parts import MARK, name_before
from hansard.insight.entities.chinese_people import is_likely_person
from hansard.insight.entities.han import HAN, HanGazetteer, plain
from hansard.insight.entities.words import organizations as firms

Place = tuple[int, int]
"""Start and end in a text."""

_LONGEST = 10
_SHORTEST_NAME = 2
_REGIONS = frozenset("省市县区镇乡")
_CUED = re.compile(
    rf"(?:是|在|跟|和|用|给|致电|来电|联系|联络|找|去|的|念|读|被|向|由|从|到|搭|订|{MARK}|^)$"
)


@cache
def _known() -> HanGazetteer:
    return HanGazetteer(firms.CHINESE)


@cache
def _suffix() -> re.Pattern[str]:
    return re.compile("|".join(plain(suffix) for suffix in firms.CHINESE_SUFFIXES))


@cache
def _nobody() -> frozenset[str]:
    return frozenset(map(plain, firms.NO_CHINESE))


@cache
def _everyday() -> frozenset[str]:
    return frozenset(map(plain, firms.CUED_CHINESE_SUFFIXES))


def firms_in(text: str) -> Iterator[Place]:
    """Places of organizations in a plain text."""
    for match in _suffix().finditer(text):
        start = name_before(text, match.start(), _LONGEST)
        if _is_named(text, start, match.start()) and not (
            match[0] in _everyday() and not _is_cued(text, start)
        ):
            yield start, match.end()
    yield from _known().find(text)


def _is_named(text: str, start: int, end: int) -> bool:
    """Whether what stands before the form is a name, not a word such as insurance."""
    name = text[start:end]
    tails = [word for word in _nobody() if name.endswith(word)]
    own = name.removesuffix(max(tails, key=len)) if tails else name
    return len(own) >= _SHORTEST_NAME or (bool(own) and own in _REGIONS)


def _is_cued(text: str, start: int) -> bool:
    return _CUED.search(text[max(0, start - 2) : start]) is not None


_GREETING = r"(?:(?:喂|嗨)[，,。！!\s]*)?(?:(?:您好|你好|请问是[^，。\s]{1,8}吗)[，,。！!？?\s]*)?(?:请问是[^，。]{1,8}吗[，,。！!？?\s]*)?"
_DESK = "(?:在线|线上|网络|电话)?(?:客服|售后|服务|专线|中心|总机|热线|柜台|柜檯|前台)"
_OPENING = re.compile(
    rf"^{_GREETING}(?:这里是|我(?:们)?(?:这边|这里)?是|这边是|欢迎(?:致电|来电|光临|来到)|感谢您?(?:的)?(?:致电|来电))(?P<told>[{HAN}A-Za-z]{{2,8}}?)(?={_DESK}|{MARK}|的|很高兴|$)"
    rf"|^{_GREETING}(?P<desk>[{HAN}A-Za-z]{{3,8}}?)(?={_DESK})"
    rf"|^(?P<own>[{HAN}A-Za-z]{{3,8}}?)(?:您好|你好)(?={MARK}|请|很|$|我是|这里)"
)
_NO_OPENING = re.compile(
    r"负责|这边|那边|部门|组的|来|问|要|想|找|打|有|没|不|说|那个|一个|住|新来|刚|昨天|今天|先生|小姐|女士|太太|经理|主任|老师|医生|大家|各位|早安|午安|晚安|客服|[我你您他她]|请问|不好意思|专员|好的|喂"
)


def opening_firm(text: str) -> Iterator[Place]:
    """The firm that takes a call, in the first words of a plain text."""
    match = _OPENING.match(text)
    if match:
        name = next(name for name in ("told", "desk", "own") if match[name])
        if not _NO_OPENING.search(match[name]) and not is_likely_person(match[name]):
            place = match.span(name)
            yield place
