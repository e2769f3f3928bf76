"""The JSON schema of an answer, in the form that strict structured output takes."""

from collections.abc import Collection
from typing import Any

from pydantic import ValidationError

from hansard.insight.llm.answer import Answer

Schema = dict[str, Any]

_LEFT_OUT = {"title", "default"}


def answer_schema(fields: Collection[str]) -> Schema:
    """The schema of an answer with just these fields: all required, none beside them."""
    whole = Answer.model_json_schema()
    properties = {name: whole["properties"][name] for name in Answer.model_fields if name in fields}
    strict: Schema = _strict({"type": "object", "properties": properties})
    used = _used(strict, whole["$defs"])
    return strict | {"$defs": {name: _strict(whole["$defs"][name]) for name in sorted(used)}}


def read_answer(document: Any, fields: Collection[str]) -> Answer:
    """The answer in a JSON document. Raises ValueError, which tells a model what is wrong."""
    if not isinstance(document, dict):
        raise ValueError("the answer is no JSON object")  # noqa: TRY004 (one kind of error for the caller)
    missing = [name for name in fields if name not in document]
    if missing:
        raise ValueError(f"these fields are missing: {', '.join(missing)}")
    try:
        return Answer.model_validate({name: document[name] for name in fields})
    except ValidationError as error:
        raise ValueError(_told(error)) from None


def _told(error: ValidationError) -> str:
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in found[:5])


def _strict(schema: Any) -> Any:
    """Without titles and defaults; objects closed, with all their properties required."""
    if isinstance(schema, list):
        return [_strict(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _strict(value) for key, value in schema.items() if key not in _LEFT_OUT}
    if "properties" in schema:
        kept["properties"] = {name: _strict(value) for name, value in schema["properties"].items()}
        kept |= {"required": list(kept["properties"]), "additionalProperties": False}
    return kept


def _used(schema: Any, definitions: Schema) -> set[str]:
    """The names of all definitions that a schema refers to, directly or not."""
    if isinstance(schema, list):
        return {name for each in schema for name in _used(each, definitions)}
    if not isinstance(schema, dict):
        return set()
    named = {schema["$ref"].rpartition("/")[2]} if "$ref" in schema else set()
    inner = [definitions[name] for name in named]
    return named | _used(list(schema.values()), definitions) | _used(inner, definitions)
