"""What every analysis engine offers."""

from typing import Protocol

from hansard.model.conversation import Conversation
from hansard.model.insight import Analysis
from hansard.model.progress import Progress, no_progress


class Analyst(Protocol):
    """Draws conclusions from a conversation.

    The same conversation and `version` give the same analysis. Ratings, feedback, risk, summary
    and title occur once each, with a value or a reason for none.
    """

    name: str
    version: str

    def analyse(self, conversation: Conversation, progress: Progress = no_progress) -> Analysis:
        """Metrics and insights; never fails for lack of speech. `progress` is told the share done, 0..1."""
        ...
