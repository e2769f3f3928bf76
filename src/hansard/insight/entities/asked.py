# ruff: noqa: E501 (one family of words to a line)
"""What kind of thing a turn asks for: a price, a time, a count."""

import re
from collections.abc import Sequence

from hansard.insight.entities.han import plain
from hansard.insight.entities.mention import EntityKind

_HINT = re.compile(
    r"\b(?:how|what|when|which|digits|number|code|id|idea|zip|post|last|times?)\b|[\u4e00-\u9fff]",
    re.IGNORECASE,
)
_MEMORY_TURNS = 3
"""For so long a question waits for its answer."""
_ASKS: tuple[tuple[EntityKind, re.Pattern[str]], ...] = (
    (
        EntityKind.NUMBER,
        re.compile(
            r"\bhow (?:many|old|long|far|big|tall|often|heavy|large)\b|\bhow much (?:time|longer|of|data|space|notice|storage|room|weight|memory|water|does (?:it|he|she|they) weigh)\b"
            r"|\bwhat (?:size|number|age|percentage|quantity)\b|\blast (?:two|three|four|five|six|\d) |\bdigits\b|\b(?:account|card|order|reference|phone|policy|member\w*|confirmation|ticket|booking|invoice|serial|tracking|case|part|customer|claim|extension|contact|your) (?:number|code|id|no)\b|\bzip(?: code)?\b|\bpost ?code\b|多少(?:个|人|号|份|天|年|次|分|度|台|件|条|箱|张|间|位|公斤|公里|小时|分钟|级|平|套|本|岁|名|桌|工|倍|%)|几(?:个|人|号|份|天|年|次|位|岁|台|件|套|箱|张|间|本|名|桌)",
            re.IGNORECASE,
        ),
    ),
    (
        EntityKind.MONEY,
        re.compile(
            r"\bhow much\b|\bwhat(?:'s| is| was| are|'d| would| will| does| do)?\b(?: \w+){0,5} (?:cost|costs|price|prices|total|fee|fees|charge|charges|rent|budget|damage|balance|amount|rate|quote|deposit|premium|set me back|salary|pay)\b"
            r"|\b(?:any idea|idea) (?:of|on|about) (?:the )?(?:cost|price)|\bwhat am i (?:paying|looking at)|多少钱|几块|几元|什么价|价格|价钱|怎么卖|怎么收费|费用|(?:预算|订金|定金|押金|月租|房租|工资|薪水|金额|总共|一共|报价|成本|单价|学费|运费|余额|要|付|赔|退)[^，。？?]{0,4}多少|那是多少",
            re.IGNORECASE,
        ),
    ),
    (
        EntityKind.TIME,
        re.compile(
            r"\bwhat(?:'s| is| was)? (?:the )?(?:\w+ )?times?\b|\bwhat hour|\bwhich (?:time|slot|one)\b|\b(?:since )?when\b[^.?!]*\?|^(?:and |so |ok |okay )?when\b|\bhow (?:soon|late|early)\b|\btimes? (?:works?|suits?|do you|would you|were you|is good|was (?:that|it|this))"
            r"|几点|什么时候|何时|什么时间|哪个时段|几时",
            re.IGNORECASE,
        ),
    ),
)


def asked_kind(text: str) -> EntityKind | None:
    """The kind of thing the last question of a text is for; None where it asks for none of these."""
    if not _HINT.search(text):
        return None
    folded = plain(text)
    last, found = -1, None
    for kind, pattern in _ASKS:
        for match in pattern.finditer(folded):
            if match.start() > last:
                last, found = match.start(), kind
    return found


def asked_before(turns: Sequence[tuple[str, str]]) -> list[EntityKind | None]:
    """For each turn (speaker, text) what another speaker asked for shortly before."""
    kinds = [asked_kind(text) for _, text in turns]
    return [_waiting(turns, kinds, number) for number in range(len(turns))]


def _waiting(
    turns: Sequence[tuple[str, str]], kinds: Sequence[EntityKind | None], number: int
) -> EntityKind | None:
    speaker = turns[number][0]
    asking = range(number - 1, max(-1, number - 1 - _MEMORY_TURNS), -1)
    is_price = any(kinds[each] is EntityKind.MONEY for each in asking)  # whoever asked: "a hundred? two?"
    asked = next((kinds[each] for each in asking if turns[each][0] != speaker and kinds[each]), None)
    return asked or (EntityKind.MONEY if is_price else None)
