"""Finds the entries of a tracker in sentences."""

from collections.abc import Sequence

from hansard.insight.trackers import thresholds
from hansard.insight.trackers.exact import ExactEntry
from hansard.insight.trackers.inflected import InflectedEntries
from hansard.insight.trackers.match import Match, MatchKind
from hansard.insight.trackers.meaning import MeantEntries
from hansard.insight.trackers.understanding import ENGLISH, Reading, read
from hansard.model.languages import base_language


class Matcher:
    """One vocabulary, prepared to be looked for in thousands of sentences.

    Entries are found as they stand in every language, inflected in English, by meaning in English
    and Chinese. Several trackers share one matcher best: give it the entries of all, a match names its
    entry. With one for each, run all of them over a sentence before the next: it is read once.
    """

    def __init__(self, vocabulary: Sequence[str], language: str) -> None:
        self._vocabulary = tuple(dict.fromkeys(vocabulary))
        self._language = base_language(language)
        self._exact = [ExactEntry(entry, self._language) for entry in self._vocabulary]
        self._inflected = InflectedEntries(self._vocabulary if self._language == ENGLISH else ())
        reach = thresholds.NEAR_WORDS if self._language == ENGLISH else thresholds.NEAR_CHARACTERS
        self._meant = MeantEntries([read(entry, self._language) for entry in self._vocabulary], reach)

    def matches(self, sentence: str) -> list[Match]:
        """The best match of each entry that hits, in the vocabulary's order. Offsets are the sentence's."""
        reading = read(sentence, self._language)
        found = self._meant_in(sentence, reading) | self._standing_in(reading)
        return [found[place] for place in sorted(found)]

    def _meant_in(self, sentence: str, reading: Reading) -> dict[int, Match]:
        meant = self._meant.find(reading.mentions)
        return {
            place: Match(self._vocabulary[place], MatchKind.MEANING, 0, len(sentence), score)
            for place, score in meant.items()
        }

    def _standing_in(self, reading: Reading) -> dict[int, Match]:
        inflected = self._inflected.find(reading.folded.text, reading.words)
        exact = {place: entry.find(reading.folded.text) for place, entry in enumerate(self._exact)}
        found = {
            place: self._match(place, MatchKind.INFLECTED, span, reading) for place, span in inflected.items()
        }
        for place, span in exact.items():
            if span is not None:
                found[place] = self._match(place, MatchKind.EXACT, span, reading)
        return found

    def _match(self, place: int, how: MatchKind, span: tuple[int, int], reading: Reading) -> Match:
        start, end = reading.folded.span(*span)
        return Match(self._vocabulary[place], how, start, end, 1.0)
