"""The scorecard for agents, as data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Criterion:
    """One question of the scorecard. `tag` is business, customer or compliance."""

    key: str
    question: str
    points: float
    tag: str


SCORECARD: tuple[Criterion, ...] = (
    Criterion("greeting", "Did the agent greet and say who is speaking?", 1, "customer"),
    Criterion("need", "Did the agent ask for the need or listen it out?", 1, "customer"),
    Criterion("verification", "Did the agent verify or confirm what was understood?", 2, "compliance"),
    Criterion("empathy", "Did the agent answer trouble with empathy or an apology?", 1, "customer"),
    Criterion("next_step", "Did the agent explain clearly or name the next step?", 2, "business"),
    Criterion("resolution", "Was the request resolved or handed on?", 3, "business"),
    Criterion("hold", "Was a hold announced with a reason or thanks?", 1, "customer"),
    Criterion("listening", "Did the agent let the customer finish?", 1, "customer"),
    Criterion("closing", "Did the agent offer further help and close politely?", 1, "customer"),
    Criterion("language", "Was the agent's language free of rudeness?", 2, "compliance"),
)
