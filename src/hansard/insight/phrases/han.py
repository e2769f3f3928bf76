"""One form of Chinese for searching: the data here is in Traditional characters, texts are in either."""

from hansard.insight.lexicon.han import plain


def simplified(text: str) -> str:
    """The text in Simplified form, one character for one, so that offsets survive."""
    return plain(text)
