# ruff: noqa: E501 (patterns stay on their line)
"""Names that people give in a conversation: unasked ("my name is"), or as the answer to a question."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from hansard.insight.entities.chinese_people import introduced_people
from hansard.insight.entities.english_cues import COMMON_BEHIND_NAME, ORDINARY, PRODUCTS
from hansard.insight.entities.english_lower import read_told
from hansard.insight.entities.english_names import Scene
from hansard.insight.entities.han import HAN, plain
from hansard.insight.entities.known import NOTHING
from hansard.insight.entities.tokens import Token, Words
from hansard.insight.phrases.load import language_pack
from hansard.model.languages import base_language

Place = tuple[int, int]
"""Start and end in a text."""

_ASKED = re.compile(
    r"\bnames?\b(?! (?:of|is|was))|\bwho (?:am i|is this|is calling|'?s calling)|\bwho'?s (?:this|calling|speaking)|\bmay i ask who|\bwhat (?:should|can|may) i call you|\bspell (?:that|it|your|the)|\bwho do i have the pleasure|\bwho(?:'?s| is) it (?:for|under)|貴姓|贵姓|大名|姓名|怎麼稱呼|怎么称呼|名字|您是哪位|請問哪位|请问哪位|哪一位",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"(?:[\s,.!…]*\b(?:yes|yeah|yep|sure|certainly|absolutely|of course|okay|ok|alright|all right|right|well|so|um|uh|er|hi|hello|hey|no problem|please|thanks|thank you|it'?s|its|it is|that'?s|that is|this is|i'?m|i am|im|my (?:full |first |last )?name(?:'?s| is)?|the (?:full )?name(?:'?s| is)?|name(?:'?s| is)?|under|for|spelled|you can call me|call me|am|me|here|is)\b[\s,.:!…]*)+",
    re.IGNORECASE,
)
_HAN_FILLER = re.compile(
    r"(?:[\s，。、,.！!]*(?:好的?|嗯+|是的?|对|我叫做?|我是|叫|我的?名字[是叫]|名字[是叫]|敝姓|免贵姓|我姓|姓|您好|你好|可以|没问题|呃|那个|就是))*[\s，。、,.：:]*"
)
_HAN_NAME = re.compile(rf"[{HAN}]{{1,4}}(?=[\s，。、,.！!]|$)")
_NO_HAN_NAME = re.compile(
    "[零一二三四五六七八九十]|不|没|吗|呢|什么|怎么|我|你|您|他|她|这|那|的|谢|等|可以|好|是|对|请|有|要|帮|讲|说|电话|号"
)
_NO_NAME = frozenset("none not yes no calling speaking just still trying looking having a an the".split())
_MOST_TOKENS, _SHORT = 3, 3


def is_name_asked(text: str) -> bool:
    """Whether somebody is asked for a name."""
    return _ASKED.search(text) is not None


def told_names(texts: Iterable[str], language: str) -> Iterator[str]:
    """Names that are told as such in any of the texts."""
    base = base_language(language)
    for text in texts:
        if base == "en" and "name" in text.lower():
            scene = Scene(Words(text), NOTHING, language_pack(language).stop_words)
            for place in range(len(scene.words.tokens)):
                if name := read_told(scene, place):
                    yield text[scene.words.tokens[name.first].start : scene.words.tokens[name.last - 1].end]
        elif base == "zh":
            yield from (text[start:end] for start, end in introduced_people(plain(text)))


def answered_name(text: str, language: str) -> Place | None:
    """Where the name stands in the answer to a question for it; None where there is none."""
    base = base_language(language)
    if base == "zh":
        return _han_answer(text) or _latin_answer(text, language_pack("en").stop_words)
    return _latin_answer(text, language_pack(language).stop_words) if base == "en" else None


def _latin_answer(text: str, stop_words: frozenset[str]) -> Place | None:
    filler = _FILLER.match(text)
    start = filler.end() if filler else 0
    tokens = Words(text[start:]).tokens
    name: list[Token] = []
    for token in tokens[: _MOST_TOKENS + 1]:
        is_joined = not name or (token.is_next and (token.gap != ". " or len(name[-1].text) <= _SHORT))
        if not is_joined or not _may_be_name(token.text, token.lower, stop_words):
            break
        name.append(token)
    behind = tokens[len(name)] if len(name) < len(tokens) else None
    is_whole = behind is None or not behind.is_next or behind.lower in COMMON_BEHIND_NAME
    is_team = any(token.lower in PRODUCTS for token in tokens[: len(name) + 1])
    if not name or not is_whole or is_team or len(name) > _MOST_TOKENS:
        return None
    return start + name[0].start, start + name[-1].end


def _may_be_name(text: str, lower: str, stop_words: frozenset[str]) -> bool:
    is_plain = lower in stop_words or lower in COMMON_BEHIND_NAME or lower in ORDINARY or lower in _NO_NAME
    return text.replace("'", "").replace("-", "").isalpha() and (not is_plain) and len(text) > 1


def _han_answer(text: str) -> Place | None:
    folded = plain(text)
    filler = _HAN_FILLER.match(folded)
    name = _HAN_NAME.match(folded, filler.end() if filler else 0)
    return name.span() if name and not _NO_HAN_NAME.search(name[0]) else None


def answers(turns: Sequence[tuple[str, str]], language: str) -> Iterator[tuple[int, Place]]:
    """Turns (speaker, text) that answer another's question for a name, by number, and where the name stands."""
    for number, ((asker, question), (speaker, text)) in enumerate(pairwise(turns), 1):
        if asker != speaker and is_name_asked(question):
            place = answered_name(text, language)
            if place:
                yield number, place
