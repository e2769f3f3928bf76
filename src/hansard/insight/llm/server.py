"""A language model server: asked in the way it understands, and its answer opened."""

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus
from typing import Any

import openai
from pydantic import BaseModel, Field, ValidationError

from hansard.errors import EngineFailedError
from hansard.insight.configuration import LanguageModelConfiguration
from hansard.insight.llm.connection import Connection
from hansard.insight.llm.manner import Manner
from hansard.insight.llm.parts import estimated_tokens

_NOT_UNDERSTOOD = {HTTPStatus.BAD_REQUEST, HTTPStatus.UNSUPPORTED_MEDIA_TYPE, HTTPStatus.UNPROCESSABLE_ENTITY}
_TOO_LONG = re.compile(
    r"context.{0,20}(length|window|size)|too (long|large|many tokens)|reduce the length", re.I
)
_FILTERED = re.compile(r"content.?(filter|management|policy)", re.I)
_SCHEMA = "The JSON object has this schema:\n"

# What each server was found to understand, for as long as the process runs.
_known: dict[tuple[str, str], Manner] = {}


class Ending(StrEnum):
    """How an answer came to its end."""

    WHOLE = "whole"
    CUT_OFF = "cut_off"  # at its longest length
    TOO_LONG = "too_long"  # the question was; there is no answer


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a request; `role` is `system`, `user` or `assistant`."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked. The answer is to have the schema, and at most `limit` tokens."""

    messages: tuple[Message, ...]
    schema: dict[str, Any]
    limit: int

    @property
    def tokens(self) -> int:
        """About how many it may use in all."""
        return self.limit + sum(estimated_tokens(message.content) for message in self.messages)


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, and how many tokens it took."""

    content: str
    ending: Ending
    tokens: int


class _Said(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Said
    finish_reason: str | None = None


class _Completion(BaseModel):
    choices: list[_Choice] = Field(min_length=1)
    usage: Any = None


class LanguageModelServer:
    """May be asked by several threads. Raises ConfigurationError for settings that cannot be used."""

    def __init__(self, server: LanguageModelConfiguration) -> None:
        self._connection = Connection(server)
        self._address = (server.url, server.model)

    def ask(self, request: Request) -> Reply:
        """Its answer. Raises EngineFailedError, whose message is a sentence for people.

        A request that is not understood is made plainer; what was understood then is kept to.
        """
        manner: Manner | None = _known.get(self._address, Manner())
        while manner is not None:
            try:
                body = self._connection.post(
                    _messages(request, manner), manner.parameters(request.schema, request.limit)
                )
            except openai.APIStatusError as error:
                failure = self._connection.refusal(error)
                if _is_too_long(error, failure):
                    return Reply("", Ending.TOO_LONG, 0)
                manner = _plainer(manner, error, failure)
            else:
                _known[self._address] = manner
                return self._opened(request, body)
        raise failure

    def _opened(self, request: Request, body: bytes) -> Reply:
        """What is in the envelope; where that is none, all of it, which will be found to be no answer."""
        text = body.decode("utf-8", "replace")
        try:
            completion = _Completion.model_validate_json(body)
        except ValidationError:
            return Reply(text, Ending.WHOLE, request.tokens)
        choice = completion.choices[0]
        self._check(choice)
        ending = Ending.CUT_OFF if choice.finish_reason == "length" else Ending.WHOLE
        content = choice.message.content or ""
        return Reply(content, ending, _used(completion.usage) or _estimated(request, content))

    def _check(self, choice: _Choice) -> None:
        if choice.message.refusal:
            words = self._connection.told(choice.message.refusal).rstrip(".")
            raise EngineFailedError(f"The language model refused: {words}.")
        if choice.finish_reason == "content_filter":
            raise EngineFailedError("The language model's answer was withheld by a content filter.")


def _messages(request: Request, manner: Manner) -> list[dict[str, str]]:
    messages = [{"role": message.role, "content": message.content} for message in request.messages]
    if manner.format != "json_schema":
        messages[0]["content"] += f"\n\n{_SCHEMA}{json.dumps(request.schema)}"
    return messages


def _is_too_long(error: openai.APIStatusError, failure: EngineFailedError) -> bool:
    if error.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        return True
    return error.status_code in _NOT_UNDERSTOOD and _TOO_LONG.search(failure.message) is not None


def _plainer(manner: Manner, error: openai.APIStatusError, failure: EngineFailedError) -> Manner | None:
    """The next way to ask, where that may be what was not understood. Raises the failure where it is not."""
    if error.status_code not in _NOT_UNDERSTOOD or _FILTERED.search(failure.message):
        raise failure
    return manner.plainer(failure.message)


def _used(usage: Any) -> int:
    total = usage.get("total_tokens") if isinstance(usage, dict) else None
    return total if isinstance(total, int) and not isinstance(total, bool) and total > 0 else 0


def _estimated(request: Request, content: str) -> int:
    return request.tokens - request.limit + estimated_tokens(content)
