"""A mask from the redaction of texts: each value has a placeholder of its own and can be put back."""

import re
from collections import Counter
from collections.abc import Container, Iterable

from hansard.insight.llm.masking import Mask, Masked
from hansard.insight.redaction.places import Places
from hansard.model.conversation import Conversation

_ALIKE = re.compile(r"\[[A-Z]+(?:_[A-Z]+)*_\d+\]")
_OF_ANY_KIND = "TEXT"


class _Placeholders:
    """Numbers the values of each kind, in whatever case they are written.

    `taken` are not given out: a conversation has them among its words.
    """

    def __init__(self, taken: Container[str]) -> None:
        self._taken = taken
        self._given: dict[tuple[str, str], str] = {}
        self._counts: Counter[str] = Counter()

    def of(self, kind: str, value: str) -> str:
        key = kind, value.casefold()
        if key not in self._given:
            self._given[key] = self._new(kind)
        return self._given[key]

    def _new(self, kind: str) -> str:
        self._counts[kind] += 1
        placeholder = f"[{kind}_{self._counts[kind]}]"
        return self._new(kind) if placeholder in self._taken else placeholder


def redacting_mask(conversation: Conversation) -> Mask:
    """The mask for one conversation: its turns lose what is redacted, and other texts what they had of it.

    A text's own words that look like a placeholder are masked as well, so that nothing is ever put back
    in their place.
    """
    places = Places(conversation)
    placeholders = _Placeholders({name for turn in conversation.turns for name in _ALIKE.findall(turn.text)})

    def mask(text: str) -> Masked:
        parts: list[str] = []
        originals: dict[str, str] = {}
        position = 0
        for kind, start, end in _gone(text, places):
            placeholder = placeholders.of(kind, text[start:end])
            originals.setdefault(placeholder, text[start:end])
            parts += [text[position:start], placeholder]
            position = end
        return Masked("".join([*parts, text[position:]]), originals)

    return mask


def _gone(text: str, places: Places) -> Iterable[tuple[str, int, int]]:
    """Kind and place of all that may not leave, in order and apart."""
    found = [(each.kind.value, each.start, each.end) for each in places.beginning(text)]
    found += [(_OF_ANY_KIND, *match.span()) for match in _ALIKE.finditer(text)]
    apart: list[tuple[str, int, int]] = []
    for kind, start, end in sorted(found, key=lambda one: one[1:]):
        if apart and start < apart[-1][2]:
            first, begin, until = apart[-1]
            apart[-1] = first, begin, max(until, end)
        else:
            apart.append((kind, start, end))
    return apart
