"""Any Chinese text in Simplified characters, one for one."""

from functools import cache

from hansard.insight.han import simplified_forms

_OURS = {"著": "着", "藉": "借", "妳": "你", "帳": "账", "帐": "账"}
"""Where the converter keeps characters apart that everyday writing mixes."""


def plain(text: str) -> str:
    """The text in Simplified characters. Its length stays the same."""
    return text.translate(_table())


@cache
def _table() -> dict[int, str]:
    return str.maketrans({**simplified_forms(), **_OURS})
