"""A short account of a conversation: sentences with the places they rest on."""

from dataclasses import dataclass

from hansard.insight.dialogue import Hit


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of an account, without its final stop, and where it comes from."""

    text: str
    hits: tuple[Hit, ...]
