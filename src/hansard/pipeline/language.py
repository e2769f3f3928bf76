"""Which engine transcribes, and whether what it heard is in the language that was asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from hansard.errors import EngineMissingError
from hansard.model.languages import LANGUAGES, base_language
from hansard.model.options import LanguageMismatch
from hansard.model.transcript import Word
from hansard.speech.configuration import SpeechConfiguration
from hansard.speech.engines.base import Transcriber
from hansard.speech.language import looks_english
from hansard.speech.registry import transcriber_for

ENGLISH = "en-US"


@dataclass(frozen=True, slots=True)
class Choice:
    """An engine for a recording.

    `missing` is why the asked language has none of its own; `mismatch` is what to do then with
    speech in another language.
    """

    engine: Transcriber
    asked: str
    mismatch: LanguageMismatch
    missing: EngineMissingError | None = None

    def judge(self, words: Sequence[Word], speech_s: float) -> tuple[str, tuple[str, ...]]:
        """The language of the words, which stand for `speech_s` seconds of speech, and warnings.

        Raises EngineMissingError when another language was asked for and the words are not English,
        or may not be taken as such.
        """
        is_english = not words or looks_english(words, speech_s)
        if self.missing is None:
            return self.asked, () if is_english else (_doubtful(self.asked),)
        if not words:
            return self.asked, ()
        if not is_english or self.mismatch is LanguageMismatch.FOLLOW_REQUEST:
            raise self.missing
        return ENGLISH, (_mismatch(self.asked),)


def choose_transcriber(asked: str, mismatch: LanguageMismatch, configuration: SpeechConfiguration) -> Choice:
    """The engine of the asked language, or the English one to try with."""
    try:
        return Choice(transcriber_for(asked, configuration), asked, mismatch)
    except EngineMissingError as missing:
        return Choice(transcriber_for(ENGLISH, configuration), asked, mismatch, missing)


def _doubtful(asked: str) -> str:
    return (
        f"language_doubtful: {LANGUAGES[asked]} was asked for, but the words make little sense in "
        f"{base_language(asked)}; the recording may be in another language."
    )


def _mismatch(asked: str) -> str:
    return (
        f"language_mismatch: {LANGUAGES[asked]} was asked for and English is spoken; "
        "the transcript is in English."
    )
