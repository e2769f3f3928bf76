"""How a task can be spoken of, what sort of deed it is, and the signs around it."""

from enum import StrEnum, auto


class Form(StrEnum):
    """The words in which somebody takes on or is given something. Each language lists its own."""

    FIRM = auto()  # I'll send it
    BOUND = auto()  # leave it with me
    OFFERED = auto()  # I can send it
    LETTING = auto()  # let me send it
    PLANNED = auto()  # I'd like to send it
    ONGOING = auto()  # I'm sending it
    PRESENT = auto()  # we send it tonight
    IDEA = auto()  # maybe I could send it
    IMPLIED = auto()  # will send it: nobody named
    OTHERS = auto()  # my colleague will send it
    COMING = auto()  # my colleague is sending it
    DELEGATED = auto()  # I'll have my colleague send it
    NEEDED = auto()  # it has to be sent
    OUTCOME = auto()  # you'll receive it
    MEETING = auto()  # let's meet again
    ASSIGNED = auto()  # Priya to send it
    REQUEST = auto()  # could you send it
    PROPOSED = auto()  # shall I send it


class Deed(StrEnum):
    """What is to be done. What is done at once is a task only where a later time is named."""

    ECHO = auto()  # do that
    IDLE = auto()  # be honest, let you go
    AT_ONCE = auto()  # hold, put through
    CHECK = auto()  # look up: at once in a call, afterwards in a meeting
    SEND = auto()  # send, call, bring: reaches somebody
    WORK = auto()  # prepare, repair
    OTHER = auto()


class Sign(StrEnum):
    """What stands in or around a clause and tells how it is meant."""

    LATER = auto()  # tomorrow, once it is there
    NOW = auto()
    IDEA = auto()  # maybe
    OFFER = auto()  # if you like
    HABIT = auto()  # always
    CONDITION = auto()  # if it happens again: said before
    SUPPOSED = auto()  # the same, said after
    REVERT = auto()  # back to you: what "let me" is meant for later with
    THREAT = auto()  # small claims
    CONTACT = auto()  # call back, meet: what makes a follow-up
    ASSENT = auto()
    WELCOME = auto()  # assent to an offer that was no question
    THANKS = auto()  # the same among colleagues
    REFUSAL = auto()
    DONE_SINCE = auto()  # "that's sent"
    DONE_AT_ONCE = auto()  # "okay, I removed it"
    TAG = auto()  # "..., okay?"
    RUN_ON = auto()  # what may stand between two clauses that name one task
    JOINT = auto()  # what may stand between two clauses of one speaker that name one task
    SAME = auto()  # I, it: who goes on in the second of them
    GENERIC = auto()  # you have to: said of anybody
    ASIDE = auto()  # once we hang up
    THING = auto()  # that, the letter: what comes about
    TAKEN = auto()  # mine: somebody takes on what has to be done
    THEY = auto()  # they: anybody
    ADDRESSEE = auto()  # you
    SPEAKER = auto()  # I, we
    WE = auto()
    DUTY = auto()  # I have to


ASKED = frozenset({Form.REQUEST, Form.PROPOSED, Form.NEEDED})
"""Forms that need somebody to agree."""
