# ruff: noqa: E501 (one expression to a line)
"""Pieces of patterns for Chinese numbers, years and amounts of time (folded text)."""

DIGIT = "一二两三四五六七八九十"
NO_COUNT = rf"(?<![每{DIGIT}几半\d个逢])"
"""Not after a number or "every"."""
YEAR = (
    r"(?:(?:19|20)\d\d|二[零〇][零〇一二三四五六七八九]{2}|民国\d{2,3}|民国[零一二三四五六七八九十百]{2,5})"
)
IN_YEAR = rf"(?:(?P<year>{YEAR})年的?|(?P<year_shift>今年|明年|后年|去年|前年)的?)"
OVER = r"(?P<over>(?:过去(?=之?前|以前)|(?:结束|过完|走完|完结|终了)(?=之?前|以前|时|的时候|为止|之际|之?后|以后|$|[\s,。])))"
"""The end of a period (三月结束前)."""
_COUNT = rf"(?:\d{{1,4}}|[{DIGIT}百廿]{{1,5}}|几|半)"
_SHORT = "工作日|工作天|营业日|上班日|天|日|周|星期|礼拜|季度|小时|钟头|分钟|(?<=个)月"
_UNIT = r"个?(?P<more>半)?个?(?P<unit>{0})(?P<more2>半)?"
UNIT = _UNIT.format(f"{_SHORT}|年")
COUNTS = rf"(?P<count>{_COUNT})(?:(?:到|至|~|-|或|、)(?P<most>{_COUNT}))?"
COUNTED = rf"{COUNTS}{UNIT}(?:时间)?"
SOON = rf"{COUNTS}{_UNIT.format(_SHORT)}(?:时间)?"
"""Years are no answer to when something is done."""
