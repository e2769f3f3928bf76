"""English questions as they stand inside another sentence: "when will it come" as "when it will come"."""

from collections.abc import Sequence

from hansard.insight.grammar.english import english_words
from hansard.insight.grammar.word import Kind, Word
from hansard.insight.writing.english_forms import third_person
from hansard.insight.writing.english_idle import idle_places

_HELPERS = frozenset(
    "am is are was were do does did can could will would shall should may might has have had 's 're".split()
)
_DUMMIES = frozenset({"do", "does"})
_ASKED_OF = frozenset({"can", "could", "will", "would"})
_ASKING = frozenset("what which who whom where why how when whose".split())
_WITHIN = 4
_SUBJECTS = frozenset(
    "i you we he she it they there this that someone somebody anyone anybody anything".split()
)
_INSIDE = frozenset({Kind.NOUN, Kind.PLURAL, Kind.NAME, Kind.ADJECTIVE, Kind.NUMBER})


def as_request(text: str) -> str:
    """What "can you ..." asks for, from its verb on; empty for anything else."""
    words = _kept(text)
    if len(words) < 3 or words[0].text not in _ASKED_OF or words[1].text != "you":
        return ""
    at = 2 + (words[2].kind is Kind.ADVERB)
    return text[words[at].start :] if at < len(words) and words[at].kind in (Kind.VERB, Kind.NOUN) else ""


def as_question(text: str) -> str:
    """The question in the order of a statement, led by "whether" or its question word; else empty."""
    words = _kept(text)
    at = next((at for at, word in enumerate(words[:_WITHIN]) if word.text in _HELPERS), None)
    if at is None or (at and words[0].text not in _ASKING):
        return ""
    behind = _subject_end(words, at + 1)
    if behind is None:
        return _of_subject(text, words, at)
    helper = words[at].text
    if helper == "did":
        return ""
    lead = " ".join(word.text for word in words[:at]) or "whether"
    subject = text[words[at + 1].start : words[behind - 1].end]
    rest = text[words[behind].start :] if behind < len(words) else ""
    middle = "" if helper in _DUMMIES else helper
    if helper == "does" and behind < len(words):
        middle, rest = "", _third(text, words, behind)
    return " ".join(part for part in (lead, subject, middle, rest) if part)


def _kept(text: str) -> list[Word]:
    words = english_words(text)
    idle = idle_places(words)
    return [word for at, word in enumerate(words) if at not in idle]


def _of_subject(text: str, words: Sequence[Word], at: int) -> str:
    """ "who is paying" keeps its order."""
    return (
        text[words[0].start :]
        if at and words[0].text in ("who", "what", "which") and len(words) > at + 1
        else ""
    )


def _subject_end(words: Sequence[Word], at: int) -> int | None:
    """Where the subject that starts at `at` ends."""
    if at >= len(words):
        return None
    if words[at].text in _SUBJECTS:
        return at + 1
    behind = at + (words[at].kind in (Kind.ARTICLE, Kind.OWNER))
    while behind < len(words) and words[behind].kind in _INSIDE and not (behind > at and words[behind].mark):
        behind += 1
    return behind if behind > at and words[behind - 1].is_noun else None


def _third(text: str, words: Sequence[Word], at: int) -> str:
    """The rest with its first verb in the third person: "it cost" as "it costs"."""
    return third_person(words[at].text) + text[words[at].end :]
