"""Analysis by rules and phrase lists: needs no model and answers in milliseconds."""

from dataclasses import replace

from hansard.insight.actions import action_insights
from hansard.insight.dialogue import prepare
from hansard.insight.metrics import call_metrics
from hansard.insight.questions import question_insights
from hansard.insight.ratings import rating_insights
from hansard.insight.summary import summary_insight
from hansard.insight.title import title_insight
from hansard.insight.topics import topic_insights
from hansard.model.conversation import Conversation
from hansard.model.insight import Analysis


class RulesAnalyst:
    """English and Chinese in full; other languages get metrics, title and key sentences."""

    name = "rules"
    version = "1"

    def analyse(self, conversation: Conversation) -> Analysis:
        """Metrics and insights of a conversation."""
        dialogue = prepare(conversation)
        metrics = call_metrics(dialogue)
        insights = [
            *rating_insights(dialogue, metrics),
            summary_insight(dialogue),
            title_insight(dialogue),
            *topic_insights(dialogue),
            *question_insights(dialogue),
            *action_insights(dialogue),
        ]
        stamped = (replace(insight, engine=self.name, version=self.version) for insight in insights)
        return Analysis(metrics, tuple(stamped))
