"""Conditions on words."""

from collections.abc import Iterable, Mapping

from hansard.insight.dialogue import Dialogue
from hansard.insight.evidence import times_within
from hansard.insight.mentions import Mention, Vocabulary, mentions
from hansard.insight.rules.finding import Finding, Place, from_places
from hansard.insight.rules.window import Window
from hansard.insight.trackers.match import MatchKind
from hansard.model.definitions import Condition, Subject

Mentions = Mapping[Vocabulary, list[Mention]]


def mentioned(dialogue: Dialogue, conditions: Iterable[Condition]) -> Mentions:
    """The mentions of the phrases of all conditions, looked for in one go."""
    asked = (condition.phrases for condition in conditions if condition.subject is Subject.WORDS)
    vocabularies = list(dict.fromkeys(asked))
    return dict(zip(vocabularies, mentions(dialogue, vocabularies), strict=True))


def words(condition: Condition, dialogue: Dialogue, found: Mentions) -> Finding:
    """Places where one of the phrases is said, as it stands or inflected; where it counts, also what means
    the same.
    """
    window = Window.of(condition, dialogue)
    places = [_place(mention) for mention in found[condition.phrases] if _counts(condition, mention)]
    return from_places(condition, [place for place in places if window.holds(place.start_s)])


def _counts(condition: Condition, mention: Mention) -> bool:
    is_by = condition.role is None or mention.line.role is condition.role
    return is_by and (condition.similar or mention.match.how is not MatchKind.MEANING)


def _place(mention: Mention) -> Place:
    start_s, end_s = times_within(mention.line, mention.start, mention.end)
    return Place(start_s, end_s, mention.evidence)
