"""How one language speaks of tasks: where pledges stand, and the signs around them."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType

from hansard.insight.actions.pledge import Clause
from hansard.insight.han import simplified
from hansard.insight.phrases.task import Sign
from hansard.model.transcript import Role

_GRAMMARS = {
    "en": "hansard.insight.actions.english_grammar",
    "zh": "hansard.insight.actions.chinese_grammar",
}


@dataclass(frozen=True, slots=True)
class Grammar:
    """`clauses` finds them in the folded text of somebody in a role; the signs are searched there too.

    `plain` puts the verb of a deed into its plain form ("rang you" as "ring you"). With `needs_deed`
    nothing counts but the deeds listed, for want of forms that tell verbs apart. A clause that starts
    within `lead` characters of a question may be a promise with a tag.
    """

    clauses: Callable[[str, Role], tuple[Clause, ...]]
    plain: Callable[[str], str]
    signs: dict[Sign, re.Pattern[str]]
    needs_deed: bool
    lead: int

    def has(self, sign: Sign, text: str) -> bool:
        """Whether a sign stands anywhere in a text."""
        return sign in self.signs and self.signs[sign].search(text) is not None

    def opens(self, sign: Sign, text: str) -> bool:
        """Whether a text begins with a sign."""
        return sign in self.signs and self.signs[sign].match(text) is not None

    def main(self, text: str) -> str:
        """What is said without a time told by another event: "... once we hang up"."""
        aside = self.signs[Sign.ASIDE].search(text) if Sign.ASIDE in self.signs else None
        return text[: aside.start()] if aside else text

    def fills(self, sign: Sign, text: str) -> bool:
        """Whether a text is nothing but a sign."""
        return sign in self.signs and self.signs[sign].fullmatch(text) is not None


@cache
def grammar_of(code: str) -> Grammar | None:
    """The grammar of a base language, None where there is none.

    It is loaded when the language is first read: its patterns take a while.
    """
    module = _GRAMMARS.get(code)
    if module is None:
        return None
    grammar: Grammar = import_module(module).grammar()
    return grammar


def compiled_signs(
    data: ModuleType, compiler: Callable[[Iterable[str]], re.Pattern[str]]
) -> dict[Sign, re.Pattern[str]]:
    """The signs of a language: those of `SIGNS` by its way to part words, those of `MARKS` as they are."""
    signs = {sign: compiler(fragments) for sign, fragments in data.SIGNS.items()}
    return signs | {sign: re.compile(simplified(pattern)) for sign, pattern in data.MARKS.items()}
