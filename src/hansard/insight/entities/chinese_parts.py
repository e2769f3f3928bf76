"""Pieces that the patterns of Chinese names are made of; all match plain (Simplified) text."""

import re

from hansard.insight.entities.han import HAN, plain
from hansard.insight.entities.words import names_chinese as names

RARE = f"[{plain(names.RARE_SURNAMES)}]"
SURNAME = rf"(?:{'|'.join(map(plain, names.DOUBLE_SURNAMES))}|[{plain(names.SURNAMES)}])"
GIVEN = f"[{plain(names.GIVEN)}]"
ANY = f"[{HAN}]"
WORDS = frozenset(map(plain, names.WORDS))
MARK = r"[\s，。！？、；：,.!?;:「」“”()（）…~～]"
ENDS = rf"(?={MARK}|$)"
"""A clause ends."""
GOES_ON = (
    rf"(?={MARK}|$|[的是在想要说讲也都就还和跟与及已会能可来去打给请让把被从到对向有没昨今明下上本这那我你您他她负推念读读做当同]"
    "|师傅|一起|吗|啦|呢|吧|家|喔|哦|啊|不|没|呀|放|留|住|发|写|跟|约|出|回|过来|先|再|处理|负责|表示|提到|认为|建议|上周|上个|告诉|答应)"
)
"""A name may end here."""
LED_IN = rf"(?:(?<={MARK})|(?<=^)|(?<=[是找叫给跟和与及请问让把被位由的说对向您你我他她到名得、问着于]))"
"""A name may begin here."""
LEFT = rf"(?:(?<={MARK})|(?<=^)|(?<=[是找叫给跟和与及请问让把被位由的说对向您你我他她到名、]))"

CUT = re.compile(
    "靠|比较|罐|我们?|你们?|您|妳|他们?|她们?|它|们|是|在|的|了|和|跟|与|及|或|从|去|到|给|对|向|打|被|把|让|叫|请|问|这|那|哪|一家|家|间|没|也|又|很|"
    "不|要|可以|过|着|吗|呢|吧|将|于|每|各|该|几|致电|来电|欢迎|感谢|联系|联络|加入|来自|使用|办理|通过|找|看|念|读|住|用|买|订|搭|坐|选|换|转|"
    "投诉|名为|任职|服务|收到|已经|只|再|说|讲|像|例如|比如|包括|关于|根据|然后|所以|因为|可是|不过|今天|昨天|明天|刚刚|刚才|之前|以前|后来|目前|"
    "现在|附近|旁边|隔壁|前往|申请|开始|需要|建议|推荐|介绍|查询|寄|送|收|签|卖|付|缴|存|领|汇|贷|借|办|约|见|做|先生|小姐|女士|经理|今年|去年|"
    "上次|上周|下周|考上|毕业|跳槽|位于"
)
"""What is no part of a name, in front of one."""


def name_before(text: str, end: int, length: int) -> int:
    """Where the name that ends at an offset of a plain text begins, at most so many characters before."""
    tail = re.search(rf"[{HAN}A-Za-z0-9&]*$", text[max(0, end - length) : end])
    piece = tail[0] if tail else ""
    cut = max((match.end() for match in CUT.finditer(piece)), default=0)
    return end - len(piece) + cut
