"""Whole numbers in words, English and Chinese."""

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_HAN_DIGITS = "零一二三四五六七八九"
_MYRIAD = 10_000
_LONGEST, _GREATEST = 24, 1e12


def english_number(number: int) -> str:
    """A number from 0 to under a million million: `two hundred forty-one`."""
    for size, name in ((10**9, "billion"), (10**6, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            return f"{english_number(number // size)} {name}" + (f" {english_number(rest)}" if rest else "")
    if number < len(_SMALL):
        return _SMALL[number]
    tens = _TENS[number // 10 - 2]
    return f"{tens}-{_SMALL[number % 10]}" if number % 10 else tens


def chinese_number(number: int) -> str:
    """A number from 0 to under a million million: `二百四十一`; the same in both scripts up to 9999."""
    for size, name in ((10**8, "億"), (_MYRIAD, "萬"), (1_000, "千"), (100, "百"), (10, "十")):
        if number >= size:
            head, rest = divmod(number, size)
            nought = "零" if 0 < rest < size // 10 else ""
            spelled = chinese_number(head) + name + nought + (chinese_number(rest) if rest else "")
            return spelled.removeprefix("一") if size == 10 and number < 20 else spelled
    return _HAN_DIGITS[number]


def read_chinese(text: str) -> float | None:
    """The value of a numeral such as `三萬五千`, `1.2億`, `兩百`, `三十五點五`; None for anything else.

    None as well for more than a million million.
    """
    if len(text) > _LONGEST:
        return None
    whole, _, part = text.translate(_PLAIN).partition("点")
    total, section, digit = 0.0, 0.0, ""
    for char in whole:
        if char in _UNITS:
            section, digit = section + (float(digit) if digit else 1.0) * _UNITS[char], ""
        elif char in _LARGE:
            total, section, digit = (total + section + _float(digit)) * _LARGE[char], 0.0, ""
        elif char.isascii():
            digit += char
        else:
            return None
    try:
        value = total + section + _last(digit, section, total) + float(f"0.{part or 0}")
    except ValueError:
        return None
    return value if value <= _GREATEST else None


def _float(digit: str) -> float:
    return float(digit) if digit else 0.0


def _last(digit: str, section: float, total: float) -> float:
    """The last digit: 5 of 三十五; of 一萬二 it is 2000, of 三百五 50."""
    value = _float(digit)
    if len(digit) != 1 or not value or digit == "0":
        return value
    if section and section % 1_000 == 0:
        return value * 100
    if section and section % 100 == 0:
        return value * 10
    return value * 1_000 if not section and total >= _MYRIAD else value


_UNITS = {"十": 10, "百": 100, "千": 1_000}
_LARGE = {"万": 10**4, "亿": 10**8}
_PLAIN = str.maketrans("零〇一二三四五六七八九两兩幺萬億點點", "00123456789221万亿点点")
