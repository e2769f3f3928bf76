"""Key phrases in messages: what is to be done, and what is talked about."""

from collections.abc import Iterable, Mapping, Sequence

from hansard.dialects.symbl.phrases import Span, message_phrases
from hansard.dialects.symbl.view import View
from hansard.insight.spans import merge
from hansard.model.insight import InsightKind

_INSIGHTS = (InsightKind.ACTION_ITEM, InsightKind.FOLLOW_UP, InsightKind.QUESTION)


def key_phrases(view: View, *, only_of_insights: bool) -> Mapping[str, Sequence[Span]]:
    """By the id of each message that has any, where they stand, in order and apart.

    `only_of_insights` leaves out the messages that no question and no task rests on.
    """
    found = {key: list(spans) for key, spans in message_phrases(view).items()}
    for message_id, span in _topics(view):
        found.setdefault(message_id, []).append(span)
    if only_of_insights:
        rested_on = {one.id for kind in _INSIGHTS for insight in view.all(kind) for one in view.refs(insight)}
        found = {key: spans for key, spans in found.items() if key in rested_on}
    return {key: merge(spans) for key, spans in found.items()}


def marked(text: str, spans: Sequence[Span]) -> str:
    """A text with marks around its phrases."""
    pieces, position = [], 0
    for start, end in spans:
        pieces += [text[position:start], "<mark>", text[start:end], "</mark>"]
        position = end
    return "".join([*pieces, text[position:]])


def _topics(view: View) -> Iterable[tuple[str, Span]]:
    for insight in view.all(InsightKind.TOPIC):
        for evidence in insight.evidence:
            for message in view.places(evidence):
                at = message.text.find(evidence.quote) if evidence.quote else -1
                if at >= 0:
                    yield message.id, (at, at + len(evidence.quote or ""))
