"""The languages a conversation can be in."""

LANGUAGES: dict[str, str] = {
    "da-DK": "Danish (Denmark)",
    "de-DE": "German (Germany)",
    "en-GB": "English (United Kingdom)",
    "en-IN": "English (India)",
    "en-US": "English (United States)",
    "es-ES": "Spanish (Spain)",
    "es-MX": "Spanish (Mexico)",
    "fi-FI": "Finnish (Finland)",
    "fr-FR": "French (France)",
    "he-IL": "Hebrew (Israel)",
    "hi-IN": "Hindi (India)",
    "id-ID": "Indonesian (Indonesia)",
    "it-IT": "Italian (Italy)",
    "ja-JP": "Japanese (Japan)",
    "ko-KR": "Korean (South Korea)",
    "pl-PL": "Polish (Poland)",
    "pt-BR": "Portuguese (Brazil)",
    "pt-PT": "Portuguese (Portugal)",
    "sv-SE": "Swedish (Sweden)",
    "zh-CN": "Mandarin (China)",
    "zh-TW": "Mandarin (Taiwan)",
}

_CANONICAL = {code.lower(): code for code in LANGUAGES}


def canonical_language(tag: str) -> str | None:
    """The code in its canonical form (`ZH_tw` gives `zh-TW`), or None when it is not one of ours."""
    return _CANONICAL.get(tag.strip().replace("_", "-").lower())


def base_language(code: str) -> str:
    """`en` for `en-US`."""
    return code.split("-", 1)[0].lower()


WRITTEN = tuple(sorted({base_language(code) for code in LANGUAGES} | {"ar", "fa", "nl", "ru"}))
"""Base codes of the languages that speech can be written down in, also of those only some dialect has."""

_USUAL = {"en": "en-US", "es": "es-ES", "pt": "pt-BR", "zh": "zh-TW"}
_FIRST = {base_language(code): code for code in reversed(LANGUAGES)}


def code_of(base: str) -> str | None:
    """The code for a language of which only the base is known; None when it is not one of ours."""
    return _USUAL.get(base, _FIRST.get(base))
