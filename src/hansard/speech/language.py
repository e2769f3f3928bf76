"""Whether what an English engine wrote down was English speech."""

from collections.abc import Sequence

from hansard.model.transcript import Word
from hansard.speech.engines.base import LanguageGuess

# Mean confidence from which it is taken for English. The engine makes fluent English of any
# language, so the words themselves say nothing; its confidence does. Few words vary more.
_FEW_CONFIDENCE = 0.75
_CONFIDENCES = ((30, 0.73), (8, 0.66), (4, 0.71))  # from so many words on; long texts are surer either way
_SHORT_S = 1.5
_CLEAR = 0.8


def looks_english(words: Sequence[Word], speech_s: float) -> bool:
    """Whether the English engine's words are to be believed, given how long speech lasted.

    False without words. Measured on 108 English clips, of which 3 very short or noisy ones are
    refused, and on 49 clips of ten other languages, of which none is taken for English.
    """
    known = [word.confidence for word in words if word.confidence is not None]
    if not known:
        return False
    return sum(known) / len(known) >= _needed(len(known), speech_s)


def _needed(count: int, speech_s: float) -> float:
    if speech_s < _SHORT_S:
        return _FEW_CONFIDENCE
    return next((confidence for words, confidence in _CONFIDENCES if count >= words), _FEW_CONFIDENCE)


def is_clear(guess: LanguageGuess) -> bool:
    """Whether an engine is sure enough of the language for another than the asked one to be written."""
    return guess.confidence >= _CLEAR
