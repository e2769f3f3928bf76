"""The account of a voicemail: the message, what it announces, and the number to call back."""

from hansard.insight.account import Statement
from hansard.insight.dialogue import Dialogue, Hit
from hansard.insight.extractive import key_sentences
from hansard.insight.needs import Need, main_need
from hansard.insight.overview import Overview
from hansard.insight.phrases.cue import Cue
from hansard.insight.told_tasks import chosen_tasks, tasks_told
from hansard.insight.writing import writer_for
from hansard.insight.writing.voice import voice_of

_TASKS = 2


def voicemail_account(seen: Overview) -> list[Statement]:
    """One to three statements."""
    told = (_message(seen.dialogue), _announced(seen), _number(seen.dialogue))
    return [statement for statement in told if statement]


def voicemail_title(dialogue: Dialogue) -> str:
    """A heading with the matter of the message, where it names one."""
    need = message_need(dialogue)
    texts = dialogue.pack.texts
    if need is None or not need.by_pattern:
        return texts["voicemail_title_plain"]
    return texts["voicemail_title"].format(matter=need.title)


def message_need(dialogue: Dialogue) -> Need | None:
    """What the message is about, whoever left it."""
    return main_need(dialogue, dialogue.lines)


def _message(dialogue: Dialogue) -> Statement:
    """What was said, in the third person; that something was said, where nothing is left of it."""
    texts, need = dialogue.pack.texts, message_need(dialogue)
    hits = [need.hit] if need else key_sentences(dialogue, 1)
    said = need.told if need else "".join(_retold(dialogue, hit) for hit in hits)
    if not said:
        return Statement(texts["voicemail"], ())
    return Statement(texts["voicemail_said"].format(message=said), (hits[0],))


def _retold(dialogue: Dialogue, hit: Hit) -> str:
    writer = writer_for(dialogue.pack)
    return writer.shortened(writer.told(hit.sentence, voice_of(dialogue, hit.line)))


def _announced(seen: Overview) -> Statement | None:
    """What the caller will do, and whom they ask to call back."""
    tasks = chosen_tasks(seen.tasks, _TASKS)
    return Statement(tasks_told(seen.dialogue, tasks), tuple(task.hit for task in tasks)) if tasks else None


def _number(dialogue: Dialogue) -> Statement | None:
    """The last number said: callers repeat it, corrected, at the end."""
    hit = dialogue.last(dialogue.lines, Cue.CALLBACK_NUMBER)
    if hit is None:
        return None
    number = hit.line.turn.text[hit.start : hit.end]
    return Statement(dialogue.pack.texts["voicemail_number"].format(number=number), (hit,))
