"""Chinese direct speech retold in the third person, without its particles."""

import re
from functools import cache

from hansard.insight.han import simplified
from hansard.insight.phrases.zh_telling import (
    ASKED,
    ASKING,
    ENDS,
    FIRST_WE,
    GIVING,
    IDLE,
    LEADS,
    OPEN_QUESTIONS,
    YOU,
)
from hansard.insight.writing.voice import Voice

_BREAKS = re.compile(r"[，。！？；,!?;…～~\s]+")
_LATIN = re.compile(r"[A-Za-z0-9]")
_EMOJI = re.compile(r"[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]+")
_ASKS = re.compile(r"[吗嗎]\s*[？?。]?\s*$|[？?]\s*$")


@cache
def _folded(pattern: str) -> re.Pattern[str]:
    return re.compile(simplified(pattern))


@cache
def _pronouns() -> re.Pattern[str]:
    listed = sorted({*FIRST_WE, *YOU}, key=len, reverse=True)
    return re.compile(simplified("|".join(listed)))


_FIRST = frozenset(map(simplified, FIRST_WE))
_WE = frozenset({"我们", "咱们"})
_GIVING = tuple(simplified(GIVING))


def told_chinese(text: str, voice: Voice, *, known: bool = False) -> str:
    """The sentence in the third person: the speaker is named once and left out after that."""
    told: list[str] = []
    for clause in _split(_EMOJI.sub("", text)):
        said, known = _shifted(_bare(clause), voice, known)
        if said:
            told.append(said)
    return "，".join(told)


def asked_chinese(text: str) -> str:
    """A question with 吗 as one that can stand inside a sentence: 能换吗 as 能否换; others as they are."""
    lead = _folded(ASKING).match(simplified(text))
    text = text[lead.end() :] if lead else text
    folded = simplified(text)
    if not _ASKS.search(folded) or _folded(OPEN_QUESTIONS).search(folded):
        return text
    found = min(
        ((at, word, form) for word, form in ASKED if (at := folded.find(simplified(word))) >= 0), default=None
    )
    if found is None:
        return text
    at, word, form = found
    script = simplified if text == folded else str
    return text[:at] + script(form) + text[at + len(word) :]


def _split(text: str) -> list[str]:
    """The clauses between marks; a space between words of another script parts nothing."""
    pieces, last = [], 0
    for mark in _BREAKS.finditer(text):
        latin = mark[0].isspace() and _LATIN.match(text, mark.start() - 1) and _LATIN.match(text, mark.end())
        if not latin:
            pieces.append(text[last : mark.start()])
            last = mark.end()
    return [piece for piece in [*pieces, text[last:]] if piece.strip()]


def _bare(clause: str) -> str:
    """A clause without openings, idle words and closing particles."""
    text = clause.strip()
    lead = _folded(LEADS).match(simplified(text))
    text = text[lead.end() :] if lead else text
    end = _folded(ENDS).search(simplified(text))
    text = text[: end.start()] if end else text
    return _without(text, _folded(IDLE))


def _without(text: str, idle: re.Pattern[str]) -> str:
    kept, last = "", 0
    for match in idle.finditer(simplified(text)):
        kept += text[last : match.start()]
        last = match.end()
    return kept + text[last:]


def _shifted(clause: str, voice: Voice, known: bool) -> tuple[str, bool]:
    """The clause with its parties named, and whether the speaker is known now."""
    kept, last = "", 0
    for match in _pronouns().finditer(simplified(clause)):
        kept += clause[last : match.start()]
        last = match.end()
        if match[0] in _FIRST:
            kept += _first(kept, match[0], voice, known)
            known = known or match[0] not in _WE
        else:
            kept += voice.you or clause[match.start() : match.end()]
    return kept + clause[last:], known


def _first(before: str, said: str, voice: Voice, known: bool) -> str:
    """The speaker's name; nothing where the clause begins and they were named, else "self"."""
    if said in _WE:
        return voice.we
    if not known or before.endswith(_GIVING):
        return voice.i
    return "自己" if before else ""
