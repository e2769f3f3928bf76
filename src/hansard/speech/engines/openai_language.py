"""The spoken language, as a transcription server names it."""

import math

from hansard.model.languages import LANGUAGES, base_language
from hansard.speech.engines.base import LanguageGuess
from hansard.speech.engines.openai_answer import Answer

# English names, as Whisper has them: "English (United States)" without the country.
_CODES = {name.partition(" (")[0].lower(): base_language(code) for code, name in LANGUAGES.items()}
_CODES |= {"chinese": "zh"}

_UNSTATED = 0.5
"""Confidence where the server gives no figure at all. It may merely repeat its default language, so this
is too little to contradict the language that was asked for."""


def guess_language(answer: Answer) -> LanguageGuess | None:
    """The language of an answer that was asked for without one; None where it names none or has no words.

    The confidence is the server's probability of the language if it states one; else the mean
    probability of the tokens that it wrote in that language, which is low when it took one language
    for another.
    """
    code = base_code(answer.language or "")
    if code is None or not any(character.isalnum() for character in answer.text):
        return None
    known = [
        figure for figure in (answer.language_confidence, _token_confidence(answer)) if figure is not None
    ]
    return LanguageGuess(code, round(known[0] if known else _UNSTATED, 3))


def base_code(language: str) -> str | None:
    """`en` for `english`, `English`, `en`, `en-US` or `en_US`; None for what is no language."""
    name = language.strip().lower()
    if name in _CODES:
        return _CODES[name]
    code = base_language(name.replace("_", "-"))
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


def _token_confidence(answer: Answer) -> float | None:
    """e to the mean log probability of the tokens, weighted by the length of the text."""
    known = [
        (passage.logprob, len(passage.text)) for passage in answer.passages if passage.logprob is not None
    ]
    weight = sum(length for _, length in known)
    if not weight:
        return None
    return min(1.0, math.exp(sum(logprob * length for logprob, length in known) / weight))
