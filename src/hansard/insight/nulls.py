"""When a field stays empty, and why: the null rules in one place."""

from collections.abc import Sequence

from hansard.insight.dialogue import Dialogue, Line
from hansard.insight.text import WIDE_LANGUAGES
from hansard.insight.thresholds import (
    MAX_REJECTED_WORD_SHARE,
    MIN_CHARACTERS_PER_PARTY,
    MIN_TURNS_PER_PARTY,
    MIN_WORD_CONFIDENCE,
    MIN_WORDS_PER_PARTY,
    ROLE_CONFIDENCE,
)
from hansard.model.insight import NullReason
from hansard.model.options import Scenario
from hansard.model.transcript import Participant, Role


def no_rating_at_all(dialogue: Dialogue) -> NullReason | None:
    """The reason why neither party can be rated; None when nothing stands against it."""
    conversation = dialogue.conversation
    checks = (
        (not dialogue.lines, NullReason.NO_SPEECH),
        (conversation.flags.is_voicemail, NullReason.VOICEMAIL),
        (not is_service_call(dialogue), NullReason.NOT_A_SERVICE_CALL),
        (not dialogue.pack.supported, NullReason.LANGUAGE_NOT_SUPPORTED),
        (not _has_roles(conversation.participants), NullReason.ROLES_UNKNOWN),
        (_is_unreliable(dialogue), NullReason.LOW_CONFIDENCE),
    )
    return next((reason for applies, reason in checks if applies), None)


def no_satisfaction(dialogue: Dialogue) -> NullReason | None:
    """The reason why satisfaction stays empty."""
    reason = no_rating_at_all(dialogue)
    if reason is not None:
        return reason
    if not dialogue.customer_lines:
        return NullReason.NO_CUSTOMER_SPEECH
    if _too_little(dialogue, dialogue.customer_lines):
        return NullReason.TOO_LITTLE_CUSTOMER_SPEECH
    return None


def no_performance(dialogue: Dialogue) -> NullReason | None:
    """The reason why the agent's work stays ungraded, except for too few criteria."""
    reason = no_rating_at_all(dialogue)
    if reason is not None:
        return reason
    if dialogue.conversation.flags.never_answered or not dialogue.agent_lines:
        return NullReason.NO_AGENT
    if _too_little(dialogue, dialogue.agent_lines):
        return NullReason.TOO_LITTLE_AGENT_SPEECH
    return None


def no_risk(dialogue: Dialogue) -> NullReason | None:
    """The reason why no risk is looked for."""
    if not dialogue.lines:
        return NullReason.NO_SPEECH
    if not is_service_call(dialogue):
        return NullReason.NOT_A_SERVICE_CALL
    return None if dialogue.pack.supported else NullReason.LANGUAGE_NOT_SUPPORTED


def is_service_call(dialogue: Dialogue) -> bool:
    """Said by the caller, or, where it was left open, seen from clearly known roles."""
    conversation = dialogue.conversation
    if conversation.scenario is Scenario.AUTO:
        sure = {person.role for person in conversation.participants if _is_sure(person)}
        return {Role.AGENT, Role.CUSTOMER} <= sure
    return conversation.scenario is Scenario.SERVICE_CALL


def _is_sure(person: Participant) -> bool:
    return person.role_confidence is None or person.role_confidence >= ROLE_CONFIDENCE


def _has_roles(participants: Sequence[Participant]) -> bool:
    return any(person.role is not Role.UNKNOWN for person in participants)


def _is_unreliable(dialogue: Dialogue) -> bool:
    if dialogue.conversation.rejected_word_share > MAX_REJECTED_WORD_SHARE:
        return True
    known = [
        word.confidence for line in dialogue.lines for word in line.turn.words if word.confidence is not None
    ]
    return bool(known) and sum(known) / len(known) < MIN_WORD_CONFIDENCE


def _too_little(dialogue: Dialogue, lines: Sequence[Line]) -> bool:
    wide = dialogue.language in WIDE_LANGUAGES
    least = MIN_CHARACTERS_PER_PARTY if wide else MIN_WORDS_PER_PARTY
    return len(lines) < MIN_TURNS_PER_PARTY or dialogue.units(lines) < least
