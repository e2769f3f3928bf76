"""Finding phrases of a list among tokens."""

from collections import defaultdict
from collections.abc import Iterable

from hansard.insight.entities.tokens import Token, Words

_TOKEN_MARKS = str.maketrans("", "", ".")


class Gazetteer:
    """Phrases of one or more words, in lower case, ready to be found."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._lengths: dict[str, list[int]] = defaultdict(list)
        self._phrases: set[str] = set()
        for phrase in phrases:
            parts = [part.translate(_TOKEN_MARKS) for part in phrase.replace(" & ", " ").split()]
            plain = " ".join(parts)
            if plain not in self._phrases:
                self._phrases.add(plain)
                self._lengths[parts[0]].append(len(parts))

    def begins(self, token: Token) -> bool:
        """Whether a phrase begins with a token."""
        return _plain(token.lower) in self._lengths

    def match(self, words: Words, place: int) -> int:
        """Where the longest phrase that begins with a token ends; `place` where there is none."""
        tokens = words.tokens
        lengths = self._lengths.get(_plain(tokens[place].lower))
        if lengths is None:
            return place
        for length in sorted(lengths, reverse=True):
            end = place + length
            if end > len(tokens) or not all(_joined(token.gap) for token in tokens[place + 1 : end]):
                continue
            if " ".join(_plain(token.lower) for token in tokens[place:end]) in self._phrases:
                return end
        return place

    def __contains__(self, phrase: str) -> bool:
        return phrase in self._phrases


def _plain(word: str) -> str:
    return word.translate(_TOKEN_MARKS)


def _joined(gap: str) -> bool:
    return gap in {" ", "  ", ". ", " & ", "-"}
