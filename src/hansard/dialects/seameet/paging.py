"""Query parameters that lists share."""

from typing import Annotated

from fastapi import Query

from hansard.dialects.seameet.values import NO_NUL

Offset = Annotated[int, Query(ge=0, le=2**31 - 1, description="How many to leave out.")]
Limit = Annotated[int, Query(ge=1, le=1000, description="How many at most.")]
MeetingFilter = Annotated[str | None, Query(pattern=NO_NUL, description="Only this meeting's.")]
