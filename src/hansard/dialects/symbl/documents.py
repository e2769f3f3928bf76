"""The OpenAPI document: bodies, queries, answers and refusals, which the routes read and write themselves."""

from collections.abc import Iterable, Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import TypeAdapter

from hansard.dialects.symbl.documented.managed import Refusal, TooManyJobs
from hansard.dialects.symbl.documented.operations import OPERATIONS, Operation

_SCHEMAS = "#/components/schemas/{model}"
_MEANINGS = {
    400: "A parameter or the body cannot be used; the message names the field.",
    401: "No token, or one that is unknown, expired or revoked.",
    403: "The account is disabled.",
    404: "The account has no such thing.",
    409: "The name is taken.",
    413: "The body is too large.",
    429: "The account has as many unfinished jobs as it may have.",
}
_SECURITY: dict[str, Any] = {
    "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
    "apiKey": {"type": "apiKey", "in": "header", "name": "x-api-key"},
}
_BYTES = "The media itself, of any type: the bytes are looked at, never the declared type."

Json = dict[str, Any]


def describe(app: FastAPI) -> None:
    """Give an app an OpenAPI document that has everything."""

    def openapi() -> Json:
        if app.openapi_schema is None:
            document = get_openapi(
                title=app.title,
                version=app.version,
                description=app.description,
                routes=app.routes,
                servers=app.servers,
            )
            app.openapi_schema = _completed(document)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def _completed(document: Json) -> Json:
    schemas = _Schemas(OPERATIONS.values())
    document["components"] = {"schemas": schemas.components, "securitySchemes": _SECURITY}
    document["security"] = [{name: []} for name in _SECURITY]
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            _complete(operation, path, OPERATIONS[f"{method.upper()} {path}"], schemas)
    return document


def _complete(operation: Json, path: str, known: Operation, schemas: "_Schemas") -> None:
    """Put what is known of an endpoint into what FastAPI has found."""
    status = next(iter(operation["responses"]))
    if path.startswith("/oauth2/"):
        operation["security"] = []
    if known.query is not None:
        operation["parameters"] = [*operation.get("parameters", ()), *schemas.parameters(known.query)]
    if known.body is not None:
        operation["requestBody"] = {"required": True, **_body(known.body, schemas)}
    operation["responses"] = {
        status: _json("Success.", schemas.of(known.answer)),
        **{str(code): _refusal(code, schemas) for code in sorted(_refusals(operation, path, known))},
    }


def _body(body: Any, schemas: "_Schemas") -> Json:
    if body is bytes:
        schema = {"type": "string", "format": "binary"}
        return {"description": _BYTES, "content": {"application/octet-stream": {"schema": schema}}}
    return {"content": {"application/json": {"schema": schemas.of(body)}}}


def _refusals(operation: Json, path: str, known: Operation) -> set[int]:
    found = {401, 403, *known.refusals}
    if "{" in path:
        found.add(404)
    if known.body is not None:
        found |= {400, 413}
    if any(one["in"] == "query" for one in operation.get("parameters", ())):
        found.add(400)
    return found


def _refusal(status: int, schemas: "_Schemas") -> Json:
    return _json(_MEANINGS[status], schemas.of(TooManyJobs if status == 429 else Refusal))


def _json(description: str, schema: Json) -> Json:
    return {"description": description, "content": {"application/json": {"schema": schema}}}


class _Schemas:
    """The JSON schemas of types."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        wanted = {id(each): each for each in _types(operations)}
        adapters = [(key, "validation", TypeAdapter(each)) for key, each in wanted.items()]
        found, document = TypeAdapter.json_schemas(adapters, ref_template=_SCHEMAS)  # type: ignore[arg-type]
        self._found = {key: schema for (key, _), schema in found.items()}
        self.components: Json = document["$defs"]

    def of(self, wanted: Any) -> Json:
        """That of a type, which may be a reference to `components`."""
        return dict(self._found[id(wanted)])

    def parameters(self, wanted: Any) -> Iterator[Json]:
        """The keys of a type as parameters of a query; lists and objects are given as JSON."""
        for name, schema in self.components[wanted.__name__]["properties"].items():
            own = {key: value for key, value in schema.items() if key not in ("title", "description")}
            is_text = own.get("type") in ("array", "object")
            place = {"content": {"application/json": {"schema": own}}} if is_text else {"schema": own}
            yield {"name": name, "in": "query", "description": schema["description"], **place}


def _types(operations: Iterable[Operation]) -> Iterator[Any]:
    yield from (Refusal, TooManyJobs)
    for operation in operations:
        yield from (
            each for each in (operation.answer, operation.body, operation.query) if each not in (None, bytes)
        )
