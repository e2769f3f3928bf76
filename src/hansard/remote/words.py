"""What a server's answer says to people."""

import json
import re
from typing import Any

_SHORTENED = 300
_LOOKED_AT = 5_000  # bounds what cleaning a page of megabytes can cost
_HIDDEN = "[hidden]"
_MARKUP = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def plain_words(body: Any, secret: str = "") -> str:
    """What a body says to people: one line, without the secret and without markup, shortened."""
    message = _message(body)
    shown = message.replace(secret, _HIDDEN) if secret else message
    text = " ".join(storable(_MARKUP.sub(" ", shown[:_LOOKED_AT])).split())
    return text if len(text) <= _SHORTENED else f"{text[:_SHORTENED]}…"


def storable(text: str) -> str:
    """Without control characters, and without half characters, which JSON can hold and no database takes."""
    return _CONTROL.sub(" ", text.encode("utf-8", "ignore").decode())


def _message(body: Any) -> str:
    """The sentence in one of the usual shapes: `{"error": {"message"}}`, `{"detail": [{"msg"}]}`, text."""
    while isinstance(body, dict):
        found = next((body[key] for key in ("error", "message", "detail", "msg") if body.get(key)), None)
        body = found if found is not None else json.dumps(body)
    if isinstance(body, list):
        return "; ".join(_message(item) for item in body if isinstance(item, dict | str))
    return body if isinstance(body, str) else json.dumps(body)
