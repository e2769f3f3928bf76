"""Words that take on, give or ask for a task, as they stand in one turn."""

from dataclasses import dataclass

from hansard.insight.dialogue import Line
from hansard.insight.phrases.task import Deed, Form

_NEAR = 200


@dataclass(frozen=True, slots=True)
class Clause:
    """Places in a turn's folded text.

    What is said is `lead`..`end`, with what leads to it ("if I hear nothing"). From `start` on stands who
    does it, from `verb` on what is to be done. `context` is where words begin that may tell the date;
    `last` ends the sentence. `desk` marks what is done at once on a service call unless a time is said,
    `appoints` where the time is that of an appointment, `stands_alone` what is a task of its own although
    it follows another in the sentence, `is_sending` what will be done even where no time is said.
    """

    form: Form
    deed: Deed
    context: int
    lead: int
    start: int
    verb: int
    end: int
    last: int
    desk: bool = False
    appoints: bool = False
    stands_alone: bool = False
    is_sending: bool = False


@dataclass(frozen=True, slots=True)
class Pledge:
    """A clause in its line."""

    line: Line
    clause: Clause

    @property
    def form(self) -> Form:
        """How it is said."""
        return self.clause.form

    @property
    def deed(self) -> Deed:
        """The sort of deed."""
        return self.clause.deed

    @property
    def text(self) -> str:
        """The clause itself."""
        return self.line.text[self.clause.start : self.clause.end]

    @property
    def said(self) -> str:
        """The same as it stands in the turn."""
        return self.line.turn.text[self.clause.start : self.clause.end]

    @property
    def deed_text(self) -> str:
        """What is to be done, as said."""
        return self.line.turn.text[self.clause.verb : self.clause.end]

    @property
    def leading(self) -> str:
        """What leads to it."""
        return self.line.text[self.clause.context : self.clause.start]

    @property
    def whole(self) -> str:
        """The clause with what stands before and may tell the date."""
        return self.line.text[self.clause.context : self.clause.end]

    @property
    def said_whole(self) -> str:
        """The same as it stands in the turn."""
        return self.line.turn.text[self.clause.context : self.clause.end]

    @property
    def rest(self) -> str:
        """From the clause to the end of its sentence, as far as that is near."""
        end = min(self.clause.last, max(self.clause.end, self.clause.start + _NEAR))
        return self.line.text[self.clause.start : end]
