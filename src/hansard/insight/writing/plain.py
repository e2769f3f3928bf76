"""For languages without phrase data: sentences are only cut, never reworded."""

from hansard.insight.phrases.pack import LanguagePack
from hansard.insight.text import WIDE_LANGUAGES, capitalised, shorten
from hansard.insight.thresholds import SENTENCE_CHARACTERS, SENTENCE_WORDS, TITLE_CHARACTERS, TITLE_WORDS
from hansard.insight.writing.voice import Voice

_STOPS = ".。!?！？…؟।"
_ELLIPSIS = "…"


class PlainWriter:
    """Keeps to what was said, word for word."""

    def __init__(self, pack: LanguagePack) -> None:
        self.pack = pack
        self.wide = pack.code in WIDE_LANGUAGES

    def told(self, text: str, voice: Voice, *, known: bool = False) -> str:  # noqa: ARG002 (never reworded)
        """The words, shortened."""
        return self.shortened(text.strip().rstrip(_STOPS).strip())

    def asked(self, text: str, voice: Voice) -> str:  # noqa: ARG002 (never reworded)
        """Nothing: a question is not turned round without rules."""
        return ""

    def within(self, told: str, said: str) -> str:  # noqa: ARG002 (never reworded)
        """The words as they are."""
        return told

    def shortened(self, told: str) -> str:
        """The words, cut to the length of a sentence."""
        short = shorten(told, self.pack.code, SENTENCE_CHARACTERS if self.wide else SENTENCE_WORDS)
        return short if len(short) == len(told) else short + _ELLIPSIS

    def headline(self, clause: str) -> str:
        """The clause, cut to the length of a title."""
        limit = TITLE_CHARACTERS if self.wide else TITLE_WORDS
        return shorten(clause.strip(), self.pack.code, limit).strip(_STOPS + " ,，、")

    def sentence(self, text: str) -> str:
        """The text with a final stop."""
        if text.endswith(tuple(_STOPS)):
            return capitalised(text)
        return capitalised(text) + ("。" if self.wide else ".")

    def joined(self, sentences: list[str]) -> str:
        """Sentences as one text."""
        return ("" if self.wide else " ").join(sentences)
