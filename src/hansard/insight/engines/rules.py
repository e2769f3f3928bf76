"""Analysis by rules and phrase lists: needs no model and answers in milliseconds."""

from dataclasses import replace

from hansard.insight.actions import action_insights
from hansard.insight.dialogue import prepare
from hansard.insight.entities.insights import entity_insights
from hansard.insight.metrics import call_metrics
from hansard.insight.questions import question_insights
from hansard.insight.ratings import rating_insights
from hansard.insight.rules.categories import rule_insights
from hansard.insight.texts import text_insights
from hansard.insight.trackers_found import tracker_insights
from hansard.model.conversation import Conversation
from hansard.model.insight import Analysis
from hansard.model.progress import Progress, no_progress


class RulesAnalyst:
    """English and Chinese in full; other languages get metrics, title and key sentences."""

    name = "rules"
    version = "1"

    def analyse(self, conversation: Conversation, progress: Progress = no_progress) -> Analysis:
        """Metrics and insights of a conversation."""
        dialogue = prepare(conversation)
        metrics = call_metrics(dialogue)
        insights = [
            *rating_insights(dialogue, metrics),
            *text_insights(dialogue),
            *question_insights(dialogue),
            *action_insights(dialogue),
            *entity_insights(dialogue),
            *tracker_insights(dialogue),
            *rule_insights(dialogue, metrics),
        ]
        stamped = (replace(insight, engine=self.name, version=self.version) for insight in insights)
        progress(1.0)
        return Analysis(metrics, tuple(stamped))
