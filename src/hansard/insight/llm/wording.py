"""Texts that a language model wrote, as texts: cleaned, and looked through for what no text of ours has."""

import re
import unicodedata

LONGEST = 600
"""Characters; a summary's sentence has about a hundred."""

# Marks that change how text is shown or hide in it: controls, bidirectional overrides, zero widths.
_HIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
_MARKUP = re.compile(
    r"<[^>]*>|\]\(|https?:|www\.|```|\*\*|^\s*#+\s|^\s*[-*]\s|[{}|\\]|\[[A-Z]+(?:_[A-Z]+)*_\d+\]"
)
_DOMAIN = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b", re.IGNORECASE)

_SCRIPTS = {
    "zh": "CJK",
    "ja": "CJK HIRAGANA KATAKANA",
    "ko": "HANGUL",
    "he": "HEBREW",
    "hi": "DEVANAGARI",
}


def clean(text: str) -> str:
    """One line without hidden marks and half characters, cut to `LONGEST`."""
    storable = text.encode("utf-8", "ignore").decode()
    return " ".join(_HIDDEN.sub(" ", storable).split())[:LONGEST]


def has_markup(text: str) -> bool:
    """Whether a text holds markup, a link, or a placeholder that was never put back."""
    return _MARKUP.search(text) is not None


def addresses(text: str) -> list[str]:
    """E-mail addresses and names of hosts in a text."""
    return [match.group() for match in _DOMAIN.finditer(text)]


def in_script(text: str, language: str) -> bool:
    """Whether most letters are of the script of a base language; true where that says nothing."""
    script = _SCRIPTS.get(language, "").split()
    letters = [character for character in text if character.isalpha()]
    if not script or not letters:
        return True
    own = sum(unicodedata.name(letter, "").partition(" ")[0] in script for letter in letters)
    return own * 2 >= len(letters)
