"""Chinese in reported speech: pronouns become the parties."""

import re

from hansard.insight.han import simplified
from hansard.insight.phrases.pack import LanguagePack
from hansard.insight.text import shorten
from hansard.insight.thresholds import SENTENCE_CHARACTERS, TITLE_CHARACTERS
from hansard.insight.writing.chinese_telling import asked_chinese, told_chinese
from hansard.insight.writing.voice import Voice

_STOPS = " 。，、！？；,.!?…"
_CLAUSE = re.compile(r"[，。！？；,!?]")
_GOODBYES = re.compile(r"[，。,. ]+(?:再見|再见|拜拜|謝謝|谢谢)$")
_OWNERS = re.compile(r"我家的?|我們的?|我们的?|我的?|你們的?|你们的?|您的?|你的?")
_PARTICLES = re.compile(r"(?:一下|了|嗎|吗|呢|啊|喔|吧)+$")


class ChineseWriter:
    """Rewords Chinese in the script it was transcribed in."""

    def __init__(self, pack: LanguagePack) -> None:
        self.pack = pack

    def told(self, text: str, voice: Voice, *, known: bool = False) -> str:
        """The words in the third person, without particles."""
        return told_chinese(_GOODBYES.sub("", text.strip(_STOPS)), voice, known=known).strip(_STOPS)

    def asked(self, text: str, voice: Voice) -> str:
        """The question without its particle."""
        return self.told(asked_chinese(text), voice, known=True)

    def within(self, told: str, said: str) -> str:  # noqa: ARG002 (there is no capital to take away)
        """The words as they are."""
        return told

    def shortened(self, told: str) -> str:
        """At most 60 characters, back to the end of a clause."""
        short = shorten(told, "zh", SENTENCE_CHARACTERS)
        if len(short) == len(told):
            return told
        breaks = [found.start() for found in _CLAUSE.finditer(short)]
        return short[: breaks[-1]] if breaks else short

    def headline(self, clause: str) -> str:
        """The first clause, without pronouns and closing particles."""
        filler = self.pack.fillers.match(simplified(clause))
        bare = clause[filler.end() :] if filler else clause
        first = _OWNERS.sub("", _CLAUSE.split(bare.strip(_STOPS))[0])
        return _PARTICLES.sub("", shorten(first, "zh", TITLE_CHARACTERS)).strip(_STOPS)

    def sentence(self, text: str) -> str:
        """The text with a full stop."""
        return text.rstrip(_STOPS) + "。"

    def joined(self, sentences: list[str]) -> str:
        """Sentences as one text."""
        return "".join(sentences)
