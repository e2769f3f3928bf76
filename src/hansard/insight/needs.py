"""What the call is about, worded: told in the third person, and as a heading."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hansard.insight.dialogue import Dialogue, Hit, Line
from hansard.insight.grammar.english import english_words
from hansard.insight.grammar.word import FINITE, VERBS
from hansard.insight.matter import Span, is_asked, matched, second, tells_trouble, weightiest, widened
from hansard.insight.phrases.cue import Cue
from hansard.insight.text import WIDE_LANGUAGES, units
from hansard.insight.topics import Topic, topics
from hansard.insight.writing import writer_for
from hansard.insight.writing.voice import Voice, voice_of
from hansard.model.options import Direction
from hansard.model.transcript import Role

_SHORT_TITLE = 2
_SHORT_WORDS, _SHORT_CHARACTERS = 12, 14
_OPENING_LINES = 2
_STOPS = " .,?!，。？！"


@dataclass(frozen=True, slots=True)
class Need:
    """A need as it was said: `told` in the third person, `title` as a heading.

    `by_pattern` tells that the heading is the one of a known way to say what one calls for.
    """

    hit: Hit
    told: str
    title: str
    weight: float
    by_pattern: bool = False


def main_need(dialogue: Dialogue, lines: Sequence[Line] | None = None) -> Need | None:
    """The clearest need among the customer's first turns, or `lines`; None where none is plainly said."""
    if lines is None:
        lines = dialogue.customer_lines or _others(dialogue)
    best = weightiest(dialogue, lines, dialogue.once(topics))
    return _need(dialogue, best) if best and _is_plain(dialogue, best) else None


def main_matter(dialogue: Dialogue, found: Sequence[Topic]) -> Need | None:
    """What the call is about in the words of who brought it up, said plainly or not.

    `found` are the conversation's topics.
    """
    lines = dialogue.customer_lines or _others(dialogue)
    if _is_brought_by_agent(dialogue):
        lines = dialogue.agent_lines
    best = weightiest(dialogue, lines, found)
    if best is None:
        return None
    need = _need(dialogue, widened(dialogue, best))
    return _with_second(dialogue, need, second(dialogue, lines, found, best)) if need else None


def _with_second(dialogue: Dialogue, need: Need, more: Span | None) -> Need:
    """A need told in few words with what else was told of it close by."""
    wide = dialogue.language in WIDE_LANGUAGES
    short = units(need.told, dialogue.language) < (_SHORT_CHARACTERS if wide else _SHORT_WORDS)
    if more is None or not short:
        return need
    voice, writer = voice_of(dialogue, more.line), writer_for(dialogue.pack)
    told = writer.told(more.text, voice, known=voice.i in need.told)
    said = dialogue.pack.texts["further"] + writer.within(told, more.text)
    return replace(need, told=need.told + said) if told else need


def _others(dialogue: Dialogue) -> Sequence[Line]:
    return [line for line in dialogue.lines if line.role is not Role.AGENT]


def _is_brought_by_agent(dialogue: Dialogue) -> bool:
    """Whether the agent rang, and not to hear what the customer needs."""
    direction = dialogue.conversation.flags.direction
    if not dialogue.agent_lines or direction is Direction.INBOUND:
        return False
    if direction is Direction.OUTBOUND:
        return True
    opening = dialogue.agent_lines[:_OPENING_LINES]
    seeks = any(dialogue.pack.sought.search(line.text) for line in opening)
    return seeks and dialogue.first(opening, Cue.OFFER_OF_HELP) is None and opening[0].index < _OPENING_LINES


def _is_plain(dialogue: Dialogue, span: Span) -> bool:
    """Whether a need or a trouble is named."""
    if matched(dialogue, span.line, span.start, span.end):
        return True
    return tells_trouble(dialogue, span.line.text[span.start : span.end])


def _need(dialogue: Dialogue, span: Span) -> Need | None:
    writer = writer_for(dialogue.pack)
    told, heading = _told(dialogue, span), _heading(dialogue, span)
    title = heading or writer.headline(dialogue.pack.unfilled(span.text)) or span.text.strip(_STOPS)
    if not told or not title:
        return None
    return Need(Hit(span.line, span.start, span.end), told, title, span.weight, bool(heading))


def _told(dialogue: Dialogue, span: Span) -> str:
    """By a pattern where one opens the clause, as an indirect question, else in plain words."""
    voice, writer = voice_of(dialogue, span.line), writer_for(dialogue.pack)
    by_pattern = _by_pattern(dialogue, span, voice)
    if by_pattern:
        return by_pattern
    if is_asked(dialogue, span.line, span.clauses[0]) and (asked := writer.asked(span.text, voice)):
        return dialogue.pack.texts["asked"].format(speaker=voice.i, words=asked)
    told = writer.shortened(writer.told(span.text, voice))
    if not told or voice.i in told:
        return told
    is_name_only = dialogue.pack.code == "en" and not FINITE & {word.kind for word in span.clauses[0].words}
    form = dialogue.pack.texts["reported" if is_name_only else "stated"]
    return form.format(speaker=voice.i, words=writer.within(told, span.text))


def _by_pattern(dialogue: Dialogue, span: Span, voice: Voice) -> str:
    found = matched(dialogue, span.line, span.start, span.end) if span.line.role is not Role.AGENT else None
    if found is None or "{matter}" not in found.need.told or _tells_before(span, found.start):
        return ""
    said = span.line.turn.text[found.matter_start : max(found.matter_end, span.end)]
    writer = writer_for(dialogue.pack)
    matter = writer.shortened(writer.told(said, voice, known=True))
    space = "" if dialogue.pack.code == "zh" else " "
    return voice.i + space + found.need.told.format(matter=matter) if matter else ""


def _tells_before(span: Span, start: int) -> bool:
    """Whether something is told before the words that say what one calls for."""
    before = [word for clause in span.clauses for word in clause.words if word.start < start]
    return any(word.is_noun or word.kind in VERBS for word in before)


def _heading(dialogue: Dialogue, span: Span) -> str:
    """The heading of the pattern that fits, empty where none does."""
    found = matched(dialogue, span.line, span.start, span.end)
    if found is None:
        return ""
    headline = writer_for(dialogue.pack).headline(span.line.turn.text[found.matter_start : found.matter_end])
    title = found.need.title.format(matter=headline) if headline else ""
    if units(title, dialogue.language) >= _SHORT_TITLE:
        return title
    return dialogue.pack.texts["call_about"].format(matter=headline) if _names(dialogue, headline) else ""


def _names(dialogue: Dialogue, headline: str) -> bool:
    """Whether a heading of one word is at least a noun that means something."""
    return dialogue.pack.code == "en" and any(
        word.is_noun and word.text not in dialogue.pack.stop_words
        for word in english_words(dialogue.pack.fold(headline))
    )
