"""The grammars there are, each loaded when its language is first read: its patterns take a while."""

from functools import cache
from importlib import import_module

from hansard.insight.dates.grammar import Grammar
from hansard.model.languages import base_language

_MONTH_FIRST = frozenset({"US", "PH"})
_USUAL_PLACES = {"en": "US", "zh": "TW"}
_GRAMMARS = {"en": "hansard.insight.dates.en_grammar", "zh": "hansard.insight.dates.zh_grammar"}


@cache
def grammar_of(language: str) -> Grammar | None:
    """The grammar of a language code, if there is one."""
    module = _GRAMMARS.get(base_language(language))
    if module is None:
        return None
    grammar: Grammar = import_module(module).grammar()
    return grammar


def is_day_first(language: str) -> bool:
    """Whether 3/4 is the third of April there."""
    return base_language(language) == "en" and place_of(language) not in _MONTH_FIRST


def place_of(language: str) -> str:
    """The country of a language code (`AU` of `en-AU`), or the one that a bare language stands for."""
    base, _, place = language.partition("-")
    return place.upper() or _USUAL_PLACES.get(base.lower(), "")
