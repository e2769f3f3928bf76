"""All texts on a conversation: summary, title, topics, chapters."""

from hansard.insight.chapters import chapter_insights
from hansard.insight.dialogue import Dialogue
from hansard.insight.overview import overview
from hansard.insight.summary import summary_insight, told_places
from hansard.insight.title import title_insight
from hansard.insight.topics import topic_insights
from hansard.model.insight import Insight


def text_insights(dialogue: Dialogue) -> list[Insight]:
    """One summary and one title, then topics and chapters, from one look at the conversation."""
    seen = overview(dialogue)
    told = told_places(seen)
    return [
        summary_insight(dialogue, seen),
        title_insight(dialogue, seen),
        *topic_insights(dialogue, told),
        *chapter_insights(dialogue, seen),
    ]
