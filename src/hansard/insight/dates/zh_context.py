"""What stands between Chinese dates (folded text), and who takes something on."""

import re

NEVER = re.compile(r"(?!)")

JOINS = re.compile(r"[\s,的在]{0,3}")
RANGES = re.compile(r"\s*(?:到|至|~|-|—)\s*")
LISTS = re.compile(r"\s*(?:或者?是?|还是|和|跟|、)\s*")
CHOICES = re.compile(
    r"[\s,、。]*(?:(?:或者?是?|还是|不对|不|抱歉|对不起|应该是|更正|最晚|最迟|最慢|至迟|是|在|要不)[\s,、。]*)*"
)
EVENT_AFTER = NEVER
EVENT_BEFORE = re.compile(r"(?:的|那天的?|当天的?|,|\s)?[^\d,。!?;了要会把给请的前后]{0,8}的?")
CLAUSE_BREAK = re.compile(
    r"[,。;!?、\n]|但是|但|不过|所以|然后|因为|如果|(?<=[了啦吧呢喔哦耶嘛])(?=我们?(?!的)|咱们?|你们?(?!的)|您(?!的)|他们?(?!的)|她|那|要不|不然|不如|改|怎么|为什么|为何|结果|可是|到现在|还没)|(?<=[了啦])(?=[今明下周]|后天|星期|礼拜|$)"
)
"""Also where a final particle meets a subject: speech has no commas."""
COMMITS = re.compile(r"我们?会|我们?再|我们?来|请|麻烦|帮我|必须|记得|务必")
