"""Builds turns from the words of several voices."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hansard.model.transcript import Turn, Word
from hansard.speech.voices import ends_sentence

_PAUSE_S = 1.2
_ANSWERED_PAUSE_S = 0.3  # a pause in which somebody else starts to speak
_LONG_S = 20.0


@dataclass(frozen=True, slots=True)
class VoicedWord:
    """A word and who said it: the participant's id and channel."""

    word: Word
    participant: str
    channel: int | None


def build_turns(words: Sequence[VoicedWord]) -> tuple[Turn, ...]:
    """Turns in order of start, ids `t1`, `t2`…

    A turn ends where its speaker pauses, where somebody else starts in a shorter pause, and at a
    sentence's end once it is long. Turns of different people may overlap.
    """
    pieces = [piece for own in _by_participant(words) for piece in _pieces(own, _others(words, own))]
    pieces.sort(key=lambda piece: (piece[0].word.start_s, piece[0].participant))
    return tuple(_turn(number, piece) for number, piece in enumerate(pieces, 1))


def join_words(words: Sequence[Word]) -> str:
    """The text of words; no space where one of two neighbours is written without spaces."""
    text = ""
    for word in words:
        spaced = text and not (_is_unspaced(text[-1]) or _is_unspaced(word.text[:1]))
        text += f" {word.text}" if spaced else word.text
    return text


def _is_unspaced(character: str) -> bool:
    """Chinese and Japanese letters and full-width marks."""
    return "\u3000" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"


def _by_participant(words: Sequence[VoicedWord]) -> list[list[VoicedWord]]:
    own: dict[str, list[VoicedWord]] = {}
    for voiced in words:
        own.setdefault(voiced.participant, []).append(voiced)
    return list(own.values())


def _others(words: Sequence[VoicedWord], own: list[VoicedWord]) -> list[float]:
    """When the words of everybody else start, in order."""
    return sorted(voiced.word.start_s for voiced in words if voiced.participant != own[0].participant)


def _pieces(own: list[VoicedWord], others: list[float]) -> list[list[VoicedWord]]:
    pieces = [[own[0]]]
    for before, voiced in pairwise(own):
        if _ends(pieces[-1][0].word, before.word, voiced.word, others):
            pieces.append([voiced])
        else:
            pieces[-1].append(voiced)
    return pieces


def _ends(first: Word, before: Word, word: Word, others: list[float]) -> bool:
    """Whether a turn that began with `first` ends between two words."""
    pause_s = word.start_s - before.end_s
    if pause_s > _PAUSE_S or (ends_sentence(before.text) and before.end_s - first.start_s > _LONG_S):
        return True
    answered = bisect_left(others, word.start_s) > bisect_left(others, before.end_s - _ANSWERED_PAUSE_S / 2)
    return answered and (pause_s > _ANSWERED_PAUSE_S or ends_sentence(before.text))


def _turn(number: int, piece: list[VoicedWord]) -> Turn:
    words = tuple(voiced.word for voiced in piece)
    return Turn(
        id=f"t{number}",
        participant=piece[0].participant,
        start_s=words[0].start_s,
        end_s=max(word.end_s for word in words),
        text=join_words(words),
        words=words,
        channel=piece[0].channel,
    )
