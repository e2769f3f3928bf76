"""Scripts for the tests of what reads them."""

from tests.unit.insight.dialogues import HAPPY_EN, Rows, conversation

from hansard.insight.dialogue import prepare
from hansard.insight.llm.quotes import Quotes
from hansard.insight.llm.script import Script, script_of
from hansard.insight.llm.support import Support


def script(rows: Rows = HAPPY_EN, **options: object) -> Script:
    return script_of(prepare(conversation(rows, **options)))  # type: ignore[arg-type]


def quotes(rows: Rows = HAPPY_EN, **options: object) -> Quotes:
    return Quotes(script(rows, **options))


def support(rows: Rows = HAPPY_EN, **options: object) -> Support:
    return Support(script(rows, **options))
