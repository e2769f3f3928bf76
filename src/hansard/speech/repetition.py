"""Recognisers that get stuck write the same words again and again; people rarely do."""

from collections.abc import Sequence

from hansard.model.transcript import Word

_LONGEST_PHRASE = 12
_ALLOWED_WORDS = 7  # "no, no, no, no": one word said that often is still believed
_ALLOWED_PHRASES = 3
_FASTEST_WORDS_PER_S = 7.0  # characters, where an engine gives these: Mandarin at its fastest has as many
_SPARE_WORDS = 8
_LONGEST_WORD = 60


def runs_away(words: Sequence[Word], length_s: float) -> bool:
    """Whether words from `length_s` of sound loop, or are more or longer than anybody says."""
    texts = [word.text for word in words]
    too_many = len(texts) > length_s * _FASTEST_WORDS_PER_S + _SPARE_WORDS
    return too_many or max(map(len, texts), default=0) > _LONGEST_WORD or has_loop(texts)


def has_loop(texts: list[str]) -> bool:
    """Whether a word or phrase is repeated more often than people do."""
    return _loop(texts) is not None


def without_loop(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words up to the end of the first round of the loop; all, when there is none."""
    loop = _loop([word.text for word in words])
    return words if loop is None else words[: loop[0] + loop[1]]


def _loop(texts: list[str]) -> tuple[int, int] | None:
    """Start and length of the phrase that is repeated."""
    plain = [text.lower().strip(".,?!;:") for text in texts]
    for length in range(1, _LONGEST_PHRASE + 1):
        allowed = _ALLOWED_WORDS if length == 1 else _ALLOWED_PHRASES
        for start in range(len(plain) - length * (allowed + 1) + 1):
            if _repeats(plain, start, length, allowed + 1):
                return start, length
    return None


def _repeats(plain: list[str], start: int, length: int, times: int) -> bool:
    end = start + length * times
    return plain[start : end - length] == plain[start + length : end]
