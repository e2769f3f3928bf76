"""Names said in a conversation, as far as they tell who is to do something."""

import re

from hansard.insight.actions.pledge import Pledge
from hansard.insight.dialogue import Dialogue
from hansard.insight.phrases.en_tasks import NAME

NAMES = re.compile(rf"(?<![\w'])(?:{NAME})(?!\w)")
_SENTENCE_START = re.compile(r"(?:^|[.!?…]\s+)$")
_LOOSE = re.compile(r"^(?!action|task)[\w'’ -]+ (?:to|must|should)$|[\u4e00-\u9fff]", re.IGNORECASE)
_LOOK_BACK = 3
_PLACED = re.compile(r"\b(?:at|in|from|to|near|on|by|of|the) $", re.IGNORECASE)
_ACTING = re.compile(r" (?:is|was|has|will|can|does|did|says?|said)\b|'s ")
_UNNAMED = re.compile(
    r"(?:he|she|they|someone|somebody|one of|the|an?|our|my|your|his|her|their|another|that)\b", re.IGNORECASE
)
_WORD = re.compile(r"[a-zà-ÿ]{3,}")
_WORDS_TOO = frozenset(
    "will mark may grace hope bill sunny art drew rob pat frank dean chase grant rich guy june".split()
)
"""Names that are words as well."""


def mentioned(dialogue: Dialogue, pledge: Pledge) -> list[str]:
    """Names said before the clause, in this turn or one of the last, in order."""
    earlier = dialogue.lines[max(0, pledge.line.index - _LOOK_BACK) : pledge.line.index]
    texts = [*(line.turn.text for line in earlier), pledge.line.turn.text[: pledge.clause.start]]
    found = ((text, match) for text in texts for match in NAMES.finditer(text))
    return [match[0] for text, match in found if _is_person(text, match)]


def _is_person(text: str, match: re.Match[str]) -> bool:
    """Not a place, nor any word with a capital that begins a sentence."""
    if _PLACED.search(text, 0, match.start()):
        return False
    return not _SENTENCE_START.search(text[: match.start()]) or _ACTING.match(text, match.end()) is not None


def has_name(pledge: Pledge) -> bool:
    """Whether the words before the verb name somebody, rather than "she" or "the team"."""
    return _UNNAMED.match(pledge.text) is None


def known_names(dialogue: Dialogue) -> frozenset[str]:
    """First and whole names of the participants, and names by which somebody was called."""
    called = dialogue.pack.names_called
    matches = (match for line in dialogue.lines for match in called.finditer(line.turn.text))
    names = [one.name for one in dialogue.conversation.participants]
    names += [name for match in matches for name in match.groups() if name]
    return frozenset(part.casefold() for name in names for part in (name, *name.split()))


def with_capitals(text: str, names: frozenset[str]) -> str:
    """A text without any capital letter with those of known names; its length stays the same."""
    if not text.islower():
        return text
    said = names - _WORDS_TOO
    return _WORD.sub(lambda word: word[0].capitalize() if word[0] in said else word[0], text)


def is_known(names: frozenset[str], pledge: Pledge) -> bool:
    """Whether who is given the task is somebody known: "Priya to draft it", not "welcome to the team"."""
    head = pledge.line.turn.text[pledge.clause.start : pledge.clause.verb]
    if not _LOOSE.search(head.strip()):
        return True
    said = [part.casefold() for name in NAMES.findall(head) for part in name.split()]
    return any(part in names for part in said) or any(_stands_in(name, head) for name in names)


def _stands_in(name: str, head: str) -> bool:
    """Whether a name stands in Chinese words, which no spaces part."""
    return any("\u4e00" <= letter <= "\u9fff" for letter in head) and name in head.casefold()
