"""The title: the matter of the conversation in a few words."""

import re
from collections.abc import Sequence
from functools import cache

from hansard.insight.dialogue import Dialogue, Hit
from hansard.insight.evidence import cite
from hansard.insight.extractive import key_sentences
from hansard.insight.han import simplified
from hansard.insight.needs import Need
from hansard.insight.overview import Overview, overview
from hansard.insight.phrases import en_titles, zh_titles
from hansard.insight.summary import account, told_places
from hansard.insight.text import WIDE_LANGUAGES, capitalised, shorten
from hansard.insight.thresholds import TITLE_CHARACTERS, TITLE_WORDS
from hansard.insight.topic_phrases import Phrase, phrases
from hansard.insight.topics import Topic, topics
from hansard.insight.voicemail import message_need, voicemail_title
from hansard.insight.writing import writer_for
from hansard.model.insight import Insight, InsightKind, NullReason

_TOPICS = 3
_SECOND, _THIRD = 0.45, 0.6
_WEAK = re.compile(en_titles.WEAK_START, re.IGNORECASE)
_QUESTION = re.compile(
    r"(?:what|when|where|how|which)(?: \w+){0,2} (?:do|does|is|are|can|will|would)\b", re.IGNORECASE
)
_WANTS = re.compile("^.{0,4}(?:想|要|需要|來電|来电)")
_TELLERS = {
    "en": re.compile(
        r"^[\w.' -]{1,40}? (?:said that|asked)(?: whether)? |^the customer(?:'s| is| has(?: got)?)? ",
        re.IGNORECASE,
    ),
    "zh": re.compile(r"^[^，]{1,8}?(?:表示|反映|詢問|询问|想)|^(?:客戶|客户)"),
}
"""Who tells it, at the start of a statement."""


def title_insight(dialogue: Dialogue) -> Insight:
    """Up to about ten words (twenty characters for Chinese and Japanese); None only without speech."""
    seen = overview(dialogue)
    return title_of(seen, topics(dialogue, told=told_places(account(seen))))


def title_of(seen: Overview, found: Sequence[Topic]) -> Insight:
    """The title of a conversation with these topics."""
    dialogue = seen.dialogue
    if not dialogue.lines:
        return Insight(InsightKind.TITLE, None, null_reason=NullReason.NO_SPEECH)
    text, hits = _title(seen, found)
    limit = TITLE_CHARACTERS if dialogue.language in WIDE_LANGUAGES else TITLE_WORDS
    short = shorten(capitalised(text), dialogue.language, limit)
    return Insight(InsightKind.TITLE, short, tuple(cite(hit) for hit in hits))


def _title(seen: Overview, found: Sequence[Topic]) -> tuple[str, list[Hit]]:
    dialogue = seen.dialogue
    if dialogue.conversation.flags.is_voicemail and dialogue.pack.supported:
        need = message_need(dialogue)
        return voicemail_title(dialogue), [need.hit] if need else []
    if not dialogue.pack.supported:
        return _of_sentence(dialogue)
    if seen.matter:
        return _of_matter(dialogue, seen.matter, found)
    return _of_topics(dialogue, found) if found else _of_sentence(dialogue)


def _of_matter(dialogue: Dialogue, matter: Need, found: Sequence[Topic]) -> tuple[str, list[Hit]]:
    """The need's own heading; else the kind of matter and its thing, its words cut short, or its topics."""
    if dialogue.pack.code == "zh":
        ways = (_cut_short, _framed) if _WANTS.search(matter.told) else (_framed, _cut_short)
        made = next((title for way in ways if (title := way(dialogue, matter))), "")
        if made or not found:
            return made or matter.title, [matter.hit]
        return _of_topics(dialogue, found)
    is_question = _QUESTION.match(matter.title) is not None
    if matter.by_pattern and (is_question or not _WEAK.match(matter.title)):
        return matter.title, [matter.hit]
    made = _framed(dialogue, matter) or _cut_short(dialogue, matter)
    if made or not found:
        return made or matter.title, [matter.hit]
    return _of_topics(dialogue, found)


def _framed(dialogue: Dialogue, matter: Need) -> str:
    """Such as "Refund for boots"; empty where the kind of matter or its thing is not known."""
    line, start, end = matter.hit.line, matter.hit.start, matter.hit.end
    for pattern, frame in _frames(dialogue.pack.code, dialogue.pack.texts["customer"]):
        match = pattern.search(line.text, start, end)
        if match:
            thing = _thing(dialogue, matter, match)
            return frame.format(thing=thing) if thing else ""
    return ""


def _thing(dialogue: Dialogue, matter: Need, match: re.Match[str]) -> str:
    """The phrase of the matter that stands closest to the words that tell its kind."""
    line = matter.hit.line
    inside = [
        phrase
        for phrase in phrases(line.text, dialogue.pack.code)
        if matter.hit.start <= phrase.start < matter.hit.end and not _within(phrase, match)
    ]
    best = min(
        inside, key=lambda phrase: max(match.start() - phrase.end, phrase.start - match.end()), default=None
    )
    return line.turn.text[best.start : best.end] if best else ""


def _within(phrase: Phrase, match: re.Match[str]) -> bool:
    return match.start() <= phrase.start and phrase.end <= match.end()


def _cut_short(dialogue: Dialogue, matter: Need) -> str:
    """The first words in which it is told, without who told it; empty where they name nothing."""
    bare = _TELLERS[dialogue.pack.code].sub("", matter.told, count=1)
    made = writer_for(dialogue.pack).headline(bare)
    inside = phrases(dialogue.pack.fold(made), dialogue.pack.code)
    return made if inside and not _WEAK.match(made) else ""


@cache
def _frames(code: str, customer: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """In the script of the texts."""
    if code == "en":
        return tuple(
            (re.compile(rf"(?<![\w'])(?:{pattern})", re.IGNORECASE), frame)
            for pattern, frame in en_titles.FRAMES
        )
    script = simplified if customer == simplified(customer) else str
    return tuple((re.compile(simplified(pattern)), script(frame)) for pattern, frame in zh_titles.FRAMES)


def _of_topics(dialogue: Dialogue, found: Sequence[Topic]) -> tuple[str, list[Hit]]:
    """The weightiest topics, those that come close to the first."""
    least = (0.0, _SECOND, _THIRD)
    kept = [topic for topic, share in zip(found[:_TOPICS], least, strict=False) if topic.score >= share]
    *rest, last = [topic.text for topic in kept]
    texts = dialogue.pack.texts
    names = texts["list"].join(rest) + texts["and"] + last if rest else last
    return names, [topic.places[0].hit for topic in kept]


def _of_sentence(dialogue: Dialogue) -> tuple[str, list[Hit]]:
    """The key sentence cut short; for a conversation of a word or two, those words."""
    for hit in key_sentences(dialogue, 1):
        text = writer_for(dialogue.pack).headline(hit.sentence)
        if text:
            return text, [hit]
    line = dialogue.lines[0]
    return line.turn.text.strip(" .,!?"), [Hit(line, 0, len(line.text))]
