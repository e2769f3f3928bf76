"""English in reported speech: pronouns and the verbs that follow them."""

import re

from hansard.insight.phrases.en_reported import (
    ADVERBS,
    AGENT_WORDS,
    CLAUSE_BREAK,
    CLAUSE_END,
    CONTRACTIONS,
    CUSTOMER_WORDS,
    DANGLING,
    HEADLINE_DROPS,
    MATTER_TAILS,
    NO_AGREEMENT_AFTER,
    NUMBER_WORDS,
    PLURAL_VERBS,
    SUBJECTS,
    TASK_LEADS,
    THIRD_PERSON_VERBS,
    VOCATIVE_ENDS,
)
from hansard.insight.phrases.pack import LanguagePack
from hansard.insight.text import capitalised, straighten
from hansard.insight.thresholds import SENTENCE_WORDS
from hansard.model.transcript import Role

_TOKEN = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)?|[^A-Za-z]+")
_CLAUSE_BREAK = re.compile(CLAUSE_BREAK, re.IGNORECASE)
_CLAUSE_END = re.compile(CLAUSE_END, re.IGNORECASE)
_HEADLINE_DROPS = re.compile(HEADLINE_DROPS, re.IGNORECASE)
_MATTER_TAILS = re.compile(MATTER_TAILS, re.IGNORECASE)
_TASK_LEADS = re.compile(TASK_LEADS, re.IGNORECASE)
_VOCATIVE_ENDS = re.compile(VOCATIVE_ENDS)
_STOPS = " .,;:!?-"
_MATTER_WORDS = 24
_HEADLINE_WORDS = 8


class EnglishWriter:
    """Rewords English. The customer's "I" becomes "they", the agent's "you" "the customer"."""

    def __init__(self, pack: LanguagePack) -> None:
        self.pack = pack

    def reported(self, sentence: str, role: Role) -> str:
        """The sentence without its small talk, in the third person."""
        text = _cut(self._bare(sentence), SENTENCE_WORDS)
        return capitalised(self._shifted(text, role, name_first=True))

    def matter(self, clause: str, role: Role) -> str:
        """The clause in the third person, cut at a clause's end."""
        text = _MATTER_TAILS.sub("", straighten(clause).strip(_STOPS))
        return self._shifted(_cut(text, _MATTER_WORDS), role)

    def headline(self, clause: str) -> str:
        """The first clause without articles and the like."""
        text = straighten(clause).strip(_STOPS)
        first = next((part for part in _CLAUSE_BREAK.split(text) if part and part.strip()), "")
        found = _HEADLINE_DROPS.sub("", first).split()
        kept = found[:_HEADLINE_WORDS]
        is_cut = len(found) > len(kept) or text[len(first) :].lower().startswith(" and ")
        while kept and _dangles(kept[-1], is_cut):
            kept.pop()
        return " ".join(kept).strip(_STOPS)

    def task(self, clause: str, role: Role) -> str:
        """The promise without "I will", starting with its verb."""
        text = _TASK_LEADS.sub("", self._bare(clause), count=1)
        return capitalised(self._shifted(_cut(text, SENTENCE_WORDS), role))

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

    def _shifted(self, text: str, role: Role, name_first: bool = False) -> str:
        if role is Role.UNKNOWN:
            return text
        return "".join(_Shift(role, name_first).tokens(_TOKEN.findall(text)))


class _Shift:
    """One pass over a sentence's tokens, replacing pronouns and making verbs agree."""

    def __init__(self, role: Role, name_first: bool) -> None:
        self.table = AGENT_WORDS if role is Role.AGENT else CUSTOMER_WORDS
        self.name_first = name_first and role is Role.CUSTOMER
        self.previous = ""
        self.agree = False
        self.verbs = PLURAL_VERBS

    def tokens(self, tokens: list[str]) -> list[str]:
        """The tokens in the third person."""
        return [self._token(token) if token[0].isalpha() else token for token in tokens]

    def _token(self, token: str) -> str:
        head, mark, tail = token.partition("'")
        low = head.lower()
        contraction = CONTRACTIONS.get(mark + tail.lower()) if mark else None
        if low in self.table and (contraction or not mark):
            return self._pronoun(low, contraction)
        return self._verb(token)

    def _pronoun(self, low: str, contraction: str | None) -> str:
        said = self._name(low)
        inverted = self.previous in NO_AGREEMENT_AFTER
        self.verbs = THIRD_PERSON_VERBS if said.startswith("the ") else PLURAL_VERBS
        self.agree = low in SUBJECTS and not inverted
        self.previous = low
        return f"{said} {self._verb(contraction)}" if contraction else said

    def _name(self, low: str) -> str:
        """The customer is named once, where a sentence begins with them; then it is "they"."""
        if self.name_first and low in SUBJECTS and self.table[low] == "they" and not self.previous:
            return "the customer"
        return self.table[low]

    def _verb(self, token: str) -> str:
        low = token.lower()
        agree, self.agree = self.agree, self.agree and (low in ADVERBS or low.endswith("ly"))
        self.previous = low
        if agree:
            return self.verbs.get(low, token)
        return token


def _dangles(word: str, is_cut: bool) -> bool:
    """Whether a heading may not end so; a number at a cut may be half of one."""
    low = word.lower().strip(_STOPS)
    return low in DANGLING or (is_cut and (low in NUMBER_WORDS or low.isdigit()))


def _cut(text: str, limit: int) -> str:
    """At most `limit` words, back to the end of a clause, without a dangling last word."""
    parts = text.split()
    if len(parts) > limit:
        text = " ".join(parts[:limit])
        parts = (_to_break(text, _CLAUSE_END) or _to_break(text, _CLAUSE_BREAK) or text).split()
        while parts and parts[-1].lower().strip(_STOPS) in DANGLING:
            parts.pop()
    return " ".join(parts).strip(_STOPS)


def _to_break(text: str, breaks: re.Pattern[str]) -> str:
    """The text up to its last break that leaves more than a third of it."""
    late = [found.start() for found in breaks.finditer(text) if found.start() > len(text) // 3]
    return text[: late[-1]] if late else ""
