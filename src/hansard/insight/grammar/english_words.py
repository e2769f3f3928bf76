# ruff: noqa: E501 (word lists)
"""What kinds of word an English word can be."""

import gzip
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from hansard.insight.grammar.word import Kind

_PENN = {
    "NN": Kind.NOUN,
    "NNS": Kind.PLURAL,
    "VB": Kind.VERB,
    "VBP": Kind.VERB,
    "VBZ": Kind.PRESENT,
    "VBD": Kind.PAST,
    "VBN": Kind.PARTICIPLE,
    "VBG": Kind.GERUND,
    "JJ": Kind.ADJECTIVE,
    "JJR": Kind.ADJECTIVE,
    "JJS": Kind.ADJECTIVE,
    "RB": Kind.ADVERB,
    "RBR": Kind.ADVERB,
    "RBS": Kind.ADVERB,
}

_CLOSED: dict[Kind, str] = {
    Kind.PRONOUN: (
        "i you he she it we they me him her us them myself yourself himself herself itself ourselves themselves"
        " mine yours theirs ours hers this that these those there someone somebody something anyone anybody"
        " anything everyone everybody everything nobody nothing none u ya"
    ),
    Kind.OWNER: "my your his its our their ur whose",
    Kind.ARTICLE: "a an the some any no every each another both all either neither",
    Kind.PREPOSITION: (
        "of in on at for with from about by into onto over under through during against between among across"
        " behind beyond near off out up down around along towards toward upon within without until till via per"
        " than despite besides regarding concerning except w abt"
    ),
    Kind.AND: "and or but nor plus &",
    Kind.LINK: "because if when while although though since as whether unless once before after so cause cuz cos",
    Kind.QUESTION: "what which who whom where why how",
    Kind.MODAL: "can could will would shall should may might must 'll 'd ca wo gonna gotta wanna cannot cant wont couldnt wouldnt shouldnt",
    Kind.DENIAL: "not n't never",
    Kind.VERB: (
        "am are 're 'm have 've do don't dont im ive youre theyre be let lets get need want like know think mean dunno lemme gimme"
    ),
    Kind.PRESENT: "is does has doesn't doesnt isnt hasnt shes hes thats whats theres",
    Kind.PAST: "was were had did got wasnt didnt",
    Kind.CALL: (
        "yes yeah yep yup no nope nah ok okay okey k oh ah um uh uhm umm erm er hm hmm mm mhm mm-hmm mm-hm uh-huh huh hi hiya hello hey"
        " bye goodbye please pls plz thanks thank thx cheers sorry well right alright sure wow oops ouch lol omg btw"
        " haha ha aha yay ugh tbh fine great perfect lovely wonderful excellent absolutely exactly definitely"
        " certainly indeed cool awesome"
    ),
    Kind.ADVERB: (
        "just really also already still only always often usually actually currently now then here again too very"
        " so quite rather maybe perhaps probably even ever soon later today tomorrow yesterday tonight away back"
        " together instead anyway however therefore almost about yet far much more most less least once twice"
        " else kinda sorta basically honestly literally"
    ),
    Kind.NUMBER: (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million zero"
        " dozen half couple few several many first second third fourth fifth sixth seventh eighth ninth tenth"
    ),
    Kind.ADJECTIVE: "own other same new last next good bad able ready happy due such",
}


@cache
def _closed() -> Mapping[str, Kind]:
    """The commonest kind of the words that every sentence is built with; the first list that has one counts."""
    found: dict[str, Kind] = {}
    for kind, listed in _CLOSED.items():
        for word in listed.split():
            found.setdefault(word, kind)
    return found


@cache
def _open() -> Mapping[str, tuple[Kind, str]]:
    """All other words: the commonest kind, and the letters of the further ones (n, v, a)."""
    path = files("hansard.insight.grammar") / "data" / "english.txt.gz"
    lines = gzip.decompress(path.read_bytes()).decode().splitlines()
    found: dict[str, tuple[Kind, str]] = {}
    for line in lines:
        tag, letters, *words = line.split(" ")
        found.update(dict.fromkeys(words, (_PENN[tag], letters)))
    return found


_ENDINGS = (
    ("ing", Kind.GERUND),
    ("ed", Kind.PARTICIPLE),
    ("ly", Kind.ADVERB),
    ("ous", Kind.ADJECTIVE),
    ("ful", Kind.ADJECTIVE),
    ("able", Kind.ADJECTIVE),
    ("less", Kind.ADJECTIVE),
    ("ss", Kind.NOUN),
    ("us", Kind.NOUN),
    ("s", Kind.PLURAL),
)
_STEM = 3


def usual_kind(word: str) -> Kind:
    """The kind a word mostly is; by its ending where no list has it."""
    closed = _closed().get(word)
    if closed:
        return closed
    listed = _open().get(word)
    if listed:
        return listed[0]
    if any(map(str.isdigit, word)) or _closed().get(word.partition("-")[0]) is Kind.NUMBER:
        return Kind.NUMBER
    found = (kind for ending, kind in _ENDINGS if word.endswith(ending) and len(word) >= len(ending) + _STEM)
    return next(found, Kind.NOUN)


def is_closed(word: str) -> bool:
    """Whether it is one of the words that every sentence is built with."""
    return word in _closed()


def is_listed(word: str) -> bool:
    """Whether some list has the word."""
    return word in _closed() or word in _open()


def can_be(word: str, letter: str) -> bool:
    """Whether a word can be a noun (`n`), a verb (`v`) or an adjective (`a`) at all."""
    kind, others = _open().get(word, (usual_kind(word) if word else Kind.OTHER, ""))
    return _LETTER.get(kind, "") == letter or letter in others


_LETTER = {
    Kind.NOUN: "n",
    Kind.PLURAL: "n",
    Kind.VERB: "v",
    Kind.PRESENT: "v",
    Kind.PAST: "v",
    Kind.PARTICIPLE: "v",
    Kind.GERUND: "v",
    Kind.ADJECTIVE: "a",
}
