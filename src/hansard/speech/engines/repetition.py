"""Recognisers that get stuck write the same words again and again; people rarely do."""

from hansard.model.transcript import Word

_LONGEST_PHRASE = 12
_ALLOWED_WORDS = 7  # "no, no, no, no": one word said that often is still believed
_ALLOWED_PHRASES = 3


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
