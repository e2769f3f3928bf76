"""Texts with what is to go taken out for good."""

from collections.abc import Iterable

from hansard.insight.redaction.kinds import Redaction


def redacted_text(text: str, found: Iterable[Redaction], mask: str = "****") -> str:
    """The text with each of the redactions (in order, apart) replaced by a mask."""
    parts, position = [], 0
    for each in found:
        parts += [text[position : each.start], mask]
        position = each.end
    return "".join([*parts, text[position:]])
