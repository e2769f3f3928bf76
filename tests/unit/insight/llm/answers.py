"""What a model that does its work says of `HAPPY_EN`."""

from typing import Any

Document = dict[str, Any]


def point(turn: int, quote: str, **more: Any) -> Document:
    return {"turn": turn, "quote": quote, **more}


def criterion(key: str, answer: str, turn: int | None = None, quote: str | None = None) -> Document:
    return {"criterion": key, "answer": answer, "turn": turn, "quote": quote}


def action(turn: int, quote: str, text: str, **more: Any) -> Document:
    usual = {"assignee": None, "due": None, "due_quote": None, "definitive": True, "follow_up": False}
    return point(turn, quote, text=text) | usual | more


TITLE = point(2, "it seems too high this month", text="Electricity bill too high")
SUMMARY = [
    point(2, "my electricity bill, it seems too high", text="The customer's electricity bill was too high."),
    point(5, "I have corrected the meter reading", text="Dana corrected the meter reading."),
]
NEW_BILL = action(
    5,
    "you will receive a new bill within two days",
    "Dana will send the customer a new bill within two days.",
    assignee="agent",
    due="2026-03-06",
    due_quote="within two days",
    follow_up=True,
)
PRAISE = point(6, "You have been really helpful", sign="praise", basis="expressed")
SOLVED = point(6, "that solves it", sign="solved", basis="expressed")
SCORECARD = [
    criterion("greeting", "yes", 1, "my name is Dana"),
    criterion("need", "yes", 1, "How can I help you?"),
    criterion("verification", "yes", 3, "Can I have your account number"),
    criterion("empathy", "yes", 3, "I'm sorry to hear that"),
    criterion("next_step", "yes", 5, "you will receive a new bill"),
    criterion("resolution", "yes", 5, "I have corrected the meter reading"),
    criterion("hold", "not_applicable"),
    criterion("closing", "no"),
    criterion("language", "yes", 1, "thank you for calling"),
]

HAPPY: Document = {
    "title": TITLE,
    "summary": SUMMARY,
    "topics": [
        point(2, "my electricity bill", text="electricity bill", parent=None),
        point(5, "the meter reading", text="meter reading", parent="electricity bill"),
    ],
    "chapters": [],
    "questions": [point(3, "Can I have your account number, please?", answered=True)],
    "action_items": [NEW_BILL],
    "satisfaction": {"grade": "A", "signs": [PRAISE, SOLVED]},
    "scorecard": SCORECARD,
    "risks": [],
    "feedback": {
        "strength": {"criterion": "resolution", "text": "Corrected the meter reading during the call."},
        "improvement": {"criterion": "closing", "text": "To improve: ask what else can be done."},
    },
}
