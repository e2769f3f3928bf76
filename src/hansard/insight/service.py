"""The account of a service call: the problem, what was done, the next step."""

from collections.abc import Sequence
from itertools import pairwise

from hansard.insight.account import Statement, says_the_same
from hansard.insight.actions import Action
from hansard.insight.deeds import Deed, deeds
from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.extractive import key_sentences
from hansard.insight.outcome import outcome
from hansard.insight.overview import Overview
from hansard.insight.text import WIDE_LANGUAGES, units
from hansard.insight.told_tasks import chosen_tasks, tasks_told
from hansard.insight.writing import writer_for
from hansard.insight.writing.voice import voice_of

_FORMS = ((2, 3), (1, 3), (1, 2), (0, 2), (0, 1))
_WIDE_FORMS = ((3, 3), (2, 3), *_FORMS[1:])
"""How many deeds and tasks are told, from most to least."""
_MAX_WORDS, _MAX_CHARACTERS = 56, 90


def service_account(seen: Overview) -> list[Statement]:
    """Up to three statements: what it was about, what was done or found, what is to be done or how it ended.

    As much as fits into about 55 words or 90 characters.
    """
    wide = seen.dialogue.language in WIDE_LANGUAGES
    limit = _MAX_CHARACTERS if wide else _MAX_WORDS
    told: list[Statement] = []
    for deeds_told, tasks in _WIDE_FORMS if wide else _FORMS:
        told = _told(seen, deeds_told, tasks)
        if sum(units(statement.text, seen.dialogue.language) for statement in told) <= limit:
            break
    return told or _plain(seen.dialogue, seen.dialogue.lines)


def _told(seen: Overview, deed_count: int, task_count: int) -> list[Statement]:
    dialogue, problem = seen.dialogue, _problem(seen)
    tasks = chosen_tasks(seen.tasks, task_count)
    done = _done(seen, tasks, problem, deed_count)
    before = [statement.text for statement in (problem, done) if statement]
    tasks = [task for task in tasks if not any(says_the_same(dialogue, task.text, text) for text in before)]
    following = _with_outcome(dialogue, _next(dialogue, tasks))
    return [statement for statement in (problem, done, following) if statement]


def _problem(seen: Overview) -> Statement | None:
    if seen.matter:
        return Statement(seen.matter.told, (seen.matter.hit,))
    statements = _plain(seen.dialogue, seen.dialogue.customer_lines or seen.dialogue.lines)
    return statements[0] if statements else None


def _done(seen: Overview, tasks: Sequence[Action], problem: Statement | None, count: int) -> Statement | None:
    """The weightiest deeds."""
    dialogue = seen.dialogue
    taken = [task.hit for task in tasks] + list(problem.hits if problem else ())
    found = [
        deed
        for deed in deeds(dialogue, seen.topics, taken, count)
        if problem is None or not says_the_same(dialogue, deed.told, problem.text)
    ]
    if not found:
        return None
    text = found[0].told
    for before, deed in pairwise(found):
        text += _further(dialogue, before, deed)
    return Statement(text, tuple(deed.hit for deed in found))


def _further(dialogue: Dialogue, before: Deed, deed: Deed) -> str:
    """A further deed; its subject is left out where it is that of the one before."""
    who, texts = voice_of(dialogue, deed.hit.line).i, dialogue.pack.texts
    if deed.told.startswith(who) and before.told.startswith(who):
        return texts["and_then"] + deed.told[len(who) :].lstrip()
    said = deed.hit.line.turn.text[deed.hit.start : deed.hit.end]
    return texts["then"] + writer_for(dialogue.pack).within(deed.told, said)


def _with_outcome(dialogue: Dialogue, following: Statement | None) -> Statement | None:
    """What comes next, and whether the matter ended open; that it was settled where nothing comes next."""
    texts = dialogue.pack.texts
    solved, unresolved = outcome(dialogue)
    if unresolved and following:
        ending = texts["separator"] + texts["unresolved"][:1].lower() + texts["unresolved"][1:]
        return Statement(following.text + ending, (*following.hits, unresolved))
    if following or not (solved or unresolved):
        return following
    return Statement(texts["unresolved"], (unresolved,)) if unresolved else _settled(dialogue, solved)


def _settled(dialogue: Dialogue, solved: Hit | None) -> Statement | None:
    return Statement(dialogue.pack.texts["solved"], (solved,)) if solved else None


def _next(dialogue: Dialogue, tasks: Sequence[Action]) -> Statement | None:
    if not tasks:
        return None
    return Statement(tasks_told(dialogue, tasks), tuple(task.hit for task in tasks))


def _plain(dialogue: Dialogue, lines: Sequence[Line]) -> list[Statement]:
    """The key sentence of some lines, retold."""
    writer = writer_for(dialogue.pack)
    hits = key_sentences(dialogue, 1, tuple(lines))
    told = [writer.shortened(writer.told(hit.sentence, voice_of(dialogue, hit.line))) for hit in hits]
    made = [Statement(text, (hit,)) for text, hit in zip(told, hits, strict=True) if text]
    return made or _first_words(lines)


def _first_words(lines: Sequence[Line]) -> list[Statement]:
    line = next(iter(lines), None)
    return [Statement(line.turn.text.strip(), (Hit(line, 0, len(line.text)),))] if line else []
