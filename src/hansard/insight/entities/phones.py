# ruff: noqa: E501 (patterns stay on their line)
"""Telephone numbers, in figures and read out."""

import re
from collections.abc import Iterator, Sequence

from phonenumbers import (
    Leniency,
    NumberParseException,
    PhoneNumberFormat,
    PhoneNumberMatcher,
    format_number,
    is_valid_number,
    parse,
)

from hansard.insight.entities.dictation import Run
from hansard.insight.entities.mention import EntityKind, Mention, mention_at

_OTHER_REGIONS = {"en": ("US", "GB"), "zh": ("TW", "CN", "HK")}
_FEWEST, _MOST = 7, 15
_DIALLED = re.compile(r"1?[2-9]\d{9}|0\d{8,10}|1[3-9]\d{9}|555\d{4}")
_CUED = re.compile(
    r"(?:phone|telephone|mobile|cell|cellphone|landline|fax|reach (?:me|us|him|her|them)|call (?:me|us|him|her|back)|text (?:me|us)?|dial|ring|extension|contact number|callback number|電話|电话|手機|手机|行動|傳真|传真|撥打|拨打|打給|打给|請打|请打|聯絡|联络|聯繫|联系)\D{0,30}$",
    re.IGNORECASE,
)
_EMERGENCY = frozenset("911 999 112 000 110 119 120 113 122 101 111 12345 12315 165 1922 1999".split())
_DIAL = re.compile(r"(?:call(?:ing)?|dial|ring|phone|打|拨|撥|叫)\W*$|(?:it's|is) $", re.IGNORECASE)
_OTHERWISE = re.compile(
    r"(?:account|card|order|tracking|policy|reference|confirmation|invoice|booking|case|ticket|claim|member(?:ship)?|serial|routing|ssn|social(?: security)?|passport|licen[cs]e|帳號|账号|帳戶|账户|卡號|卡号|訂單|订单|單號|单号|編號|编号|身分證|身份证|護照|护照|會員|会员|學號|发票|發票)\D{0,24}$",
    re.IGNORECASE,
)


def phones_in(text: str, language: str, runs: Sequence[Run]) -> Iterator[Mention]:
    """Telephone numbers of a text in a language (its tag names the country); they may overlap."""
    if any(len(run.digits) >= _FEWEST or text[run.start - 1 : run.start] == "+" for run in runs):
        yield from _written(text, language)
        yield from _shaped(text, language)
    for run in runs:
        if (
            run.digits in _EMERGENCY
            and run.pieces in {1, len(run.digits)}
            and _DIAL.search(text[: run.start])
        ):
            yield mention_at(EntityKind.PHONE, text, run.start, run.end, run.digits)
        elif mention := _read_out(text, language, run):
            yield mention


def regions(language: str) -> tuple[str, ...]:
    """The countries whose numbers are tried, that of the language first."""
    base, _, country = language.partition("-")
    return tuple(dict.fromkeys([country.upper() or "US", *_OTHER_REGIONS.get(base.lower(), ())]))


def _written(text: str, language: str) -> Iterator[Mention]:
    for place, region in enumerate(regions(language)):
        for match in PhoneNumberMatcher(text, region, leniency=Leniency.VALID):
            before = text[: match.start]
            is_elsewhere = place > 0 and not (_CUED.search(before) or re.search(r"\D", match.raw_string))
            if is_elsewhere or (_OTHERWISE.search(before) and not match.raw_string.startswith(("+", "("))):
                continue
            value = format_number(match.number, PhoneNumberFormat.E164)
            yield mention_at(EntityKind.PHONE, text, match.start, match.end, value)


_EDGE, _END = r"(?<![\d\-.+])", r"(?!\d|[\-.]\d)"
_NORTH_AMERICA = (
    rf"{_EDGE}(?:(?:\+?1[\-. ]?)?\(?\d{{3}}\)?[\-. ]\d{{3}}[\-. ]\d{{4}}|\d{{3}}[\-.]\d{{4}}){_END}"
)
_BRITAIN = rf"{_EDGE}0\d{{2,4}}[\- ]\d{{3,4}}(?:[\- ]?\d{{3,4}})?{_END}"
_TAIWAN = (
    rf"{_EDGE}(?:09\d\d-?\d{{3}}-?\d{{3}}|\(?0\d\)?[\- ]\d{{3,4}}[\- ]?\d{{4}}|0800-?\d{{3}}-?\d{{3}}){_END}"
)
_CHINA = rf"{_EDGE}(?:1[3-9]\d[\- ]?\d{{4}}[\- ]?\d{{4}}|0\d{{2,3}}[\- ]\d{{7,8}}|[48]00-?\d{{3,4}}-?\d{{3,4}}){_END}"
_SHAPES = {
    "US": re.compile(_NORTH_AMERICA),
    "CA": re.compile(_NORTH_AMERICA),
    "GB": re.compile(f"{_BRITAIN}|{_NORTH_AMERICA}"),
    "TW": re.compile(f"{_TAIWAN}|{_CHINA}"),
    "CN": re.compile(f"{_CHINA}|{_TAIWAN}"),
}


def _shaped(text: str, language: str) -> Iterator[Mention]:
    """Numbers that are written as numbers of a country are, whether or not they are given to anybody."""
    shape = _SHAPES.get(regions(language)[0])
    for match in shape.finditer(text) if shape else ():
        if not _OTHERWISE.search(text[: match.start()]):
            yield mention_at(EntityKind.PHONE, text, match.start(), match.end(), re.sub(r"\D", "", match[0]))


def _read_out(text: str, language: str, run: Run) -> Mention | None:
    """A run of digits that is a number of one of the countries, or is called one."""
    if not _FEWEST <= len(run.digits) <= _MOST:
        return None
    before = text[: run.start]
    value = next((value for region in regions(language) if (value := _valid(run.digits, region))), None)
    is_split = run.pieces > 1 or run.spoken > 0
    is_read_out = run.spoken > 0 and _DIALLED.fullmatch(run.digits) is not None
    if _OTHERWISE.search(before) or not (_CUED.search(before) or (value and is_split) or is_read_out):
        return None
    start = run.start - (text[run.start - 1 : run.start] in {"+", "("})
    return mention_at(EntityKind.PHONE, text, start, run.end, value or run.digits)


def _valid(digits: str, region: str) -> str | None:
    try:
        number = parse(digits, region)
    except NumberParseException:
        return None
    return format_number(number, PhoneNumberFormat.E164) if is_valid_number(number) else None
