# ruff: noqa: E501 (patterns stay on their line)
"""What people call the numbers they give, in English and Chinese."""

import re
from dataclasses import dataclass
from functools import lru_cache

from hansard.insight.redaction.kinds import RedactionKind as Kind

_CUES: tuple[tuple[Kind, str, str], ...] = (
    (
        Kind.SECURITY_CODE,
        r"cvv2?|cvc|cvn|security (?:code|number|digits)|pin(?: number| code)?|pass ?codes?|one[- ]time (?:code|password|pin)|otp|(?:verification|access|authentication|confirmation text|sms|login|door|gate|alarm) code|code (?:we|i) (?:just )?(?:sent|texted)|(?:three|3|four|4)[- ]digit (?:code|number) on the (?:back|front)|digits on the back",
        r"安全碼|安全码|驗證碼|验证码|校驗碼|校验码|動態碼|动态码|密碼|密码|背面(?:後|后|末)?(?:三|3)(?:碼|码|位)|末三碼|末三码|提款碼|\bPIN\b|CVV2?|CVC",
    ),
    (Kind.SSN, r"ssn|socials?(?: security)?(?: number| no)?", r"社會安全號碼|社会安全号码|社安碼"),
    (
        Kind.ID_NUMBER,
        r"passport|driver'?s?'? licen[cs]e|driving licen[cs]e|licen[cs]e (?:number|plate|no)|national insurance|ni number|national id|identity (?:card|number)|id (?:card|number|no)|identification(?: number| card)?|tax (?:id|number|file number)|tin|itin|medicare|nhs number|aadhaar|pan (?:card|number)|green card|visa number|social insurance(?: number)?",
        r"身分證|身份證|身份证|證件|证件|護照|护照|居留證|居留证|健保卡|駕照|驾照|駕駛證|驾驶证|統一編號|统一编号|統編|社保卡|醫保卡|医保卡|台胞證|回鄉證|車牌|车牌",
    ),
    (
        Kind.CREDIT_CARD_NUMBER,
        r"(?:credit|debit|bank|atm|charge|gift|visa|amex|master ?card|american express) ?cards?|cards? (?:number|no|details|ending|ends|on file)|visa|mastercard|amex|cards?",
        r"信用卡|銀行卡|银行卡|金融卡|提款卡|儲蓄卡|储蓄卡|借記卡|借记卡|簽帳卡|刷卡|卡號|卡号|卡片",
    ),
    (
        Kind.DATE_OF_BIRTH,
        r"(?:date|day|year) of birth|d\.?o\.?b|birth ?da(?:y|te)s?|born",
        r"生日|出生(?:年月日|日期)?|[幾几]年[幾几]月生",
    ),
    (
        Kind.PHONE_NUMBER,
        r"(?:tele)?phone(?: number| no)?|cell ?phone|cell(?: number)?|mobile(?: number| no)?|land ?line|fax|(?:contact|call ?back|best|work|home|whatsapp) numbers?|my (?:new |old |other )?number|number (?:to reach|where|i can be)|(?:reach|call|text|ring|contact) (?:me|us|him|her|you)(?: back)?(?: at| on)?|caller id",
        r"電話|电话|手機|手机|行動|聯絡方式|联系方式|聯絡號碼|分機|分机|傳真|传真|打給我|打给我|微信號|微信号",
    ),
    (
        Kind.ACCOUNT_NUMBER,
        r"acc(?:oun)?ts?(?: numbers?| no| id)?|a/c(?: no| number)?|ac (?:no|number)|routing(?: number)?|sort code|iban|swift(?: code)?|(?:member(?:ship)?|customer|client|user|employee|student|patient|subscriber|device|meter|loyalty|rewards|contract|policy|claim|reference|ref|confirmation|booking|reservation|record|order|purchase order|invoice|receipt|ticket|case|incident|tracking|shipment|serial|prescription|rx|registration|permit|reservation|locator|frequent flyer|mileage|imei|sim|iccid)(?: (?:numbers?|no|id|code|locator))?|pnr|checking|savings|last (?:four|4|three|3|six|6) ?(?:digits|numbers)?|user ?name|login",
        r"帳號|賬號|账号|帳戶|賬戶|账户|戶頭|户头|存摺|會員|会员|客戶編號|客户编号|客戶號|訂單|订单|單號|单号|運單|运单|保單|保单|合約|合同|合約編號|合同号|工號|工号|學號|学号|員工編號|用戶編號|用户编号|戶號|户号|案件|案號|工單|工单|預約|预约|訂位|票號|票号|水號|電號|電錶|序號|序列号|發票|发票|流水號|編號|编号|代號|代号|病歷號|病历号|取件碼|取件码|(?:後|后|末|尾)(?:四|三|4|3|六|6)(?:碼|码|位|號|号)|尾號|尾号",
    ),
    (Kind.ADDRESS, r"zip(?: ?code)?|post(?:al)? ?code|postcode", r"郵遞區號|邮递区号|郵編|邮编|邮政编码"),
)
_HARMLESS = (
    r"amounts?|price|cost|costs|total|balance|fees?|charged?|charges|paid|pay|payment|transfer(?:red|ring)?|refund|deposit|withdraw|limit|interest|rate|how (?:many|much|long|old|often|far|big)|number of|quantity|passengers?|guests?|people|persons|nights|rooms?|seats?|flight|gate|terminal|when|what (?:day|date|time|year)|dates?|time|year|model|version|size|floor|channel|extension|expir\w+|valid (?:until|through|thru)|temperature|weight|age|mileage reading",
    r"金額|金额|價格|价格|價錢|价钱|多少錢|多少钱|費用|费用|餘額|余额|總共|总共|一共|共|匯款|汇款|轉帳|转账|付款|退款|幾個|几个|幾位|几位|幾月|几月|幾號|几号|幾點|几点|人數|人数|數量|数量|房號|房号|房間|房间|樓|楼|班次|航班|車次|车次|座位|時間|时间|日期|什麼時候|什么时候|型號|型号|版本|尺寸|分鐘|分钟|年份|到期|有效期",
)


def _both(english: str, chinese: str) -> str:
    return rf"(?<![A-Za-z])(?:{english})(?: (?:numbers?|num|no|id))?(?![A-Za-z])|{chinese}"


_PATTERN = re.compile(
    "|".join(
        [
            *(f"(?P<{kind.value}>{_both(english, chinese)})" for kind, english, chinese in _CUES),
            f"(?P<HARMLESS>{_both(*_HARMLESS)})",
        ]
    ),
    re.IGNORECASE,
)
_LAST = re.compile(r"last (?:four|4|three|3|six|6)|[末後后尾]", re.IGNORECASE)
_BESIDE = 24
_KINDS = {kind.value: kind for kind, _, _ in _CUES}
FILLERS = frozenset(
    """
    is are was it its it's that that's thats this the my your his her our of on for number numbers no nos id code digits digit
    ending ends end in with last four 4 three 3 six first would be will should and then so uh um er hm okay ok yes yeah yep sure right well
    here i i'm have has think believe guess let me see hold one second sec moment sorry as follows reads read says to at up please hi hello
    give you just said again actually number's here's there's name full complete whole
    """.split()
)
"""Words that may stand between what a number is called and the number."""
HAN_FILLER = re.compile(
    r"(?:[\s，。、：:,.（）()「」]|是|為|为|號碼|号码|字號|字号|號|号|碼|码|(?:後|后|末|尾)(?:四|三|六|4|3|6)(?:碼|码|位)|我的?|您的?|你的?|呃|嗯|那個|那个|這個|这个|應該|应该|大概|就|好的?|對|对|可以|給你|给你|報給你|的|卡|有|在|請|请|等一下|等等|喔|哦|啊|欸)*"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """What a number is called, at `start`..`end` of a text; `kind` is None for prices, counts and dates."""

    start: int
    end: int
    kind: Kind | None


@lru_cache(maxsize=64)
def cues_in(text: str) -> tuple[Cue, ...]:
    """What is called by its name in a text, in order. "The last four" are those of what stands beside."""
    found = [
        Cue(match.start(), match.end(), _KINDS.get(match.lastgroup or ""))
        for match in _PATTERN.finditer(text)
    ]
    return tuple(_settled(text, cue, found) for cue in found)


def _settled(text: str, cue: Cue, found: list[Cue]) -> Cue:
    if not _LAST.match(text, cue.start):
        return cue
    beside = [
        other.kind
        for other in found
        if other.kind and (0 < other.start - cue.start < _BESIDE or 0 < cue.start - other.start < _BESIDE)
    ]
    return Cue(cue.start, cue.end, beside[0]) if beside else cue
