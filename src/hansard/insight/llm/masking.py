"""What must not leave: taken out before anything is sent, put back into what is answered."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

_PLACEHOLDER = r"\[[A-Z]+(?:_[A-Z]+)*_\d+\]"
_PLACEHOLDERS = re.compile(_PLACEHOLDER)
_SHORTEST = 2  # a name of one letter would be found everywhere


@dataclass(frozen=True, slots=True)
class Masked:
    """A text that may leave. `originals` tells what each placeholder in it (`[PHONE_1]`) stands for."""

    text: str
    originals: Mapping[str, str] = field(default_factory=dict)


Mask = Callable[[str], Masked]
"""Masks the texts of one conversation, one after the other: a placeholder stands for the same in all."""


def no_mask(text: str) -> Masked:
    """Leaves the text as it is."""
    return Masked(text)


class Masking:
    """A mask, and what all its placeholders stand for. Not for several threads."""

    def __init__(self, mask: Mask) -> None:
        self._mask = mask
        self._originals: dict[str, str] = {}

    @property
    def is_idle(self) -> bool:
        """Whether everything may leave."""
        return self._mask is no_mask

    def speakers(self, names: Iterable[str]) -> dict[str, str]:
        """What speakers are called when they leave, by name; their names are masked from then on."""
        if self.is_idle:
            return {name: name for name in names}
        called = {name: f"[SPEAKER_{number}]" for number, name in enumerate(dict.fromkeys(names), 1)}
        self._originals |= {placeholder: name for name, placeholder in called.items()}
        return called

    def hidden(self, value: Any) -> Any:
        """A text, or the texts in a JSON document, without what must not leave.

        What was masked once is masked wherever it comes up, also where the mask would not see it.
        """
        if self.is_idle:
            return value
        return _changed(value, self._hide)

    def restored(self, value: Any) -> Any:
        """A JSON document with every placeholder put back; those never given out stay."""
        return _changed(value, self._restore)

    def _hide(self, text: str) -> str:
        masked = self._mask(text)
        self._originals |= masked.originals
        known = {original: placeholder for placeholder, original in self._originals.items()}
        words = [re.escape(name) for name in sorted(known, key=len, reverse=True) if len(name) >= _SHORTEST]
        pattern = "|".join([_PLACEHOLDER, *(rf"(?<![^\W_]){word}(?![^\W_])" for word in words)])
        return re.sub(pattern, lambda match: known.get(match.group(), match.group()), masked.text)

    def _restore(self, text: str) -> str:
        return _PLACEHOLDERS.sub(lambda match: self._originals.get(match.group(), match.group()), text)


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    """A JSON document with every text in it changed, but the names of its fields."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_changed(each, change) for each in value]
    if isinstance(value, dict):
        return {key: _changed(each, change) for key, each in value.items()}
    return value
