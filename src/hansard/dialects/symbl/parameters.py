"""The parameters of a submission, from the query and the body."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from hansard.dialects.symbl.asked import Asked
from hansard.store.workspaces import WorkspaceRow

Query = Sequence[tuple[str, str]]


def read_asked(connection: Connection, account: WorkspaceRow, query: Query, body: Mapping[str, Any]) -> Asked:
    """What was asked for; the body wins over the query. Raises BadRequestError."""
    values = {**dict(query), **body}
    return Asked(name=values.get("name"), diarize=values.get("enableSpeakerDiarization") in ("true", True))
