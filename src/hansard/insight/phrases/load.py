"""Builds the pack of a language from its data."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from hansard.insight.phrases import (
    en_agreements,
    en_clauses,
    en_customer,
    en_needs,
    en_service,
    en_texts,
    en_words,
    zh_agreements,
    zh_customer,
    zh_needs,
    zh_service,
    zh_texts,
    zh_words,
)
from hansard.insight.phrases.cue import Cue
from hansard.insight.phrases.han import simplified
from hansard.insight.phrases.pack import LanguagePack, NeedPattern, SentimentWords
from hansard.insight.text import straighten
from hansard.model.languages import base_language

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
    weights = _weights(en_words.WEIGHTS, en_words.NEUTRAL)
    return LanguagePack(
        code="en",
        supported=True,
        fold=straighten,
        cues=_compiled({**en_service.CUES, **en_customer.CUES, **en_agreements.CUES}, _english_pattern),
        negation=re.compile(en_agreements.NEGATION, re.IGNORECASE),
        backchannels=en_agreements.BACKCHANNELS,
        stop_words=frozenset(en_words.STOP_WORDS.split()),
        needs=_needs(en_needs.NEEDS, _english_pattern),
        fillers=re.compile(en_agreements.FILLERS, re.IGNORECASE),
        names_called=re.compile(en_agreements.NAMES_CALLED),
        clause_starts=re.compile(en_clauses.CLAUSE_STARTS, re.IGNORECASE),
        pointers=en_agreements.POINTERS,
        sentiment=SentimentWords(
            weights=weights,
            pattern=_english_pattern(_longest_first(weights)),
            negation=re.compile(en_words.NEGATION, re.IGNORECASE),
            intensifier=re.compile(en_words.INTENSIFIER, re.IGNORECASE),
        ),
        texts=en_texts.TEXTS,
    )


@cache
def _chinese(simplified_texts: bool) -> LanguagePack:
    groups = {weight: simplified(listed) for weight, listed in zh_words.WEIGHTS.items()}
    weights = _weights(groups, simplified(zh_words.NEUTRAL))
    texts = zh_texts.TEXTS
    return LanguagePack(
        code="zh",
        supported=True,
        fold=simplified,
        cues=_compiled({**zh_service.CUES, **zh_customer.CUES, **zh_agreements.CUES}, _chinese_pattern),
        negation=re.compile(simplified(zh_agreements.NEGATION)),
        backchannels=frozenset(map(simplified, zh_agreements.BACKCHANNELS)),
        stop_words=frozenset(map(simplified, zh_words.STOP_WORDS)),
        needs=_needs(zh_needs.NEEDS, _chinese_pattern),
        fillers=re.compile(simplified(zh_agreements.FILLERS)),
        sentiment=SentimentWords(
            weights=weights,
            pattern=_chinese_pattern(_longest_first(weights)),
            negation=re.compile(simplified(zh_words.NEGATION)),
            intensifier=re.compile(simplified(zh_words.INTENSIFIER)),
        ),
        texts={key: simplified(text) for key, text in texts.items()} if simplified_texts else texts,
    )


def _english_pattern(fragments: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'])(?:{'|'.join(fragments)})(?!\w)", re.IGNORECASE)


def _chinese_pattern(fragments: Iterable[str]) -> re.Pattern[str]:
    return re.compile(simplified("|".join(fragments)), re.IGNORECASE)


def _compiled(cues: Mapping[Cue, tuple[str, ...]], compiler: _Compiler) -> dict[Cue, re.Pattern[str]]:
    return {cue: compiler(fragments) for cue, fragments in cues.items()}


def _needs(needs: Iterable[tuple[str, str, str]], compiler: _Compiler) -> tuple[NeedPattern, ...]:
    return tuple(NeedPattern(compiler((pattern,)), told, title) for pattern, told, title in needs)


def _weights(groups: Mapping[float, str], neutral: str) -> dict[str, float]:
    listed = [*groups.items(), (0.0, neutral)]
    return {" ".join(entry.split()): weight for weight, text in listed for entry in text.split(",")}


def _longest_first(entries: Iterable[str]) -> list[str]:
    return sorted((re.escape(entry) for entry in entries), key=len, reverse=True)
