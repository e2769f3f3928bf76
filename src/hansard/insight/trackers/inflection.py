"""Forms of English words: what a word is a form of, and which forms it has."""

from functools import lru_cache

from hansard.insight.trackers.data_files import word_list
from hansard.insight.trackers.words import WordClass, word_table

_VOWELS = "aeiou"
_BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "'s", "'m", "'re"})
_HAVE = frozenset({"have", "has", "had", "having", "'ve", "'s", "'d"})
_DO = frozenset({"do", "does", "did", "done", "doing"})
_AUXILIARIES = {
    **dict.fromkeys(_BE - {"'s"}, _BE),
    **dict.fromkeys(_HAVE - {"'s", "'d"}, _HAVE),
    **dict.fromkeys(_DO, _DO),
    "will": frozenset({"will", "'ll"}),
    "would": frozenset({"would", "'d"}),
    "us": frozenset({"us", "'s"}),
    "'ll": frozenset({"will", "'ll"}),
    "'d": frozenset({"would", "had", "'d"}),
    "'s": frozenset({"is", "has", "us", "'s"}),
}
_UNBENDING = word_list("unbending")
_NEITHER_COMPARED = frozenset(
    "own clean dry open cool live light numb home sole prime like ill past fold".split()
)
_COMPARED = frozenset({"faster", "longer", "lower", "closer"})


@lru_cache(maxsize=32768)
def bases(word: str, as_verb: bool = False) -> tuple[str, ...]:
    """What a word in lower case is a form of, the likeliest first; never empty.

    A noun in -ing (`meeting`) is its own base unless it is used `as_verb`.
    """
    if is_grammatical(word):
        return (word,)
    own = word_table().word_class(word)
    listed = word_table().bases.get(word, ())
    found = [
        base
        for base, _ in listed
        if base not in _UNBENDING and (word != base + "d" or not _is_other_word(word))
    ]
    found += [*_stripped(word, own, as_verb)]
    if own or not found:
        keep_first = bool(own) and not found
        found = [word, *found] if keep_first or _is_naming(word, own) else [*found, word]
    return tuple(dict.fromkeys(found))


def is_grammatical(word: str) -> bool:
    """Whether it is a word of the grammar, such as `can` or `the`, which alone has no forms worth finding."""
    return word in _UNBENDING or word in _AUXILIARIES


def is_naming(word: str) -> bool:
    """Whether it is a noun in -ing, such as `meeting`, and no verb of its own."""
    return _is_naming(word, word_table().word_class(word))


def _is_naming(word: str, own: WordClass) -> bool:
    return word.endswith("ing") and WordClass.NOUN in own and WordClass.VERB not in own


def _stripped(word: str, own: WordClass, as_verb: bool) -> list[str]:
    """Bases by the regular rules, each checked by building the form again."""
    found: list[str] = []
    if not _is_naming(word, own) or as_verb:
        found += [base for base in _verb_candidates(word, own) if word in _verb_forms(base)]
    if word.endswith("s") and not own:
        found += [base for base in _noun_candidates(word) if word in _noun_forms(base)]
    if not own & (WordClass.NOUN | WordClass.VERB) and word.endswith(("er", "est")):
        found += [base for base in _compared_candidates(word) if word in _compared_forms(base)]
    return found or _guess(word, own)


def _guess(word: str, own: WordClass) -> list[str]:
    """The singular of a plural nobody listed."""
    unlisted = not own and len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return [word[:-1]] if unlisted else []


def _verb_candidates(word: str, own: WordClass) -> list[str]:
    if WordClass.VERB in own:
        return []
    table = word_table()
    stems = [word[:-cut] + ending for suffix, cut, ending in _VERB_ENDINGS if word.endswith(suffix)]
    if word.endswith(("ed", "ing")):
        stem = word.removesuffix("ed").removesuffix("ing")
        stems += [stem[:-1]] if stem[-2:-1] == stem[-1:] else []
    return [stem for stem in stems if WordClass.VERB in table.word_class(stem) and stem not in _UNBENDING]


_VERB_ENDINGS = (
    ("ies", 3, "y"),
    ("es", 2, ""),
    ("s", 1, ""),
    ("ied", 3, "y"),
    ("ed", 1, ""),
    ("ed", 2, ""),
    ("ying", 4, "ie"),
    ("ing", 3, "e"),
    ("ing", 3, ""),
)


def _noun_candidates(word: str) -> list[str]:
    stems = [word[:-1], word[:-2], word[:-3] + "y"]
    return [stem for stem in stems if WordClass.NOUN in word_table().word_class(stem)]


def _compared_candidates(word: str) -> list[str]:
    stem = word.removesuffix("er").removesuffix("est")
    stems = [stem, stem + "e", stem[:-1], stem[:-1] + "y"]
    return [stem for stem in stems if WordClass.ADJECTIVE in word_table().word_class(stem)]


@lru_cache(maxsize=8192)
def forms(word: str, as_verb: bool = False) -> frozenset[str]:
    """Every form of what a word in lower case is a form of, and the word itself."""
    if word in _AUXILIARIES:
        return _AUXILIARIES[word]
    if word in _UNBENDING or not word.isalpha():
        return frozenset({word})
    return frozenset({word}).union(*(_paradigm(base) for base in bases(word, as_verb)))


def _paradigm(base: str) -> set[str]:
    own = word_table().word_class(base)
    found = {base, *(form for form, part in word_table().irregular.get(base, ()) if part != WordClass.VERB)}
    if WordClass.NOUN in own or not own:
        found |= _noun_forms(base)
    if (WordClass.VERB in own or not own) and not _is_naming(base, own):
        found |= _verb_forms(base)
    if WordClass.ADJECTIVE in own:
        found |= _compared_forms(base)
    return found


def _noun_forms(base: str) -> set[str]:
    if base.endswith(("s", "x", "z", "ch", "sh")):
        return {base + "es"}
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return {base[:-1] + "ies"}
    return {base + "s", base + "es"} if base.endswith("o") else {base + "s"}


def _verb_forms(base: str) -> set[str]:
    found = _noun_forms(base) | {form for form, _ in word_table().irregular.get(base, ())}
    for stem in _stems(base):
        found |= {_past(stem), _participle(stem)}
    return {form for form in found if form != base + "d" or not _is_other_word(form)}


def _is_other_word(form: str) -> bool:
    """Whether what looks like a past tense is a word of its own: `seed` of `see`, `feed` of `fee`."""
    return bool(word_table().word_class(form) & (WordClass.NOUN | WordClass.VERB))


def _past(stem: str) -> str:
    if stem.endswith("e"):
        return stem + "d"
    if stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        return stem[:-1] + "ied"
    return stem + "ed"


def _participle(stem: str) -> str:
    if stem.endswith("ie"):
        return stem[:-2] + "ying"
    drops = stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")) and len(stem) > 2
    return (stem[:-1] if drops else stem) + "ing"


def _stems(base: str) -> tuple[str, ...]:
    """The base, with its last letter doubled where that is written, or both where both are."""
    doubled = base + base[-1:]
    if not _ends_short(base):
        return (base,)
    if sum(letter in _VOWELS for letter in base) == 1:
        return (doubled,)
    return (base, doubled) if base.endswith(("l", "p", "m")) else (base,)


def _ends_short(base: str) -> bool:
    """Whether it ends in consonant, one vowel, consonant, as `stop` and `quit` do."""
    before = base[-3:-2] if base[-4:-2] != "qu" else "q"
    return len(base) > 2 and base[-1] not in _VOWELS + "wxy" and base[-2] in _VOWELS and before not in _VOWELS


def _compared_forms(base: str) -> set[str]:
    if base in _NEITHER_COMPARED or len(base) > 8 or base.endswith(("ed", "ing", "en")):
        return set()
    stem = _stems(base)[-1].removesuffix("e")
    stem = stem[:-1] + "i" if stem.endswith("y") and stem[-2:-1] not in _VOWELS else stem
    return {form for form in (stem + "er", stem + "est") if _is_compared(form)}


def _is_compared(form: str) -> bool:
    own = word_table().word_class(form)
    return form in _COMPARED or not own & (WordClass.NOUN | WordClass.VERB)
