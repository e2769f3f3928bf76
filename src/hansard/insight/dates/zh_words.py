"""The words of Chinese dates (folded), and what each is worth."""

from collections.abc import Mapping

from hansard.insight.dates.grammar import ValueOf, by_word
from hansard.insight.dates.terms import DayPart, Part, Unit
from hansard.insight.dates.zh_feasts import FEASTS, IN_PLACE
from hansard.insight.dates.zh_text import number, year

_SHIFTS: Mapping[str, int] = by_word(
    {
        0: "今|今天|今日|今儿|当天|本日|今年|这|本|当",
        1: "明|明天|明日|明儿|隔天|次日|明年|下|次|隔|来",
        2: "后|后天|后日|后年|下下|再下",
        3: "大后天|下下下",
        -1: "昨|昨天|昨日|去|去年|上",
        -2: "前|前天|前日|前年|上上",
        -3: "大前天",
    }
)
PARTS: Mapping[str, Part] = by_word(
    {
        Part.START: "初",
        Part.EARLY: "上旬",
        Part.MIDDLE: "中",
        Part.MIDDLE_THIRD: "中旬",
        Part.LATE: "下旬",
        Part.END: "底|末|尾|终",
        Part.FIRST_HALF: "上半|上半年|上半月",
        Part.SECOND_HALF: "下半|下半年|下半月",
    }
)
_PHASES: Mapping[str, DayPart] = by_word(
    {
        DayPart.EARLY_MORNING: "凌晨|半夜",
        DayPart.MORNING: "清晨|早上|早晨|上午|早|晨",
        DayPart.NOON: "中午|正午",
        DayPart.AFTERNOON: "下午|午后",
        DayPart.DUSK: "傍晚",
        DayPart.NIGHT: "晚上|晚间|晚|夜|夜里|夜间",
        DayPart.FIRST_THING: "一早|一大早",
        DayPart.MIDNIGHT: "午夜",
    }
)
_UNITS: Mapping[str, Unit] = by_word(
    {
        Unit.MINUTE: "分钟|分",
        Unit.HOUR: "小时|钟头",
        Unit.DAY: "天|日|晚|夜",
        Unit.WEEK: "周|星期|礼拜",
        Unit.BUSINESS_DAY: "工作日|工作天|营业日|上班日",
        Unit.WEEKEND: "周末|礼拜末|六日",
        Unit.MONTH: "月",
        Unit.QUARTER: "季|季度",
        Unit.YEAR: "年",
    }
)
_MINUTES: Mapping[str, float] = {"半": 30, "一刻": 15, "三刻": 45, "整": 0, "整点": 0, "钟": 0, "": 0}
_WEEKDAYS = ("一1", "二2", "三3", "四4", "五5", "六6", "日天7")


def _weekday(text: str) -> float | None:
    return next((float(index) for index, names in enumerate(_WEEKDAYS) if text in names), None)


def _minute(text: str) -> float | None:
    bare = text.removeprefix(":").removesuffix("分").removeprefix("过").removeprefix("零")
    return _MINUTES.get(text.removeprefix("钟"), number(bare) if bare else 0)


def _quarter(text: str) -> float | None:
    return number(text.lower().removeprefix("q"))


def _nth(text: str) -> float | None:
    return -1.0 if text.startswith("最后") else number(text)


def _sign(text: str) -> float:
    return -1.0 if text.endswith(("前", "提早")) else 1.0


def _more(_text: str) -> float:
    return 0.5


def _present(_text: str) -> float:
    return 1.0


def _days_off(_text: str) -> float:
    return float(Unit.DAY)


VALUES: Mapping[str, ValueOf] = {
    "weekday": _weekday,
    "weeks": _SHIFTS.get,
    "shift": _SHIFTS.get,
    "until": _SHIFTS.get,
    "year_shift": _SHIFTS.get,
    "year": year,
    "part": PARTS.get,
    "phase": _PHASES.get,
    "to_phase": _PHASES.get,
    "unit": _UNITS.get,
    "feast": {**FEASTS, **IN_PLACE}.get,
    "minute": _minute,
    "to_minute": _minute,
    "quarter": _quarter,
    "nth": _nth,
    "sign": _sign,
    "more": _more,
    "wide": number,
    "over": _present,
    "long": _present,
    "follows": _present,
    "around": _days_off,
}
