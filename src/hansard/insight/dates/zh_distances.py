"""How Chinese says named days and distances in time, from now or from another day (folded text)."""

from hansard.insight.dates.grammar import hint, rule
from hansard.insight.dates.terms import Form
from hansard.insight.dates.zh_amounts import COUNTED, COUNTS, IN_YEAR, NO_COUNT, OVER, SOON, UNIT
from hansard.insight.dates.zh_feasts import NAMES

_AROUND = r"(?P<around>连假|小?长假|假期|黄金周|连休|年假)"
_LATER = "(?:之前|以前|之后|以后|前|后|过后|结束|期间)"
_WORKING_DAYS = "(?P<unit>工作日|工作天|营业日|上班日)"
_MAYBE = "(?:大概|大约|约|差不多|估计|可能|应该|也许|或许|预计|恐怕|顶多|起码|至少|最多|最慢|最迟|最晚|最快)"
_COSTS = "(?:还|就|也)?(?:需要|需|要|得|是|再|花|等)?(?:等|花)?个?"
_STAYS = "(?<!出差)(?<!请假)(?<!休假)(?<!为期)(?<!持续)(?<![了过住待玩停租学练干等候])(?<!等我)"
"""Nothing that lasts so long is done by then: a trip, what has been waited for."""
_SAYS = r"(?:(?<![^\s,。!?、;])|(?<=[嗯呃好那喔哦啊欸行就]))"
"""At the start of a clause."""
_NO_MORE = "(?!之?前|以前|一次|了|没|来|都|的(?!时间|样子|话)|假|多年)"
_ROUGHLY = "(?:左右|上下|吧|啦|喔|哦|的样子)?"
_GIVEN = r"(?:还有|只有|只剩下?|剩下?|留|有|给了?(?:你|您|他|她|我|咱)?们?|限(?:你|您|他)?们?)"
_UNITS = "[天日周期拜年季时头钟月晚夜]"
"""A character of each measure of time."""
_BEFORE = "之前|以前|(?<![目之以提当])前"
_AFTER = "之后|以后|(?<![最今往然背])后"

HINTS = {
    form: hint(pattern)
    for form, pattern in {
        Form.FEAST: f"年|月|十一|228|{NAMES}",
        Form.HOLIDAY: "[连长]",
        Form.AMOUNT: _UNITS,
        Form.OFFSET: _UNITS,
        Form.MINUTE: "整点",
        Form.CLOCK: "[点时:]",
        Form.CLOCK_RANGE: "点",
    }.items()
}

RULES = (
    rule(
        Form.FEAST,
        rf"{IN_YEAR}?(?<![打\d一二三四五六七八九])(?P<feast>{NAMES})的?(?:{_AROUND}{OVER}?)?(?!快乐|礼|贺|卡|派对|活动(?!前|后)|饼|大餐|汤圆|粽)",
    ),
    rule(Form.FEAST, r"(?<=过完)(?P<feast>年)"),
    rule(
        Form.FEAST,
        rf"(?<![\d一二三四五六七八九十百两双第期周月拜号点年廿初])(?P<feast>十一)(?:{_AROUND}{OVER}?|(?=之前|以前|之后|以后|过后|期间|放假))",
    ),
    rule(
        Form.FEAST,
        r"(?<![今明去后前本])(?P<feast>大年初|年初|正月初|正月)(?P<day>[二廿]?十[一二三四五六七八九]?|[一二三四五六七八九])(?![个家月号点天周年人次条万千百十季位名])",
    ),
    rule(Form.FEAST, rf"(?<!\d)(?P<feast>228){_AROUND}{OVER}?"),
    rule(Form.HOLIDAY, rf"(?:下个|这个|下一个)?(?P<long>连假|小长假|长周末|连休){OVER}?"),
    rule(Form.HOLIDAY, rf"(?<![请休放了个])(?P<long>长假){OVER}?(?={_LATER})"),
    rule(Form.AMOUNT, rf"{NO_COUNT}{COUNTED}(?:之内|以内|内(?!部|容|存))"),
    rule(
        Form.AMOUNT,
        rf"{NO_COUNT}(?<![节旦夕])(?<![节旦夕号日]的){COUNTED}(?:之后|以后|过后|后(?!天|来|台|续)|(?P<sign>之前|以前|前(?!面|台|后)))",
    ),
    rule(
        Form.AMOUNT,
        rf"(?:再过|过(?!了)|再等|再|未来|接下来|往后|今后|这|近|最近)的?{COUNTED}(?!前|之前|以前|来)",
    ),
    rule(Form.AMOUNT, rf"{NO_COUNT}(?<!第){COUNTS}个?{_WORKING_DAYS}"),
    rule(Form.AMOUNT, rf"{NO_COUNT}(?P<core>{COUNTED})(?:左右)?就?(?:会|可以|能|到货|入账)"),
    rule(Form.AMOUNT, rf"(?:下|次)(?:一)?个?{_WORKING_DAYS}"),
    rule(Form.AMOUNT, rf"(?:给我们?|给他们?|最多|最慢|最迟|最晚)(?:大概|大约|差不多)?(?P<core>{COUNTED})"),
    rule(Form.AMOUNT, rf"{_STAYS}{_MAYBE}{{1,2}}{_COSTS}(?P<core>{SOON}){_ROUGHLY}{_NO_MORE}"),
    rule(Form.AMOUNT, rf"(?<![不没])(?:需要|还要|还得|得花|要花|还需)(?P<core>{COUNTED}){_NO_MORE}"),
    rule(Form.AMOUNT, rf"{_SAYS}(?P<core>{SOON})(?:左右)?吧"),
    rule(Form.AMOUNT, rf"{_STAYS}{NO_COUNT}(?P<core>{SOON})(?:左右|上下)(?!了)"),
    rule(
        Form.AMOUNT,
        rf"{_SAYS}(?P<core>(?P<count>一两|两三|三四|三五|四五|五六|六七|七八|八九){UNIT})(?=$|[\s,。!?])",
    ),
    rule(Form.AMOUNT, rf"{_SAYS}(?P<core>{SOON})(?:左右)?(?=我们?(?!的|都|在|没|不)|就(?!是)|再给|给)"),
    rule(
        Form.AMOUNT,
        rf"{_GIVEN}(?:大概|大约|差不多|不到|整整)?(?P<core>{COUNTED})(?=的?(?:时间|期限|宽限|缓冲|来|准备|考虑|处理|可以|[^\s,。]{{0,3}}期)|(?<=时间)|$|[\s,。!])(?!的?经验|假)",
    ),
    rule(
        Form.OFFSET,
        rf"(?P<follows>(?P<sign>{_BEFORE}|{_AFTER}))的?(?:{COUNTS}{UNIT}|(?P<count2>一)(?P<unit2>晚|夜))(?!之?内|以内|之?前|以前|之?后|以后|来)",
    ),
    rule(Form.OFFSET, rf"(?P<follows>(?P<sign>{_BEFORE}|{_AFTER}))的?(?:第一个|最后一个){_WORKING_DAYS}"),
    rule(Form.OFFSET, rf"(?P<follows>(?P<sign>提前|提早))了?{COUNTS}{UNIT}"),
    rule(
        Form.OFFSET,
        rf"(?:(?<=[节旦夕])|(?<=[节旦夕号日]的)){COUNTS}{UNIT}(?P<follows>(?P<sign>之前|以前|前(?!天)|之后|以后|后(?!天)))",
    ),
)
