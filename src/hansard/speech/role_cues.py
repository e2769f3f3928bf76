"""What agents and customers of service calls say: the rules that tell them apart, as data.

Patterns are searched in lower-case text. A cue counts at most twice for one person.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern and what it is worth: above 0 speaks for the agent, below for the customer."""

    name: str
    points: float
    pattern: re.Pattern[str]


def _cue(name: str, points: float, *patterns: str) -> Cue:
    return Cue(name, points, re.compile("|".join(patterns)))


_DETAIL = (
    r"(?:full |first |last |account |order |phone |member |user)*"
    r"(?:name|number|id|account|order|phone|e-?mail|address|birth|zip|username|pin|password|details|information)"
)
_OWN = r"(?:account|order|phone|bill|card|internet|car|e-?mail|address|policy|username|number|laptop|service)"

ENGLISH = (
    _cue("thanks for the call", 4, r"\bthank(?:s| you) for (?:calling|contacting|choosing|reaching)"),
    _cue(
        "offer of help",
        4,
        r"\bhow (?:can|may|could) (?:i|we) (?:help|assist|be of)",
        r"\b(?:help|assist) you (?:today|with today)",
        r"\bwhat can i (?:do for|help) you",
    ),
    _cue(
        "introduction for a company",
        3,
        r"\bthis is \w+ (?:from|with|at|calling from)\b",
        r"\bcalling (?:you )?(?:from|on behalf of)\b",
        r"\b(?:you're|you are) (?:speaking|chatting|talking) (?:with|to)\b",
        r"\bthis is \w+ speaking\b",
    ),
    _cue("recording notice", 3, r"\bcall (?:is|may be|is being) (?:being )?(?:recorded|monitored)"),
    _cue(
        "verification question",
        2,
        r"\b(?:have|get|verify|confirm|provide|give me|know|need|ask|spell|share)(?: me| with)? your "
        + _DETAIL,
        r"\bwhat(?:'s| is| was) your " + _DETAIL,
        r"\b(?:could|can|would) you (?:please )?(?:provide|confirm|verify|spell)\b",
        r"\bfor (?:security|verification)",
    ),
    _cue(
        "hold announcement",
        2,
        r"\b(?:please|can you|could you) hold\b",
        r"\bbear with me\b",
        r"\b(?:one|a) moment,? (?:please|while)",
        r"\b(?:on|brief) hold\b",
        r"\bthank(?:s| you) for (?:holding|waiting|your patien)",
        r"\ballow me a (?:moment|minute)",
    ),
    _cue(
        "procedure",
        2,
        r"\bi(?:'ll| will| can|'ve| have)(?: \w+)? (?:check|look into|pull up|process|transfer|schedule|"
        r"issue|send you|create|escalate|update|arrange|set up|submit|get you|guide|walk you|connect you)\b",
        r"\blet me (?:\w+ )?(?:check|pull|look|transfer|see what|see if|verify|connect)",
        r"\bin (?:our|the) system\b",
        r"\bour (?:system|policy|records?|team|technicians?|promotion|department|website)\b",
        r"\bgo ahead and\b",
    ),
    _cue(
        "apology",
        2,
        r"\bsorry to hear",
        r"\bi apologi[sz]e",
        r"\bapologi[ez]s? for",
        r"\bsorry for (?:the|any) (?:inconvenience|trouble|delay|wait)",
        r"\bi (?:completely |totally |can )?understand (?:your|how|that you)",
    ),
    _cue("happy to help", 2, r"\b(?:happy|glad|pleased|love) to (?:help|assist)", r"\bbe happy to\b"),
    _cue(
        "closing formula",
        3,
        r"\banything else (?:that )?(?:i|we) (?:can|may|could)",
        r"\bis there anything else",
        r"\banything else (?:i )?can (?:i )?help",
    ),
    _cue("welcome", 1, r"\byou(?:'re| are) (?:very |most )?welcome\b", r"\bmy pleasure\b"),
    _cue("farewell", 1, r"\bhave a (?:great|nice|good|wonderful|lovely|pleasant)\b"),
    _cue(
        "instruction",
        1,
        r"\b(?:please|could you|can you) (?:please )?(?:try|click|press|restart|make sure|ensure)\b",
    ),
    _cue(
        "reason for the call",
        -4,
        r"\bi(?:'m| am| was)? call(?:ing|ed) (?:in |you )*(?:about|because|to|regarding|today|for|since)",
    ),
    _cue(
        "own problem",
        -3,
        r"\bi(?:'m| am|'ve been| have been|'ve| have|'ve had| had| got)?(?: been)?(?: having| have| got)? "
        r"(?:a |an |some |any |this )?(?:problem|issue|question|trouble|concern|difficult)",
        r"\b(?:doesn't|does not|isn't|didn't|don't|won't|not) work",
        r"\bstopped working\b",
        r"\bbroken\b",
    ),
    _cue(
        "own data",
        -2,
        r"\bmy " + _OWN + r"(?: number| id)? (?:is|was|isn't|won't|doesn't|hasn't|has|keeps|got)\b",
    ),
    _cue(
        "request",
        -2,
        r"\bi(?:'d| would)? (?:need|want|like|wanted|was hoping|was wondering) (?:to|some|a|help|my|if)\b",
    ),
    _cue("request of help", -2, r"\bcan you (?:help|tell|check|explain|send|fix|do)\b", r"\bhelp me\b"),
    _cue(
        "complaint",
        -3,
        r"\bi(?:'m| am) (?:so |very |really |getting )*(?:frustrated|upset|disappointed|angry)\b",
        r"\bridiculous\b",
        r"\bunacceptable\b",
        r"\b(?:speak|talk) (?:to|with) (?:a |your |the )?(?:manager|supervisor)",
        r"\bcancel my\b",
        r"\bi want (?:my|a) (?:money|refund)",
    ),
    _cue(
        "own account",
        -1,
        r"\bi(?:'ve| have)? (?:already |just |recently )?(?:tried|called|paid|ordered|bought|received)\b",
    ),
    _cue(
        "thanks for help",
        -2,
        r"\bthank(?:s| you)(?: so much| very much)?,? for (?:your|all your|the|all the) help",
    ),
    _cue(
        "nothing else",
        -2,
        r"\bthat(?:'s| is| will be|'ll be) (?:all|everything|it)\b",
        r"\bno,? (?:that|thank)",
    ),
)

CHINESE = (
    _cue(
        "thanks for the call",
        4,
        "感[謝谢](?:您|你)?(?:的)?[來来][電电]",
        "[歡欢]迎(?:您)?(?:致[電电]|[來来][電电])",
    ),
    _cue(
        "offer of help",
        4,
        "[為为]您服[務务]",
        "(?:可以|能|能[夠够])?[幫帮](?:助|到|忙)?(?:您|你)(?:的)?(?:[嗎吗呢]|什[麼么])",
        "有什[麼么]可以[幫帮]",
    ),
    _cue(
        "introduction for a company",
        3,
        "(?:[這这][裡里邊边]是|我是).{1,12}(?:客服|公司|中心|[銀银]行|[專专][員员])",
        "敝姓",
    ),
    _cue(
        "verification question",
        2,
        "[請请][問问](?:您|你)的",
        "(?:提供|核[對对]|[確确][認认]|告[訴诉]我)(?:一下)?(?:您|你)的",
        "身[分份][證证]",
    ),
    _cue(
        "hold announcement",
        2,
        "[請请](?:您)?稍[等候]",
        "稍[等候]一下",
        "[謝谢][謝谢](?:您|你)?的?(?:耐心)?[等稍][候等]",
    ),
    _cue(
        "procedure",
        2,
        "[幫帮為为](?:您|你)(?:[查處处][詢询理看]?|[轉转]接|安排|登[記记]|[確确][認认])",
        "我[這这][邊边]",
    ),
    _cue("apology", 2, "(?:非常|很|十分)抱歉", "造成(?:您|你)?的?不便"),
    _cue("closing formula", 3, "[還还]有(?:什[麼么]|其他|[別别]的).{0,8}(?:需要|[幫帮]|[問问][題题])"),
    _cue("farewell", 1, "祝(?:您|你)"),
    _cue(
        "own problem",
        -3,
        "[壞坏]了",
        "不能用",
        "[沒没][辦办]法",
        "[無无]法",
        "[連连]不上",
        "打不[開开]",
        "有(?:一)?[個个]?[問问][題题](?:想|要)",
    ),
    _cue(
        "own data",
        -2,
        "我的(?:[帳账][號号戶户單单]|[訂订][單单]|[電电][話话]|[號号][碼码]|手[機机]|卡|名字|[網网]路|密[碼码])",
    ),
    _cue(
        "request",
        -2,
        "我(?:想|要)(?:要)?(?:[問问]|查|[詢询]|取消|退|申[請请]|[換换]|[預预][約约]|改)",
        "[幫帮]我",
    ),
    _cue(
        "complaint",
        -3,
        "我要(?:投[訴诉]|客[訴诉])",
        "太[誇夸][張张]",
        "生[氣气]",
        "不[滿满]",
        "你[們们](?:怎[麼么]|到底)",
        "找(?:你[們们])?(?:主管|[經经]理)",
    ),
    _cue("thanks for help", -1, "[謝谢][謝谢](?:您|你)(?:的)?[幫帮]"),
)

CUES = (*ENGLISH, *CHINESE)
