"""Puts requests to the model until there is an answer that can be read."""

import json
import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from hansard.errors import EngineFailedError
from hansard.insight.configuration import LanguageModelConfiguration
from hansard.insight.llm.answer import Answer
from hansard.insight.llm.budget import Budget
from hansard.insight.llm.masking import Masking
from hansard.insight.llm.prompt import again_messages
from hansard.insight.llm.schema import answer_schema, read_answer
from hansard.insight.llm.server import Ending, LanguageModelServer, Message, Reply, Request

_THINKING = re.compile(r"<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL)
_MORE = 2  # times the usual length is asked for once an answer was cut off


class TooLongError(Exception):
    """The question, or its answer, is too long for the model."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks for one conversation; may be used by several threads.

    Beside what the connection tries again by itself: an answer that was cut off is asked for once
    more at twice the length, one that cannot be read once more with the error.
    """

    server: LanguageModelServer
    configuration: LanguageModelConfiguration
    budget: Budget
    masking: Masking

    def ask(self, messages: tuple[Message, ...], fields: Collection[str]) -> Answer:
        """The answer with these fields. Raises TooLongError; EngineFailedError when there is none."""
        schema = answer_schema(fields)
        request = Request(messages, schema, self.configuration.answer_tokens)
        reply = self._ask_for_all(request)
        try:
            return self._read(reply, fields)
        except ValueError as error:
            again = messages + again_messages(reply.content, str(error), schema)
        try:
            return self._read(self._ask_for_all(replace(request, messages=again)), fields)
        except ValueError as error:
            raise EngineFailedError(f"The language model answered nonsense twice: {error}.") from None

    def _ask_for_all(self, request: Request) -> Reply:
        """A reply that was not cut off."""
        reply = self._ask(request)
        if reply.ending is Ending.CUT_OFF:
            reply = self._ask(replace(request, limit=request.limit * _MORE))
        if reply.ending is not Ending.WHOLE:
            raise TooLongError
        return reply

    def _ask(self, request: Request) -> Reply:
        with self.budget.spending(request.tokens) as spent:
            reply = self.server.ask(request)
            spent.tokens = reply.tokens
        return reply

    def _read(self, reply: Reply, fields: Collection[str]) -> Answer:
        """The answer in a reply. Raises ValueError."""
        return read_answer(self.masking.restored(_document(reply.content)), fields)


def _document(content: str) -> object:
    """The JSON object in a text that may have words around it. Raises ValueError."""
    bare = _THINKING.sub("", content)
    inner = bare[bare.find("{") : bare.rfind("}") + 1]
    try:
        return json.loads(inner or bare)
    except RecursionError:
        raise ValueError("the JSON is nested too deeply") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"it is no JSON ({error.msg})") from None
