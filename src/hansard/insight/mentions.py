"""Where people say what a vocabulary lists."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hansard.insight.dialogue import Dialogue, Line
from hansard.insight.evidence import quote
from hansard.insight.text import Sentence, quote_extent
from hansard.insight.trackers.match import Match
from hansard.insight.trackers.matcher import Matcher
from hansard.model.insight import Evidence

Vocabulary = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A match in a line, at `start`..`end` of the turn's text (all of the sentence, when by meaning)."""

    line: Line
    match: Match
    start: int
    end: int

    @property
    def evidence(self) -> Evidence:
        """The sentence around it."""
        line = self.line
        return quote(line, *quote_extent(line.text, self.start, self.end, line.marked))


def mentions(dialogue: Dialogue, vocabularies: Sequence[Vocabulary]) -> list[list[Mention]]:
    """The mentions of each vocabulary, in order. All are looked for in a sentence before the next is read."""
    matchers = [Matcher(vocabulary, dialogue.conversation.language) for vocabulary in vocabularies]
    found: list[list[Mention]] = [[] for _ in matchers]
    if matchers:
        for line, sentence in _sentences(dialogue):
            text = line.turn.text[sentence.start : sentence.end]
            for matcher, kept in zip(matchers, found, strict=True):
                kept += [_mention(line, sentence, match) for match in matcher.matches(text)]
    return found


def _sentences(dialogue: Dialogue) -> Iterator[tuple[Line, Sentence]]:
    """Each sentence; the whole of a turn that has none, such as one of signs alone."""
    for line in dialogue.lines:
        for sentence in line.sentences or (Sentence(0, len(line.turn.text)),):
            yield line, sentence


def _mention(line: Line, sentence: Sentence, match: Match) -> Mention:
    return Mention(line, match, sentence.start + match.start, sentence.start + match.end)
