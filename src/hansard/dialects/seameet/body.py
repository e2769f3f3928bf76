"""Request bodies: strict JSON objects, checked before anything is made of them."""

import json
import math
from collections.abc import Iterable
from typing import Any, TypeVar

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError

MAX_DEPTH = 100

Model = TypeVar("Model", bound=BaseModel)


async def json_object(request: Request) -> dict[str, Any]:
    """The request's JSON object; an absent or empty body and `null` count as `{}`.

    The content type does not matter. Raises RequestValidationError.
    """
    raw = await request.body()
    return parse_object(raw) if raw.strip() else {}


def parse_object(raw: bytes) -> dict[str, Any]:
    """Parse UTF-8 JSON that can be stored and sent again as it is. Raises RequestValidationError."""
    try:
        parsed = json.loads(raw.decode("utf-8-sig"), parse_constant=_refuse_constant, parse_float=_finite)
        _check(parsed)
    except RecursionError:
        raise _invalid("json_invalid", _too_deep()) from None
    except ValueError as error:
        raise _invalid("json_invalid", f"JSON decode error: {error}") from None
    if parsed is None:
        return {}
    if not isinstance(parsed, dict):
        raise _invalid("dict_type", "the body must be a JSON object")
    return parsed


def validated(model: type[Model], document: dict[str, Any]) -> Model:
    """The document as a record of this model. Raises RequestValidationError with `body` as place."""
    try:
        return model.model_validate(document)
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False, include_input=False)
        raise RequestValidationError([{**item, "loc": ("body", *item["loc"])} for item in found]) from None


def dump_verbatim(document: dict[str, Any]) -> str:
    """The document as ASCII text that any database keeps: NUL and the like stay escaped."""
    return json.dumps(document)


def refusal(field: str, message: str, *, place: str = "body") -> RequestValidationError:
    """An error of one field that no model can express."""
    return RequestValidationError([{"loc": (place, field), "msg": message, "type": "value_error"}])


def _invalid(kind: str, message: str) -> RequestValidationError:
    return RequestValidationError([{"loc": ("body",), "msg": message, "type": kind}])


def _too_deep() -> str:
    return f"JSON decode error: more than {MAX_DEPTH} levels"


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(f"{digits[:40]} is out of range")
    return number


def _check(parsed: object) -> None:
    """Refuse what cannot be written as UTF-8 again, and nesting that other parsers cannot take."""
    level: list[object] = [parsed]
    for _ in range(MAX_DEPTH):
        for item in level:
            _check_text(item)
        level = [child for item in level for child in _children(item)]
        if not level:
            return
    raise ValueError(f"more than {MAX_DEPTH} levels")


def _children(item: object) -> Iterable[object]:
    if isinstance(item, dict):
        return (*item.keys(), *item.values())
    return item if isinstance(item, list) else ()


def _check_text(item: object) -> None:
    if isinstance(item, str):
        try:
            item.encode()
        except UnicodeEncodeError:
            raise ValueError("half of a surrogate pair") from None
