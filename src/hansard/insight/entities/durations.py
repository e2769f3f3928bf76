"""How long something lasts or how soon it is done, in whose words only the number is named."""

import re

from hansard.insight.entities.han import plain

_NUMERAL = (
    r"(?:\d+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -][a-z]+)?|one|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen)"
)
_ROUGHLY = "(?:about|around|roughly|approximately|maybe|at least|up to|only|just|another|the|next)"
_UNIT = (
    r"(?:(?:working|business|calendar|full|whole) )?"
    r"(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)"
)
_ENGLISH = re.compile(
    rf"(?:(?:in|within|for|over|{_ROUGHLY}) )*{_NUMERAL}(?: ?(?:to|or|-|–) ?{_NUMERAL})?[ -]{_UNIT}"
    rf"|(?:{_ROUGHLY} )*(?:an?|a couple of|a few) {_UNIT}"
)
_CHINESE = re.compile(
    r"(?:大概|大约|约|差不多|近|最近|等|再|要|不到|还有|再过|给我|给)*"
    r"[\d零一二两三四五六七八九十半几]+个?半?多?"
    r"(?:分钟|分|小时|钟头|天|周|星期|礼拜|年|(?<=个)月|(?<=个半)月|季)(?:之?内|以内)?"
)


def is_duration(said: str) -> bool:
    """Whether words (in small letters) say only that: "in three days", "a few hours", not "a week ago"."""
    return (_ENGLISH.fullmatch(said) or _CHINESE.fullmatch(plain(said))) is not None
