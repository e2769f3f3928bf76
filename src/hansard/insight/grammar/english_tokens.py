"""An English text cut into words."""

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    "|".join(
        (
            r"https?://\S+|www\.\S+",
            r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}|@\w+",
            r"\^\w+|/[A-Z]{2}(?=\s*$)",  # who signs a chat
            r"\{[^{}]{0,60}\}|\[[^\[\]]{0,60}\]",  # what a transcript says of noises
            r"\d+(?:[.,:/]\d+)*[^\W_]*(?:-[^\W_]+)*",
            r"[^\W_]+(?:['\-][^\W_]+)*|&",
        )
    )
)
_MARK = re.compile(r"[,;:.!?…()\"“”<>/|*]|\s[-–—]\s|—|\n")
_CONTRACTED = re.compile(r"(?P<stem>.+?)(?P<tail>n't|'(?:s|m|re|ve|ll|d))")
_ABBREVIATED = frozenset("mr mrs ms dr st jr sr vs no inc ltd co dept approx".split())


def english_tokens(text: str) -> Iterator[tuple[str, int, int, str]]:
    """Each word in lower case, its start and end, and the mark before it; contractions in two parts."""
    last = 0
    for match in _TOKEN.finditer(text):
        mark = _mark(text[last : match.start()])
        if mark == "." and text[max(0, last - 6) : last].lower().split(" ")[-1] in _ABBREVIATED:
            mark = ""
        for start, end in _parts(match[0].lower(), match.start(), match.end()):
            yield text[start:end].lower(), start, end, mark
            mark = ""
        last = match.end()


def _mark(gap: str) -> str:
    """The mark in what stands between two words, a full stop before any other."""
    found = [mark.strip() or "\n" for mark in _MARK.findall(gap)]
    return next((mark for mark in found if mark in ".!?"), found[0] if found else "")


def _parts(word: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A word, or the two parts of a contraction."""
    parted = _CONTRACTED.fullmatch(word)
    if parted is None:
        yield start, end
    else:
        middle = start + parted.start("tail")
        yield from ((start, middle), (middle, end))
