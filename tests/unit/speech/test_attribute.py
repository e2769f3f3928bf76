"""Words go to those who said them, and become turns."""

from dataclasses import replace

import pytest

from hansard.model.audio import TrackSpeech
from hansard.model.options import AnalysisOptions
from hansard.model.transcript import ChannelMode, Word
from hansard.speech.attribute import attribute
from hansard.speech.engines.base import SpeakerSpan


def say(text: str, start_s: float, word_s: float = 0.3) -> tuple[Word, ...]:
    """Words without pauses."""
    return tuple(
        Word(word, round(start_s + index * word_s, 3), round(start_s + (index + 1) * word_s, 3), 0.9)
        for index, word in enumerate(text.split())
    )


def speech(track: int, *spans: tuple[float, float]) -> TrackSpeech:
    return TrackSpeech(track, spans, (), 0.0, ())


HELLO = say("Hello, how can I help?", 0.0)
HI = say("Hi, my phone is broken.", 2.0)
OPTIONS = AnalysisOptions()


def texts(found) -> list[tuple[str, str]]:
    return [(turn.participant, turn.text) for turn in found.turns]


def test_one_party_per_channel_in_order_of_first_speech():
    found = attribute(
        ChannelMode.STEREO, (HI, HELLO), (speech(0, (2.0, 3.5)), speech(1, (0.0, 1.5))), (), OPTIONS
    )
    assert [(one.id, one.name, one.channel) for one in found.participants] == [
        ("p1", "speaker1", 1),
        ("p2", "speaker2", 0),
    ]
    assert texts(found) == [("p1", "Hello, how can I help?"), ("p2", "Hi, my phone is broken.")]
    assert [(span.participant, span.start_s) for span in found.spans] == [("p1", 0.0), ("p2", 1.97)]
    assert [turn.id for turn in found.turns] == ["t1", "t2"]


def test_names_follow_the_channels():
    options = replace(OPTIONS, speaker_names=("Jack", "Michelle"))
    found = attribute(
        ChannelMode.STEREO, (HI, HELLO), (speech(0, (2.0, 3.5)), speech(1, (0.0, 1.5))), (), options
    )
    assert [(one.name, one.channel) for one in found.participants] == [("Michelle", 1), ("Jack", 0)]


def test_the_name_of_a_channel_without_speech_is_nobodys():
    options = replace(OPTIONS, speaker_names=("Jack", "Michelle"))
    found = attribute(ChannelMode.STEREO, ((), HELLO), (speech(0), speech(1, (0.0, 1.5))), (), options)
    assert [(one.name, one.channel) for one in found.participants] == [("Michelle", 1)]


def test_names_follow_the_first_speech_where_channels_say_nothing():
    options = replace(OPTIONS, speaker_names=("Michelle",))
    voices = (SpeakerSpan(0, 0.0, 1.6), SpeakerSpan(1, 1.9, 4.0))
    found = attribute(ChannelMode.MONO, (HELLO + HI,), (speech(0, (0.0, 3.5)),), voices, options)
    assert [(one.name, one.channel) for one in found.participants] == [("Michelle", None), ("speaker2", None)]


def test_without_diarization_there_is_one_speaker():
    options = replace(OPTIONS, diarize=False, speaker_names=("Jack", "Michelle"))
    found = attribute(
        ChannelMode.STEREO, (HI, HELLO), (speech(0, (2.0, 3.5)), speech(1, (0.0, 1.5))), (), options
    )
    assert [(one.id, one.name) for one in found.participants] == [("p1", "speaker1")]
    assert [word for turn in found.turns for word in turn.words] == [*HELLO, *HI]


def test_a_lone_word_inside_a_sentence_stays_with_its_speaker():
    words = say("I was just a little baffled", 0.0)
    voices = (
        SpeakerSpan(0, 0.0, 0.88),
        SpeakerSpan(1, 0.88, 1.22),
        SpeakerSpan(0, 1.22, 2.0),
        SpeakerSpan(1, 3, 4),
    )
    found = attribute(ChannelMode.MONO, (words,), (speech(0, (0.0, 1.8)),), voices, OPTIONS)
    assert texts(found) == [("p1", "I was just a little baffled")]


def test_a_change_of_voice_moves_to_the_sentence_end_beside_it():
    words = say("Could you spell that please? Sure, it is Brown.", 0.0)
    voices = (SpeakerSpan(0, 0.0, 1.75), SpeakerSpan(1, 1.75, 3.0))
    found = attribute(ChannelMode.MONO, (words,), (speech(0, (0.0, 2.7)),), voices, OPTIONS)
    assert texts(found) == [("p1", "Could you spell that please?"), ("p2", "Sure, it is Brown.")]


def test_a_word_between_the_voices_goes_to_the_nearest():
    words = say("Good morning", 0.0) + say("yes", 2.4)
    voices = (SpeakerSpan(0, 0.0, 0.6), SpeakerSpan(1, 2.9, 3.5))
    found = attribute(ChannelMode.MONO, (words,), (speech(0, (0.0, 2.7)),), voices, OPTIONS)
    assert texts(found) == [("p1", "Good morning"), ("p2", "yes")]


def test_a_voice_without_words_is_nobody():
    voices = (SpeakerSpan(0, 0.0, 1.6), SpeakerSpan(1, 8.0, 9.0))
    found = attribute(ChannelMode.MONO, (HELLO,), (speech(0, (0.0, 1.5), (8.0, 9.0)),), voices, OPTIONS)
    assert [one.id for one in found.participants] == ["p1"]


def test_a_turn_ends_at_a_pause():
    words = say("The service light", 0.0) + say("came on already", 4.0)
    found = attribute(ChannelMode.MONO, (words,), (speech(0, (0.0, 5.0)),), (), OPTIONS)
    assert [turn.text for turn in found.turns] == ["The service light", "came on already"]


def test_a_long_turn_ends_with_a_sentence():
    words = say(("a " * 40 + "end. ") * 4, 0.0)
    found = attribute(ChannelMode.MONO, (words,), (speech(0, (0.0, 50.0)),), (), OPTIONS)
    assert len(found.turns) == 2
    assert all(turn.text.endswith("end.") for turn in found.turns)


def test_somebody_else_in_a_pause_ends_a_turn():
    left = say("I will check.", 0.0) + say("It is here.", 1.7)
    right = say("Okay.", 1.1)
    found = attribute(
        ChannelMode.STEREO, (left, right), (speech(0, (0.0, 2.6)), speech(1, (1.1, 1.4))), (), OPTIONS
    )
    assert [turn.text for turn in found.turns] == ["I will check.", "Okay.", "It is here."]


def test_chinese_is_written_without_spaces():
    words = (Word("您好,", 0.0, 0.5), Word("請問", 0.5, 0.9), Word("Hansard", 0.9, 1.4))
    found = attribute(ChannelMode.MONO, (words,), (speech(0, (0.0, 1.4)),), (), OPTIONS)
    assert found.turns[0].text == "您好,請問Hansard"


def test_nothing_said_is_nobody():
    found = attribute(ChannelMode.MONO, ((),), (speech(0),), (), OPTIONS)
    assert (found.participants, found.turns, found.spans) == ((), (), ())


@pytest.mark.recordings
def test_every_word_of_a_call_is_in_exactly_one_turn(hear):
    heard = hear("calls/autorepair_40_stereo.flac")
    found = attribute(ChannelMode.STEREO, heard.words, heard.speech, (), OPTIONS)
    in_turns = sorted((word for turn in found.turns for word in turn.words), key=lambda word: word.start_s)
    assert in_turns == sorted((word for own in heard.words for word in own), key=lambda word: word.start_s)
    starts = [turn.start_s for turn in found.turns]
    assert starts == sorted(starts)
    assert len(found.participants) == 2
