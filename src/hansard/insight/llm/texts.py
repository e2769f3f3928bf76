"""Title, summary, topics and chapters as insights, from an answer that was checked."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hansard.insight.chapters import chapter_detail
from hansard.insight.dialogue import Line
from hansard.insight.llm.answer import Answer, Chapter, Topic
from hansard.insight.llm.places import Places
from hansard.insight.text import WIDE_LANGUAGES, capitalised, sentences, units
from hansard.insight.thresholds import MAX_TOPICS, TITLE_CHARACTERS, TITLE_WORDS
from hansard.insight.writing import writer_for
from hansard.model.insight import Insight, InsightKind

_SENTENCES = 3
_ABOUT = 1.3  # "about ten words"
_TOPIC_UNITS = 6
_WIDE_TOPIC_UNITS = 12
_LEAST_CHAPTERS = 2
_STOPS = " .。!！,，;；:："


def text_insights(answer: Answer, places: Places) -> Iterator[Insight]:
    """What can be said of the conversation as a whole; nothing where nothing stood."""
    yield from _title(answer, places)
    yield from _summary(answer, places)
    yield from _topics(answer, places)
    yield from _chapters(answer, places)


def _title(answer: Answer, places: Places) -> Iterator[Insight]:
    title, language = answer.title, places.dialogue.language
    limit = TITLE_CHARACTERS if language in WIDE_LANGUAGES else TITLE_WORDS
    if title and units(title.text, language) <= limit * _ABOUT:
        place = places.evidence(title.turn, title.quote)
        yield Insight(InsightKind.TITLE, capitalised(title.text.strip(_STOPS)), (place,))


def _summary(answer: Answer, places: Places) -> Iterator[Insight]:
    writer = writer_for(places.dialogue.pack)
    statements = answer.summary[:_SENTENCES]
    told = [
        writer.sentence(each.text[sentence.start : sentence.end])
        for each in statements
        for sentence in sentences(each.text)
    ]
    if told:
        evidence = tuple(places.evidence(each.turn, each.quote) for each in statements)
        yield Insight(InsightKind.SUMMARY, writer.joined(told[:_SENTENCES]), evidence)


def _topics(answer: Answer, places: Places) -> Iterator[Insight]:
    distinct = {topic.text.casefold(): topic for topic in reversed(answer.topics)}
    short = [topic for topic in reversed(distinct.values()) if _is_short(topic, places.dialogue.language)]
    for topic in short[:MAX_TOPICS]:
        evidence = places.evidence(topic.turn, topic.quote)
        turns = [str(evidence.turn_id), *places.turns_with(topic.text)]
        parents = [topic.parent] if topic.parent else []
        detail = {"turn_ids": list(dict.fromkeys(turns)), "score": None, "parents": parents}
        yield Insight(InsightKind.TOPIC, topic.text.strip(_STOPS), (evidence,), detail=detail)


def _is_short(topic: Topic, language: str) -> bool:
    limit = _WIDE_TOPIC_UNITS if language in WIDE_LANGUAGES else _TOPIC_UNITS
    return units(topic.text, language) <= limit


def _chapters(answer: Answer, places: Places) -> Iterator[Insight]:
    """Chapters in order, the first from the first turn on; a single one says nothing."""
    first_turns = {chapter.turn: chapter for chapter in reversed(answer.chapters)}
    chapters = [first_turns[turn] for turn in sorted(first_turns)]
    if len(chapters) < _LEAST_CHAPTERS:
        return
    starts = [1, *(chapter.turn for chapter in chapters[1:]), None]
    for chapter, (start, end) in zip(chapters, pairwise(starts), strict=True):
        yield _chapter(chapter, places.lines(start or 1, end), places)


def _chapter(chapter: Chapter, lines: Sequence[Line], places: Places) -> Insight:
    gist = writer_for(places.dialogue.pack).sentence(chapter.gist) if chapter.gist else None
    return Insight(
        InsightKind.CHAPTER,
        capitalised(chapter.title.strip(_STOPS)),
        (places.evidence(chapter.turn, chapter.quote),),
        detail=chapter_detail(lines, gist),
    )
