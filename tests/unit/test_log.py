from hansard.log import redact, redact_event
from hansard.store.secrets import new_access_token


def test_secrets_in_texts_are_hidden() -> None:
    token = new_access_token()
    text = (
        f"GET /x?expires=1&signature=abc123 Authorization: Bearer {token} "
        "postgresql://me:pass-word@host/db X-Amz-Signature=ffee"
    )
    shown = redact(text)
    for secret in (token, "abc123", "pass-word", "ffee"):
        assert secret not in shown
    assert "expires=1" in shown


def test_secrets_by_name_are_hidden() -> None:
    event = redact_event(None, "info", {"event": "x", "access_token": "opaque", "Authorization": "y"})
    assert event == {"event": "x", "access_token": "[hidden]", "Authorization": "[hidden]"}
