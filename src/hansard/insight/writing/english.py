"""English in reported speech."""

import re

from hansard.insight.grammar.english import english_words
from hansard.insight.grammar.word import Kind
from hansard.insight.phrases.en_reported import (
    CLAUSE_BREAK,
    CLAUSE_END,
    DANGLING,
    HEADLINE_DROPS,
    NUMBER_WORDS,
    VOCATIVE_ENDS,
)
from hansard.insight.phrases.pack import LanguagePack
from hansard.insight.text import capitalised, straighten
from hansard.insight.thresholds import SENTENCE_WORDS
from hansard.insight.writing.english_questions import as_question, as_request
from hansard.insight.writing.english_telling import told_english
from hansard.insight.writing.voice import Voice

_CLAUSE_BREAK = re.compile(CLAUSE_BREAK, re.IGNORECASE)
_CLAUSE_END = re.compile(CLAUSE_END, re.IGNORECASE)
_HEADLINE_DROPS = re.compile(HEADLINE_DROPS, re.IGNORECASE)
_VOCATIVE_ENDS = re.compile(VOCATIVE_ENDS)
_STOPS = " .,;:!?-"
_HEADLINE_WORDS = 8


class EnglishWriter:
    """Rewords English. The speaker is named once and then "they"."""

    def __init__(self, pack: LanguagePack) -> None:
        self.pack = pack

    def told(self, text: str, voice: Voice, *, known: bool = False) -> str:
        """The words in the third person, without fillers and a name called at the end."""
        return told_english(self._bare(text), voice, known=known).strip(_STOPS)

    def asked(self, text: str, voice: Voice) -> str:
        """What was asked for, or about what: "the company to release it", "whether it is free"."""
        bare = self._bare(text)
        request, question = as_request(bare), as_question(bare)
        if request:
            return f"{voice.you or 'the others'} to {told_english(request, voice, known=True)}"
        return told_english(question, voice, known=True) if question else ""

    def within(self, told: str, said: str) -> str:
        """Without the capital of a sentence's start, but with that of a name."""
        named = [word.text for word in english_words(straighten(said)) if word.kind is Kind.NAME]
        is_name = any(told.lower().startswith(name) for name in named)
        keeps = is_name or told[1:2].isupper() or told[1:2].isdigit()
        return told if keeps else told[:1].lower() + told[1:]

    def shortened(self, told: str) -> str:
        """At most 25 words, back to the end of a clause, without a dangling last word."""
        parts = told.split()
        if len(parts) <= SENTENCE_WORDS:
            return told
        text = " ".join(parts[:SENTENCE_WORDS])
        parts = (_to_break(text, _CLAUSE_END) or _to_break(text, _CLAUSE_BREAK) or text).split()
        while parts and _dangles(parts[-1], is_cut=False):
            parts.pop()
        return " ".join(parts).strip(_STOPS)

    def headline(self, clause: str) -> str:
        """The first clause without articles and the like."""
        text = straighten(clause).strip(_STOPS)
        first = next((part for part in _CLAUSE_BREAK.split(text) if part and part.strip()), "")
        found = _HEADLINE_DROPS.sub("", first).split()
        kept = found[:_HEADLINE_WORDS]
        is_cut = len(found) > len(kept) or text[len(first) :].lower().startswith(" and ")
        while kept and _dangles(kept[-1], is_cut=is_cut):
            kept.pop()
        return " ".join(kept).strip(_STOPS)

    def sentence(self, text: str) -> str:
        """The text with a capital and a full stop."""
        return capitalised(text.rstrip(_STOPS)) + "."

    def joined(self, sentences: list[str]) -> str:
        """Sentences as one text."""
        return " ".join(sentences)

    def _bare(self, sentence: str) -> str:
        """Without greetings and fillers in front and a name called at the end."""
        text = self.pack.unfilled(straighten(sentence).strip())
        return _VOCATIVE_ENDS.sub("", text).strip(_STOPS)


def _dangles(word: str, *, is_cut: bool) -> bool:
    """Whether a text may not end so; a number at a cut may be half of one."""
    low = word.lower().strip(_STOPS)
    return low in DANGLING or (is_cut and (low in NUMBER_WORDS or low.isdigit()))


def _to_break(text: str, breaks: re.Pattern[str]) -> str:
    """The text up to its last break that leaves more than a third of it."""
    late = [found.start() for found in breaks.finditer(text) if found.start() > len(text) // 3]
    return text[: late[-1]] if late else ""
