"""The words of an English text, each with its kind by the words around it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from hansard.insight.grammar.english_tokens import english_tokens
from hansard.insight.grammar.english_words import can_be, is_closed, is_listed, usual_kind
from hansard.insight.grammar.word import NOUNS, VERBS, Kind, Word

_CACHED = 20_000
_LEADS = frozenset({Kind.ARTICLE, Kind.OWNER, Kind.ADJECTIVE, Kind.NUMBER})
_SUBJECTS = frozenset("i you we they he she it this that there who u".split())
_POINTING = frozenset({"this", "that", "these", "those"})
_PLURAL_SUBJECTS = frozenset("i you we they u".split())
_BE = frozenset("am is are was were be been being 's 're 'm".split())
_HAVE = frozenset("have has had having 've".split())
_DO = frozenset("do does did".split())
_BEFORE_PLAIN = frozenset({"let", "lets", "please", "pls", "plz", "n't", "not"}) | _DO
_UNCHANGED = frozenset("put cut set hit cost read shut quit run come become let split spread hurt".split())
_OBJECTS = frozenset("me you it him her us them this that these those my your our their his a an the".split())
_NO_OBJECTS = frozenset({"you", "that", "this"})
_BEFORE_VERB = frozenset({"help", "let", "make", "see", "hear", "go", "come"})
_NAMED_BY = frozenset({"one", "else", "today", "tomorrow"})
_CLAUSE_LEADS = frozenset({Kind.OWNER, Kind.ARTICLE, Kind.PRONOUN, Kind.PRESENT, Kind.MODAL})
_AFTER_VERB = frozenset(
    "off out up down back away through over n't not never when if like because every".split()
)
_OPENING = frozenset({Kind.AND, Kind.CALL, Kind.ADVERB, Kind.LINK})


@dataclass(frozen=True, slots=True)
class _Place:
    """A word and what stands around it; `following` and `then` are empty beyond a mark."""

    word: str
    raw: str
    usual: Kind
    before: Word | None
    following: str
    then: str
    found: Sequence[Word]

    @property
    def previous(self) -> Kind | None:
        """The kind of the word before."""
        return self.before.kind if self.before else None

    @property
    def last(self) -> str:
        """The word before."""
        return self.before.text if self.before else ""


@lru_cache(maxsize=_CACHED)
def english_words(text: str) -> tuple[Word, ...]:
    """The words of a folded text in order."""
    tokens = list(english_tokens(text))
    found: list[Word] = []
    for at, (word, start, end, mark) in enumerate(tokens):
        following = tokens[at + 1][0] if at + 1 < len(tokens) and not tokens[at + 1][3] else ""
        then = tokens[at + 2][0] if following and at + 2 < len(tokens) else ""
        before = found[-1] if found and not mark else None
        place = _Place(word, text[start:end], usual_kind(word), before, following, then, found)
        found.append(Word(word, start, end, _kind(place), mark))
    return tuple(_with_verbs(found))


def _with_verbs(words: Sequence[Word]) -> Iterator[Word]:
    """The words, where a stretch between marks has no verb: the one that can be its verb as such."""
    edges = [0, *(at for at in range(1, len(words)) if words[at].mark), len(words)]
    for first, behind in pairwise(edges):
        yield from _with_verb(words[first:behind])


def _with_verb(stretch: Sequence[Word]) -> Iterator[Word]:
    """ "The router beeps": a plural after a noun with "the" or "my"."""
    has_verb = any(word.kind in VERBS for word in stretch)
    for at, word in enumerate(stretch):
        is_verb = not has_verb and at > 1 and word.kind is Kind.PLURAL and can_be(word.text, "v")
        subject = stretch[at - 2 : at] if is_verb else ()
        if is_verb and subject[0].kind in (Kind.ARTICLE, Kind.OWNER) and subject[1].kind is Kind.NOUN:
            yield replace(word, kind=Kind.PRESENT)
        else:
            yield word


def _kind(place: _Place) -> Kind:
    """What the first rule that knows says; else the usual kind."""
    return next((kind for rule in _RULES if (kind := rule(place)) is not None), place.usual)


def _of_sign(place: _Place) -> Kind | None:
    is_sign = place.word[0] in "{[^/" or "@" in place.word or "/" in place.word[1:]
    return Kind.OTHER if is_sign and not place.word[0].isdigit() else None


def _of_s(place: _Place) -> Kind | None:
    """`'s` of "Ann's phone" is an owner, that of "Ann's late" a verb."""
    if place.word != "'s":
        return None
    if place.before is None or not (place.before.is_noun or place.last in _NAMED_BY):
        return Kind.PRESENT
    kind = usual_kind(place.following) if place.following else Kind.NOUN
    leads_noun = kind is Kind.ADJECTIVE and can_be(place.then, "n")
    return Kind.OWNER if leads_noun or kind in (Kind.NOUN, Kind.PLURAL, Kind.NUMBER) else Kind.PRESENT


def _of_name(place: _Place) -> Kind | None:
    """Written like a name: a capital inside a sentence, or at its start on a word no list has."""
    if not place.raw[0].isupper() or len(place.raw) < 2 or (place.raw.isupper() and is_closed(place.word)):
        return None
    opens = place.before is None
    return None if opens and is_listed(place.word) else Kind.NAME


def _of_to(place: _Place) -> Kind | None:
    if place.word != "to":
        return None
    is_verb = can_be(place.following, "v") or place.following in _BE | _HAVE | _DO
    return Kind.TO if is_verb else Kind.PREPOSITION


def _of_that(place: _Place) -> Kind | None:
    """Whether "that" opens a clause: "said that my", "things that need"."""
    if place.word != "that":
        return None
    leans = place.before is not None and (place.before.kind in VERBS or place.before.is_noun)
    opens = leans and usual_kind(place.following) in _CLAUSE_LEADS
    return Kind.LINK if opens or place.following in _SUBJECTS else Kind.PRONOUN


def _of_small(place: _Place) -> Kind | None:
    """Words whose kind hangs on what follows."""
    word, following = place.word, place.following
    if word == "like":
        is_verb = place.previous is Kind.MODAL or place.last in _PLURAL_SUBJECTS or place.last == "to"
        return Kind.VERB if is_verb else Kind.PREPOSITION
    if word in ("her", "his"):
        return Kind.OWNER if can_be(following, "n") or can_be(following, "a") else Kind.PRONOUN
    if word == "no":
        return Kind.ARTICLE if following and can_be(following, "n") else Kind.CALL
    if word == "so":
        return Kind.LINK if following in _SUBJECTS else Kind.ADVERB
    return None


def _of_filler(place: _Place) -> Kind | None:
    """ "right", "well" and "fine" inside a clause."""
    if place.word not in ("right", "well", "fine") or place.before is None:
        return None
    return Kind.NOUN if place.previous in (Kind.ARTICLE, Kind.OWNER) else Kind.ADVERB


def _of_closed(place: _Place) -> Kind | None:
    """The words that every sentence is built with, nearly always as usual."""
    if not is_closed(place.word):
        return None
    if place.usual is Kind.CALL and place.before is not None and place.previous in _LEADS | VERBS:
        return Kind.ADJECTIVE
    if place.usual in (Kind.VERB, Kind.PAST) and place.last in _HAVE:
        return Kind.PARTICIPLE
    return place.usual


def _not_open(place: _Place) -> Kind | None:
    is_open = place.usual in (Kind.NOUN, Kind.PLURAL, Kind.ADJECTIVE) or place.usual in VERBS
    return None if is_open else place.usual


def _after_to(place: _Place) -> Kind | None:
    """After "to", "can" and "please" a plain verb stands."""
    if place.previous not in (Kind.TO, Kind.MODAL) and place.last not in _BEFORE_PLAIN:
        return None
    if place.usual in VERBS and place.usual is not Kind.PRESENT:
        return Kind.VERB if place.usual in (Kind.VERB, Kind.PAST) else place.usual
    return Kind.VERB if can_be(place.word, "v") else place.usual


def _after_subject(place: _Place) -> Kind | None:
    """After "I" or "it" a verb stands; after "this" or "that" perhaps a noun."""
    usual = place.usual
    if place.last not in _SUBJECTS or place.previous is Kind.ARTICLE:
        return None
    is_thing = usual in NOUNS and not (usual is Kind.PLURAL and place.following in _OBJECTS)
    if place.last in _POINTING and is_thing:
        return usual
    if usual in (Kind.PARTICIPLE, Kind.PAST):
        return Kind.PAST
    if usual in VERBS or usual is Kind.ADJECTIVE or not can_be(place.word, "v"):
        return usual
    return Kind.PRESENT if usual is Kind.PLURAL else Kind.VERB


def _after_helper(place: _Place) -> Kind | None:
    """After "is" and "have" a participle, an adjective or a noun stands, never a past form."""
    if place.last not in _BE | _HAVE or place.previous not in (Kind.PRESENT, Kind.VERB, Kind.PAST):
        return None
    has = place.last in _HAVE
    if place.usual is Kind.PAST or (place.word in _UNCHANGED and has):
        return Kind.PARTICIPLE
    if place.usual in NOUNS and place.word.endswith("ing") and can_be(place.word, "v"):
        return Kind.GERUND
    is_thing = place.usual is Kind.VERB and not place.word.endswith("e") and can_be(place.word, "n")
    return Kind.NOUN if is_thing and has else place.usual


def _after_lead(place: _Place) -> Kind | None:
    """After an article, "my" or an adjective no finite verb stands."""
    if place.previous not in _LEADS:
        return None
    if place.usual in (Kind.VERB, Kind.PRESENT):
        return _as_noun(place)
    if place.usual in (Kind.PAST, Kind.PARTICIPLE):
        after_number = place.usual is Kind.PAST and place.previous is Kind.NUMBER
        return place.usual if after_number else Kind.ADJECTIVE
    if place.usual is Kind.GERUND:
        return Kind.ADJECTIVE if can_be(place.following, "n") else Kind.NOUN
    return place.usual


def _as_noun(place: _Place) -> Kind:
    if not can_be(place.word, "n"):
        return place.usual
    return Kind.NOUN if place.usual is Kind.VERB else Kind.PLURAL


def _after_preposition(place: _Place) -> Kind | None:
    if place.previous is not Kind.PREPOSITION:
        return None
    if place.usual in (Kind.VERB, Kind.PRESENT):
        return _as_noun(place)
    return Kind.PARTICIPLE if place.usual is Kind.PAST else place.usual


def _after_noun(place: _Place) -> Kind | None:
    """After a noun: a second noun, or its verb where an object or the like follows."""
    if place.previous not in NOUNS:
        return None
    many = place.previous is Kind.PLURAL
    goes_on = place.following in (_OBJECTS - _NO_OBJECTS) | _AFTER_VERB
    if goes_on and can_be(place.word, "v"):
        if place.usual is Kind.PLURAL and not many:
            return Kind.PRESENT
        if place.usual in (Kind.NOUN, Kind.VERB) and many:
            return Kind.VERB
    if place.usual is Kind.VERB and not many:
        return Kind.VERB if _is_inverted(place) else _as_noun(place)
    ends = place.following in _OBJECTS or not place.following
    return Kind.PAST if place.usual is Kind.PARTICIPLE and ends else place.usual


def _is_inverted(place: _Place) -> bool:
    """Whether "does" or "can" stands before the noun: "why does the app keep"."""
    at = len(place.found) - 1
    while at >= 0 and (place.found[at].is_noun or place.found[at].kind in _LEADS):
        at -= 1
    return at >= 0 and (place.found[at].text in _DO or place.found[at].kind is Kind.MODAL)


def _past_after_adverb(place: _Place) -> Kind | None:
    """ "My flight just left": a participle after a noun and adverbs, without a helping verb."""
    if place.usual is not Kind.PARTICIPLE or place.previous is not Kind.ADVERB:
        return None
    subject = next((word for word in reversed(place.found) if word.kind is not Kind.ADVERB), None)
    return Kind.PAST if subject and (subject.is_noun or subject.kind is Kind.PRONOUN) else None


def _alone(place: _Place) -> Kind | None:
    """At the start of a clause, or after an adverb or a verb."""
    opens = place.before is None or place.previous in _OPENING
    takes_object = place.following in _OBJECTS
    if place.usual is Kind.NOUN and opens and takes_object and can_be(place.word, "v"):
        return Kind.VERB
    after_verb = place.previous in VERBS and place.last not in _BEFORE_VERB
    if place.usual is Kind.VERB and after_verb and can_be(place.word, "n") and not takes_object:
        return Kind.NOUN
    return None


_RULES: tuple[Callable[[_Place], Kind | None], ...] = (
    *(_of_sign, _of_s, _of_name, _of_to, _of_that, _of_small, _of_filler, _of_closed, _not_open),
    *(_after_to, _after_subject, _after_helper, _after_lead, _after_preposition, _after_noun),
    *(_past_after_adverb, _alone),
)
"""Tried in order."""
