"""Ids, times and scores in the OpenAPI document.

Ids of conversations and what is in them are 16 digits; times are ISO 8601 in UTC with milliseconds.
"""

from typing import Annotated

from pydantic import Field

Digits = Annotated[str, Field(pattern=r"^[1-9][0-9]{15}$")]
Moment = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")]
Score = Annotated[float, Field(ge=0, le=1)]
