"""The language that is written: the one asked for, unless another is clearly spoken and may be followed."""

import numpy as np
import pytest
from tests.support.engines import SayingEngine

from hansard.errors import EngineMissingError
from hansard.model.languages import LANGUAGES, base_language, code_of
from hansard.model.options import LanguageMismatch
from hansard.model.transcript import Word
from hansard.pipeline import language as policy
from hansard.pipeline.language import choose_transcriber, second_choice
from hansard.speech.configuration import SpeechConfiguration
from hansard.speech.engines.base import LanguageGuess

HERE = SpeechConfiguration()
FOLLOW, KEEP = LanguageMismatch.FOLLOW_AUDIO, LanguageMismatch.FOLLOW_REQUEST
SPEECH = [np.zeros(16_000, np.float32)]
PLAIN = [Word(f"word{n}", n, n + 0.5, 0.9) for n in range(10)]
MUMBLED = [Word(f"word{n}", n, n + 0.5, 0.3) for n in range(10)]
MANY = tuple(sorted({base_language(code) for code in LANGUAGES}))


def sample():
    return SPEECH


def nothing():
    return []


@pytest.fixture
def engines(monkeypatch):
    """Puts engines in the place of those that are installed: by language, `*` for all others."""

    def install(known: dict[str, SayingEngine]) -> None:
        def find(language, _configuration):
            engine = known.get(base_language(language), known.get("*"))
            if engine is None:
                raise EngineMissingError(f"nothing for {language}", language=language)
            return engine

        def find_multilingual(_configuration):
            return known.get("*")

        monkeypatch.setattr(policy, "transcriber_for", find)
        monkeypatch.setattr(policy, "multilingual_transcriber", find_multilingual)

    return install


def test_what_is_asked_for_and_spoken_is_written(engines):
    engine = SayingEngine(MANY, guess=LanguageGuess("de", 0.97))
    engines({"*": engine})
    choice = choose_transcriber("de-DE", FOLLOW, HERE, sample)
    assert (choice.engine, choice.conclude(PLAIN, 10.0)) == (engine, ("de-DE", ()))


def test_another_language_that_is_clearly_spoken_is_followed_with_a_warning(engines):
    engines({"*": SayingEngine(MANY, guess=LanguageGuess("sv", 0.9))})
    language, warnings = choose_transcriber("zh-TW", FOLLOW, HERE, sample).conclude(PLAIN, 10.0)
    assert language == "sv-SE"
    (warning,) = warnings
    assert warning.startswith("language_mismatch: Mandarin (Taiwan) was asked for and Swedish is spoken")


def test_it_is_only_told_where_the_request_comes_first(engines):
    engines({"*": SayingEngine(MANY, guess=LanguageGuess("sv", 0.9))})
    language, warnings = choose_transcriber("zh-TW", KEEP, HERE, sample).conclude(PLAIN, 10.0)
    assert language == "zh-TW"
    assert "Swedish seems to be spoken; it was transcribed as asked" in warnings[0]


@pytest.mark.parametrize("guess", [None, LanguageGuess("sv", 0.79), LanguageGuess("zh", 0.99)])
def test_without_a_clear_other_language_the_request_stands(engines, guess):
    engines({"*": SayingEngine(MANY, guess=guess)})
    assert choose_transcriber("zh-TW", FOLLOW, HERE, sample).conclude(PLAIN, 10.0) == ("zh-TW", ())


def test_too_little_speech_says_nothing_of_the_language(engines):
    engines({"*": SayingEngine(MANY, guess=LanguageGuess("sv", 0.99))})
    assert choose_transcriber("zh-TW", FOLLOW, HERE, nothing).language == "zh-TW"


def test_a_language_that_no_recording_can_be_in_is_told_and_not_followed(engines):
    engines({"*": SayingEngine(MANY, guess=LanguageGuess("nl", 0.99))})
    language, warnings = choose_transcriber("de-DE", FOLLOW, HERE, sample).conclude(PLAIN, 10.0)
    assert language == "de-DE"
    assert "nl seems to be spoken" in warnings[0]


def test_without_an_engine_of_its_own_plain_english_is_kept(engines):
    engines({"en": SayingEngine(("en",))})
    choice = choose_transcriber("zh-TW", FOLLOW, HERE, sample)
    language, warnings = choice.conclude(PLAIN, 10.0)
    assert language == "en-US"
    assert "English is spoken; the transcript is in English" in warnings[0]
    assert choice.conclude([], 0.0) == ("zh-TW", ())


@pytest.mark.parametrize(("mismatch", "words"), [(FOLLOW, MUMBLED), (KEEP, PLAIN)])
def test_without_an_engine_anything_else_fails_and_names_what_is_missing(engines, mismatch, words):
    engines({"en": SayingEngine(("en",))})
    with pytest.raises(EngineMissingError, match="nothing for zh-TW"):
        choose_transcriber("zh-TW", mismatch, HERE, sample).conclude(words, 10.0)


def test_hardly_english_words_are_told_where_no_other_engine_can_help(engines):
    engines({"en": SayingEngine(("en",))})
    choice = choose_transcriber("en-GB", FOLLOW, HERE, sample)
    assert choice.doubts(MUMBLED, 10.0)
    assert second_choice(choice, HERE, sample) is None
    language, warnings = choice.conclude(MUMBLED, 10.0)
    assert language == "en-GB"
    assert warnings[0].startswith("language_doubtful: English (United Kingdom) was asked for")


@pytest.mark.parametrize("language", ["en-AU", "fr-CA"])
def test_a_language_that_only_some_dialect_has_is_told_by_its_code(engines, language):
    engines({"en": SayingEngine(("en",)), "fr": SayingEngine(MANY, guess=LanguageGuess("sv", 0.9))})
    _, warnings = choose_transcriber(language, KEEP, HERE, sample).conclude(MUMBLED, 10.0)
    assert f"{language} was asked for" in warnings[0]


def test_hardly_english_words_are_written_again_in_the_language_another_engine_hears(engines):
    engines({"en": SayingEngine(("en",)), "*": SayingEngine(MANY, guess=LanguageGuess("es", 0.95))})
    choice = choose_transcriber("en-US", FOLLOW, HERE, sample)
    again = second_choice(choice, HERE, sample)
    assert again is not None
    assert again.conclude(MUMBLED, 10.0)[0] == "es-ES"


def test_words_of_an_engine_of_many_languages_are_not_judged_as_english(engines):
    engines({"*": SayingEngine(MANY)})
    choice = choose_transcriber("fr-FR", FOLLOW, HERE, sample)
    assert not choice.doubts([Word("bonjour", 0.0, 1.0, None)] * 10, 10.0)


def test_every_base_language_has_a_code():
    assert all(base_language(code_of(base) or "") == base for base in MANY)
    assert (code_of("en"), code_of("zh"), code_of("nl")) == ("en-US", "zh-TW", None)
