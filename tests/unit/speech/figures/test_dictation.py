import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.words import LENGTH_S, STEP_S, spoken, timed_words

from hansard.model.options import AnalysisOptions
from hansard.model.transcript import Turn, Word
from hansard.speech.figures.convert import to_figures
from hansard.speech.figures.dictation_words import WORDS
from hansard.speech.figures.numbers import LANGUAGES
from hansard.speech.style import style_turns
from hansard.speech.turns import join_words


def written(text: str, language: str = "en-US") -> str:
    return join_words(to_figures(spoken(text), language))


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("four, seven, two, one", "4721"),
        ("it's four, seven, two, one, thank you", "it's 4721, thank you"),
        ("five five five, oh one nine nine.", "5550199."),
        ("four one five, five five five, two six seven one", "4155552671"),
        ("two, six, seven one, five", "26715"),
        ("double five, triple seven", "55777"),
        ("eight hundred, five, five, five, one", "800, 5551"),
        ("zero, zero, zero, zero", "0000"),
        ("4, 7, 2, 1", "4721"),
        ("5 5 5, 0 1 9 9", "5550199"),
        ("1 0 0 0 1.", "10001."),
        ("0 0 7", "007"),
    ],
)
def test_four_digits_and_more_are_a_code(words: str, figures: str) -> None:
    assert written(words) == figures


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("my account number is one, two, three, four, five.", "my account number is 12345."),
        ("my account number is 1, 2, 3, 4, 5.", "my account number is 12345."),
        ("zip code, nine, four, one", "zip code, 941"),
        ("extension four, two, one, please", "extension 421, please"),
        ("my I.D. is four, one, seven", "my I.D. is 417"),
        ("your reference is: four, one, four", "your reference is: 414"),
        ("the number I have here is one, two, three", "the number I have here is 123"),
        ("my order is one, two, three, four", "my order is 1234"),
        ("account number, it's one, two, three", "account number, it's 123"),
        ("the card number is four two four two, one one one one", "the card number is 42421111"),
        ("code four two, one nine", "code 4219"),
    ],
)
def test_what_is_named_is_a_code_though_short_rising_or_in_equal_parts(words: str, figures: str) -> None:
    assert written(words) == figures


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("one, two, or three", "one, two, or three"),
        ("rooms one, two, and three", "rooms one, two, and three"),
        ("either one or two, three", "either one or two, three"),
        ("number four, seven", "number 4, seven"),
        ("page four, five", "page four, five"),
        ("in steps one, two, three we begin", "in steps 1, 2, 3 we begin"),
        ("one, two, three, four, five", "1, 2, 3, 4, 5"),
        ("five, four, three, two, one", "5, 4, 3, 2, 1"),
        ("chapters two, four, six, eight", "chapters 2, 4, 6, 8"),
        ("testing, one, two, one, two", "testing, 1, 2, 1, 2"),
        ("one, one, one, one moment", "1, 1, 1, 1 moment"),
        ("rooms four, one, seven, two, and five", "rooms 4, 1, 7, 2, and five"),
        ("five or four, one, seven, two", "5 or 4, 1, 7, 2"),
        ("four, seven, two, nine, twelve", "4, 7, 2, 9, 12"),
        ("twenty, four, seven, two, nine", "20, 4, 7, 2, 9"),
        ("4, 7, 2, 9, 12", "4, 7, 2, 9, 12"),
        ("5, 10, 15, 20", "5, 10, 15, 20"),
        ("one oh one, one oh two", "101, 102"),
        ("six four, six three", "64, 63"),
        ("call nine one one, four people are hurt", "call 911, 4 people are hurt"),
        ("four, three, five, two dollars", "4, 3, 5, $2"),
        ("my pin is four, seven, two, one, one moment", "my pin is 4, 7, 2, 1, 1 moment"),
        ("press one, two, three", "press 1, 2, 3"),
        ("4 3", "4 3"),
        ("1 2 3 days", "1 2 3 days"),
        ("the number? One, two, three", "the number? 1, 2, 3"),
        ("the number of steps is one, two, three", "the number of steps is 1, 2, 3"),
        ("the code for rooms one, two, and three", "the code for rooms one, two, and three"),
        ("in order one, two, three", "in order 1, 2, 3"),
        ("I want to order one, two, three", "I want to order 1, 2, 3"),
        ("your order will be there in one, two, three days", "your order will be there in 1, 2, 3 days"),
    ],
)
def test_what_is_counted_or_listed_stays_apart(words: str, figures: str) -> None:
    assert written(words) == figures


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("four, seven. two, one", "4, 7. 2, 1"),
        ("four seven; two one", "47; 21"),
        ("four, seven, two, nine - one", "4729 - one"),
        ('four, seven, two, nine, "one"', '4729, "one"'),
        ("five five five, _ oh one nine nine", "555, 0199"),
        ("five five five _ oh one nine nine", "555 0199"),
    ],
)
def test_another_mark_and_a_long_pause_part_a_code(words: str, figures: str) -> None:
    assert written(words) == figures


@pytest.mark.parametrize(("pause_s", "figures"), [(0.4, "5550199"), (0.9, "5550199"), (1.1, "555 0199")])
def test_a_breath_is_at_most_a_second(pause_s: float, figures: str) -> None:
    group, other = spoken("five five five"), spoken("oh one nine nine")
    shift_s = group[-1].end_s + pause_s
    later = [Word(word.text, word.start_s + shift_s, word.end_s + shift_s, 0.9) for word in other]
    assert join_words(to_figures([*group, *later], "en-US")) == figures


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("four, oh, seven, two", "4072"),
        ("four, seven, two, oh.", "4720."),
        ("nine four one, one oh, thank you", "94110, thank you"),
        ("my code is four, seven, two, oh, sorry", "my code is 472, oh, sorry"),
        ("oh, four, seven, two, one", "oh, 4721"),
        ("five, oh, six of them", "five, oh, six of them"),
    ],
)
def test_oh_is_a_nought_between_digits_and_where_they_end(words: str, figures: str) -> None:
    assert written(words) == figures


def test_a_code_is_one_word_from_its_first_digit_to_its_last() -> None:
    words = spoken("number four, seven, two, one, thanks")
    code = Word("4721,", STEP_S, 4 * STEP_S + LENGTH_S, 0.9)
    assert to_figures(words, "en-US") == (words[0], code, words[5])


def test_words_stay_alone_where_figures_are_not_wanted() -> None:
    words = spoken("my account number is one, two, three, four, five.")
    turn = Turn("1", "agent", words[0].start_s, words[-1].end_s, join_words(words), words)
    assert style_turns((turn,), AnalysisOptions(itn=False), "en-US") == (turn,)


@pytest.mark.parametrize(
    ("language", "words", "figures"),
    [
        ("da-DK", "mit kundenummer er en, to, tre", "mit kundenummer er 123"),
        ("da-DK", "fire, syv, to, en", "4721"),
        ("da-DK", "fire, syv, to, en eller tre", "4, 7, 2, 1 eller tre"),
        ("de-DE", "meine Kundennummer lautet eins, zwei, drei, vier.", "meine Kundennummer lautet 1234."),
        ("de-DE", "vier, sieben, null, eins", "4701"),
        ("de-DE", "Zimmer eins, zwei und drei", "Zimmer eins, zwei und drei"),
        ("de-DE", "eins, zwei, drei, vier", "1, 2, 3, 4"),
        ("es-MX", "el número de cuenta es uno, dos, tres", "el número de cuenta es 123"),
        ("es-ES", "cuatro, siete, dos, uno", "4721"),
        ("es-ES", "uno, dos y tres", "uno, dos y tres"),
        ("fr-FR", "mon numéro de compte est un, deux, trois", "mon numéro de compte est 123"),
        ("fr-FR", "quatre, sept, deux, un", "4721"),
        ("fr-FR", "zéro six, douze, trente-quatre", "06, 12, 34"),
        ("it-IT", "il codice è uno, due, tre", "il codice è 123"),
        ("it-IT", "quattro, sette, due, uno e tre", "4, 7, 2, 1 e tre"),
        ("nl-NL", "mijn rekeningnummer is één, twee, drie", "mijn rekeningnummer is 123"),
        ("nl-NL", "vier, zeven, twee, één", "4721"),
        ("pt-BR", "o código postal é um, dois, três", "o código postal é 123"),
        ("pt-BR", "quatro, sete, dois, um reais", "4, 7, 2, 1 reais"),
    ],
)
def test_other_languages(language: str, words: str, figures: str) -> None:
    assert written(words, language) == figures


def test_the_words_around_digits_are_known_wherever_numbers_are() -> None:
    assert set(WORDS) == LANGUAGES


PIECES = ["four", "seven,", "two,", "oh,", "one.", "and", "number", "is", "ten,", "5,", "days"]


@given(timed_words(PIECES), st.booleans())
def test_digits_are_neither_lost_nor_invented(words: list[Word], is_named: bool) -> None:
    said = [*([Word("code", 0, 0)] if is_named else []), *words]
    assert _digits(to_figures(said, "en-US")) == _digits(said)


VALUES = {"four": "4", "seven": "7", "two": "2", "one": "1", "ten": "10", "oh": "0"}


def _digits(words: list[Word] | tuple[Word, ...]) -> str:
    """All digits that are written or spoken; an `oh`, which may be none, left out."""
    texts = [word.text.strip(".,") for word in words]
    return "".join(VALUES.get(text, text if text.isdigit() else "") for text in texts).replace("0", "")
