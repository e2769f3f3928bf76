"""Tasks as they are told: who will do what by when."""

from hansard.insight.actions.action import Action
from hansard.insight.actions.assigning import Assigned, assigned
from hansard.insight.actions.finding import Task
from hansard.insight.actions.grammar import Grammar
from hansard.insight.actions.pledge import Pledge
from hansard.insight.actions.statements import (
    chinese_deed,
    chinese_statement,
    english_deed,
    english_statement,
    will,
)
from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.phrases.task import ASKED, Form, Sign
from hansard.insight.text import Sentence, capitalised
from hansard.insight.writing import writer_for
from hansard.insight.writing.voice import Voice, called, voice_of


class Wording:
    """Makes actions of the tasks of one conversation."""

    def __init__(self, dialogue: Dialogue, grammar: Grammar) -> None:
        self.dialogue = dialogue
        self.grammar = grammar
        self.writer = writer_for(dialogue.pack)
        self.is_chinese = dialogue.pack.code == "zh"

    def action(self, task: Task) -> Action:
        """The task with its texts."""
        who = assigned(self.dialogue, self.grammar, task)
        told, due = self._told(task, who), task.due
        return Action(
            hits=tuple(_hits(task)),
            text=self._alone(told, who),
            told=self.writer.sentence(told),
            assignee=who.name,
            assignee_id=who.id,
            due=due.at if due else None,
            due_text=due.text if due else None,
            definitive=not task.judged.is_idea,
            is_follow_up=self._is_follow_up(task),
            score=task.judged.score,
        )

    def _told(self, task: Task, who: Assigned) -> str:
        source = task.source
        if source.form not in ASKED or source.form is Form.NEEDED:
            statement = self._statement(source, is_idea=task.judged.is_idea)
            return self.writer.told(statement, voice_of(self.dialogue, source.line))
        voice = voice_of(self.dialogue, source.line)
        doer = called(self.dialogue, who.person) if who.person else voice.you
        statement = self._promised(source) + self._by_when(task, source)
        return self.writer.told(statement, Voice(voice.i, doer, voice.we, voice.many))

    def _statement(self, pledge: Pledge, *, is_idea: bool) -> str:
        return chinese_statement(pledge) if self.is_chinese else english_statement(pledge, is_idea)

    def _promised(self, asked: Pledge) -> str:
        """What was asked for or proposed, as a statement of who asked."""
        is_own = asked.form is Form.PROPOSED
        if self.is_chinese:
            return f"{'我' if is_own else '你'}{will(asked)}{chinese_deed(asked)}"
        return f"{'I' if is_own else 'you'} will {english_deed(asked)}"

    def _by_when(self, task: Task, asked: Pledge) -> str:
        """The time that the answer adds to what was asked."""
        due = task.judged.due
        if due is None or task.pledge is asked or due.text.lower() in asked.text.lower():
            return ""
        return f"，{due.text}" if self.is_chinese else f" {due.text}"

    def _alone(self, told: str, who: Assigned) -> str:
        """What is to be done, without who does it."""
        name = called(self.dialogue, who.person) if who.person else who.name
        opening = self.dialogue.pack.texts["will"].format(who=name, task="") if name else ""
        has_opening = opening and told.lower().startswith(opening.lower())
        return capitalised(told[len(opening) :]) if has_opening else capitalised(told)

    def _is_follow_up(self, task: Task) -> bool:
        return any(
            self.grammar.has(Sign.CONTACT, self.grammar.main(one.text)) for one in (task.pledge, task.source)
        )


def _hits(task: Task) -> list[Hit]:
    """The words that say what is to be done, then those that take it on; a promise of its own first."""
    if task.agreed_in is not None:
        return [_hit(task.source), _first_words(task.agreed_in)]
    return [_hit(task.pledge)] + ([_hit(task.source)] if task.answered else [])


def _hit(pledge: Pledge) -> Hit:
    return Hit(pledge.line, pledge.clause.lead, pledge.clause.end)


def _first_words(line: Line) -> Hit:
    first = line.sentences[0] if line.sentences else Sentence(0, len(line.text))
    return Hit(line, first.start, first.end)
