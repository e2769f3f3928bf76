"""Chinese in the script of a place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import opencc

from hansard.model.transcript import Word

_HAN = re.compile(r"[\u3400-\u9fff]")
_FORMAL = "臺"  # OpenCC's for 台; Taiwan writes both, and engines the short one


@dataclass(frozen=True, slots=True)
class _Script:
    """OpenCC's conversion into a script, and a character set that holds this script only."""

    conversion: str
    charset: str


_SCRIPTS = {"zh-TW": _Script("s2tw", "cp950"), "zh-CN": _Script("tw2s", "gb2312")}


def to_script(words: Sequence[Word], language: str) -> tuple[Word, ...]:
    """The words in Traditional characters for `zh-TW`, in Simplified for `zh-CN`; others as they are.

    Characters change, words do not: 软件 is 軟件, for that was said. Each character becomes one, chosen by
    the phrase around it, also across words (头, 发: 頭髮). Words already in the script stay as they are, for
    some characters are of both (余, 后).
    """
    script = _SCRIPTS.get(language)
    if script is None or all(_is_written_in(script, word.text) for word in words):
        return tuple(words)
    return tuple(_sliced(words, _converted("".join(word.text for word in words), script)))


def _is_written_in(script: _Script, text: str) -> bool:
    try:
        "".join(_HAN.findall(text)).encode(script.charset)
    except UnicodeEncodeError:
        return False
    return True


def _converted(text: str, script: _Script) -> str:
    pairs = zip(text, _converter(script.conversion).convert(text), strict=True)
    return "".join(old if new == _FORMAL else new for old, new in pairs)


@cache
def _converter(conversion: str) -> opencc.OpenCC:
    return opencc.OpenCC(conversion)


def _sliced(words: Sequence[Word], text: str) -> Iterator[Word]:
    start = 0
    for word in words:
        end = start + len(word.text)
        yield replace(word, text=text[start:end])
        start = end
