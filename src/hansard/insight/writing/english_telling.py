"""English direct speech retold in the third person, without its fillers."""

from collections.abc import Sequence
from dataclasses import dataclass

from hansard.insight.grammar.english import english_words
from hansard.insight.grammar.word import FINITE, Kind, Word
from hansard.insight.writing.english_forms import plural, spelled, third_person
from hansard.insight.writing.english_idle import idle_places
from hansard.insight.writing.voice import Voice

_I, _WE = frozenset({"i", "im", "ive"}), frozenset({"we"})
_MINE = {"me": "them", "my": "their", "mine": "theirs", "myself": "themselves"}
_OURS = {"us": "them", "our": "their", "ours": "theirs", "ourselves": "themselves"}
_YOU = frozenset({"you", "u", "ya"})
_YOURS = frozenset({"your", "yours", "ur"})
_YOURSELF = frozenset({"yourself", "yourselves"})
_GROUP = frozenset({"guys", "folks", "all", "lot"})
_AFTER = frozenset(
    {Kind.VERB, Kind.PAST, Kind.PRESENT, Kind.PARTICIPLE, Kind.GERUND, Kind.PREPOSITION, Kind.TO}
)
_TAKING_OBJECT = frozenset({"for", "to", "with", "of", "than"})
_CAUSING = frozenset("help helps helped let lets make makes made see hear watch have had get wish".split())
_HELPERS = frozenset(
    "am are is was were do does did can could will would shall should may might must have has had".split()
)
_ABSENT_SUBJECT = frozenset({"need", "want", "have", "got", "am"})
_ONE, _MANY = "one", "many"


def told_english(text: str, voice: Voice, *, known: bool = False) -> str:
    """The sentence in the third person; `known` where the speaker was named just before it."""
    return _Telling(text, voice, known).told()


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word as it is written, with the space or mark before it."""

    gap: str
    text: str


class _Telling:
    """One pass over one sentence."""

    def __init__(self, text: str, voice: Voice, known: bool) -> None:
        self._text = text
        self._voice = voice
        self._known = known  # the speaker was named
        self._number = ""  # of the party that was the last subject
        self._agrees = False  # the next verb goes with that party
        self._is_present = False  # the last such verb was a plain present
        self._pieces: list[_Piece] = []

    def told(self) -> str:
        """The sentence, retold."""
        words = english_words(self._text)
        idle = idle_places(words)
        kept = [word for at, word in enumerate(words) if at not in idle]
        if kept and not self._known and _lacks_subject(kept):
            self._put(Word("", kept[0].start, kept[0].start, Kind.NAME), self._voice.i)
            self._known, self._number, self._agrees = True, _ONE, True
        at = 0
        while at < len(kept):
            at += self._tell(kept, at)
        return _joined(self._pieces)

    def _tell(self, words: Sequence[Word], at: int) -> int:
        """Adds the word at `at`; the number of words it took."""
        word = words[at]
        if word.text == "i" and at + 1 < len(words) and words[at + 1].text == "t":
            return self._put(word, self._text[word.start : word.end])
        if word.text in _I | _WE and _is_subject(words, at):
            return self._subject(words, at)
        if word.text in _I | _WE or word.text in _MINE or word.text in _OURS:
            return self._put(word, self._own(word.text))
        if word.text in _YOU | _YOURS | _YOURSELF and self._voice.you is not None:
            return self._addressee(words, at, self._voice.you)
        return self._other(words, at)

    def _subject(self, words: Sequence[Word], at: int) -> int:
        """ "I": the name at first, left out after "and", else "they"."""
        word, before = words[at], words[at - 1] if at else None
        inverted = before is not None and not word.mark and before.text in _HELPERS
        if word.text in _WE and self._voice.we != self._voice.i:
            self._number = _MANY if self._voice.many else _ONE
            self._put(word, self._voice.we)
        elif before is not None and before.kind is Kind.AND and self._number and not inverted:
            pass
        elif self._known:
            self._number = _MANY
            self._put(word, "they")
        else:
            self._number, self._known = _ONE, True
            self._put(word, self._voice.i)
        self._agrees = not inverted
        return self._run_together(word)

    def _run_together(self, word: Word) -> int:
        """The verb of "im" and "ive", typed without the apostrophe."""
        verb = {"im": "'m", "ive": "'ve"}.get(word.text)
        if verb:
            self._put_verb(Word(verb, word.end, word.end, Kind.VERB), verb, None)
        return 1

    def _own(self, said: str) -> str:
        """ "my" and the like: the name's until the speaker was named, then "their"."""
        ours = said in _OURS or said in _WE
        name = self._voice.we if ours else self._voice.i
        apart = ours and name != self._voice.i
        is_owner = said in ("my", "mine", "our", "ours")
        if self._known and not apart:
            return {**_MINE, **_OURS}.get(said, "them")
        self._known = self._known or not apart
        if said in ("myself", "ourselves"):
            return "themselves"
        return owner(name) if is_owner else name

    def _addressee(self, words: Sequence[Word], at: int, name: str) -> int:
        word = words[at]
        if word.text not in _YOU:
            return self._put(word, owner(name) if word.text in _YOURS else "themselves")
        self._agrees, self._number = _leads_verb(words, at), _ONE
        self._put(word, name)
        return 2 if at + 1 < len(words) and words[at + 1].text in _GROUP and not words[at + 1].mark else 1

    def _other(self, words: Sequence[Word], at: int) -> int:
        word = words[at]
        following = words[at + 1] if at + 1 < len(words) else None
        said = self._text[word.start : word.end]
        if self._agrees and word.kind not in (Kind.ADVERB, Kind.DENIAL, Kind.ADJECTIVE):
            self._agrees = False
            return self._put_verb(word, said, following)
        if self._takes_up(words, at):
            return self._put(word, third_person(word.text))
        return self._put(word, spelled(word.text, following) or said)

    def _put_verb(self, word: Word, said: str, following: Word | None) -> int:
        """A verb in the form that goes with its subject."""
        self._is_present = word.kind is Kind.VERB
        if word.kind not in FINITE:
            return self._put(word, said)
        form = plural(word.text) if self._number == _MANY else third_person(word.text)
        is_plain = word.kind is Kind.VERB or word.text in ("were", "was")
        return self._put(word, spelled(word.text, following) or (form if is_plain else said), is_parted=True)

    def _takes_up(self, words: Sequence[Word], at: int) -> bool:
        """Whether a verb goes on after "and" with the subject before: "I see it and call you"."""
        before = words[at - 1] if at else None
        goes_on = before is not None and before.kind is Kind.AND and words[at].kind is Kind.VERB
        return goes_on and self._is_present and self._number == _ONE

    def _put(self, word: Word, said: str, *, is_parted: bool = False) -> int:
        gap = self._gap(word) if self._pieces else ""
        if ";" in gap and said.lower() == word.text and word.kind is not Kind.NAME and not said.isupper():
            said = said[:1].lower() + said[1:]
        parts = is_parted or word.text.startswith("'")
        if parts and not gap and not said.startswith("'"):
            gap = " "
        self._pieces.append(_Piece(gap, said))
        return 1

    def _gap(self, word: Word) -> str:
        """What stands before a word; the stop between two sentences becomes a semicolon."""
        start = word.start
        while start and not self._text[start - 1].isalnum():
            start -= 1
        gap = self._text[start : word.start]
        if word.mark in (".", "!", "?", "…", "\n"):
            return gap[: len(gap) - len(gap.lstrip('"”)'))] + "; "
        return gap


def owner(name: str) -> str:
    """The name with its 's."""
    return {"they": "their", "them": "their"}.get(name, name + "'s")


def _is_subject(words: Sequence[Word], at: int) -> bool:
    before = words[at - 1] if at else None
    return before is None or words[at].mark != "" or before.text not in _TAKING_OBJECT


def _leads_verb(words: Sequence[Word], at: int) -> bool:
    """Whether "you" is the subject of what follows, not the object of what stands before."""
    before = words[at - 1] if at else None
    if before is None or words[at].mark:
        return True
    if before.text in _HELPERS or before.kind in (Kind.PREPOSITION, Kind.TO):
        return False
    following = next((word for word in words[at + 1 : at + 3] if word.kind is not Kind.ADVERB), None)
    is_subject = following is not None and following.kind in FINITE
    return before.kind not in _AFTER or (is_subject and before.text not in _CAUSING)


def _lacks_subject(words: Sequence[Word]) -> bool:
    """Whether a sentence begins with its verb, as in a chat: "left my bag in the taxi"."""
    lead = words[0]
    if lead.kind is Kind.PAST or lead.text in _ABSENT_SUBJECT:
        return lead.text not in ("was", "were", "did", "had")
    behind = words[1] if len(words) > 1 else None
    return (
        lead.kind is Kind.PARTICIPLE and behind is not None and behind.text in ("my", "the", "a", "an", "it")
    )


def _joined(pieces: Sequence[_Piece]) -> str:
    text = ""
    for piece in pieces:
        gap = piece.gap if text else ""
        if text and not gap and not piece.text.startswith(("'", "n't")) and text[-1].isalnum():
            gap = " "
        text += gap + piece.text
    return " ".join(text.split())
