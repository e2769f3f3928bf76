"""The summary: one to three sentences, built only from what stands in the transcript."""

from collections.abc import Sequence

from hansard.insight.account import Statement
from hansard.insight.dialogue import Dialogue, Hit
from hansard.insight.evidence import cite
from hansard.insight.meeting import meeting_account
from hansard.insight.nulls import is_service_call
from hansard.insight.overview import Overview, overview
from hansard.insight.service import service_account
from hansard.insight.voicemail import voicemail_account
from hansard.insight.writing import writer_for
from hansard.model.insight import Insight, InsightKind, NullReason

_SENTENCES = 3


def summary_insight(dialogue: Dialogue) -> Insight:
    """What the call was about, what was done, what comes next; None only without speech."""
    return summary_of(dialogue, account(overview(dialogue)))


def summary_of(dialogue: Dialogue, statements: Sequence[Statement]) -> Insight:
    """The statements of an account as one text."""
    if not statements:
        return Insight(InsightKind.SUMMARY, None, null_reason=NullReason.NO_SPEECH)
    writer = writer_for(dialogue.pack)
    text = writer.joined([writer.sentence(statement.text) for statement in statements])
    evidence = tuple(cite(hit) for statement in statements for hit in statement.hits)
    return Insight(InsightKind.SUMMARY, text, evidence)


def account(seen: Overview) -> list[Statement]:
    """Up to three statements that fit this kind of conversation, in the order told; none without speech."""
    dialogue = seen.dialogue
    if not dialogue.lines:
        return []
    if dialogue.conversation.flags.is_voicemail and dialogue.pack.supported:
        return voicemail_account(seen)[:_SENTENCES]
    if is_service_call(dialogue) and dialogue.pack.supported:
        return service_account(seen)[:_SENTENCES]
    return meeting_account(seen)[:_SENTENCES]


def told_places(statements: Sequence[Statement]) -> list[Hit]:
    """The places an account rests on, in order."""
    return [hit for statement in statements for hit in statement.hits]
