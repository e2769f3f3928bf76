"""Builds the pack of a language from its data."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from hansard.insight.han import simplified
from hansard.insight.lexicon.build import chinese_lexicon, english_lexicon
from hansard.insight.phrases import (
    en_agreements,
    en_clauses,
    en_customer,
    en_discontent,
    en_distress,
    en_exposure,
    en_manner,
    en_mood,
    en_needs,
    en_risks,
    en_service,
    en_texts,
    en_words,
    zh_agreements,
    zh_customer,
    zh_discontent,
    zh_distress,
    zh_exposure,
    zh_manner,
    zh_mood,
    zh_needs,
    zh_risks,
    zh_service,
    zh_texts,
    zh_words,
)
from hansard.insight.phrases.cue import Cue
from hansard.insight.phrases.pack import LanguagePack, NeedPattern
from hansard.insight.text import straighten
from hansard.model.languages import base_language

_ENGLISH: Mapping[Cue, tuple[str, ...]] = {
    **en_service.CUES,
    **en_manner.CUES,
    **en_customer.CUES,
    **en_mood.CUES,
    **en_discontent.CUES,
    **en_risks.CUES,
    **en_exposure.CUES,
    **en_distress.CUES,
}

_CHINESE: Mapping[Cue, tuple[str, ...]] = {
    **zh_service.CUES,
    **zh_manner.CUES,
    **zh_customer.CUES,
    **zh_mood.CUES,
    **zh_discontent.CUES,
    **zh_risks.CUES,
    **zh_exposure.CUES,
    **zh_distress.CUES,
    **zh_agreements.CUES,
}

_APOSTROPHE = re.compile(r"\[[^\]]*\]|\(\?<[!=][^)]*\)|we'|'(?:ll|d)\b|'")

_CAPITALS = "(?-i:"
_CAPITAL = re.compile(r"\\.|[A-Z]+")

_Compiler = Callable[[Iterable[str]], re.Pattern[str]]


def language_pack(language: str) -> LanguagePack:
    """The pack for a language code; one that finds nothing where there is no data."""
    base = base_language(language)
    if base == "en":
        return _english()
    if base == "zh":
        return _chinese(language in ("zh-CN", "zh"))
    return LanguagePack(code=base)


def all_packs() -> tuple[LanguagePack, ...]:
    """Every pack with data: for signs to be found whatever the language is."""
    return (_english(), _chinese(False))


@cache
def _english() -> LanguagePack:
    cues = _compiled(_ENGLISH, _typed_pattern) | _compiled(en_agreements.CUES, _english_pattern)
    return LanguagePack(
        code="en",
        supported=True,
        fold=straighten,
        cues=cues,
        lowered_cues={cue: _lowered(found) for cue, found in cues.items() if _CAPITALS not in found.pattern},
        negation=re.compile(en_agreements.NEGATION, re.IGNORECASE),
        backchannels=en_agreements.BACKCHANNELS,
        stop_words=frozenset(en_words.STOP_WORDS.split()),
        needs=_needs(en_needs.NEEDS, _english_pattern),
        purposes=_english_pattern(en_needs.PURPOSES),
        sought=_english_pattern(en_needs.SOUGHT),
        introductions=_english_pattern(en_needs.INTRODUCTIONS),
        troubles=_english_pattern(en_needs.TROUBLES),
        fillers=re.compile(en_agreements.FILLERS, re.IGNORECASE),
        names_called=re.compile(en_agreements.NAMES_CALLED),
        clause_starts=re.compile(en_clauses.CLAUSE_STARTS, re.IGNORECASE),
        pointers=en_agreements.POINTERS,
        sentiment=english_lexicon,
        texts=en_texts.TEXTS,
    )


@cache
def _chinese(simplified_texts: bool) -> LanguagePack:
    texts = zh_texts.TEXTS
    return LanguagePack(
        code="zh",
        supported=True,
        fold=simplified,
        cues=_compiled(_CHINESE, _chinese_pattern),
        negation=re.compile(simplified(zh_agreements.NEGATION)),
        backchannels=frozenset(map(simplified, zh_agreements.BACKCHANNELS)),
        stop_words=frozenset(map(simplified, zh_words.STOP_WORDS)),
        needs=_needs(zh_needs.NEEDS, _chinese_pattern),
        purposes=_chinese_pattern(zh_needs.PURPOSES),
        sought=_chinese_pattern(zh_needs.SOUGHT),
        introductions=_chinese_pattern(zh_needs.INTRODUCTIONS),
        fillers=re.compile(simplified(zh_agreements.FILLERS)),
        sentiment=chinese_lexicon,
        texts={key: simplified(text) for key, text in texts.items()} if simplified_texts else texts,
    )


def _english_pattern(fragments: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'])(?:{'|'.join(fragments)})(?!\w)", re.IGNORECASE)


def _typed_pattern(fragments: Iterable[str]) -> re.Pattern[str]:
    """As people type: an apostrophe may be left out."""
    return _english_pattern(_APOSTROPHE.sub(_may_be_left_out, fragment) for fragment in fragments)


def _may_be_left_out(found: re.Match[str]) -> str:
    """A mere `'`: not in a set of characters or a look behind, nor where another word would come out."""
    return "'?" if found[0] == "'" else found[0]


def _lowered(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The same for texts in lower case: capitals in it are changed, not those of escapes such as `\\W`."""
    return re.compile(
        _CAPITAL.sub(lambda found: found[0] if "\\" in found[0] else found[0].lower(), pattern.pattern)
    )


def _chinese_pattern(fragments: Iterable[str]) -> re.Pattern[str]:
    return re.compile(simplified("|".join(fragments)), re.IGNORECASE)


def _compiled(cues: Mapping[Cue, tuple[str, ...]], compiler: _Compiler) -> dict[Cue, re.Pattern[str]]:
    return {cue: compiler(fragments) for cue, fragments in cues.items()}


def _needs(needs: Iterable[tuple[str, str, str]], compiler: _Compiler) -> tuple[NeedPattern, ...]:
    return tuple(NeedPattern(compiler((pattern,)), told, title) for pattern, told, title in needs)
