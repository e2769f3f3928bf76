"""The things a phrase can be a sign of."""

from enum import StrEnum, auto


class Cue(StrEnum):
    """A sign in somebody's words. Each language lists the phrases for each of these."""

    # how a call opens and ends
    GREETING = auto()
    IDENTIFICATION = auto()
    OFFER_OF_HELP = auto()
    CALLER_OPENING = auto()
    FURTHER_HELP = auto()
    CLOSING = auto()
    CALLER_CLOSING = auto()
    # the agent's work
    VERIFICATION = auto()
    EMPATHY = auto()
    NEXT_STEP = auto()
    DEED = auto()
    STATE_CHANGE = auto()
    ESCALATION_PATH = auto()
    REFUSAL = auto()
    CAUSE = auto()
    RECAP = auto()
    READ_BACK = auto()
    HOLD = auto()
    HOLD_COURTESY = auto()
    PROHIBITED = auto()
    # the customer's side
    REQUEST = auto()
    PROBLEM = auto()
    COMPLAINT = auto()
    FRUSTRATION = auto()
    PRAISE = auto()
    SOLVED = auto()
    ACKNOWLEDGED = auto()
    UNRESOLVED = auto()
    SUPERVISOR = auto()
    REPEATED_CONTACT = auto()
    REPEATED_STATEMENT = auto()
    ABUSE = auto()
    # risks
    LEGAL = auto()
    PRIVACY = auto()
    COMPLIANCE = auto()
    VULNERABLE = auto()
    CHURN = auto()
    HARD_TO_HEAR = auto()
    ASK_TO_REPEAT = auto()
    # agreements
    PROMISE = auto()
    OTHERS_TASK = auto()
    DURING_CALL = auto()
    PROPOSAL = auto()
    ACCEPTANCE = auto()
    REJECTION = auto()
    DUE = auto()
    FOLLOW_UP = auto()
    DECISION = auto()
    OPEN_POINT = auto()
    # small things
    CONDITION = auto()
    DOUBT = auto()
    QUESTION = auto()
    NO_ANSWER = auto()
    PROMPT = auto()
    LIVE_PERSON = auto()
    CALLBACK_NUMBER = auto()


GUARDED = frozenset(
    {
        Cue.PRAISE,
        Cue.SOLVED,
        Cue.COMPLAINT,
        Cue.FRUSTRATION,
        Cue.LEGAL,
        Cue.CHURN,
        Cue.SUPERVISOR,
        Cue.DEED,
        Cue.STATE_CHANGE,
        Cue.DECISION,
        Cue.PRIVACY,
        Cue.REPEATED_CONTACT,
    }
)
"""Cues that a negation just before turns into nothing ("I'm not going to sue")."""

STATED = frozenset({Cue.PRAISE, Cue.SOLVED, Cue.DEED, Cue.STATE_CHANGE, Cue.CAUSE, Cue.DECISION})
"""Cues that count only where they are stated, not asked ("does that work?")."""
