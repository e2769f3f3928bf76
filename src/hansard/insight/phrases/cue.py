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
    FAREWELL = auto()
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
    DISMISSIVE = auto()
    SETTLED = auto()
    UNDERTAKING = auto()
    FAILED = auto()
    VAGUE = auto()
    # the customer's side
    REQUEST = auto()
    PROBLEM = auto()
    COMPLAINT = auto()
    FORMAL_COMPLAINT = auto()
    FRUSTRATION = auto()
    DISBELIEF = auto()
    RESIGNED = auto()
    GAVE_UP = auto()
    CORRECTION = auto()
    CUT_SHORT = auto()
    PRAISE = auto()
    THANKS = auto()
    DELIGHT = auto()
    CONTENT = auto()
    SOLVED = auto()
    ACKNOWLEDGED = auto()
    UNRESOLVED = auto()
    SUPERVISOR = auto()
    REPEATED_CONTACT = auto()
    REPEATED_STATEMENT = auto()
    ABUSE = auto()
    INSULT = auto()
    # risks
    LEGAL = auto()
    PRIVACY = auto()
    COMPLIANCE = auto()
    IRREGULAR = auto()
    MIS_SOLD = auto()
    VULNERABLE = auto()
    FRAIL = auto()
    ANIMAL = auto()
    CHURN = auto()
    HARD_TO_HEAR = auto()
    ASK_TO_REPEAT = auto()
    MISHEARD = auto()
    # agreements
    PROMISE = auto()
    OTHERS_TASK = auto()
    REJECTION = auto()
    DUE = auto()
    DECISION = auto()
    OPEN_POINT = auto()
    # small things
    CONDITION = auto()
    DOUBT = auto()
    QUESTION = auto()
    NO_ANSWER = auto()
    CONFIRMABLE = auto()
    CONFIRMATION = auto()
    PROMPT = auto()
    LIVE_PERSON = auto()
    CALLBACK_NUMBER = auto()


GUARDED = frozenset(
    {
        Cue.PRAISE,
        Cue.THANKS,
        Cue.DELIGHT,
        Cue.CONTENT,
        Cue.SOLVED,
        Cue.SETTLED,
        Cue.COMPLAINT,
        Cue.FORMAL_COMPLAINT,
        Cue.FRUSTRATION,
        Cue.LEGAL,
        Cue.CHURN,
        Cue.SUPERVISOR,
        Cue.DEED,
        Cue.STATE_CHANGE,
        Cue.DECISION,
        Cue.PRIVACY,
        Cue.COMPLIANCE,
        Cue.REPEATED_CONTACT,
    }
)
"""Cues that a negation just before turns into nothing ("I'm not going to sue")."""

STATED = frozenset(
    {
        Cue.PRAISE,
        Cue.CONTENT,
        Cue.SOLVED,
        Cue.SETTLED,
        Cue.DEED,
        Cue.STATE_CHANGE,
        Cue.CAUSE,
        Cue.DECISION,
    }
)
"""Cues that count only where they are stated, not asked ("does that work?")."""
