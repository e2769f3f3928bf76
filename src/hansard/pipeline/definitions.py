"""What a workspace looks for: as the document people write, in the store, and as an analysis takes it."""

from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator
from sqlalchemy import Connection

from hansard.insight.scorecard import SCORECARD
from hansard.model.definitions import CriterionTag, Definitions, Rule, Scorecard, Subject, Tracker
from hansard.model.options import AnalysisSettings
from hansard.model.transcript import Role
from hansard.pipeline.artifacts import from_json, to_json
from hansard.store.identifiers import new_digits
from hansard.store.trackers import NewTracker, list_trackers, replace_trackers
from hansard.store.workspaces import WorkspaceRow, update_workspace

_NO_NUL = r"^[^\x00]*$"  # PostgreSQL takes no NUL in a text
_BUILT_IN = frozenset(criterion.key for criterion in SCORECARD)

Name = Annotated[str, StringConstraints(min_length=1, max_length=128, strip_whitespace=True, pattern=_NO_NUL)]
Phrase = Annotated[
    str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True, pattern=_NO_NUL)
]
Sentence = Annotated[str, StringConstraints(max_length=1000, strip_whitespace=True, pattern=_NO_NUL)]
Seconds = Annotated[float, Field(gt=0, le=86_400, allow_inf_nan=False)]
Number = Annotated[float, Field(ge=-86_400, le=86_400, allow_inf_nan=False)]
Points = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]


def _no_repetition(values: list[Any]) -> list[Any]:
    seen: set[str] = set()
    for value in values:
        name = str(getattr(value, "name", getattr(value, "key", value))).casefold()
        if name in seen:
            raise ValueError(f"{name} stands there twice")
        seen.add(name)
    return values


Once = AfterValidator(_no_repetition)


class _Document(BaseModel):
    model_config = ConfigDict(extra="forbid")


class TrackerDocument(_Document):
    """Words and phrases to look for; the id is given by the server."""

    id: str | None = Field(default=None, description="Ignored: a tracker is known by its name.")
    name: Name
    vocabulary: Annotated[list[Phrase], Field(min_length=1, max_length=1000), Once]


class ConditionDocument(_Document):
    """One thing that is true of a conversation, or with `absent` is not."""

    subject: Subject
    phrases: Annotated[list[Phrase], Field(max_length=200), Once] = Field(
        default=[], description="Any of these; for `words` only."
    )
    similar: bool = Field(default=False, description="Accept what means the same, too.")
    least: Number | None = Field(default=None, description="Lower bound of what is measured.")
    most: Number | None = Field(default=None, description="Upper bound of what is measured.")
    role: Role | None = Field(default=None, description="Who says or does it.")
    first_s: Seconds | None = Field(default=None, description="Within the first seconds.")
    last_s: Seconds | None = Field(default=None, description="Within the last seconds.")
    count: int = Field(default=1, ge=1, le=1000, description="How often at least.")
    absent: bool = Field(default=False, description="True when it is not found.")

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if (self.subject is Subject.WORDS) != bool(self.phrases):
            raise ValueError("phrases go with the subject words, and only with it")
        measured = self.subject not in (Subject.WORDS, Subject.INTERRUPTION)
        if measured and self.least is None and self.most is None:
            raise ValueError(f"{self.subject.value} needs least or most")
        return self


Conditions = Annotated[list[ConditionDocument], Field(max_length=20)]


class RuleDocument(_Document):
    """A category of conversations: those of which every condition is true."""

    name: Name
    conditions: Annotated[list[ConditionDocument], Field(min_length=1, max_length=20)]


class CriterionDocument(_Document):
    """A scorecard criterion of the workspace's own."""

    key: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,63}$")]
    question: Annotated[Sentence, Field(min_length=1)]
    points: Points
    tag: CriterionTag = CriterionTag.BUSINESS
    instruction: Sentence = Field(default="", description="When the answer is yes; read by language models.")
    met_by: Conditions = Field(default=[], description="Rules say yes when all of these are true.")
    applies_if: Conditions = Field(default=[], description="Not applicable unless all of these are true.")


class ScorecardDocument(_Document):
    """Changes to the scorecard for agents."""

    points: dict[str, Points] = Field(
        default={}, description="Other points for criteria that come with the server; 0 leaves one out."
    )
    criteria: Annotated[list[CriterionDocument], Field(max_length=100), Once] = []

    @model_validator(mode="after")
    def _knows_its_keys(self) -> Self:
        unknown = sorted(self.points.keys() - _BUILT_IN)
        if unknown:
            raise ValueError(f"no criterion {unknown[0]}: there are {', '.join(sorted(_BUILT_IN))}")
        taken = sorted(_BUILT_IN & {criterion.key for criterion in self.criteria})
        if taken:
            raise ValueError(f"{taken[0]} is a criterion that comes with the server: set its points")
        return self


class DefinitionsDocument(_Document):
    """All that a workspace looks for in its conversations."""

    trackers: Annotated[list[TrackerDocument], Field(max_length=500), Once] = []
    rules: Annotated[list[RuleDocument], Field(max_length=200), Once] = []
    scorecard: ScorecardDocument = ScorecardDocument()


def store_definitions(connection: Connection, workspace_id: str, document: DefinitionsDocument) -> None:
    """Keep the document instead of what the workspace had. Raises WorkspaceNotFoundError."""
    changes = {
        "rules": [rule.model_dump(mode="json") for rule in document.rules],
        "scorecard": document.scorecard.model_dump(mode="json"),
    }
    update_workspace(connection, workspace_id, changes)
    wanted = [NewTracker(tracker.name, tuple(tracker.vocabulary)) for tracker in document.trackers]
    replace_trackers(connection, workspace_id, wanted)


def given_definitions(document: DefinitionsDocument) -> Definitions:
    """The document as an analysis takes it, for one that no workspace keeps."""
    trackers = (
        Tracker(new_digits(), tracker.name, tuple(tracker.vocabulary)) for tracker in document.trackers
    )
    return Definitions(
        trackers=tuple(trackers),
        rules=tuple(from_json(rule.model_dump(), Rule) for rule in document.rules),
        scorecard=from_json(document.scorecard.model_dump(), Scorecard),
    )


def stored_definitions(connection: Connection, workspace: WorkspaceRow) -> Definitions:
    """What the workspace looks for at this moment."""
    return Definitions(
        trackers=list_trackers(connection, workspace.id),
        rules=tuple(from_json(rule, Rule) for rule in workspace.rules or []),
        scorecard=from_json(workspace.scorecard or {}, Scorecard),
    )


def definitions_document(definitions: Definitions) -> dict[str, Any]:
    """The document that `store_definitions` would make the same of."""
    whole = to_json(definitions, Definitions)
    return {key: whole[key] for key in ("trackers", "rules", "scorecard")}


def analysis_settings(connection: Connection, workspace: WorkspaceRow) -> AnalysisSettings:
    """What the workspace wants of every analysis at this moment."""
    return AnalysisSettings(
        time_zone=workspace.time_zone,
        analyst=workspace.analyst,
        redact=workspace.redact,
        definitions=stored_definitions(connection, workspace),
    )
