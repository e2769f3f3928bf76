"""The ways in which a server may have to be asked, from the most binding on."""

import re
from dataclasses import dataclass, replace
from typing import Any, Literal

_FORMATS: tuple[Literal["json_schema", "json_object", "text"], ...] = ("json_schema", "json_object", "text")
_OTHER_LIMIT = "max_completion_tokens"
_STEADY = re.compile(r"temperature|\bseed\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Manner:
    """How an answer is asked for: its format, what its longest length is called, and whether by fixed choice.

    OpenAI's reasoning models refuse a temperature and know the length by its other name only; many
    other servers know neither that name nor schemas.
    """

    format: Literal["json_schema", "json_object", "text"] = "json_schema"
    limit_name: Literal["max_tokens", "max_completion_tokens"] = "max_tokens"
    is_steady: bool = True

    def parameters(self, schema: dict[str, Any], limit: int) -> dict[str, Any]:
        """What goes into the request's body for this schema and longest answer (tokens)."""
        steady = {"temperature": 0, "seed": 1} if self.is_steady else {}
        return {self.limit_name: limit} | steady | self._format(schema)

    def plainer(self, words: str) -> "Manner | None":
        """What to try after a refusal in these words; None when nothing is left."""
        if _OTHER_LIMIT in words and self.limit_name != _OTHER_LIMIT:
            return replace(self, limit_name="max_completion_tokens")
        if _STEADY.search(words) and self.is_steady:
            return replace(self, is_steady=False)
        following = _FORMATS[_FORMATS.index(self.format) + 1 :]
        return replace(self, format=following[0]) if following else None

    def _format(self, schema: dict[str, Any]) -> dict[str, Any]:
        if self.format == "text":
            return {}
        if self.format == "json_object":
            return {"response_format": {"type": "json_object"}}
        named = {"name": "analysis", "strict": True, "schema": schema}
        return {"response_format": {"type": "json_schema", "json_schema": named}}
