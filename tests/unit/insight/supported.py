"""What a text on a conversation says that nobody said."""

import re

from hansard.insight.han import simplified
from hansard.insight.phrases.en_texts import TEXTS as ENGLISH
from hansard.insight.phrases.zh_texts import TEXTS as CHINESE
from hansard.model.conversation import Conversation

_NAMED = re.compile(r"(?<![.:;] )(?<!^)\b[A-Z][\w'-]*|[\w$£€.,:/@-]*\d[\w.,:/@-]*", re.ASCII)
_COUNTED = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|ninety|hundred|thousand|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|"
    r"february|march|april|june|july|august|september|october|november|december|tomorrow|yesterday|tonight)\b",
    re.IGNORECASE,
)
_HAN_COUNTED = re.compile(
    r"[零〇一二三四五六七八九十百千万萬两兩]{2,}|[周週]\w|星期\w|礼拜\w|禮拜\w|[今明昨后後]天"
)


def unsupported(text: str, conversation: Conversation) -> set[str]:
    """Names, numbers and dates of a text that stand in no turn, no participant's name, no frame of ours."""
    sources = [turn.text for turn in conversation.turns]
    sources += [person.name for person in conversation.participants]
    frames = [*ENGLISH.values(), *CHINESE.values()]
    said = simplified(" ".join([*sources, *frames])).lower().replace("’", "'")
    folded = simplified(text)
    found = [pattern.findall(folded) for pattern in (_NAMED, _COUNTED, _HAN_COUNTED)]
    named = {match.lower().strip(".,:;'-/").removesuffix("'s") for matches in found for match in matches}
    return {match for match in named if not re.search(rf"(?<![a-z0-9]){re.escape(match)}(?![a-z0-9])", said)}
