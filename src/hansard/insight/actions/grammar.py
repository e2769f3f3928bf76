"""How one language speaks of tasks: where pledges stand, and the signs around them."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import ModuleType

from hansard.insight.actions.chinese import chinese_clauses
from hansard.insight.actions.english import english_clauses
from hansard.insight.actions.english_deeds import plain
from hansard.insight.actions.pledge import Clause
from hansard.insight.han import simplified
from hansard.insight.phrases import en_task_signs, zh_task_signs
from hansard.insight.phrases.task import Sign
from hansard.model.transcript import Role


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


def grammar_of(code: str) -> Grammar | None:
    """The grammar of a base language, None where there is none."""
    return _GRAMMARS.get(code)


def _english(fragments: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'])(?:{'|'.join(fragments)})(?!\w)", re.IGNORECASE)


def _chinese(fragments: Iterable[str]) -> re.Pattern[str]:
    return re.compile(simplified("|".join(fragments)), re.IGNORECASE)


def _signs(
    data: ModuleType, compiler: Callable[[Iterable[str]], re.Pattern[str]]
) -> dict[Sign, re.Pattern[str]]:
    signs = {sign: compiler(fragments) for sign, fragments in data.SIGNS.items()}
    return signs | {sign: re.compile(simplified(pattern)) for sign, pattern in data.MARKS.items()}


_GRAMMARS = {
    "en": Grammar(english_clauses, plain, _signs(en_task_signs, _english), needs_deed=False, lead=10),
    "zh": Grammar(chinese_clauses, str, _signs(zh_task_signs, _chinese), needs_deed=True, lead=-1),
}
