"""Whether a text that a language model wrote says only what was said: its names, numbers and dates."""

import re
from collections.abc import Iterator
from itertools import pairwise

from hansard.insight.llm.figures import figures, stated_figures
from hansard.insight.llm.name_words import GERMAN_ARTICLES, OPENERS, TITLED, date_pattern
from hansard.insight.llm.quotes import WIDE
from hansard.insight.llm.script import Script
from hansard.insight.llm.wording import addresses, has_markup, in_script
from hansard.insight.text import WIDE_LANGUAGES, sentences, straighten

_WORD = re.compile(rf"[^\W\d_{WIDE}]+(?:'[^\W\d_{WIDE}]+)*")
_WIDE_RUN = re.compile(rf"[{WIDE}]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]{2,}")
_TITLED = re.compile(TITLED)
_ROLES = {"agent", "customer", "i"}
_UNCASED = {*WIDE_LANGUAGES, "ko", "he", "hi"}
_NOUNS_CAPITALISED = {"de"}
_STEM = 4
_LEAST_LETTERS = 3
_LEAST_GROUNDED = 0.25


class Support:
    """What a conversation supports: all that was said of it and counts, and the names of who took part."""

    def __init__(self, script: Script) -> None:
        dialogue = script.dialogue
        names = (speaker.name for speaker in dialogue.conversation.participants)
        said = "\n".join([*(each.text for each in script.said), *names])
        self._language = dialogue.language
        self._pack = dialogue.pack
        self._said = self._folded(said)
        self._figures = figures(said, self._language)
        self._words = {_bare(word) for word in _WORD.findall(self._said)} | _ROLES
        self._content = self._pieces(self._said)

    def bears(self, text: str) -> bool:
        """Whether a text may be shown as what was said: plain, and about this conversation."""
        return self.is_plain(text) and self._is_grounded(text)

    def is_plain(self, text: str) -> bool:
        """Whether a text is in the language and nothing but text, and names nothing that was not said."""
        if not text or has_markup(text) or not in_script(text, self._language):
            return False
        return next(self.unsupported(text), None) is None

    def is_remark(self, text: str) -> bool:
        """The same for a text that begins with what somebody did, in words that need not have been said."""
        return self.is_plain(text[:1].lower() + text[1:])

    def unsupported(self, text: str) -> Iterator[str]:
        """The names, numbers and dates in a text that were not said."""
        yield from (address for address in addresses(text) if self._folded(address) not in self._said)
        yield from (min(read) for read in stated_figures(text, self._language) if not read & self._figures)
        yield from (date for date in self._dates(text) if not self._was_said(date))
        yield from (name for name in self._names(text) if not self.knows(name))

    def knows(self, name: str) -> bool:
        """Whether all words of a name, or its characters in a row, were said."""
        folded = self._folded(name)
        words_known = all(_bare(word) in self._words for word in _WORD.findall(folded))
        return words_known and all(run in self._said for run in _WIDE_RUN.findall(folded))

    def _folded(self, text: str) -> str:
        return self._pack.fold(straighten(text)).casefold()

    def _dates(self, text: str) -> list[str]:
        return re.findall(date_pattern(self._language), self._folded(text))

    def _was_said(self, date: str) -> bool:
        if self._language in _UNCASED:
            return date in self._said
        return re.search(rf"(?<!\w){re.escape(date)}(?!\w)", self._said) is not None

    def _names(self, text: str) -> Iterator[str]:
        for match in _TITLED.finditer(text):
            yield next(group for group in match.groups() if group)
        if self._language in _UNCASED:
            yield from _LATIN.findall(text)
            return
        for sentence in sentences(text):
            yield from self._capitalised(text[sentence.start : sentence.end])

    def _capitalised(self, sentence: str) -> Iterator[str]:
        """The words of a sentence whose capital says that they are names."""
        words = _WORD.findall(straighten(sentence))
        if self._language in _NOUNS_CAPITALISED:
            pairs = ((first, second) for first, second in pairwise(words) if first.istitle())
            yield from (
                name for word, name in pairs if name.istitle() and word.lower() not in GERMAN_ARTICLES
            )
            return
        for number, word in enumerate(words):
            is_opener = number == 0 and _bare(word.casefold()) in OPENERS | self._pack.stop_words
            if not word.islower() and not is_opener:
                yield word

    def _is_grounded(self, text: str) -> bool:
        """Whether enough of its words have to do with what was said."""
        own = self._pieces(self._folded(text))
        return bool(own) and len(own & self._content) >= _LEAST_GROUNDED * len(own)

    def _pieces(self, folded: str) -> set[str]:
        """Beginnings of the words that carry meaning; of Chinese and Japanese, pairs of characters."""
        if self._language in WIDE_LANGUAGES:
            return {first + second for run in _WIDE_RUN.findall(folded) for first, second in pairwise(run)}
        words = (_bare(word) for word in _WORD.findall(folded))
        idle = self._pack.stop_words | _ROLES
        return {word[:_STEM] for word in words if len(word) >= _LEAST_LETTERS and word not in idle}


def _bare(word: str) -> str:
    """A folded word without what English adds to a name."""
    return word.removesuffix("'s").removesuffix("'")
