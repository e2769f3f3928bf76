"""Chinese in reported speech: pronouns become the parties."""

import re

from hansard.insight.phrases.han import simplified
from hansard.insight.phrases.pack import LanguagePack
from hansard.insight.phrases.zh_texts import AGENT_WORDS, CUSTOMER_WORDS, TASK_LEADS
from hansard.insight.text import shorten
from hansard.insight.thresholds import SENTENCE_CHARACTERS, TITLE_CHARACTERS
from hansard.model.transcript import Role

_STOPS = " 。，、！？；,.!?…"
_CLAUSE = re.compile(r"[，。！？；,!?]")
_TASK_LEADS = re.compile(simplified(TASK_LEADS))
_GOODBYES = re.compile(r"[，。,. ]+(?:再見|再见|拜拜|謝謝|谢谢)$")
_PARTICLES = re.compile(r"(?:一下|了|嗎|吗|呢|啊|喔|吧)+$")


class ChineseWriter:
    """Rewords Chinese in the script it was transcribed in."""

    def __init__(self, pack: LanguagePack) -> None:
        self.pack = pack
        # Simplified readers get the party names in their script: the texts were folded already.
        self.script = simplified if pack.texts["customer"] == simplified(pack.texts["customer"]) else str

    def reported(self, sentence: str, role: Role) -> str:
        """The sentence with its party in front."""
        text = self.matter(self._bare(sentence), role)
        party = {Role.AGENT: self.pack.texts["agent"], Role.CUSTOMER: self.pack.texts["customer"]}.get(role)
        if not text or party is None or text.startswith(party):
            return text
        return f"{party}表示{text}"

    def matter(self, clause: str, role: Role) -> str:
        """The clause with pronouns replaced, cut at a clause's end."""
        text = self._cut(_GOODBYES.sub("", clause.strip(_STOPS)))
        table = {Role.AGENT: AGENT_WORDS, Role.CUSTOMER: CUSTOMER_WORDS}.get(role, ())
        for word, party in table:
            text = re.sub("|".join({word, simplified(word)}), self.script(party), text)
        return text

    def headline(self, clause: str) -> str:
        """The first clause, without pronouns and closing particles."""
        first = _CLAUSE.split(self._bare(clause).strip(_STOPS))[0]
        bare = re.sub(r"我家的?|我們的?|我们的?|我的?|你們的?|你们的?|您的?|你的?", "", first)
        return _PARTICLES.sub("", shorten(bare, "zh", TITLE_CHARACTERS)).strip(_STOPS)

    def task(self, clause: str, role: Role) -> str:
        """The promise without "I will"."""
        folded = simplified(clause)
        lead = _TASK_LEADS.match(folded)
        return self.matter(clause[lead.end() :] if lead else clause, role)

    def sentence(self, text: str) -> str:
        """The text with a full stop."""
        return text.rstrip(_STOPS) + "。"

    def joined(self, sentences: list[str]) -> str:
        """Sentences as one text."""
        return "".join(sentences)

    def _bare(self, sentence: str) -> str:
        filler = self.pack.fillers.match(simplified(sentence))
        return sentence[filler.end() :] if filler else sentence

    def _cut(self, text: str) -> str:
        short = shorten(text, "zh", SENTENCE_CHARACTERS)
        if len(short) == len(text):
            return text
        breaks = [found.start() for found in _CLAUSE.finditer(short)]
        return short[: breaks[-1]] if breaks else short
