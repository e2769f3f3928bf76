"""Says in the third person what was said in the first: one module per language."""

from hansard.insight.phrases.pack import LanguagePack
from hansard.insight.writing.base import Writer
from hansard.insight.writing.chinese import ChineseWriter
from hansard.insight.writing.english import EnglishWriter
from hansard.insight.writing.plain import PlainWriter


def writer_for(pack: LanguagePack) -> Writer:
    """The writer of a language; where there is none, one that only cuts sentences."""
    if pack.code == "en":
        return EnglishWriter(pack)
    if pack.code == "zh":
        return ChineseWriter(pack)
    return PlainWriter(pack)
