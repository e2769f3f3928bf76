"""Who speaks to whom: what "I", "you" and "we" become when a sentence is retold."""

import re
from dataclasses import dataclass

from hansard.insight.dialogue import Dialogue, Line
from hansard.model.transcript import Participant, Role

_LABEL = re.compile(
    r"(?:speaker|agent|customer|caller|client|user|unknown|guest|host|operator|bot|发言者|發言者|说话人|說話人|语者|語者|"
    r"客服|客户|客戶|专员|專員|测试|test)?[\s_-]*(?:agent|customer|speaker)?[\s_-]*\d*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Voice:
    """The names of the speaker, of who is spoken to, and of those "we" stands for.

    `you` is None where nobody in particular is spoken to. `many` tells that "we" goes with a plural verb.
    """

    i: str
    you: str | None
    we: str
    many: bool = False


def has_name(person: Participant) -> bool:
    """Whether a participant has a name, not a label such as `speaker1`."""
    return bool(person.name.strip()) and _LABEL.fullmatch(person.name.strip()) is None


def called(dialogue: Dialogue, person: Participant) -> str:
    """What a participant is called in a text."""
    texts = dialogue.pack.texts
    if person.role is Role.CUSTOMER:
        return texts["customer_within"]
    if has_name(person):
        return person.name.strip()
    return texts["agent_within"] if person.role is Role.AGENT else person.name.strip() or texts["speaker"]


def voice_of(dialogue: Dialogue, line: Line) -> Voice:
    """The voice of a line; an empty one in a language without texts, where nothing is retold."""
    texts = dialogue.pack.texts
    if not texts:
        return Voice("", None, "")
    own = called(dialogue, line.speaker)
    if line.role is Role.AGENT:
        return Voice(own, texts["customer_within"], texts["company"])
    if line.role is Role.CUSTOMER:
        return Voice(own, texts["company"], own)
    others = [person for person in dialogue.conversation.participants if person.id != line.speaker.id]
    if len(others) == 1:
        return Voice(own, called(dialogue, others[0]), texts["both"], many=True)
    return Voice(own, _answered(dialogue, line), texts["team"])


def _answered(dialogue: Dialogue, line: Line) -> str | None:
    """Among several people, whoever spoke just before."""
    before = dialogue.lines[line.index - 1].speaker if line.index else line.speaker
    return called(dialogue, before) if before.id != line.speaker.id else None
