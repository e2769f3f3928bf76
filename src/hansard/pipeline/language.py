"""Which engine transcribes, in which language, and whether what it heard is in the one that was asked for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hansard.errors import EngineMissingError
from hansard.model.languages import LANGUAGES, base_language, code_of
from hansard.model.options import LanguageMismatch
from hansard.model.transcript import Word
from hansard.speech.configuration import SpeechConfiguration
from hansard.speech.engines.base import LanguageGuess, Samples, Transcriber
from hansard.speech.language import is_clear, looks_english
from hansard.speech.registry import multilingual_transcriber, transcriber_for

ENGLISH = "en-US"

SpeechSample = Callable[[], Sequence[Samples]]
"""Gives some of the recording's speech to tell the language by; nothing when there is too little."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An engine for a recording and the language to write.

    `missing` is why the asked language has no engine, so that English is tried; `may_follow` says
    whether another language than the one asked for may be written.
    """

    engine: Transcriber
    language: str
    asked: str
    may_follow: bool = True
    warnings: tuple[str, ...] = ()
    missing: EngineMissingError | None = None

    def doubts(self, words: Sequence[Word], speech_s: float) -> bool:
        """Whether an engine that knows English only wrote what is hardly English, in `speech_s` of speech."""
        only_english = self.engine.capability.languages == ("en",)
        return only_english and bool(words) and not looks_english(words, speech_s)

    def conclude(self, words: Sequence[Word], speech_s: float) -> tuple[str, tuple[str, ...]]:
        """The language of the words, and warnings.

        Raises EngineMissingError when the asked language has no engine and the words are not English, or may
        not be taken as such.
        """
        doubtful = self.doubts(words, speech_s)
        if self.missing is None:
            return self.language, (*self.warnings, *((_doubtful(self.asked),) if doubtful else ()))
        if not words:
            return self.asked, self.warnings
        if doubtful or not self.may_follow:
            raise self.missing
        return ENGLISH, (*self.warnings, _mismatch(self.asked, ENGLISH))


def choose_transcriber(
    asked: str, mismatch: LanguageMismatch, configuration: SpeechConfiguration, sample: SpeechSample
) -> Choice:
    """The engine of the asked language; of the language clearly spoken instead; or the English one to try."""
    may_follow = mismatch is LanguageMismatch.FOLLOW_AUDIO
    try:
        engine = transcriber_for(asked, configuration)
    except EngineMissingError as missing:
        english = transcriber_for(ENGLISH, configuration)
        return Choice(english, ENGLISH, asked, may_follow, missing=missing)
    return _followed(Choice(engine, asked, asked, may_follow), engine, configuration, sample)


def second_choice(choice: Choice, configuration: SpeechConfiguration, sample: SpeechSample) -> Choice | None:
    """For words that are hardly English: the language that an engine of many hears, if there is one."""
    detector = multilingual_transcriber(configuration)
    if detector is None or choice.missing is not None:
        return None
    other = _followed(choice, detector, configuration, sample)
    return other if other.language != choice.language else None


def _followed(
    choice: Choice, detector: Transcriber, configuration: SpeechConfiguration, sample: SpeechSample
) -> Choice:
    """The choice, or one for the language that the detector clearly hears instead."""
    guess = _clearly_other(choice.asked, detector, sample)
    if guess is None:
        return choice
    spoken = code_of(guess.language)
    engine = _engine(spoken, configuration) if choice.may_follow else None
    if spoken is None or engine is None:
        warning = _not_followed(choice.asked, spoken or guess.language)
        return Choice(choice.engine, choice.language, choice.asked, choice.may_follow, (warning,))
    return Choice(engine, spoken, choice.asked, warnings=(_mismatch(choice.asked, spoken),))


def _clearly_other(asked: str, detector: Transcriber, sample: SpeechSample) -> LanguageGuess | None:
    if detector.capability.languages == ("en",):
        return None
    segments = sample()
    guess = detector.detect_language(segments) if segments else None
    is_other = guess is not None and is_clear(guess) and guess.language != base_language(asked)
    return guess if is_other else None


def _engine(language: str | None, configuration: SpeechConfiguration) -> Transcriber | None:
    try:
        return transcriber_for(language, configuration) if language else None
    except EngineMissingError:
        return None


def _named(language: str) -> str:
    """The name of a language; the code of one that only some dialect has."""
    return LANGUAGES.get(language, language)


def _doubtful(asked: str) -> str:
    return (
        f"language_doubtful: {_named(asked)} was asked for, but the words make little sense in "
        f"{base_language(asked)}; the recording may be in another language."
    )


def _mismatch(asked: str, spoken: str) -> str:
    name = LANGUAGES[spoken].partition(" (")[0]
    return (
        f"language_mismatch: {_named(asked)} was asked for and {name} is spoken; the transcript is in {name}."
    )


def _not_followed(asked: str, spoken: str) -> str:
    name = _named(spoken).partition(" (")[0]
    return (
        f"language_mismatch: {_named(asked)} was asked for and {name} seems to be spoken; "
        "it was transcribed as asked."
    )
