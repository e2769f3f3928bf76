"""The summary: one to three sentences, built only from what stands in the transcript."""

from hansard.insight.account import Statement
from hansard.insight.dialogue import Dialogue
from hansard.insight.evidence import cite
from hansard.insight.meeting import meeting_account
from hansard.insight.nulls import is_service_call
from hansard.insight.service import service_account
from hansard.insight.voicemail import voicemail_account
from hansard.insight.writing import writer_for
from hansard.model.insight import Insight, InsightKind, NullReason

_SENTENCES = 3


def summary_insight(dialogue: Dialogue) -> Insight:
    """What the call was about, what was done, what comes next; None only without speech."""
    if not dialogue.lines:
        return Insight(InsightKind.SUMMARY, None, null_reason=NullReason.NO_SPEECH)
    statements = account(dialogue)[:_SENTENCES]
    writer = writer_for(dialogue.pack)
    text = writer.joined([writer.sentence(statement.text) for statement in statements])
    evidence = tuple(cite(hit) for statement in statements for hit in statement.hits)
    return Insight(InsightKind.SUMMARY, text, evidence)


def account(dialogue: Dialogue) -> list[Statement]:
    """The statements that fit this kind of conversation, in the order told."""
    if dialogue.conversation.flags.is_voicemail and dialogue.pack.supported:
        return voicemail_account(dialogue)
    if is_service_call(dialogue) and dialogue.pack.supported:
        return service_account(dialogue)
    return meeting_account(dialogue)
