"""The entities of a conversation, each with every place it is named at."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from hansard.insight.dialogue import Dialogue, Line
from hansard.insight.entities.asked import asked_before
from hansard.insight.entities.find import mentions
from hansard.insight.entities.introductions import answers, told_names
from hansard.insight.entities.known import Known, learn, personal
from hansard.insight.entities.mention import Mention
from hansard.insight.entities.phrases import matches, phrase_pattern
from hansard.insight.entities.remembered import with_remembered
from hansard.insight.evidence import quote
from hansard.model.conversation import Conversation
from hansard.model.insight import Insight, InsightKind
from hansard.model.zones import to_local

_MONEY = re.compile(
    r"[$€£₹]|\b(?:dollars?|pounds?|euros?|bucks|quid|grand|rupees|price[sd]?|costs?|pay|paid)\b",
    re.IGNORECASE,
)
Named = tuple[Line, Mention]
"""A mention and the line it stands in."""


def entity_insights(dialogue: Dialogue) -> list[Insight]:
    """One insight for each distinct entity (type and value), in the order in which they come up.

    Its value is how it was said first; the evidence are all its places. `detail` has `type`, `value`,
    `places` (turn_id, start, end: characters of the turn's text), for custom ones `custom_type`, for
    ranges `start` and `end`, for money `amount` and `currency`.
    """
    grouped: dict[tuple[str, str, str], list[Named]] = {}
    for line, mention in named(dialogue):
        custom = str(mention.detail.get("custom_type", ""))
        grouped.setdefault((mention.kind.value, custom, mention.value), []).append((line, mention))
    return [_insight(places) for places in grouped.values()]


def named(dialogue: Dialogue) -> Iterator[Named]:
    """Every mention in the turns of people, in order.

    A name that is plain in one turn is known in all: turns that hold it otherwise are read again.
    """
    conversation = dialogue.conversation
    turns = [(line.speaker.id, line.turn.text) for line in dialogue.lines]
    known = known_in(conversation, turns)
    found = mentions_of_all(turns, conversation.language, local_start(conversation), known)
    found = with_remembered([text for _, text in turns], found)
    for line, own in zip(dialogue.lines, found, strict=True):
        for mention in own:
            yield line, mention


def mentions_of_all(
    turns: Sequence[tuple[str, str]], language: str, start_time: datetime | None, known: Known
) -> list[list[Mention]]:
    """The mentions of each turn (speaker, text) of one conversation."""
    asked = asked_before(turns)
    texts = [text for _, text in turns]
    found = [
        mentions(text, language, start_time, known, kind) for text, kind in zip(texts, asked, strict=True)
    ]
    learnt = learn(found, known)
    pattern = phrase_pattern(learnt.names, ignore_case=False)
    for number, text in enumerate(texts):
        if any(not _is_named(place, found[number]) for place in matches(pattern, text)):
            found[number] = mentions(text, language, start_time, learnt.known, asked[number])
    return found


def _is_named(place: tuple[int, int], own: list[Mention]) -> bool:
    return any(mention.start <= place[0] and place[1] <= mention.end for mention in own)


def known_in(conversation: Conversation, turns: list[tuple[str, str]]) -> Known:
    """What a conversation tells of its names; turns are (speaker, text), in order."""
    names = [participant.name for participant in conversation.participants]
    texts = [text for _, text in turns]
    names += told_names(texts, conversation.language)
    names += [texts[number][slice(*place)] for number, place in answers(turns, conversation.language)]
    return Known(
        people=personal(names),
        custom=conversation.definitions.entities,
        common=frozenset(
            word for text in texts for word in text.split() if word.isalpha() and word.islower()
        ),
        is_priced=any(_MONEY.search(text) for text in texts),
    )


def local_start(conversation: Conversation) -> datetime | None:
    """When the conversation started, in naive local time; None where nobody knows."""
    if conversation.start_time is None:
        return None
    return to_local(conversation.start_time, conversation.time_zone)


def _insight(places: list[Named]) -> Insight:
    first = places[0][1]
    return Insight(
        kind=InsightKind.ENTITY,
        value=first.text,
        evidence=tuple(quote(line, mention.start, mention.end) for line, mention in places),
        detail={
            "type": first.kind.value,
            "value": first.value,
            **first.detail,
            "places": [_place(line, mention) for line, mention in places],
        },
    )


def _place(line: Line, mention: Mention) -> Mapping[str, Any]:
    return {"turn_id": line.turn.id, "start": mention.start, "end": mention.end}
