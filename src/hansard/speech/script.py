"""Chinese in the script and wording of a place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import opencc

from hansard.model.transcript import Word
from hansard.speech.rewording import joined

_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class _Script:
    """OpenCC's conversion into a script, and a character set that holds this script only."""

    conversion: str
    charset: str


_SCRIPTS = {"zh-TW": _Script("s2twp", "cp950"), "zh-CN": _Script("tw2sp", "gb2312")}


def to_script(words: Sequence[Word], language: str) -> tuple[Word, ...]:
    """The words in Traditional characters for `zh-TW`, in Simplified for `zh-CN`; others as they are.

    With the script changes the wording (软件 -> 軟體); words already in the script stay as they are, for
    the same word may mean something else on the other side (文件, 程序). Phrases are converted whole,
    also across words. The words of a phrase that becomes longer or shorter (內存條 -> 記憶體模組)
    are made one word.
    """
    script = _SCRIPTS.get(language)
    if script is None or all(_is_written_in(script, word.text) for word in words):
        return tuple(words)
    return tuple(_converted(words, _converter(script.conversion)))


def _is_written_in(script: _Script, text: str) -> bool:
    try:
        "".join(_HAN.findall(text)).encode(script.charset)
    except UnicodeEncodeError:
        return False
    return True


@cache
def _converter(conversion: str) -> opencc.OpenCC:
    return opencc.OpenCC(conversion)


def _converted(words: Sequence[Word], converter: opencc.OpenCC) -> Iterator[Word]:
    """Words cut in two, and again, wherever both halves become what they are in the whole."""
    whole = _text(words, converter)
    cut = next((cut for cut in _cuts(words) if _halves(words, cut, converter) == whole), None)
    if cut is not None:
        yield from _converted(words[:cut], converter)
        yield from _converted(words[cut:], converter)
    elif len(whole) == sum(len(word.text) for word in words):
        yield from _sliced(words, whole)
    else:
        yield joined(words, whole)


def _cuts(words: Sequence[Word]) -> list[int]:
    """Places between words, the middle first."""
    return sorted(range(1, len(words)), key=lambda cut: abs(2 * cut - len(words)))


def _halves(words: Sequence[Word], cut: int, converter: opencc.OpenCC) -> str:
    return _text(words[:cut], converter) + _text(words[cut:], converter)


def _text(words: Sequence[Word], converter: opencc.OpenCC) -> str:
    return str(converter.convert("".join(word.text for word in words)))


def _sliced(words: Sequence[Word], text: str) -> Iterator[Word]:
    start = 0
    for word in words:
        end = start + len(word.text)
        yield replace(word, text=text[start:end])
        start = end
