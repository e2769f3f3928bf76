"""Where somebody asks something: one module per language."""

from hansard.insight.asking.base import Asker
from hansard.insight.asking.chinese import ChineseAsker
from hansard.insight.asking.english import EnglishAsker
from hansard.insight.asking.plain import PlainAsker

_ASKERS: dict[str, Asker] = {"en": EnglishAsker(), "zh": ChineseAsker()}
_PLAIN = PlainAsker()


def asker_for(code: str) -> Asker:
    """The asker of a base language; where there is none, one that goes by question marks."""
    return _ASKERS.get(code, _PLAIN)
