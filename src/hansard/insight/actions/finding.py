"""Finds the tasks of a conversation: promises, accepted requests, accepted offers, assignments."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from hansard.insight.actions.exchange import (
    agrees,
    is_asked,
    is_done_since,
    is_refused,
    lines_before,
    reply_to,
    welcomes,
)
from hansard.insight.actions.grammar import Grammar
from hansard.insight.actions.judgement import Judged, is_later, judged
from hansard.insight.actions.names import is_known, known_names, with_capitals
from hansard.insight.actions.pledge import Pledge
from hansard.insight.actions.times import Due
from hansard.insight.dialogue import Dialogue, Line
from hansard.insight.phrases.task import ASKED, Deed, Form, Sign
from hansard.insight.thresholds import TASK_SIGNS
from hansard.model.transcript import Role

_ASIDE = 5


@dataclass(frozen=True, slots=True)
class Task:
    """A task as found.

    `answered` is the request or proposal that the words of the pledge take up; where a line only agrees,
    it is the pledge itself, and `agreed_in` that line.
    """

    judged: Judged
    answered: Judged | None = None
    agreed_in: Line | None = None

    @property
    def pledge(self) -> Pledge:
        """The words that hold the task."""
        return self.judged.pledge

    @property
    def source(self) -> Pledge:
        """The words that say what is to be done."""
        return (self.answered or self.judged).pledge

    @property
    def due(self) -> Due | None:
        """By when, as said where it was taken on, or where it was asked for."""
        return self.judged.due or (self.answered.due if self.answered else None)


def tasks(dialogue: Dialogue, grammar: Grammar) -> Iterator[Task]:
    """Every task, in order."""
    return _Finder(dialogue, grammar).tasks()


class _Finder:
    """One pass over a conversation."""

    def __init__(self, dialogue: Dialogue, grammar: Grammar) -> None:
        self.dialogue = dialogue
        self.grammar = grammar
        self.names = known_names(dialogue)
        self.pledges = {
            line.index: [
                Pledge(line, clause)
                for clause in grammar.clauses(with_capitals(line.text, self.names), line.role)
            ]
            for line in dialogue.lines
        }

    def tasks(self) -> Iterator[Task]:
        for line in self.dialogue.lines:
            request = self._request_before(line)
            own = self._own(line, request)
            yield from own
            yield from self._left_standing(line)
            if request and self._is_agreed(line, request, own):
                yield Task(request, request, agreed_in=line)

    def _request_before(self, line: Line) -> Judged | None:
        """The last that another participant asked for or proposed just before a line."""
        for earlier in lines_before(self.dialogue, line):
            asked = [one for one in reversed(self.pledges[earlier.index]) if one.form in ASKED]
            asked.sort(key=lambda one: one.deed is Deed.ECHO)
            found = next((one for one in self._weighed(asked) if one.is_sure), None)
            if found:
                return found
        return None

    def _weighed(self, pledges: Iterable[Pledge]) -> Iterator[Judged]:
        return (judged(self.dialogue, self.grammar, pledge) for pledge in pledges)

    def _own(self, line: Line, request: Judged | None) -> list[Task]:
        """What a line itself takes on or gives to somebody."""
        found: list[Task] = []
        for pledge in self.pledges[line.index]:
            if pledge.form in ASKED or self._is_void(pledge):
                continue
            one = judged(self.dialogue, self.grammar, pledge, self._bonus(pledge, request))
            task = _taking_up(one, request, line) if request and _takes_up(pledge) else Task(one)
            if one.is_sure and self._says_what(task):
                self._add(found, task)
        return found

    def _is_void(self, pledge: Pledge) -> bool:
        is_unknown = pledge.form is Form.ASSIGNED and not is_known(self.names, pledge)
        return (
            is_unknown
            or is_asked(self.dialogue, self.grammar, pledge)
            or is_refused(self.dialogue, self.grammar, pledge)
        )

    def _bonus(self, pledge: Pledge, request: Judged | None) -> float:
        bonus = 0.0
        if request:
            bonus = TASK_SIGNS["echoing" if pledge.deed is Deed.ECHO else "replying"]
        reply = reply_to(self.dialogue, pledge.line)
        is_offer = pledge.form is Form.OFFERED or self.grammar.has(Sign.OFFER, pledge.rest)
        if is_offer and reply and self._accepts(reply, pledge):
            bonus += TASK_SIGNS["welcome"]
        done = is_done_since(self.dialogue, self.grammar, pledge.line, pledge.clause.end)
        return bonus + (TASK_SIGNS["done_since"] if done else 0.0)

    def _accepts(self, reply: Line, pledge: Pledge) -> bool:
        is_firm = pledge.form is not Form.OFFERED
        return welcomes(self.grammar, reply) or (is_firm and agrees(self.dialogue, self.grammar, reply))

    def _says_what(self, task: Task) -> bool:
        """ "I'll do that" says what only after a request, among colleagues, or with a time of its own."""
        pledge = task.pledge
        if pledge.deed is not Deed.ECHO or pledge.form is Form.BOUND or task.answered is not None:
            return True
        if not any(map(str.isalnum, pledge.deed_text)):
            return False
        among_colleagues = pledge.line.role is Role.UNKNOWN and pledge.form is Form.FIRM
        return among_colleagues or is_later(self.grammar, pledge, task.judged.due)

    def _add(self, found: list[Task], task: Task) -> None:
        """A clause run on to the one before is the same task; "I'll do it" gives way to what says more."""
        last = found[-1] if found else None
        if last and self._goes_on(last.pledge, task.pledge):
            found[-1] = _joined(last, task)
        else:
            found.append(task)

    def _goes_on(self, last: Pledge, pledge: Pledge) -> bool:
        if Deed.ECHO in (last.deed, pledge.deed):
            return True
        if last.clause.last != pledge.clause.last or (
            pledge.clause.stands_alone and len(pledge.text) > _ASIDE
        ):
            return False
        between = pledge.line.text[last.clause.end : pledge.clause.start]
        if self.grammar.fills(Sign.RUN_ON, between):
            return True
        is_one = self.grammar.opens(Sign.SPEAKER, last.text) and self.grammar.opens(Sign.SAME, pledge.text)
        return is_one and self.grammar.fills(Sign.JOINT, between)

    def _left_standing(self, line: Line) -> Iterator[Task]:
        """What somebody was told to do later and did not refuse, where no words of theirs take it up."""
        reply = reply_to(self.dialogue, line)
        if reply is None:
            return
        asked = (one for one in self.pledges[line.index] if _is_told(one) and not self._is_void(one))
        for one in self._weighed(asked):
            if self._takes_up(reply, one):
                continue
            if (
                one.is_sure
                and one.pledge.deed in (Deed.SEND, Deed.WORK)
                and is_later(self.grammar, one.pledge, one.due)
            ):
                yield Task(one)

    def _takes_up(self, reply: Line, asked: Judged) -> bool:
        """Whether a reply agrees, or promises something itself: what has to be done, in so many words."""
        promises = (one for one in self.pledges[reply.index] if one.form not in ASKED)
        if asked.pledge.form is Form.NEEDED:
            promises = (one for one in promises if _takes_up(one))
        return agrees(self.dialogue, self.grammar, reply) or any(
            one.is_sure for one in self._weighed(promises)
        )

    def _is_agreed(self, line: Line, request: Judged, own: list[Task]) -> bool:
        """Whether a line assents without a promise of its own, which would have been weighed already."""
        promises = any(pledge.form is Form.FIRM for pledge in self.pledges[line.index])
        is_aside = request.pledge.form is Form.NEEDED and not any(task.answered for task in own)
        if (own or promises) and not is_aside:
            return False
        is_welcome = request.pledge.form is Form.PROPOSED and welcomes(self.grammar, line)
        if not is_welcome and not agrees(self.dialogue, self.grammar, line):
            return False
        if request.pledge.form is Form.PROPOSED and self._is_taken_up(line, request.pledge):
            return False
        return not is_done_since(self.dialogue, self.grammar, line, len(line.text))

    def _is_taken_up(self, line: Line, proposed: Pledge) -> bool:
        """Whether the one who proposed it goes on to promise it."""
        following = self.dialogue.lines[line.index + 1 : line.index + 2]
        own = [later for later in following if later.speaker.id == proposed.line.speaker.id]
        promised = (one for later in own for one in self.pledges[later.index] if one.form not in ASKED)
        return any(one.is_sure for one in self._weighed(promised))


def _is_told(pledge: Pledge) -> bool:
    """Whether it stands unless refused: what somebody is told to do, or among colleagues has to be done."""
    is_ours = pledge.form is Form.NEEDED and pledge.line.role is Role.UNKNOWN
    return pledge.form is Form.REQUEST or is_ours


def _taking_up(one: Judged, request: Judged, line: Line) -> Task:
    """A request that is taken up: by a promise of its own, or by a mere "leave it with me"."""
    if one.pledge.form is Form.BOUND:
        return Task(replace(request, due=request.due or one.due), request, agreed_in=line)
    return Task(one, request)


def _takes_up(pledge: Pledge) -> bool:
    """Whether its words say nothing but that what was asked will be done."""
    is_echo = pledge.deed is Deed.ECHO or pledge.form is Form.BOUND
    return is_echo and pledge.form not in (Form.OTHERS, Form.COMING, Form.ASSIGNED)


def _joined(last: Task, task: Task) -> Task:
    """Two clauses as one task: the one that says what, or the first up to the end of the second."""
    is_weaker = last.pledge.deed is Deed.ECHO and (
        task.pledge.deed is not Deed.ECHO or task.judged.score > last.judged.score
    )
    if is_weaker:
        return replace(task, answered=last.answered or task.answered)
    end = max(last.pledge.clause.end, task.pledge.clause.end)
    pledge = replace(last.pledge, clause=replace(last.pledge.clause, end=end))
    score = max(last.judged.score, task.judged.score)
    whole = replace(last.judged, pledge=pledge, score=score, due=last.judged.due or task.judged.due)
    return Task(whole, last.answered or task.answered)
