"""What every analysis engine offers."""

from typing import Protocol

from hansard.model.conversation import Conversation
from hansard.model.insight import Analysis


class Analyst(Protocol):
    """Draws conclusions from a conversation.

    The same conversation and `version` give the same analysis. Ratings, feedback, risk, summary
    and title occur once each, with a value or a reason for none.
    """

    name: str
    version: str

    def analyse(self, conversation: Conversation) -> Analysis:
        """Metrics and insights; never fails for lack of speech."""
        ...
