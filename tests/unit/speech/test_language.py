"""English is told from what an English engine makes of other languages."""

import pytest

from hansard.errors import EngineMissingError
from hansard.model.transcript import Word
from hansard.speech.configuration import SpeechConfiguration
from hansard.speech.language import looks_english
from hansard.speech.registry import capabilities, missing_engine, transcriber_for

ENGLISH = [
    "multi_azure/en-US-general_audio.wav",
    "multi_leopard/test.wav",
    "calls/autorepair_40_stereo.flac",
    "en_misc/jfk.flac",
    "en_misc/uberi_english.wav",
    "en_fleurs/fleurs-en-002.ogg",
    "en_speechbrain/spk1_snt1.wav",
    "en_telephone/vosk_test8k.wav",
]
OTHER = [
    "multi_azure/zh-CN_audio.wav",
    "multi_fleurs/fleurs-de-002.ogg",
    "multi_fleurs/fleurs-fr-000.ogg",
    "multi_leopard/test_es.wav",
    "multi_leopard/test_ko.wav",
    "multi_misc/uberi_chinese.flac",
    "multi_misc/wk_ja_test_clip.wav",
    "multi_rhino/test_within_context_pt.wav",
    "multi_sv/common_voice_sv-SE_18717015.wav",
    "multi_css10/it_karolystria_0550.wav",
]


def judge(heard) -> bool:
    words = [word for own in heard.words for word in own]
    return looks_english(words, sum(one.speech_s for one in heard.speech))


@pytest.mark.recordings
@pytest.mark.parametrize("path", ENGLISH)
def test_english_is_taken_for_english(hear, path):
    assert judge(hear(path))


@pytest.mark.recordings
@pytest.mark.parametrize("path", OTHER)
def test_other_languages_are_not(hear, path):
    assert not judge(hear(path))


def test_few_words_need_more_confidence():
    words = [Word("yes", 0.0, 0.4, 0.7), Word("please", 0.4, 0.8, 0.7)]
    assert not looks_english(words, 0.8)
    assert looks_english(words * 6, 4.8)


def test_no_words_are_not_english():
    assert not looks_english([], 5.0)


@pytest.mark.parametrize("language", ["en-US", "en-GB", "en-IN"])
def test_english_has_an_engine(language):
    assert "en" in transcriber_for(language, SpeechConfiguration()).capability.languages


@pytest.mark.parametrize(("language", "name"), [("zh-TW", "Mandarin"), ("sv-SE", "Swedish")])
def test_a_language_without_engine_is_refused_with_what_it_needs(language, name):
    with pytest.raises(EngineMissingError, match=rf"{name}.*{language}.*hansard models download"):
        transcriber_for(language, SpeechConfiguration())
    assert missing_engine(language, SpeechConfiguration()).parameters == {"language": language}


def test_every_engine_describes_itself():
    described = capabilities(SpeechConfiguration())
    assert {one.task for one in described} == {"voice activity", "transcription", "diarization"}
    assert all(one.licence and one.installed == (one.missing is None) for one in described)
