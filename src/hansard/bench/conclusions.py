"""What the rules conclude from the hand-labelled dialogues, against what people did."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from hansard.bench.dialogues import Dialogue, read_dialogues
from hansard.bench.finding import Found, Place, compare, compare_any, place_of
from hansard.bench.rouge import Rouge, rouge
from hansard.insight.engines.rules import RulesAnalyst
from hansard.model.insight import Analysis, Evidence, Insight, InsightKind
from hansard.model.languages import base_language

RATINGS = (InsightKind.CUSTOMER_SATISFACTION, InsightKind.AGENT_PERFORMANCE)


@dataclass(frozen=True, slots=True)
class Analysed:
    """A labelled dialogue and what the rules make of it."""

    dialogue: Dialogue
    analysis: Analysis

    @property
    def labels(self) -> Mapping[str, Any]:
        """What people found."""
        return self.dialogue.labels

    def text(self, number: int) -> str:
        """A turn's text by its number."""
        return self.dialogue.conversation.turns[number].text


def analyse_all(split: str | None = None) -> list[Analysed]:
    """Every dialogue, or those of one half, analysed."""
    analyst = RulesAnalyst()
    return [Analysed(one, analyst.analyse(one.conversation)) for one in read_dialogues(split)]


def find_questions(done: Analysed) -> Found:
    """Questions marked and found."""
    marked = [
        place_of(f"t{label['turn']}", done.text(label["turn"]), label["text"])
        for label in done.labels["questions"]
    ]
    return compare(marked, _places(done, InsightKind.QUESTION))


def find_actions(done: Analysed) -> Found:
    """Action items marked and found; a mere idea may be found and need not.

    An item rests on a promise, a request or both; people mark the one or the other.
    """
    labels = done.labels["action_items"]
    places = [
        (label, place_of(f"t{label['turn']}", done.text(label["turn"]), label["quote"])) for label in labels
    ]
    sure = [place for label, place in places if label["definitive"]]
    ideas = [place for label, place in places if not label["definitive"]]
    found = [
        [_quoted(done, each) for each in insight.evidence if each.turn_id and each.quote]
        for insight in done.analysis.all(InsightKind.ACTION_ITEM)
    ]
    rest = [places for places in found if not compare_any(ideas, [places]).matched]
    return compare_any(sure, rest)


def find_entities(done: Analysed, kind: str) -> Found:
    """Entities of one kind marked and found; nothing where they were not labelled.

    A text counts once in a turn. "Tomorrow at nine" is found as one entity, and marked as a date, a time or
    both: it counts for what is marked there, else as a date.
    """
    if done.labels["entities"] is None:
        return Found()
    marked = _marked(done, kind)
    found = _found(done, kind, (kind, *_ALSO.get(kind, ())))
    if kind in _HALVES:
        whole = _found(done, kind, _WHOLE)
        found += [place for place in whole if _is_at(marked, place) or _is_extra(done, kind, place)]
    return compare(marked, found)


_ALSO = {"date": ("daterange",), "time": ("timerange",)}
_HALVES = ("date", "time")
_WHOLE = ("datetime", "datetimerange")


def _marked(done: Analysed, kind: str) -> list[Place]:
    return [
        place_of(f"t{label['turn']}", done.text(label["turn"]), label["text"], kind)
        for label in done.labels["entities"]
        if label["type"] == kind
    ]


def _found(done: Analysed, kind: str, types: Collection[str]) -> list[Place]:
    """The places of entities of some types, as places of a kind; a text once in a turn."""
    places = [
        Place(place["turn_id"], place["start"], place["end"], kind)
        for insight in done.analysis.all(InsightKind.ENTITY)
        if insight.detail["type"] in types
        for place in insight.detail["places"]
    ]
    once = {(place.turn_id, _said(done, place)): place for place in reversed(places)}
    return list(once.values())


def _said(done: Analysed, place: Place) -> str:
    return done.text(int(place.turn_id[1:]))[place.start : place.end].casefold()


def _is_at(marked: Sequence[Place], place: Place) -> bool:
    return compare(marked, [place]).matched > 0


def _is_extra(done: Analysed, kind: str, place: Place) -> bool:
    """Whether an entity of date and time is marked as neither; that is held against dates."""
    as_time = [replace(place, kind="time")]
    return kind == "date" and not compare(_marked(done, "time"), as_time).matched


ENTITIES = ("person", "organization", "location", "date", "time", "number", "money", "phone", "email")


def _places(done: Analysed, kind: InsightKind) -> list[Place]:
    return [place for insight in done.analysis.all(kind) if (place := _place(done, insight)) is not None]


def _place(done: Analysed, insight: Insight) -> Place | None:
    first = next((item for item in insight.evidence if item.turn_id and item.quote), None)
    return _quoted(done, first) if first else None


def _quoted(done: Analysed, evidence: Evidence) -> Place:
    text = done.text(int((evidence.turn_id or "t0")[1:]))
    return place_of(evidence.turn_id or "", text, evidence.quote or "")


def rate(analysed: Sequence[Analysed], kind: InsightKind) -> tuple[list[str], list[str]]:
    """Grades given and found, of dialogues in which both give one."""
    pairs = [(done.labels[kind.value], _value(done, kind)) for done in analysed]
    graded = [(given, found) for given, found in pairs if given and found]
    return [given for given, _ in graded], [found for _, found in graded]


def null_errors(analysed: Sequence[Analysed], kind: InsightKind) -> list[str]:
    """The dialogues in which only one of label and analysis is null."""
    return [
        done.dialogue.id
        for done in analysed
        if (done.labels[kind.value] is None) != (_value(done, kind) is None)
    ]


def _value(done: Analysed, kind: InsightKind) -> str | None:
    insight = done.analysis.first(kind)
    return insight.value if insight else None


def summaries(analysed: Sequence[Analysed], language: str) -> tuple[Rouge, Rouge]:
    """ROUGE of the summaries, and of the first three turns in their place."""
    chosen = [
        done
        for done in analysed
        if base_language(done.dialogue.conversation.language) == language and done.labels["summary"]
    ]
    ours = [(done.labels["summary"], _value(done, InsightKind.SUMMARY) or "") for done in chosen]
    base = [(done.labels["summary"], _first_turns(done)) for done in chosen]
    return rouge(ours, language), rouge(base, language)


def _first_turns(done: Analysed) -> str:
    return " ".join(turn.text for turn in done.dialogue.conversation.turns[:3])
