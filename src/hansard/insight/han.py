"""Chinese characters in their simplified form."""

from collections.abc import Mapping
from functools import cache

import opencc

_IDEOGRAPHS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF))


@cache
def simplified_forms() -> Mapping[str, str]:
    """The characters that have another simplified form, each by itself.

    A converter that sees whole words would change lengths, and with them offsets.
    """
    single = [chr(code) for first, last in _IDEOGRAPHS for code in range(first, last + 1)]
    turned = opencc.OpenCC("t2s").convert("\n".join(single)).split("\n")
    return {old: new for old, new in zip(single, turned, strict=True) if old != new and len(new) == 1}
