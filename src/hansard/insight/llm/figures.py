"""Numbers in texts, brought to one form: `3:00`, `3` and "three" are the same."""

import re
import unicodedata
from collections.abc import Iterator

from text_to_num import alpha2digit

from hansard.insight.han import simplified

_RUN = re.compile(r"\d+(?:[.,:/\-]\d+)*")
_SPELT = re.compile(r"\d+(?:[\s.,\-]+\d+)+")
_NOUGHTS = re.compile(r"[.:]0+$")
_SMALL = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "pt": "zero um dois três quatro cinco seis sete oito nove dez onze doze",
    "it": "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici",
}
_INDEFINITE = {"1"}  # "one of them", "un", "一个" say no number
_HAN = re.compile(r"[〇零一二两三四五六七八九十百千万亿]{1,24}")
_HAN_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000}
_HAN_GROUPS = {"万": 10_000, "亿": 100_000_000}


def figures(text: str, language: str) -> set[str]:
    """All numbers that a text may be taken to say, in figures, words or Chinese numerals."""
    written = unicodedata.normalize("NFKC", text)
    runs = [*_RUN.findall(written), *_RUN.findall(_in_figures(written, language))]
    groups = [group for run in runs for group in re.findall(r"\d+", run)]
    spelt = [re.sub(r"\D", "", run) for run in _SPELT.findall(written)]
    return {_canonical(run) for run in [*runs, *groups, *spelt]} | _words(written, language) | _han(written)


def stated_figures(text: str, language: str) -> Iterator[frozenset[str]]:
    """Each number that a text states, as the ways in which it may be read: one of them must be known."""
    written = unicodedata.normalize("NFKC", text)
    spelt = _INDEFINITE - set(_RUN.findall(written))
    for run in _RUN.findall(_in_figures(written, language)):
        if run not in spelt:
            yield frozenset({_canonical(run), re.sub(r"\D", "", run)})
    for word in _words(written, language) - _INDEFINITE:
        yield frozenset({word})
    for match in _HAN.finditer(simplified(written)):
        readings = _han_readings(match.group()) - _INDEFINITE
        if readings and set(match.group()) & set(_HAN_DIGITS):
            yield frozenset(readings)


def _canonical(run: str) -> str:
    """Without what groups digits and without noughts that say nothing."""
    bare = _NOUGHTS.sub("", run.replace(",", ""))
    return bare.lstrip("0") or "0" if len(bare) <= 2 else bare


def _in_figures(text: str, language: str) -> str:
    try:
        converted: str = alpha2digit(text, language)
    except (ValueError, KeyError):  # a language that it does not know
        return text
    return converted


def _words(text: str, language: str) -> set[str]:
    small = _SMALL.get(language, "").split()
    said = set(re.findall(r"\w+", text.casefold()))
    return {str(value) for value, word in enumerate(small) if word in said}


def _han(text: str) -> set[str]:
    runs = _HAN.findall(simplified(text))
    return {reading for run in runs for reading in _han_readings(run)}


def _han_readings(run: str) -> set[str]:
    """A run of numerals as a number, and where it has no units digit by digit."""
    if not set(run) & (set(_HAN_UNITS) | set(_HAN_GROUPS)):
        return {_canonical("".join(str(_HAN_DIGITS[character]) for character in run))}
    return {str(_han_value(run))}


def _han_value(run: str) -> int:
    whole = part = digit = 0
    for character in run:
        if character in _HAN_DIGITS:
            digit = _HAN_DIGITS[character]
        elif character in _HAN_UNITS:
            part += (digit or 1) * _HAN_UNITS[character]
            digit = 0
        else:
            whole += ((part + digit) or 1) * _HAN_GROUPS[character]
            part = digit = 0
    return whole + part + digit
