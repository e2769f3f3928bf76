"""What is known of one language, ready to search with."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from hansard.insight.lexicon.mark import Lexicon
from hansard.insight.phrases.cue import Cue

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class NeedPattern:
    """A way of saying what one calls for.

    `pattern` has the group `matter`. `told` and `title` say it in the third person and as a
    heading; both hold `{matter}`, or `told` holds `{said}`, the matter word for word.
    """

    pattern: re.Pattern[str]
    told: str
    title: str


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """All data of one language. `fold` brings text to the form searched and keeps every offset.

    A language without data has a pack too: `supported` is False and nothing is ever found.
    `lowered_cues` are for texts in lower case, which are searched several times as fast as by patterns that
    heed no case; cues that need capitals are not among them.
    """

    code: str
    supported: bool = False
    fold: Callable[[str], str] = str
    cues: Mapping[Cue, re.Pattern[str]] = field(default_factory=dict)
    lowered_cues: Mapping[Cue, re.Pattern[str]] = field(default_factory=dict)
    negation: re.Pattern[str] = _NEVER
    backchannels: frozenset[str] = frozenset()
    stop_words: frozenset[str] = frozenset()
    needs: tuple[NeedPattern, ...] = ()
    purposes: re.Pattern[str] = _NEVER
    sought: re.Pattern[str] = _NEVER
    introductions: re.Pattern[str] = _NEVER
    troubles: re.Pattern[str] = _NEVER
    fillers: re.Pattern[str] = _NEVER
    names_called: re.Pattern[str] = _NEVER
    clause_starts: re.Pattern[str] = _NEVER
    pointers: frozenset[str] = frozenset()
    sentiment: Callable[[], Lexicon] = Lexicon
    texts: Mapping[str, str] = field(default_factory=dict)

    def pattern(self, cue: Cue) -> re.Pattern[str]:
        """The pattern that finds a cue; one that finds nothing where the language has no data."""
        return self.cues.get(cue, _NEVER)

    def places(self, cue: Cue, text: str, lowered: str) -> Iterator[re.Match[str]]:
        """Where a cue stands in a folded text; `lowered` is that text in lower case."""
        quick = self.lowered_cues.get(cue)
        return quick.finditer(lowered) if quick else self.pattern(cue).finditer(text)

    def unfilled(self, text: str) -> str:
        """A folded text without the greetings and fillers it begins with."""
        filler = self.fillers.match(text)
        return text[filler.end() :] if filler else text

    def negated(self, text: str, position: int) -> bool:
        """Whether a negation stands close before `position` of a folded text."""
        return self.negation.search(text[max(0, position - 40) : position]) is not None
