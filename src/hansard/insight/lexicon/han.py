"""Any Chinese text in Simplified characters, one for one."""

from functools import cache

import opencc

_IDEOGRAPHS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF))
_OURS = {"著": "着", "藉": "借", "妳": "你", "帳": "账", "帐": "账"}
"""Where the converter keeps characters apart that everyday writing mixes."""


def plain(text: str) -> str:
    """The text in Simplified characters. Its length stays the same."""
    return text.translate(_table())


@cache
def _table() -> dict[int, str]:
    """Each character by itself: a converter that sees whole words would change lengths."""
    single = [chr(code) for first, last in _IDEOGRAPHS for code in range(first, last + 1)]
    turned = opencc.OpenCC("t2s").convert("\n".join(single)).split("\n")
    pairs = {old: new for old, new in zip(single, turned, strict=True) if old != new and len(new) == 1}
    return str.maketrans({**pairs, **_OURS})
