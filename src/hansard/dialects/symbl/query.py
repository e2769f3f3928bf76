"""What a reading asks for in its query."""

from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, Query, Request
from pydantic import WithJsonSchema

from hansard.dialects.symbl.parameters import Given
from hansard.dialects.symbl.values import read_boolean

_BOOLEAN = WithJsonSchema({"type": "boolean"})
_TEXTS = WithJsonSchema({"type": "array", "items": {"type": "string"}})


def switch(name: str, description: str) -> Callable[[str | None], bool]:
    """Reads a boolean that is false unless given. Raises BadRequestError."""

    shown = Query(alias=name, description=description)

    def read(value: Annotated[str | None, shown, _BOOLEAN] = None) -> bool:
        return value is not None and read_boolean(name, value)

    return read


def _excluded(
    request: Request,
    _value: Annotated[
        list[str] | None,
        Query(alias="exclude", description='What is not to be hidden: `["PERSON_NAME"]`.'),
        _TEXTS,
    ] = None,
) -> frozenset[str]:
    given = Given(request.query_params.multi_items(), {})
    return frozenset(str(word).strip().upper() for word in given.words("exclude"))


Sentiment = Annotated[bool, Depends(switch("sentiment", "Whether to tell how it sounds."))]
Verbose = Annotated[bool, Depends(switch("verbose", "Whether to tell each word."))]
Redact = Annotated[bool, Depends(switch("redact", "Whether to hide personal and payment items."))]
ParentRefs = Annotated[bool, Depends(switch("parentRefs", "Whether to tell the broader topics."))]
Refresh = Annotated[
    bool, Depends(switch("refresh", "Taken and without effect: the same words have the same topics."))
]
Excluded = Annotated[frozenset[str], Depends(_excluded)]
