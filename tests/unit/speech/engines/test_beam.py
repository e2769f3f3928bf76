"""Beam search: several texts at a time, the likeliest as a whole, custom words favoured."""

import numpy as np
import pytest

from hansard.speech.engines.beam import search
from hansard.speech.engines.favour import Favour
from hansard.speech.engines.moonshine_model import Memory, Step
from hansard.speech.engines.moonshine_tokens import END

NOTHING = Favour([])
A, B, C = 5, 6, 7
FRAMES = 3


class Grammar:
    """A decoder whose next token depends on the text alone: `{text: {token: probability}}`."""

    def __init__(self, chances: dict[tuple[int, ...], dict[int, float]]) -> None:
        self._chances = chances
        self._texts: dict[int, tuple[int, ...]] = {}

    def start(self) -> Memory:
        sound = np.zeros((1, FRAMES, 1), np.float32)
        return Memory({"encoder_hidden_states": sound}, (np.full((1, 1), -1.0, np.float32),))

    def step(self, memory: Memory, tokens: np.ndarray) -> Step:
        """The keys hold the number of each text."""
        rows = []
        numbers = []
        for (key,), token in zip(memory.keys[0], tokens, strict=True):
            text = () if key < 0 else (*self._texts[int(key)], int(token))
            number = len(self._texts)
            self._texts[number] = text
            numbers.append([float(number)])
            chances = np.full(10, 1e-6)
            for following, chance in self._chances.get(text, {END: 1.0}).items():
                chances[following] = chance
            rows.append(np.log(chances))
        attention = np.full((len(rows), FRAMES), 1 / FRAMES, np.float32)
        logits = np.array(rows, np.float32)
        return Step(logits, attention, Memory(memory.feed, (np.array(numbers, np.float32),)))


def written(grammar: Grammar, favour: Favour = NOTHING, max_tokens: int = 9):
    return search(grammar, grammar.start(), max_tokens, favour)


def test_the_likeliest_text_wins_over_the_likeliest_first_token():
    grammar = Grammar({(): {A: 0.6, B: 0.4}, (A,): {C: 0.3, END: 0.3}, (B,): {C: 1.0}, (B, C): {END: 1.0}})
    found = written(grammar)
    assert found.tokens == (B, C)
    assert found.probabilities == pytest.approx([0.4, 1.0], rel=1e-3)
    assert found.attention.shape == (2, FRAMES)


def test_silence_is_no_text():
    found = written(Grammar({(): {END: 0.9, A: 0.1}, (A,): {END: 1.0}}))
    assert found.tokens == ()
    assert found.attention.shape == (0, FRAMES)


def test_a_text_without_end_is_cut():
    endless = {tuple([A] * length): {A: 1.0} for length in range(12)}
    assert written(Grammar(endless), max_tokens=5).tokens == (A,) * 5


def test_a_favoured_word_wins_where_it_is_nearly_as_likely():
    grammar = Grammar({(): {A: 0.7, B: 0.3}, (A,): {END: 1.0}, (B,): {C: 1.0}, (B, C): {END: 1.0}})
    assert written(grammar).tokens == (A,)
    assert written(grammar, Favour([(B, C)])).tokens == (B, C)


def test_a_favoured_word_that_was_not_said_is_not_written():
    grammar = Grammar({(): {A: 0.99, B: 0.01}, (A,): {END: 1.0}, (B,): {C: 0.01, END: 0.99}})
    assert written(grammar, Favour([(B, C)])).tokens == (A,)


def test_leaving_a_favoured_word_half_way_pays_its_points_back():
    favour = Favour([(A, B, C)])
    _, gains = favour.points(())
    owed, further = favour.points((9, A, B))
    assert owed == pytest.approx(-2 * gains[A])
    assert further[C] == pytest.approx(3 * gains[A])
    assert favour.points((A, B, C)) == (0.0, {A: gains[A]})


def test_without_custom_words_nothing_is_favoured():
    assert NOTHING.points((A, B)) == (0.0, {})
