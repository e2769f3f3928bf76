# ruff: noqa: E501 (patterns stay on their line)
"""Amounts of money in Chinese texts; all patterns match plain (Simplified) text."""

import re
from collections.abc import Iterator

from hansard.insight.entities.amount import Amount
from hansard.insight.entities.chinese_quantities import CHINESE_NUMBER, MEASURES
from hansard.insight.entities.spelling import read_chinese

_HAN_CURRENCIES = {
    "新台币": "TWD", "台币": "TWD", "人民币": "CNY", "美元": "USD", "美金": "USD", "美刀": "USD", "港币": "HKD", "港元": "HKD", "欧元": "EUR",
    "英镑": "GBP", "日元": "JPY", "日圆": "JPY", "日币": "JPY", "韩元": "KRW", "韩币": "KRW", "泰铢": "THB", "新币": "SGD", "加币": "CAD", "澳币": "AUD", "澳元": "AUD", "加元": "CAD",
}  # fmt: skip
_HAN_NAMES = "|".join(sorted(_HAN_CURRENCIES, key=len, reverse=True))
_CHINESE = re.compile(
    rf"(?:(?P<before>{_HAN_NAMES}|NT\$|US\$|HK\$|[$￥¥€£])\s*(?P<figures>{CHINESE_NUMBER})(?:多|几|幾)?\s*(?:元|块|圆)?(?:钱)?"
    rf"|(?P<figures2>{CHINESE_NUMBER})(?:多|几|幾)?\s*(?:(?P<behind>{_HAN_NAMES})|(?:元|块|圆)(?:(?P<part>[零〇一二两三四五六七八九\d])(?![\d个])(?:毛|角|分)?)?(?:钱)?(?:人民币)?)"
    r"|(?P<figures3>[一二两三四五六七八九十\d]{1,24})(?:毛|角)(?:钱)?)"
)


_PRICED = re.compile(
    r"(?:费|价格?|付|花|扣|收|赔|月租|租金|预算|省|卖|买|刷|退|缴|欠|报价|总共|一共|金额|薪水|工资|底薪|押金|定金|订金|余额|额度|优惠|折|每(?:人|小时|晚|场|斤|个|月|年|天|次|位|张|份|公斤|件|套|台|杯|餐)|成本|最低|最高|报|开价|涨|涨到|降到|调到|从|还差|批了|收了|付了|要价|张嘴就|租|贷款|赚|亏|赔了)(?:是|为|只有|只要|大概|大约|约|差不多|得|批了|给到|才|全部才|已经|每月|等于|了|我|你|您|要|还|也|就|用|到|价|款|抵)*$"
)
_COLLOQUIAL = re.compile(
    rf"[一二两三四五六七八九十]{{1,24}}[万千百][一二三四五六七八九](?![{MEASURES}十百千万亿点零〇号])"
)
_RANGE = re.compile(r"(?:到|至|还是|或|或者|~|-|～)(?:是)?")
_SMALLEST_PRICE = 10.0
_LARGE = re.compile(rf"{CHINESE_NUMBER}(?<=万)(?=$|[\s，。,.!?！？、]|吧|了|欸|啊|左右|那个|以内|以上|就)")
_ANSWER = re.compile(
    r"(?:^|[，。！？,.!?\s])(?:大概|大约|差不多|约|一共|总共|是|要|就|也就|可能|应该|只要|不到|那就|嗯|呃|啊|这个|那个|说|从|最少|至少|最多)*$"
)


def chinese_amounts(text: str, home: str) -> Iterator[Amount]:
    """Amounts of a plain Chinese text; `home` is the currency that 元 stands for."""
    for match in _CHINESE.finditer(text):
        figures = match["figures"] or match["figures2"] or match["figures3"]
        value = read_chinese(figures.replace(",", ""))
        if value is None or _is_no_money(text, match):
            continue
        if match["figures3"]:
            value /= 10
        if match["part"]:
            value += (read_chinese(match["part"]) or 0.0) / 10
        yield Amount(match.start(), match.end(), value, _chinese_currency(match, home))


def _chinese_currency(match: re.Match[str], home: str) -> str:
    name = match["before"] or match["behind"] or ""
    if name in _HAN_CURRENCIES:
        return _HAN_CURRENCIES[name]
    signs = {
        "NT$": "TWD",
        "US$": "USD",
        "HK$": "HKD",
        "$": "USD",
        "￥": "CNY",
        "¥": "CNY",
        "€": "EUR",
        "£": "GBP",
    }
    return signs.get(name, home)


def _is_no_money(text: str, match: re.Match[str]) -> bool:
    """Whether 塊 counts pieces: 一块蛋糕, 这一块; and 元 stands for something else: 元旦."""
    if match["before"] or match["behind"]:
        return False
    if match["figures3"] and text[match.end() : match.end() + 1] in {"都", "也", "不"}:
        return True  # 一毛都不付
    return text[match.start() - 1 : match.start()] in {"这", "那", "第"} or match[0] in {"一块", "一塊"}


def implied_amounts(text: str, *, is_asked: bool) -> Iterator[Amount]:
    """Numbers that are prices by what is said around them (上门费是五十), or by their form (四千六).

    `is_asked`: the text answers somebody who wants to know how much.
    """
    colloquial = {match.start() for match in _COLLOQUIAL.finditer(text)}
    last_end = -1
    for match in re.finditer(CHINESE_NUMBER, text):
        value = read_chinese(match[0].replace(",", ""))
        is_joined = last_end >= 0 and _RANGE.fullmatch(text, last_end, match.start()) is not None
        is_told = (
            _LARGE.match(text, match.start()) is not None
            or match.start() in colloquial
            or is_joined
            or _PRICED.search(text[max(0, match.start() - 12) : match.start()])
            or (is_asked and _ANSWER.search(text[: match.start()]))
        )
        is_counted = text[match.end() : match.end() + 1] in tuple(
            f"{MEASURES}号点%％:：年月日"
        ) and match.end() < len(text)
        if value is None or value < _SMALLEST_PRICE or not is_told or is_counted:
            continue
        last_end = match.end()
        yield Amount(match.start(), match.end(), value, "")
