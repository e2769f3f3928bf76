"""All texts on a conversation: summary, title, topics, chapters."""

from hansard.insight.chapters import chapters_of
from hansard.insight.dialogue import Dialogue
from hansard.insight.overview import overview
from hansard.insight.summary import account, summary_of, told_places
from hansard.insight.title import title_of
from hansard.insight.topics import topics, topics_as_insights
from hansard.model.insight import Insight


def text_insights(dialogue: Dialogue) -> list[Insight]:
    """One summary and one title, then topics and chapters, from one look at the conversation."""
    seen = overview(dialogue)
    statements = account(seen)
    found = topics(dialogue, told=told_places(statements))
    return [
        summary_of(dialogue, statements),
        title_of(seen, found),
        *topics_as_insights(found),
        *chapters_of(seen),
    ]
