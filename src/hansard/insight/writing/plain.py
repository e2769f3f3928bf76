"""For languages without phrase data: sentences are only cut, never reworded."""

from hansard.insight.phrases.pack import LanguagePack
from hansard.insight.text import WIDE_LANGUAGES, capitalised, shorten
from hansard.insight.thresholds import SENTENCE_CHARACTERS, SENTENCE_WORDS, TITLE_CHARACTERS, TITLE_WORDS
from hansard.model.transcript import Role

_STOPS = ".。!?！？…؟।"
_ELLIPSIS = "…"


class PlainWriter:
    """Keeps to what was said, word for word."""

    def __init__(self, pack: LanguagePack) -> None:
        self.pack = pack
        self.wide = pack.code in WIDE_LANGUAGES

    def reported(self, sentence: str, role: Role) -> str:
        """The sentence, shortened."""
        return self.matter(sentence, role)

    def matter(self, clause: str, role: Role) -> str:  # noqa: ARG002 (same for every role here)
        """The clause, shortened."""
        text = clause.strip().rstrip(_STOPS).strip()
        short = shorten(text, self.pack.code, SENTENCE_CHARACTERS if self.wide else SENTENCE_WORDS)
        return short if len(short) == len(text) else short + _ELLIPSIS

    def headline(self, clause: str) -> str:
        """The clause, cut to the length of a title."""
        limit = TITLE_CHARACTERS if self.wide else TITLE_WORDS
        return shorten(clause.strip(), self.pack.code, limit).strip(_STOPS + " ,，、")

    def task(self, clause: str, role: Role) -> str:
        """The clause as it is."""
        return self.matter(clause, role)

    def sentence(self, text: str) -> str:
        """The text with a final stop."""
        if text.endswith(tuple(_STOPS)):
            return capitalised(text)
        return capitalised(text) + ("。" if self.wide else ".")

    def joined(self, sentences: list[str]) -> str:
        """Sentences as one text."""
        return ("" if self.wide else " ").join(sentences)
