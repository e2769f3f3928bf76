"""Numbers of Chinese texts, in figures and numerals; all patterns match plain (Simplified) text."""

import re
from collections.abc import Iterator, Sequence

from hansard.insight.entities.dictation import Run
from hansard.insight.entities.quantity import Quantity, codes, dictated, figure_value, is_glued
from hansard.insight.entities.spelling import read_chinese

_FIGURES = r"\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,6})?"
_DECIMALS = "(?:点[零〇一二三四五六七八九]{1,24})?"
_NUMERAL = rf"(?:{_FIGURES}|[零〇一二两三四五六七八九十百千万亿]{{1,24}}{_DECIMALS})"
_ROUGH = (
    "(?:[二三四五六七八九]?十几|几[十百千万]{1,9}"
    "|(?:一两|两三|三四|三五|四五|五六|六七|七八|八九)[十百千万]*)"
)
CHINESE_NUMBER = rf"{_NUMERAL}(?:[十百千万亿]{{1,24}}(?:[零〇一二两三四五六七八九十百千]{{1,24}})?)?"
"""A number in figures, numerals, or both (`3万`)."""
MEASURES = (
    "个位张本杯件台支枝条次天人名家间箱份盒瓶组套部辆笔项斤米坪楼码岁倍成折种遍回顿包袋双只头颗片根层步句页册批级度年周月分户桌场节堂期格单桶罐"
    "碗锅盆壶串堆扇面顿口类科届朵头匹栋幢所处道员派队团辈圈寸尺亩厘毫克升担垛茬拨窝捆摞沓盘碟坪席场盏排栏列趟架版盏斤吨两公顶株棵粒滴股艘篇幅副把款集题关站段章封通则秒晚夜季代等倍GgMmTtKk小公"
)
"""What is counted by."""
_PERCENT = re.compile(rf"百分之{CHINESE_NUMBER}|{CHINESE_NUMBER}\s*[%％]")
_NUMBER = re.compile(CHINESE_NUMBER)
_ABOUT = re.compile(rf"{_ROUGH}(?=[{MEASURES}点]|小时|分钟|多)")
_HALF = re.compile("半(?=[颗斤杯包盒片份瓶碗袋])")
_SINGLE = re.compile(
    rf"一(?=[张杯件箱盒瓶条支格年页桶罐间套颗]|小时|分钟|单元|个(?:人|窗口|小时|月|星期|礼拜))|[两二三四五六七八九十](?=[{MEASURES}])"
)
_ORDINAL = frozenset("第周拜期星统万唯专同之初老小阿几")
_SET = re.compile(
    "四处|三思|四面|八方|两口子|一手|两手空|三番|五花|七上|八下|三头|六神|四海|三口|十全|两难|两面|三点|四点|五点|六点|七点|八点|九点|两点|十点|三观|四季|八卦|五官|九成新"
)
_PHRASE = re.compile("十分(?!钟|之)|万分|百般|千方|十足|一百分")
_IDIOM = re.compile(
    r"[十百千万亿]|一一|千万|十[分足]|万一|一二|二三|三四|四五|五六|六七|七八|八九|[零〇]|百千|一千零一夜"
)


def chinese_quantities(text: str, runs: Sequence[Run]) -> Iterator[Quantity]:
    """Numbers of a plain text; they may overlap."""
    yield from codes(text)
    yield from dictated(runs)
    for match in _PERCENT.finditer(text):
        figures = match[0].removeprefix("百分之").rstrip("%％ ")
        yield Quantity(match.start(), match.end(), read_chinese(figures.replace(",", "")), is_percent=True)
    for pattern in (_ABOUT, _HALF):
        yield from (Quantity(match.start(), match.end(), None) for match in pattern.finditer(text))
    for match in _NUMBER.finditer(text):
        if _counts(text, match):
            is_figure = match[0].isascii()
            value = figure_value(match[0]) if is_figure else read_chinese(match[0].replace(",", ""))
            yield Quantity(match.start(), match.end(), value)


def _counts(text: str, match: re.Match[str]) -> bool:
    if match.start() and text[match.start() - 1] in _ORDINAL:
        return False
    if match[0].isascii():
        return not is_glued(text, match.end()) or text[match.end()] in MEASURES
    if _PHRASE.match(text, match.start()):
        return False
    if _SET.match(text, match.start()):
        return False
    if len(match[0]) == 1:
        return _SINGLE.match(text, match.start()) is not None
    return _IDIOM.fullmatch(match[0]) is None
