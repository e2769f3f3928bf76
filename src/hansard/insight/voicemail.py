"""The account of a voicemail: the message, and the number to call back."""

from hansard.insight.account import Statement
from hansard.insight.dialogue import Dialogue
from hansard.insight.extractive import key_sentences
from hansard.insight.needs import Need, main_need
from hansard.insight.phrases.cue import Cue
from hansard.insight.writing import writer_for
from hansard.model.transcript import Role


def voicemail_account(dialogue: Dialogue) -> list[Statement]:
    """One or two statements."""
    number = _number(dialogue)
    return [_message(dialogue), *([number] if number else [])]


def voicemail_title(dialogue: Dialogue) -> str:
    """A heading with the matter of the message, where it names one."""
    need = message_need(dialogue)
    texts = dialogue.pack.texts
    if need is None:
        return texts["voicemail_title_plain"]
    return texts["voicemail_title"].format(matter=need.title)


def message_need(dialogue: Dialogue) -> Need | None:
    """What the message is about, whoever left it."""
    return main_need(dialogue, dialogue.lines)


def _message(dialogue: Dialogue) -> Statement:
    need = message_need(dialogue)
    hits = [need.hit] if need else key_sentences(dialogue, 1)
    writer = writer_for(dialogue.pack)
    said = writer.reported(hits[0].sentence, Role.UNKNOWN) if hits else ""
    texts = dialogue.pack.texts
    if not said:
        return Statement(texts["voicemail"], ())
    return Statement(texts["voicemail_said"].format(message=said), (hits[0],))


def _number(dialogue: Dialogue) -> Statement | None:
    """The last number said: callers repeat it, corrected, at the end."""
    hit = dialogue.last(dialogue.lines, Cue.CALLBACK_NUMBER)
    if hit is None:
        return None
    number = hit.line.turn.text[hit.start : hit.end]
    return Statement(dialogue.pack.texts["voicemail_number"].format(number=number), (hit,))
