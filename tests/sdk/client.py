"""Makes the calls of the vendor's SDK that standard input asks for, and prints what they gave as JSON.

Runs with the SDK's own Python, see `tests/support/symbl_sdk.py`.
"""

import json
import sys
from typing import Any

from symbl_rest import ApiClient, Configuration, ConversationsApi
from symbl_rest.rest import ApiException


def point_at(host: str) -> None:
    """Before the SDK is imported: it reads its configuration then."""
    configuration = Configuration()
    configuration.host = host
    Configuration.set_default(configuration)


class Caller:
    """Calls `Audio`, `Video`, `Text` by their names, a conversation's methods alone, and `rest` ones raw."""

    def __init__(self, credentials: dict[str, str], conversation_id: str | None) -> None:
        import symbl
        from symbl.Conversations import Conversation

        Conversation._Conversation__INTERVAL_TIME_IN_SECONDS = 0.2
        self._symbl = symbl
        self._credentials = credentials
        self._conversation = Conversation(conversation_id, credentials=credentials)

    def call(self, name: str, arguments: dict[str, Any]) -> Any:
        group, _, method = name.rpartition(".")
        try:
            if group == "":
                return _plain(getattr(self._conversation, method)(**arguments))
            if group == "rest":
                return _plain(getattr(ConversationsApi(), method)(**arguments))
            return self._submit(getattr(getattr(self._symbl, group), method), arguments)
        except ApiException as error:
            return {"status": error.status, "body": json.loads(error.body)}

    def _submit(self, submit: Any, arguments: dict[str, Any]) -> dict[str, Any]:
        self._conversation = conversation = submit(credentials=self._credentials, **arguments)
        told: list[str] = []
        conversation.on_complete(lambda _: told.append("complete")).on_error(lambda _: told.append("error"))
        early = conversation.get_job_status()
        _wait_for_threads()
        return {
            "conversationId": conversation.get_conversation_id(),
            "jobId": conversation.get_job_id(),
            "status": conversation.get_job_status(),
            "early": early,
            "told": told,
        }


def _wait_for_threads() -> None:
    from symbl.utils.Threads import Thread

    Thread.getInstance().stop_all_threads()


def _plain(found: Any) -> Any:
    """With the names that stood in the answer."""
    return ApiClient().sanitize_for_serialization(found)


def main() -> None:
    asked = json.load(sys.stdin)
    point_at(asked["host"])
    caller = Caller(asked["credentials"], asked["conversation_id"])
    json.dump([caller.call(name, arguments) for name, arguments in asked["calls"]], sys.stdout)


if __name__ == "__main__":
    main()
