"""The title: the matter of the conversation in a few words."""

from hansard.insight.dialogue import Dialogue, Hit
from hansard.insight.evidence import cite
from hansard.insight.extractive import key_sentences
from hansard.insight.needs import main_need
from hansard.insight.nulls import is_service_call
from hansard.insight.text import WIDE_LANGUAGES, capitalised, shorten
from hansard.insight.thresholds import TITLE_CHARACTERS, TITLE_WORDS
from hansard.insight.topics import Topic, topics
from hansard.insight.voicemail import message_need, voicemail_title
from hansard.insight.writing import writer_for
from hansard.model.insight import Insight, InsightKind, NullReason

_TOPICS = 2


def title_insight(dialogue: Dialogue) -> Insight:
    """Up to about ten words (twenty characters for Chinese and Japanese); None only without speech."""
    if not dialogue.lines:
        return Insight(InsightKind.TITLE, None, null_reason=NullReason.NO_SPEECH)
    text, hits = _title(dialogue)
    limit = TITLE_CHARACTERS if dialogue.language in WIDE_LANGUAGES else TITLE_WORDS
    short = shorten(capitalised(text), dialogue.language, limit)
    return Insight(InsightKind.TITLE, short, tuple(cite(hit) for hit in hits))


def _title(dialogue: Dialogue) -> tuple[str, list[Hit]]:
    if dialogue.conversation.flags.is_voicemail and dialogue.pack.supported:
        need = message_need(dialogue)
        return voicemail_title(dialogue), [need.hit] if need else []
    need = main_need(dialogue) if is_service_call(dialogue) else None
    if need:
        return need.title, [need.hit]
    found = topics(dialogue)[:_TOPICS] if dialogue.pack.supported else []
    return _of_topics(dialogue, found) if found else _of_sentence(dialogue)


def _of_topics(dialogue: Dialogue, found: list[Topic]) -> tuple[str, list[Hit]]:
    names = dialogue.pack.texts["and"].join(topic.text for topic in found)
    return names, [Hit(*topic.places[0]) for topic in found]


def _of_sentence(dialogue: Dialogue) -> tuple[str, list[Hit]]:
    """The key sentence cut short; for a conversation of a word or two, those words."""
    for hit in key_sentences(dialogue, 1):
        text = writer_for(dialogue.pack).headline(hit.sentence)
        if text:
            return text, [hit]
    line = dialogue.lines[0]
    return line.turn.text.strip(" .,!?"), [Hit(line, 0, len(line.text))]
