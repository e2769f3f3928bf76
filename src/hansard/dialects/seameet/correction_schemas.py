"""What clients send to correct results."""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from hansard.dialects.seameet.schemas import AnalyseAgain
from hansard.dialects.seameet.values import FilledText, Text
from hansard.model.insight import InsightKind
from hansard.pipeline.corrections import LISTED

MAX_TEXT = 5000
_GRADES = "ABCDE"
_KINDS = [kind.value for kind in LISTED]


def _grade(value: Any) -> str:
    grade = value.strip().upper() if isinstance(value, str) else ""
    if len(grade) != 1 or grade not in _GRADES:
        raise PydanticCustomError("grade", "must be A, B, C, D, E or null")
    return grade


def _kind(value: Any) -> InsightKind:
    if value not in _KINDS:
        raise PydanticCustomError("kind", "must be one of {kinds}", {"kinds": ", ".join(_KINDS)})
    return InsightKind(value)


def _one_line(value: str) -> str:
    return " ".join(value.split())


def _whole(value: Any) -> Any:
    """A bare value is one without a note."""
    return value if isinstance(value, dict) else {"value": value}


Grade = Annotated[
    str, PlainValidator(_grade), WithJsonSchema({"type": "string", "enum": [*_GRADES, *_GRADES.lower()]})
]
"""A grade, whatever its case."""

ListedKind = Annotated[InsightKind, PlainValidator(_kind), WithJsonSchema({"type": "string", "enum": _KINDS})]
"""A kind of which a meeting has a list that people may change."""

Line = Annotated[FilledText, Field(max_length=500), AfterValidator(_one_line)]
Passage = Annotated[FilledText, Field(max_length=MAX_TEXT), AfterValidator(_one_line)]
Detail = Annotated[FilledText, Field(max_length=256), AfterValidator(_one_line)]
Note = Annotated[Text, Field(max_length=2000)]


class Noted(BaseModel):
    """What may be said of every correction."""

    note: Note | None = Field(default=None, description="Why; kept in the history.")


class GradeOverride(Noted):
    """A grade; null says that there is none."""

    value: Grade | None


class LineOverride(Noted):
    """A short text; null says that there is none."""

    value: Line | None


class PassageOverride(Noted):
    """A text; null says that there is none."""

    value: Passage | None


GradeField = Annotated[
    GradeOverride | None, BeforeValidator(_whole, json_schema_input_type=Grade | GradeOverride | None)
]
LineField = Annotated[
    LineOverride | None, BeforeValidator(_whole, json_schema_input_type=Line | LineOverride | None)
]
PassageField = Annotated[
    PassageOverride | None, BeforeValidator(_whole, json_schema_input_type=Passage | PassageOverride | None)
]


class CorrectAnalysis(Noted):
    """Other values for fields of the analysis. Fields that are not sent stay; null says that there is none.

    To have the machine's value back, delete the override.
    """

    customer_satisfaction_rating: GradeField = None
    agent_performance_rating: GradeField = None
    agent_performance_feedback: PassageField = None
    risk_factor: LineField = None
    summary: PassageField = None
    title: LineField = None


class NewInsight(Noted):
    """An insight that the machine has not found."""

    kind: ListedKind
    value: Passage
    assignee: Detail | None = Field(default=None, description="Action items and follow-ups only.")
    due: Detail | None = Field(default=None, description="Action items and follow-ups only.")
    segment_ids: Annotated[list[Text], Field(max_length=1000)] = Field(
        default=[], description="Segments of the transcript that it is about."
    )


class ChangeInsight(Noted):
    """What is said instead. Keys that are not sent stay as they are."""

    value: Passage | None = None
    assignee: Detail | None = Field(default=None, description="Null: nobody in particular.")
    due: Detail | None = Field(default=None, description="Null: no time was said.")


class RestoreSegment(AnalyseAgain, Noted):
    """Go back to what was heard."""


class ChangeSegment(RestoreSegment):
    """What was said, instead of what was heard."""

    text: Passage
