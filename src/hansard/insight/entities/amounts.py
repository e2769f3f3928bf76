"""Money and numbers as mentions."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from hansard.insight.entities import chinese_money, english_money, english_prices, english_slang
from hansard.insight.entities.amount import Amount
from hansard.insight.entities.chinese_quantities import chinese_quantities
from hansard.insight.entities.dictation import Run
from hansard.insight.entities.english_quantities import english_quantities
from hansard.insight.entities.han import plain
from hansard.insight.entities.mention import EntityKind, Mention, mention_at
from hansard.insight.entities.quantity import Quantity
from hansard.insight.entities.spelling import chinese_number, english_number
from hansard.insight.entities.tokens import Words

_CENT = 2
_HOME = {"zh-TW": "TWD", "zh-HK": "HKD"}


@dataclass(frozen=True, slots=True)
class Told:
    """What speaks for prices beside the words of a text.

    `is_asked`: somebody wants to know how much. `is_code`: somebody wants a number that is none. `is_priced`:
    the conversation is of money.
    """

    is_asked: bool = False
    is_code: bool = False
    is_priced: bool = False


NOTHING_TOLD = Told()


@dataclass(frozen=True, slots=True)
class Figures:
    """The money and the numbers of a text; `implied` is money by what is said around it alone."""

    amounts: tuple[Mention, ...]
    implied: tuple[Mention, ...]
    numbers: tuple[Mention, ...]


def english_figures(
    words: Words, runs: Sequence[Run], stop_words: frozenset[str], told: Told = NOTHING_TOLD
) -> Figures:
    """Money and numbers of an English text."""
    text = words.text
    quantities = list(english_quantities(words, runs, stop_words))
    amounts = [*english_money.english_amounts(text, quantities), *english_slang.slang_amounts(text)]
    implied = [
        *(english_prices.formed_amounts(text) if words.speaks_numbers and not told.is_code else ()),
        *english_prices.implied_amounts(text, quantities, is_asked=told.is_asked, is_priced=told.is_priced),
    ]
    return Figures(
        tuple(_amounts(text, amounts)),
        tuple(_amounts(text, implied)),
        tuple(_number(text, each, english_number, " percent") for each in quantities),
    )


def chinese_figures(text: str, language: str, runs: Sequence[Run], told: Told = NOTHING_TOLD) -> Figures:
    """Money and numbers of a Chinese text; its tag tells what 元 is."""
    folded = plain(text)
    home = _HOME.get(language, "CNY")
    quantities = list(chinese_quantities(folded, runs))
    implied = chinese_money.implied_amounts(folded, is_asked=told.is_asked)
    return Figures(
        tuple(_amounts(text, chinese_money.chinese_amounts(folded, home))),
        tuple(_amounts(text, implied)),
        tuple(_number(text, each, chinese_number, "%") for each in quantities),
    )


def _amounts(text: str, amounts: Iterable[Amount]) -> Iterator[Mention]:
    for each in amounts:
        amount = round(each.amount, _CENT)
        written = f"{amount:.0f}" if amount == int(amount) else f"{amount:.2f}"
        detail = {"amount": amount, "currency": each.currency or None}
        surface = text[each.start : each.end]
        value = f"{written} {each.currency}".strip()
        yield Mention(EntityKind.MONEY, each.start, each.end, surface, value, detail)


def _number(text: str, quantity: Quantity, spelled: Callable[[int], str], percent: str) -> Mention:
    value = quantity.value
    if value is None or value != int(value) or value < 0:
        return mention_at(EntityKind.NUMBER, text, quantity.start, quantity.end)
    words = spelled(int(value)) + (percent if quantity.is_percent else "")
    return mention_at(EntityKind.NUMBER, text, quantity.start, quantity.end, words)
