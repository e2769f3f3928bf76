"""How turns are written: script, numbers as figures or words, with or without punctuation."""

from collections.abc import Sequence
from dataclasses import replace

from hansard.model.options import AnalysisOptions
from hansard.model.transcript import Turn, Word
from hansard.speech.figures.convert import to_figures
from hansard.speech.marks import strip_punctuation
from hansard.speech.numerals import spell_numbers
from hansard.speech.rewording import shared
from hansard.speech.script import to_script
from hansard.speech.turns import join_words


def style_turns(turns: Sequence[Turn], options: AnalysisOptions, language: str) -> tuple[Turn, ...]:
    """The turns as the caller wants them written; a turn of nothing but marks is left out.

    `language` is that of the words. The text becomes that of the words.
    """
    styled = (_styled(turn, options, language) for turn in turns)
    return tuple(turn for turn in styled if turn.text)


def _styled(turn: Turn, options: AnalysisOptions, language: str) -> Turn:
    words = _numbered(to_script(turn.words, language), options, language)
    if not options.punctuation:
        words = tuple(bare for word in words for bare in _without_marks(word))
    return replace(turn, text=join_words(words), words=words)


def _numbered(words: Sequence[Word], options: AnalysisOptions, language: str) -> tuple[Word, ...]:
    if options.itn:
        return to_figures(words, language, options.vocabulary)
    return spell_numbers(words, language)


def _without_marks(word: Word) -> tuple[Word, ...]:
    return shared(word, strip_punctuation(word.text).split())
