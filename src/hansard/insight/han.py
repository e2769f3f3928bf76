"""Chinese characters in their simplified form."""

from collections.abc import Mapping
from functools import cache

import opencc

_IDEOGRAPHS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF))


_OURS = {"著": "着", "藉": "借", "妳": "你", "帳": "账", "帐": "账"}
"""Where the converter keeps characters apart that everyday writing mixes."""


def simplified(text: str) -> str:
    """The text in Simplified form for searching, one character for one, so that offsets survive."""
    return text.translate(_table())


@cache
def _table() -> dict[int, str]:
    return str.maketrans({**simplified_forms(), **_OURS})


@cache
def simplified_forms() -> Mapping[str, str]:
    """The characters that have another simplified form, each by itself.

    A converter that sees whole words would change lengths, and with them offsets.
    """
    single = [chr(code) for first, last in _IDEOGRAPHS for code in range(first, last + 1)]
    turned = opencc.OpenCC("t2s").convert("\n".join(single)).split("\n")
    return {old: new for old, new in zip(single, turned, strict=True) if old != new and len(new) == 1}
