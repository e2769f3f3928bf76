"""Summary and chapters made anew from what is stored."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace

from sqlalchemy import Connection

from hansard.errors import TranscriptNotFoundError
from hansard.insight.chapters import chapters_of
from hansard.insight.dialogue import prepare
from hansard.insight.engines.rules import RulesAnalyst
from hansard.insight.overview import overview
from hansard.insight.summary import account, summary_of
from hansard.model.insight import Insight, InsightKind
from hansard.pipeline.members import RENAMED
from hansard.pipeline.naming import Renaming
from hansard.pipeline.reanalysis import stored_conversation
from hansard.store.insights import list_insights, replace_insights

_KINDS = (InsightKind.SUMMARY, InsightKind.CHAPTER)


def told_again(connection: Connection, conversation_id: str) -> list[Insight]:
    """What rules tell anew of the conversation; what a language model told, with the names of now.

    None where nothing was analysed.
    """
    told = [one for one in list_insights(connection, conversation_id) if one.kind in _KINDS]
    with suppress(TranscriptNotFoundError):
        is_by_rules = all(one.engine == RulesAnalyst.name for one in told)
        return _by_rules(connection, conversation_id) if is_by_rules else _renamed(told)
    return []


def keep_told(connection: Connection, conversation_id: str, told: Iterable[Insight]) -> None:
    """Summary and chapters instead of those before; ids and corrections stay.

    The caller has locked the conversation.
    """
    stored = list_insights(connection, conversation_id)
    others = [one for one in stored if one.kind not in _KINDS]
    replace_insights(connection, conversation_id, [*others, *told])


def _by_rules(connection: Connection, conversation_id: str) -> list[Insight]:
    seen = overview(prepare(stored_conversation(connection, conversation_id)))
    made = [summary_of(seen.dialogue, account(seen)), *chapters_of(seen)]
    return [replace(one, engine=RulesAnalyst.name, version=RulesAnalyst.version) for one in made]


def _renamed(told: Sequence[Insight]) -> list[Insight]:
    """The same with the names that people got since."""
    pairs = [pair for one in told for pair in one.detail.get(RENAMED, ())]
    changes = [Renaming("", old, "", new) for old, new in pairs]
    return [_with_names(one, changes) for one in told]


def _with_names(one: Insight, changes: Iterable[Renaming]) -> Insight:
    value, detail = one.value, {key: each for key, each in one.detail.items() if key != RENAMED}
    for change in changes:
        value = value and change.text(value)
        if detail.get("gist"):
            detail["gist"] = change.text(detail["gist"])
    return replace(one, value=value, detail=detail)
