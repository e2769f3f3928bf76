"""Clauses about what others, or things, will do or have to: found by their grammar, whatever the verb."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto

from hansard.insight.actions.english_deeds import plain_forms
from hansard.insight.actions.english_subjects import Doer, Subject, subject_before
from hansard.insight.grammar.english import english_words
from hansard.insight.grammar.english_words import can_be, usual_kind
from hansard.insight.grammar.word import Kind, Word
from hansard.insight.phrases import en_frames as data
from hansard.insight.phrases.en_doers import TIMES
from hansard.insight.phrases.task import Form

_ASIDE = frozenset({Kind.ADVERB})
_LEADING = frozenset({Kind.ARTICLE, Kind.OWNER, Kind.NAME})
_OPENING = frozenset({Kind.CALL, Kind.AND, Kind.ADVERB})
_OBJECTS = frozenset({Kind.ARTICLE, Kind.OWNER, Kind.NAME})
_TAKEN = frozenset({Kind.ARTICLE, Kind.OWNER, Kind.PRONOUN, Kind.NAME})
_OBJECTED = _TAKEN | {Kind.NUMBER}
_FINITE = frozenset({Kind.PRESENT, Kind.VERB})


@dataclass(frozen=True, slots=True)
class Head:
    """The words before a verb that tell the form."""

    form: Form
    start: int
    end: int


class _Mood(StrEnum):
    WILL = auto()  # will send
    MUST = auto()  # has to send
    IS = auto()  # is sending, sends


@dataclass(frozen=True, slots=True)
class _Group:
    """A verb with its helping words: the verb itself stands at `verb`."""

    mood: _Mood
    verb: int
    is_passive: bool = False


def frames(text: str, *, among_colleagues: bool) -> Iterator[Head]:
    """The heads of such clauses in a folded text, in order."""
    words = english_words(text)
    for at, word in enumerate(words):
        if _orders(words, at):
            yield Head(Form.REQUEST, word.start, word.start)
        if word.text == "who" and (at == 0 or word.mark or usual_kind(words[at - 1].text) in _OPENING):
            yield from _who(words, at)
        group = _group(words, at)
        subject = subject_before(words, at) if group else None
        form = _form(words, subject, group) if group and subject else None
        if group is None or subject is None or form is None or _is_asked(words, subject.first):
            continue
        is_own_news = subject.doer is Doer.THING and subject.is_pronoun and not group.is_passive
        if among_colleagues or not (is_own_news and form is Form.OUTCOME):
            yield Head(form, words[_teller(words, subject.first)].start, words[group.verb - 1].end)


def _teller(words: Sequence[Word], first: int) -> int:
    """Where "he said" before a subject begins."""
    said = first - 1 - (_text(words, first - 1) == "that")
    if said < 1 or words[said].text not in data.SAYING:
        return first
    teller = subject_before(words, said)
    return teller.first if teller else first


def _opens(words: Sequence[Word], at: int) -> bool:
    """Whether a clause begins here: after a mark, or after "okay", "and then" or the like."""
    while at > 0 and not words[at].mark:
        at -= 1
        if words[at].text in ("so", "please") or words[at].kind is Kind.CALL:
            return True
        if words[at].kind not in _OPENING and words[at].text not in data.OPENING:
            return False
    return True


def _orders(words: Sequence[Word], at: int) -> bool:
    """Whether a bare order begins here: a plain verb with something to do it to."""
    word = words[at]
    if word.kind is not Kind.VERB or not _opens(words, at):
        return False
    if word.text in data.NO_ORDERS:
        return word.text == "have" and _text(words, at + 1) in data.OBJECTS
    return _kind(words, at + 1) in _OBJECTS or _text(words, at + 1) in data.OBJECTS


def _who(words: Sequence[Word], at: int) -> Iterator[Head]:
    """ "Who's going to bring": asks for somebody to do it."""
    group = _group(words, at + 1) if at + 1 < len(words) else None
    if group and not group.is_passive and words[group.verb].text not in data.HELPING:
        yield Head(Form.REQUEST, words[at].start, words[group.verb - 1].end)


def _is_asked(words: Sequence[Word], first: int) -> bool:
    """Whether the word before the subject makes it a question or a wish: "does the team send"."""
    return first > 0 and not words[first].mark and words[first - 1].text in data.INVERTING | data.HOPING


def _group(words: Sequence[Word], at: int) -> _Group | None:
    """The verb group that begins at `at`; none where it is denied."""
    if words[at].text in data.BEING:
        return _after_being(words, _skip(words, at + 1))
    if words[at].text in data.GETTING and _kind(words, at + 1) in (Kind.PARTICIPLE, Kind.PAST):
        return _Group(_Mood.IS, at + 1, is_passive=True)
    helped = _future(words, at) or _duty(words, at)
    if helped or words[at].text in data.HELPING:
        return helped
    return _Group(_Mood.IS, at) if words[at].kind in _FINITE else None


def _future(words: Sequence[Word], at: int) -> _Group | None:
    is_future = words[at].text in data.FUTURE or (words[at].text == "'d" and _is_reported(words, at))
    return _with_verb(words, _Mood.WILL, at + 1) if is_future else None


def _duty(words: Sequence[Word], at: int) -> _Group | None:
    """ "Must send", "has got to send", "needs sending", "needs the form"."""
    text, following = words[at].text, _text(words, at + 1)
    if text in data.DUTY:
        return _with_verb(words, _Mood.MUST, at + 1)
    if text in data.OWING and following in ("to", "got", "gotta"):
        return _with_verb(words, _Mood.MUST, at + (3 if following == "got" else 2))
    if text in data.WANTING and _is_gerund(words, at + 1):
        return _Group(_Mood.MUST, at + 1, is_passive=True)
    is_need = text in data.NEEDING and _kind(words, at + 1) in _LEADING
    return _Group(_Mood.MUST, at + 1) if is_need else None


def _is_reported(words: Sequence[Word], at: int) -> bool:
    """ "Said he'd send", not "said he'd sent"."""
    said = at - 2 - (at > 2 and words[at - 2].text == "that")
    following = _text(words, at + 1)
    is_plain = following and usual_kind(following) not in (Kind.PAST, Kind.PARTICIPLE)
    return bool(is_plain) and said >= 0 and words[said].text in data.SAYING


def _after_being(words: Sequence[Word], at: int) -> _Group | None:
    text, following = _text(words, at), _text(words, at + 1)
    if text == "gonna" or (text == "going" and following == "to" and _kind(words, at + 1) is Kind.TO):
        return _with_verb(words, _Mood.WILL, at + (1 if text == "gonna" else 2))
    if text == "to" or (text in data.MEANT and following == "to"):
        return _with_verb(words, _Mood.MUST, at + (1 if text == "to" else 2))
    if text == "gotta" or (text == "got" and following == "to"):
        return _with_verb(words, _Mood.MUST, at + (1 if text == "gotta" else 2))
    return _Group(_Mood.IS, at) if _is_gerund(words, at) else None


def _with_verb(words: Sequence[Word], mood: _Mood, at: int) -> _Group | None:
    """The group with the verb that follows its helping words."""
    at = _skip(words, at)
    if _text(words, at) in ("have", "need") and _text(words, at + 1) == "to":
        at += 2
    if _text(words, at) in ("be", "get") and _kind(words, _skip(words, at + 1)) is Kind.PARTICIPLE:
        return _Group(mood, _skip(words, at + 1), is_passive=True)
    if _text(words, at) == "be" and _kind(words, at + 1) is Kind.GERUND:
        return _Group(mood, at + 1)
    is_verb = at < len(words) and not words[at].mark and can_be(words[at].text, "v")
    return _Group(mood, at) if is_verb or _text(words, at) in data.HELPING_VERBS else None


def _is_gerund(words: Sequence[Word], at: int) -> bool:
    """Whether a verb in "-ing" stands here; what is mostly a noun needs an object or a time behind it."""
    if _kind(words, at) is Kind.GERUND:
        return True
    word = _text(words, at)
    follows = _kind(words, at + 1) in _TAKEN or _text(words, at + 1) in data.BY
    return word.endswith("ing") and follows and any(can_be(form, "v") for form in plain_forms(word))


def _skip(words: Sequence[Word], at: int) -> int:
    while at < len(words) and words[at].kind in _ASIDE and not words[at].mark:
        at += 1
    return at


def _text(words: Sequence[Word], at: int) -> str:
    return words[at].text if at < len(words) and not words[at].mark else ""


def _kind(words: Sequence[Word], at: int) -> Kind | None:
    return words[at].kind if at < len(words) and not words[at].mark else None


def _form(words: Sequence[Word], subject: Subject, group: _Group) -> Form | None:
    if group.mood is _Mood.MUST:
        is_guess = (
            subject.doer is Doer.THING and not group.is_passive and words[group.verb - 1].text == "should"
        )
        return Form.NEEDED if subject.doer is not Doer.EVENT and not is_guess else None
    if subject.doer is Doer.PERSON and not group.is_passive:
        return _done_by(words, subject, group)
    if group.is_passive or (subject.doer is Doer.THING and _comes_about(words, group)):
        return Form.OUTCOME if group.mood is _Mood.WILL else Form.COMING
    return None


def _done_by(words: Sequence[Word], subject: Subject, group: _Group) -> Form | None:
    if group.mood is _Mood.WILL:
        return Form.OTHERS
    verb = words[group.verb]
    agrees = verb.text.endswith("ing") or (verb.kind is Kind.PRESENT) is not subject.is_many
    is_deed = _takes_object(words, group.verb) and data.STATES.isdisjoint(plain_forms(verb.text))
    return Form.COMING if agrees and is_deed else None


def _takes_object(words: Sequence[Word], verb: int) -> bool:
    """Whether a verb does something to somebody or something: others come and go as they like."""
    after = verb + 1 + (_text(words, verb + 1) in data.PARTICLES)
    return _kind(words, after) in _OBJECTED and _text(words, after) not in TIMES


def _comes_about(words: Sequence[Word], group: _Group) -> bool:
    """Whether what a thing will do is somebody's doing: it reaches somebody."""
    behind = [word.text for word in words[group.verb + 1 : group.verb + 1 + data.REACH]]
    if words[group.verb].text == "be":
        reaches = any(word in data.BY | data.RECIPIENTS for word in behind)
        return reaches and any(word in data.PLACES for word in behind[:1])
    return words[group.verb].text in data.ARRIVING and any(word in data.RECIPIENTS for word in behind)
