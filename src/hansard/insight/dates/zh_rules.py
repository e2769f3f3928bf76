# ruff: noqa: E501 (one expression to a line)
"""How Chinese says days, periods, distances and times of the clock (folded text)."""

from hansard.insight.dates.grammar import rule
from hansard.insight.dates.terms import Form
from hansard.insight.dates.zh_amounts import DIGIT, IN_YEAR, NO_COUNT, OVER, YEAR

_MONTH_NUMBER = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|[二廿]?十[一二三四五六七八九]|二十|十|廿[一二三四五六七八九]?|[一二三四五六七八九])"
_SHIFT = "(?P<shift>这|本|当|下{1,3}|再下|次|隔|上{1,2})(?:一)?个?"
_MONTH_MEANT = rf"(?:{IN_YEAR}?(?P<month>{_MONTH_NUMBER})月(?:份)?|{_SHIFT}月)"
_PART = "(?P<part>上半月|下半月|上旬|中旬|下旬|初|中(?!午|间)|底|末|尾)"
_WEEK = "(?:星期|礼拜|周)"
_WEEKDAY_NUMBER = r"(?P<weekday>[二三四五六日1-6](?!\d|常|次|个(?:人|小时|工作|月))|天(?!气)|一(?!定|直|起|共|般|些|个|下|次|样|边|旦|切|同|整))"
_EARLY = "(?<![拜期周])一大?早"
_PHASE = rf"凌晨|半夜|清晨|早上|早晨|{_EARLY}|早(?!上|晨|一?点)|晚(?!上|间|一?点)|上午|中午|正午|下午|午后|傍晚|晚上|晚间|夜里|夜间"
_HOUR = r"(?:一两|两三|三四|四五|五六|六七|七八|八九|九十|2[0-4]|1\d|0?\d|二十[一二三四]?|十[一二三四五六七八九]?|[一两二三四五六七八九零])"
_MINUTE = rf"(?:半|一刻|三刻|整|钟|过?(?:[0-5]\d|[二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九])分?|[{DIGIT}]分)"
_O_CLOCK = "(?:点钟?|时(?!候|间|常|刻|代|段|机|差|不))"
_AFTER_CLOCK = r"(?=$|[\s,。!?、;]|前|之前|以前|后(?!天)|之后|以后|左右|多|到|至|见|开|再|打|来|去|过来|过去|我|你|您|他|会|要|吧|可以|能|好|行|集合|出发|准时|在|有|请|跟|和|给|那|约|面|交|回|上|下)"
_TO_CLOCK = (
    rf"(?P<hour>{_HOUR})(?:点钟?)?(?P<minute>{_MINUTE})?(?:到|至|~|-)(?P<to_phase>{_PHASE})?"
    rf"(?P<to_hour>{_HOUR})点(?P<to_minute>{_MINUTE})?(?:之间)?"
)
_NOT_A_HOUSE = rf"(?<![路街巷弄段楼站线门车编房第区座机月\d.\-百千万零{DIGIT}])"
_NOT_A_NUMBER_OF_SOMETHING = "(?!人|会议|会场|厅|包厢|楼|线|出口|窗|柜|床|球|电池|仓|码|机|店|馆|门|房|桌|桥|车|公路|院|台|公寓|字|选手|员工|技师|客服|坐席|本|子|内|后天|常|期|元|之)"


RULES = (
    rule(Form.DAY, r"(?P<shift>今天|今日|今儿|明天|明日|明儿|大后天|大前天|昨天|昨日|隔天|次日|本日)"),
    rule(
        Form.DAY,
        r"(?<![以之然今最])(?P<shift>后天|后日)(?!天|气)|(?<![目以之])(?P<shift2>前天|前日)(?!天|气)",
    ),
    rule(Form.DAY, r"(?P<shift>今|明|昨|后)天?(?P<phase>早|晚|晨|夜)(?:上|间)?(?!餐|饭|会|退)"),
    rule(Form.DAY, r"(?P<shift>今)天?、?(?P<until>明)两?天|(?P<shift2>明)天?、?(?P<until2>后)两?天"),
    rule(Form.WEEKDAY, rf"{NO_COUNT}{_WEEK}{_WEEKDAY_NUMBER}"),
    rule(Form.WEEKDAY, rf"(?P<weeks>这|本|下{{1,3}}|上{{1,2}}|再下)(?:一)?个?{_WEEK}的?{_WEEKDAY_NUMBER}"),
    rule(
        Form.PERIOD,
        rf"(?<!每)(?<!每一){_SHIFT}(?:(?P<unit>周末|礼拜末)|{_WEEK}(?P<unit3>六日)){OVER}?|{NO_COUNT}(?P<unit2>周末){OVER.replace('over', 'over2')}?",
    ),
    rule(
        Form.PERIOD,
        rf"(?<!每){_SHIFT}(?P<unit>周|星期|礼拜)(?P<part>初|中|尾)?{OVER}?(?![二三四五六日末]|天(?!气)|一(?!定|直|起|共|般|些|个|下|次|样|边|旦|切|同|整)|期)",
    ),
    rule(Form.PERIOD, rf"(?<!每){_SHIFT}(?P<unit>月|季度?)(?:的?{_PART})?{OVER}?(?!饼|亮|租|薪|票|费)"),
    rule(Form.PERIOD, rf"(?<![每{DIGIT}\d个这本下上当])(?P<unit>月)(?P<part>初|中旬?|底|末|尾)"),
    rule(
        Form.PERIOD,
        rf"(?<!目)(?P<shift>今|明|后|去|前|本(?=年度))(?P<unit>年)度?(?:年?(?P<part>上半年|下半年|初|底|末|终|中(?!旬)))?{OVER}?",
    ),
    rule(
        Form.PERIOD,
        rf"(?<![每{DIGIT}\d今明后去前全半多])(?P<unit>年|季)(?P<part>底|末|终|初|中(?!旬|间|无|有))|(?P<unit2>年)(?=之?内)(?<![{DIGIT}\d半几今明]年)",
    ),
    rule(Form.PERIOD, rf"(?<!年)(?P<part>上半|下半)(?P<unit>年){OVER}?"),
    rule(
        Form.MONTH,
        rf"(?<![\d{DIGIT}几个./]){IN_YEAR}?(?P<month>{_MONTH_NUMBER})月(?:份)?(?:的?{_PART})?{OVER}?(?!饼)",
    ),
    rule(
        Form.DATE,
        rf"(?<![\d{DIGIT}./]){IN_YEAR}?(?P<month>{_MONTH_NUMBER})月的?(?P<day>{DAY_NUMBER})(?:日|号|(?![个天年月周\d人次条{DIGIT}]))"
        rf"(?:(?:到|至|~|-)(?P<to_day>{DAY_NUMBER})(?:日|号))?",
    ),
    rule(Form.DATE, r"(?P<year>(?:19|20)\d\d)(?P<sep>[-/.])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?!\d)"),
    rule(
        Form.DATE,
        r"(?<![\d/.$-])(?!(?:1/[2-9]|2/3|3/[458]|[57]/8|9/11)(?!\d| ?(?:号|日|前|之前|以前)))"
        r"(?P<month>1[0-2]|0?[1-9])/(?P<day>3[01]|[12]\d|0?[1-9])(?![\d/%])(?:号|日)?",
    ),
    rule(Form.DAY_OF_MONTH, rf"{_SHIFT}月的?(?P<day>{DAY_NUMBER})(?:号|日)"),
    rule(Form.DAY_OF_MONTH, rf"{_NOT_A_HOUSE}(?P<day>{DAY_NUMBER})(?:号|日){_NOT_A_NUMBER_OF_SOMETHING}"),
    rule(Form.DAY_OF_MONTH, rf"{_NOT_A_HOUSE}(?P<day>{DAY_NUMBER})(?:号|日)(?=之前|之后)"),
    rule(
        Form.NTH_WEEKDAY,
        rf"{_MONTH_MEANT}的?(?:第(?P<nth>[一二三四五1-5])|(?P<nth2>最后)一?)个?{_WEEK}{_WEEKDAY_NUMBER}",
    ),
    rule(
        Form.NTH_WEEK,
        rf"{_MONTH_MEANT}的?(?:第(?P<nth>[一二三四1-4])|(?P<nth2>最后)一)个?(?:周|星期|礼拜)(?![一二三四五六日天末])",
    ),
    rule(Form.LAST_DAY, rf"{_MONTH_MEANT}的?(?P<nth>最后)一个?(?P<unit>天|日|工作日|工作天|营业日)"),
    rule(
        Form.QUARTER,
        rf"{IN_YEAR}?(?:第(?P<quarter>[一二三四1-4])季度?|(?P<quarter2>[一二三四1-4])季度|(?P<quarter3>q[1-4]))(?P<part>初|末|底)?{OVER}?",
    ),
    rule(Form.YEAR, rf"(?P<year>{YEAR})年(?:年?(?P<part>上半年|下半年|初|底|末|终))?{OVER}?"),
    rule(
        Form.CLOCK,
        rf"(?P<phase>{_PHASE})的?(?P<hour>{_HOUR})(?:{_O_CLOCK}(?P<minute>{_MINUTE})?|:(?P<minute2>[0-5]\d))",
    ),
    rule(Form.CLOCK, rf"(?<![\d{DIGIT}.])(?P<hour>{_HOUR})(?:点(?P<minute>{_MINUTE})|点(?=之前|以前|前))"),
    rule(
        Form.CLOCK,
        rf"(?<![\d{DIGIT}.有第差这那几百零哪下面])(?!一点)(?P<hour>{_HOUR}){_O_CLOCK}(?P<minute>{_MINUTE})?{_AFTER_CLOCK}",
    ),
    rule(Form.CLOCK, rf"(?<![\d{DIGIT}.])(?P<hour>{_HOUR})点(?P<minute>{_MINUTE})?(?!点|儿)", leans=True),
    rule(
        Form.CLOCK,
        r"(?<![\d:.])(?P<wide>(?P<hour>0\d|1[3-9]|2[0-3])):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:])",
    ),
    rule(Form.CLOCK, r"(?<![\d:.])(?P<hour>1[0-2]|[1-9]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:])"),
    rule(Form.MINUTE, r"(?<![点\d])(?P<minute>整点)(?!钟|报)"),
    rule(Form.CLOCK_RANGE, rf"(?P<phase>{_PHASE})的?{_TO_CLOCK}"),
    rule(Form.CLOCK_RANGE, rf"(?<![\d{DIGIT}.]){_TO_CLOCK}"),
    rule(Form.PART_OF_DAY, r"(?P<phase>上午|中午|下午|傍晚|晚上)(?!好|安|茶|餐|饭|班)"),
    rule(
        Form.PART_OF_DAY,
        rf"(?P<phase>早上|早晨|清晨|凌晨|半夜|{_EARLY}|午夜|夜里|晚间)(?!好|安|餐)",
        leans=True,
    ),
    rule(
        Form.END_OF_DAY, r"(?:下班|收工|打烊|关门|关店|收盘|营业结束|(?:一天|当天|本日)结束)(?=之前|以前|前)"
    ),
)
