"""Gives words to participants, and builds turns and spans from them."""

from collections.abc import Sequence
from dataclasses import dataclass

from hansard.model.audio import TrackSpeech
from hansard.model.options import AnalysisOptions
from hansard.model.transcript import UNKNOWN_SPEAKER, ChannelMode, Participant, Span, Turn, Word
from hansard.model.voice import voice_name
from hansard.speech.edges import soften
from hansard.speech.engines.base import SpeakerSpan
from hansard.speech.turns import VoicedWord, build_turns
from hansard.speech.voices import voices_of_words

_BRIDGED_S = 0.3
_SHORTEST_S = 0.1
_NEAR_S = 0.3


@dataclass(frozen=True, slots=True)
class Attributed:
    """Who took part, what they said, and when they spoke."""

    participants: tuple[Participant, ...]
    turns: tuple[Turn, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Voice:
    """One participant to be: the words, the speech, and the channel where there is one each."""

    words: tuple[Word, ...]
    spans: tuple[tuple[float, float], ...]
    channel: int | None = None

    @property
    def first_s(self) -> float:
        return min(
            [word.start_s for word in self.words[:1]] + [start for start, _ in self.spans[:1]],
            default=float("inf"),
        )


def attribute(
    mode: ChannelMode,
    words: Sequence[tuple[Word, ...]],
    speech: Sequence[TrackSpeech],
    speakers: Sequence[SpeakerSpan],
    options: AnalysisOptions,
) -> Attributed:
    """Participants `p1`, `p2`… in order of first speech, with their turns and spans.

    `words` and `speech` hold one entry per track. With one party per channel (stereo) each channel
    with speech is a participant and `speakers` is not looked at; otherwise each of the `speakers`
    with words is one. `channel` counts from 0. Names are `options.speaker_names` in the
    order of channels, or of first speech, and `speaker1`, `speaker2`… where there are none;
    `options.speaker_emails` go with them.
    """
    if not options.diarize:
        voices = [_together(words, speech)]
    elif mode is ChannelMode.STEREO:
        voices = [_channel(own, heard) for own, heard in zip(words, speech, strict=True)]
    else:
        voices = _told_apart(words[0], speech[0], speakers) if words else []
    voices = [voice for voice in voices if voice.words or (mode is ChannelMode.STEREO and voice.spans)]
    return _attributed(sorted(voices, key=lambda voice: voice.first_s), options)


def _channel(words: tuple[Word, ...], speech: TrackSpeech) -> _Voice:
    return _Voice(words, speech.spans, speech.track)


def _together(words: Sequence[tuple[Word, ...]], speech: Sequence[TrackSpeech]) -> _Voice:
    """Everything as one voice."""
    merged = sorted((word for own in words for word in own), key=lambda word: word.start_s)
    spans = sorted(span for heard in speech for span in heard.spans)
    return _Voice(tuple(merged), tuple(_bridge(spans)))


def _told_apart(
    words: tuple[Word, ...], speech: TrackSpeech, speakers: Sequence[SpeakerSpan]
) -> list[_Voice]:
    voices = voices_of_words(words, speakers)
    numbers = sorted(set(voices))
    if len(numbers) < 2:
        return [_Voice(words, speech.spans)]
    return [
        _Voice(
            tuple(word for word, voice in zip(words, voices, strict=True) if voice == number),
            _shared(speech.spans, [span for span in speakers if span.speaker == number]),
        )
        for number in numbers
    ]


def _shared(
    spans: Sequence[tuple[float, float]], speakers: Sequence[SpeakerSpan]
) -> tuple[tuple[float, float], ...]:
    """One voice's spans where there is speech or nearly so: it ends softer than the detector notices."""
    near = _bridge([(max(0.0, start_s - _NEAR_S), end_s + _NEAR_S) for start_s, end_s in spans])
    both = sorted(
        (max(start_s, span.start_s), min(end_s, span.end_s))
        for start_s, end_s in near
        for span in speakers
        if min(end_s, span.end_s) - max(start_s, span.start_s) >= _SHORTEST_S
    )
    return tuple(_bridge(both))


def _bridge(spans: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Spans in order of start, overlaps and short pauses closed."""
    bridged: list[tuple[float, float]] = []
    for start_s, end_s in spans:
        if bridged and start_s - bridged[-1][1] < _BRIDGED_S:
            bridged[-1] = (bridged[-1][0], max(end_s, bridged[-1][1]))
        else:
            bridged.append((start_s, end_s))
    return bridged


def _attributed(voices: Sequence[_Voice], options: AnalysisOptions) -> Attributed:
    participants = _participants(voices, options)
    pairs = list(zip(participants, voices, strict=True))
    voiced = [
        VoicedWord(word, participant.id, participant.channel)
        for participant, voice in pairs
        for word in voice.words
    ]
    spans = [
        Span(participant.id, start_s, end_s) for participant, voice in pairs for start_s, end_s in voice.spans
    ]
    return Attributed(participants, build_turns(voiced), soften(spans))


def _participants(voices: Sequence[_Voice], options: AnalysisOptions) -> tuple[Participant, ...]:
    """Numbered by first speech; named by channel where there is one."""
    return tuple(_participant(number, voice, options) for number, voice in enumerate(voices, 1))


def _participant(number: int, voice: _Voice, options: AnalysisOptions) -> Participant:
    if not options.diarize:
        return Participant(f"p{number}", UNKNOWN_SPEAKER if options.name_unknown else voice_name(number))
    place = number - 1 if voice.channel is None else voice.channel
    names, emails = dict(enumerate(options.speaker_names)), dict(enumerate(options.speaker_emails))
    return Participant(
        f"p{number}",
        names.get(place) or voice_name(number),
        channel=voice.channel,
        email=emails.get(place),
    )
