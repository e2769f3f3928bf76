"""Places in Chinese texts: those that are known, towns by their unit, and streets."""

import re
from collections.abc import Iterator
from functools import cache

from hansard.insight.entities.chinese_parts import MARK, name_before
from hansard.insight.entities.han import HAN, HanGazetteer, plain
from hansard.insight.entities.words import places_chinese as places

Place = tuple[int, int]
"""Start and end in a text."""

_LED_IN = r"(?:在|住|到|去|往|从|位于|来自|飞|寄|市|县|省|区|回|离开)"
_TOWN = re.compile(
    rf"(?<=[市县省州])(?P<name>[{HAN}]{{1,3}}?[区乡镇县市])|{_LED_IN}(?!在|到|去|往|我|你)(?P<town>[{HAN}]{{2,3}}?[市县镇乡区村])(?!场|面)|(?:隔壁|在|去|到|住)(?P<village>[{HAN}]{{2}}[沟屯庄寨堡湾岭])"
)
_NUMBER = r"(?:[\d一二三四五六七八九十百]+)"
_DOOR = (
    rf"(?:\s*{_NUMBER}段)?(?:\s*{_NUMBER}巷)?(?:\s*{_NUMBER}弄)?(?:\s*{_NUMBER}(?:[之\-]{_NUMBER})?[号號])?"
    rf"(?:\s*之?{_NUMBER}[楼层F](?:之{_NUMBER})?)?(?:\s*{_NUMBER}室)?"
)
_ROAD = re.compile(rf"(?:路|街|大道|胡同)(?P<door>{_DOOR})")
_ROAD_LED_IN = re.compile(r"(?:\s|在|住|到|去|往|位于|市|县|区|镇|乡|是|，|：)$")
_LONGEST_ROAD = 5
_POINTERS = frozenset("那这口上的")
_SHORTEST = 2
_UNSURE = frozenset(
    "三重 清水 安平 大里 公馆 北港 大理 九江 福田 中环 天河 新庄 树林 深坑 泰山 五股 前镇 开封 静安 成田 "
    "关西 土城 大溪 信义 东城 西城 大同 中和 永和 永康 平镇 八德 龙华 新店 新营 "
    "潮州 东区 大陆 内地 金华 延安 保定 包头".split()
)
"""Those that are words, or parts of words, as well."""


_OPENS = re.compile(rf"(?:^|{MARK}|附近|[和跟是])$")
_POINTED = re.compile("那个|这个|那边|这边|那家|这家|那间|店|的店|分店|人")
_POINTS = re.compile("(?:那个|附近|隔壁|就在|人在)$")
_SITE = re.compile(
    "火车站|高铁站|地铁站|捷运站|客运站|车站|机场|广场|大厦|大楼|商场|花园|小区|社区|市场|夜市|体育馆|美术馆|博物馆|图书馆|公园|园区|开发区|考场|山庄|驾校|游乐园|动物园|停车场|加油站|收费站|村口|交流道|码头|营业厅|门市|分店|门店"
)
_LONGEST_SITE = 6
_NO_SITE = re.compile(
    r"(?:火车|高铁|地铁|捷运|国际|附近|购物|菜|金融|资本|劳动力|停车|超级|百货|大型|家具|二手|股票|办公|商业|住宅|隔壁|空中|后|前|小|大|中央|市|本|新|旧|人才|跳蚤|海外|国内|目标|主题|国家|森林|动物|整个|整栋|一楼|楼下|机)$"
)


@cache
def _known() -> HanGazetteer:
    return HanGazetteer(places.PLACES)


@cache
def _behind() -> re.Pattern[str]:
    units, sites = ("|".join(map(plain, each)) for each in (places.UNITS, places.SITES))
    return re.compile(rf"(?:{units})?(?:{sites})?")


@cache
def _no_roads() -> tuple[str, ...]:
    return tuple(map(plain, places.NO_ROADS))


def roads_in(text: str) -> Iterator[Place]:
    """Streets in a plain text, with all that is said of the door."""
    for match in _ROAD.finditer(text):
        start = name_before(text, match.start(), _LONGEST_ROAD)
        start = max(
            [start, *(place + 1 for place in range(start, match.start()) if text[place] in "区县镇乡")]
        )
        start = _behind_city(text, start, match.start())
        name = text[start : match.start()]
        if len(name) < 2 or name.endswith(_no_roads()):
            continue
        is_pointed = text[match.end() : match.end() + 1] in _POINTERS
        if match["door"] or is_pointed or _ROAD_LED_IN.search(text[max(0, start - 2) : start]):
            yield start, match.end()


def _behind_city(text: str, start: int, end: int) -> int:
    """Where the street's own name begins: 市 may stand within a name as well (市府路)."""
    at = text.rfind("市", start, end)
    return at + 1 if at > start and end - at > 2 else start


def places_in(text: str) -> Iterator[Place]:
    """Towns, regions and countries in a plain text."""
    for start, end in _known().find(text):
        behind = _behind().match(text, end)
        last = behind.end() if behind else end
        is_told = _is_led_in(text, start) or _POINTED.match(text, end) or _POINTS.search(text[:start])
        if text[start:end] in _UNSURE and last == end and not is_told:
            continue
        yield start, last
    for match in _SITE.finditer(text):
        start = name_before(text, match.start(), _LONGEST_SITE)
        name = text[start : match.start()]
        if (
            len(name) >= _SHORTEST
            and not _NO_SITE.search(name)
            and (_is_led_in(text, start) or _OPENS.search(text[:start]))
        ):
            yield start, match.end()
    for match in _TOWN.finditer(text):
        yield match.span(next(name for name in ("name", "town", "village") if match[name]))


def _is_led_in(text: str, start: int) -> bool:
    return re.search(rf"{_LED_IN}$", text[max(0, start - 2) : start]) is not None
