from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.unit.insight.redaction.dialogues import call

from hansard.model.conversation import Conversation
from hansard.model.insight import Analysis
from hansard.model.options import AnalysisOptions, AnalysisSettings
from hansard.model.progress import no_progress
from hansard.model.transcript import Turn
from hansard.pipeline.artifacts import from_json, to_json
from hansard.pipeline.engines import EngineConfiguration
from hansard.pipeline.stages import Work, analysing, redacting

TALK = call(("a", "Your account number?"), ("c", "it's 4471 2290"), ("c", "I'm Anna Quill"))


def work(artifacts: dict[str, Any], *, redact: bool) -> Work:
    options = AnalysisOptions(settings=AnalysisSettings(redact=redact))
    engines = to_json(EngineConfiguration(), EngineConfiguration)
    return Work(str(Path()), to_json(options, AnalysisOptions), engines, artifacts)


@pytest.mark.parametrize("redact", [True, False])
def test_kinds_are_counted_where_they_are_to_go(redact: bool) -> None:
    made = analysing(
        work=work({"conversation": to_json(TALK, Conversation)}, redact=redact), progress=no_progress
    )
    metrics = from_json(made, Analysis).metrics
    assert metrics.get("redacted") == ({"ACCOUNT_NUMBER": 1, "PERSON_NAME": 1} if redact else None)


def test_each_recording_has_its_own_seconds() -> None:
    """The second recording begins at 10 s of the conversation."""
    first, second = TALK.turns[:2], (replace(TALK.turns[2], start_s=0.0, end_s=4.0),)
    turns = to_json({"r1": first, "r2": second, "r3": ()}, dict[str, tuple[Turn, ...]])
    needed = {"conversation": to_json(TALK, Conversation), "turns": turns}
    found = redacting(work=work(needed, redact=True), progress=no_progress)
    assert found == {"r1": [[5.0, 9.0]], "r2": [[0.0, 4.0]], "r3": []}
