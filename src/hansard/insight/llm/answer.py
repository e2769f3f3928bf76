"""What a language model is asked to answer. The descriptions are read by the model.

Every point names a turn and quotes it. All of this is a claim until `checking` has compared it with
the transcript.
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, Field, OnErrorOmit

from hansard.insight.llm.wording import clean

Grade = Literal["A", "B", "C", "D", "E"]
SignName = Literal[
    "praise",
    "delight",
    "thanks",
    "content",
    "solved",
    "good_ending",
    "complaint",
    "disbelief",
    "resigned",
    "unresolved",
    "bad_mood",
    "bad_ending",
    "escalation",
    "repeated_contact",
    "long_wait",
    "repetition",
    "abuse",
]
"""Those of the rules' signs (`SATISFACTION_POINTS`) that lie in the customer's own words."""
RiskName = Literal[
    "legal",
    "privacy",
    "compliance",
    "vulnerable",
    "abuse",
    "escalation",
    "churn",
    "unresolved",
    "communication",
]
Text = Annotated[str, AfterValidator(clean)]


class Point(BaseModel):
    """Something with its place in the transcript."""

    turn: int = Field(description="number of the turn that is quoted")
    quote: Text = Field(description="literal part of that turn's text, at most 25 words")


class Statement(Point):
    """A sentence and the place it rests on."""

    text: Text


class Topic(Point):
    """What was talked about."""

    text: Text = Field(description="noun phrase of one to four words, in words of the transcript")
    parent: Text | None = Field(description="text of the wider topic that this one is part of, else null")


class ActionItem(Point):
    """What somebody took on to do after the conversation."""

    text: Text = Field(description="one sentence in the third person: who does what, by when")
    assignee: Text | None = Field(description="speaker or other named person who is to do it, else null")
    due: Text | None = Field(description="YYYY-MM-DD or YYYY-MM-DDTHH:MM in local time, else null")
    due_quote: Text | None = Field(description="the literal words of the transcript that say when")
    definitive: bool = Field(description="false for a mere idea")
    follow_up: bool = Field(description="whether it is a further contact: a call, mail or meeting")


class Question(Point):
    """A question one asks the other; the quote is the question."""

    answered: bool


class Chapter(Point):
    """A stretch of the conversation; `turn` is its first."""

    title: Text = Field(description="at most eight words")
    gist: Text | None = Field(description="one sentence in the third person: what was said or settled in it")


class Sign(Point):
    """A sign of the customer's satisfaction, in the customer's words."""

    sign: SignName = Field(
        description="escalation: asks for a supervisor, threatens to leave or to sue; resigned: gives up; "
        "repetition: has to say the same again; repeated_contact: has called about it before"
    )
    basis: Literal["expressed", "inferred"] = Field(description="expressed: the customer said so outright")


class Satisfaction(BaseModel):
    """How content the customer is. A neutral customer is a C."""

    grade: Grade
    signs: list[OnErrorOmit[Sign]]


class CriterionAnswer(BaseModel):
    """The answer to one question of the scorecard."""

    criterion: str
    answer: Literal["yes", "no", "not_applicable"]
    turn: int | None = Field(description="yes: the agent's turn that shows it. no: where it was due, or null")
    quote: Text | None = Field(description="literal part of that turn's text; null without a turn")


class Risk(Point):
    """What a supervisor should know of at once."""

    risk: RiskName


class Remark(BaseModel):
    """One sentence on the agent's work; `criterion` is the key of the scorecard it rests on."""

    criterion: str
    text: Text = Field(description="one sentence on the behaviour, beginning with a verb; no names")


class Feedback(BaseModel):
    """For the agent."""

    strength: Remark | None
    improvement: Remark | None


class Answer(BaseModel):
    """Everything that may be asked; what was not asked, or not answered, is empty."""

    title: Statement | None = Field(None, description="at most ten words naming the matter, sentence case")
    summary: list[OnErrorOmit[Statement]] = Field(
        [], description="one to three sentences: the problem, what was done, the next step"
    )
    topics: list[OnErrorOmit[Topic]] = Field([], description="three to eight, the weightiest first")
    chapters: list[OnErrorOmit[Chapter]] = Field([], description="in order, only where the matter changes")
    questions: list[OnErrorOmit[Question]] = Field([], description="all that ask the other for something")
    action_items: list[OnErrorOmit[ActionItem]] = Field(
        [], description="promises and agreed tasks; neither what is done at once nor what was turned down"
    )
    satisfaction: Satisfaction | None = None
    scorecard: list[OnErrorOmit[CriterionAnswer]] = Field([], description="one for each criterion")
    risks: list[OnErrorOmit[Risk]] = []
    feedback: Feedback | None = None
