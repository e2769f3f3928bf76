"""Forms of English verbs in retold sentences."""

from hansard.insight.grammar.word import Kind, Word

_THIRD = {
    **dict.fromkeys(("am", "are", "'m", "'re", "is", "'s"), "is"),
    **dict.fromkeys(("have", "'ve", "has"), "has"),
    **dict.fromkeys(("was", "were"), "was"),
    **dict.fromkeys(("don't", "dont"), "doesn't"),
    "do": "does",
    "go": "goes",
}
_PLURAL = {
    **dict.fromkeys(("am", "'m", "'re", "is", "'s"), "are"),
    **dict.fromkeys(("'ve", "has"), "have"),
    "was": "were",
    "does": "do",
    "doesn't": "don't",
}
_SPELLED = {"'ll": "will", "'d": "would", "gonna": "going to", "wanna": "want to", "gotta": "got to"}
_SIBILANT = ("s", "sh", "ch", "x", "z", "o")
_VOWELS = "aeiou"


def third_person(verb: str) -> str:
    """The form of a plain present verb that goes with "the customer"."""
    if verb in _THIRD:
        return _THIRD[verb]
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(_SIBILANT) else "s")


def plural(verb: str) -> str:
    """The form that goes with "they"."""
    return _PLURAL.get(verb, verb)


def spelled(verb: str, following: Word | None) -> str:
    """A contracted helper in full, empty for other words; "'d" before a participle is "had"."""
    if verb == "'d" and following is not None and following.kind is Kind.PARTICIPLE:
        return "had"
    return _SPELLED.get(verb, "")
