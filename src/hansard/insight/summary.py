"""The summary: one to three sentences, built only from what stands in the transcript."""

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


def summary_insight(dialogue: Dialogue, seen: Overview | None = None) -> Insight:
    """What the call was about, what was done, what comes next; None only without speech.

    `seen` is the overview of the conversation, where it is at hand.
    """
    if not dialogue.lines:
        return Insight(InsightKind.SUMMARY, None, null_reason=NullReason.NO_SPEECH)
    statements = account(seen or overview(dialogue))
    writer = writer_for(dialogue.pack)
    text = writer.joined([writer.sentence(statement.text) for statement in statements])
    evidence = tuple(cite(hit) for statement in statements for hit in statement.hits)
    return Insight(InsightKind.SUMMARY, text, evidence)


def account(seen: Overview) -> list[Statement]:
    """Up to three statements that fit this kind of conversation, in the order told."""
    dialogue = seen.dialogue
    if dialogue.conversation.flags.is_voicemail and dialogue.pack.supported:
        return voicemail_account(seen)[:_SENTENCES]
    if is_service_call(dialogue) and dialogue.pack.supported:
        return service_account(seen)[:_SENTENCES]
    return meeting_account(seen)[:_SENTENCES]


def told_places(seen: Overview) -> list[Hit]:
    """The places the summary rests on, in order; none without speech."""
    return [hit for statement in account(seen) for hit in statement.hits] if seen.dialogue.lines else []
