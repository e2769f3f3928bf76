"""The grammars there are."""

from functools import cache

from hansard.insight.dates.en_grammar import english
from hansard.insight.dates.grammar import Grammar
from hansard.insight.dates.zh_grammar import chinese
from hansard.model.languages import base_language

_MONTH_FIRST = frozenset({"US", "PH"})
_USUAL_PLACES = {"en": "US", "zh": "TW"}
_GRAMMARS = {"en": english, "zh": chinese}


@cache
def grammar_of(language: str) -> Grammar | None:
    """The grammar of a language code, if there is one."""
    build = _GRAMMARS.get(base_language(language))
    return build() if build else None


def is_day_first(language: str) -> bool:
    """Whether 3/4 is the third of April there."""
    return base_language(language) == "en" and place_of(language) not in _MONTH_FIRST


def place_of(language: str) -> str:
    """The country of a language code (`AU` of `en-AU`), or the one that a bare language stands for."""
    base, _, place = language.partition("-")
    return place.upper() or _USUAL_PLACES.get(base.lower(), "")
