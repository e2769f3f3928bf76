"""A client of a server with the OpenAI chat endpoint."""

import time
from collections.abc import Mapping, Sequence
from typing import Any, cast

import httpx2
import openai
from openai.types.chat import ChatCompletionMessageParam

from hansard.errors import EngineFailedError
from hansard.insight.configuration import LanguageModelConfiguration
from hansard.remote.client import Remote, TooMuchError, read_within
from hansard.remote.words import plain_words

_MOST_BYTES = 4 * 1024 * 1024  # of an answer, which has some kilobytes


class Connection:
    """May be used by several threads. Raises ConfigurationError for settings it cannot use."""

    def __init__(self, server: LanguageModelConfiguration) -> None:
        self._server = server
        self._remote = Remote("HANSARD_LLM", server.url, server.key, server.timeout_s, server.attempts)

    def post(self, messages: Sequence[Mapping[str, str]], parameters: Mapping[str, Any]) -> bytes:
        """The answer's body. Raises openai.APIStatusError for a refusal, else EngineFailedError."""
        try:
            return self._post(messages, parameters)
        except openai.APIStatusError:
            raise
        except (openai.APITimeoutError, httpx2.TimeoutException):
            within = f"within {self._server.timeout_s:g} s"
            raise EngineFailedError(f"The language model server did not answer {within}.") from None
        except TooMuchError:
            raise EngineFailedError(f"The language model server answered over {_MOST_BYTES} bytes.") from None
        except (openai.OpenAIError, httpx2.HTTPError) as error:
            words = self.told(str(error.__cause__ or error))
            raise EngineFailedError(f"The language model server gave no answer: {words}.") from None

    def refusal(self, error: openai.APIStatusError) -> EngineFailedError:
        """The failure that a refusal is, with the server's words and the setting to look at."""
        where = self._remote.where_to_look(error.status_code)
        hint = f" (look at {where})" if where else ""
        words = self.told(error.body or error.response.reason_phrase or "no reason given").rstrip(".")
        return EngineFailedError(f"The language model server answered {error.status_code}: {words}{hint}.")

    def told(self, body: Any) -> str:
        """What a body, an answer's or an error's, says to people. The key is hidden wherever it stands."""
        return plain_words(body, self._remote.key)

    def _post(self, messages: Sequence[Mapping[str, str]], parameters: Mapping[str, Any]) -> bytes:
        until = time.monotonic() + self._server.timeout_s * self._server.attempts
        with self._remote.client.chat.completions.with_streaming_response.create(
            model=self._server.model,
            messages=cast("list[ChatCompletionMessageParam]", messages),
            extra_body=parameters,
            extra_headers=self._remote.left_out,
        ) as response:
            return read_within(response.iter_bytes(), _MOST_BYTES, until)
