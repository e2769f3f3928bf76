import base64
import hashlib
import json
import time

import pytest
from standardwebhooks import Webhook, WebhookVerificationError

import hansard
from hansard.callbacks.signing import (
    seasalt_signature,
    serialize,
    signed_headers,
    standard_secret,
    standard_signature,
)

SECRET = "aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY"
DOCUMENT = {
    "event_name": "dashboard_analysis_finished",
    "payload": {"summary": "Grüße, 王小姐", "risk": None},
}


def hmac_by_definition(key, message):
    """RFC 2104, written out, so that the library is not checked against itself."""
    padded = key.ljust(64, b"\0")
    inner = hashlib.sha256(bytes(byte ^ 0x36 for byte in padded) + message).digest()
    return hashlib.sha256(bytes(byte ^ 0x5C for byte in padded) + inner).digest()


def test_body_is_spaced_ascii_in_the_given_order():
    assert serialize(DOCUMENT) == (
        b'{"event_name": "dashboard_analysis_finished", '
        b'"payload": {"summary": "Gr\\u00fc\\u00dfe, \\u738b\\u5c0f\\u59d0", "risk": null}}'
    )


def test_body_survives_a_receiver_that_parses_and_dumps_it():
    body = serialize(DOCUMENT)

    assert json.dumps(json.loads(body)).encode() == body


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf")])
def test_numbers_that_json_lacks_are_refused(number):
    with pytest.raises(ValueError, match="not JSON compliant"):
        serialize({"rating": number})


def test_seasalt_signature_is_hmac_sha256_in_lower_case_hex():
    body = serialize(DOCUMENT)

    assert seasalt_signature(SECRET, body) == hmac_by_definition(SECRET.encode(), body).hex()


def test_seasalt_signature_of_a_published_vector():
    # RFC 4231, test case 2
    assert (
        seasalt_signature("Jefe", b"what do ya want for nothing?")
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    )


def test_seasalt_signature_changes_with_every_byte():
    assert seasalt_signature(SECRET, b'{"a": 1}') != seasalt_signature(SECRET, b'{"a":1}')


def test_standard_signature_covers_id_time_and_body():
    mac = hmac_by_definition(SECRET.encode(), b'evt_1.1700000000.{"a": 1}')

    assert standard_signature(SECRET, "evt_1", 1_700_000_000, b'{"a": 1}') == (
        "v1," + base64.b64encode(mac).decode()
    )


def test_a_standard_webhooks_library_accepts_the_headers():
    body = serialize(DOCUMENT)
    headers = signed_headers(SECRET, "3e0a7c", body, int(time.time()))

    assert Webhook(standard_secret(SECRET)).verify(body, headers) == DOCUMENT


def test_a_standard_webhooks_library_refuses_a_changed_body():
    body = serialize(DOCUMENT)
    headers = signed_headers(SECRET, "3e0a7c", body, int(time.time()))

    with pytest.raises(WebhookVerificationError):
        Webhook(standard_secret(SECRET)).verify(body + b" ", headers)


def test_a_standard_webhooks_library_refuses_another_secret():
    body = serialize(DOCUMENT)
    headers = signed_headers(SECRET[::-1], "3e0a7c", body, int(time.time()))

    with pytest.raises(WebhookVerificationError):
        Webhook(standard_secret(SECRET)).verify(body, headers)


def test_headers_are_these_and_no_others():
    body = serialize(DOCUMENT)

    assert signed_headers(SECRET, "3e0a7c", body, 1_700_000_000) == {
        "Content-Type": "application/json",
        "Accept": "application/json",
        "User-Agent": f"Hansard/{hansard.__version__}",
        "X-Seasalt-Server-Signature": seasalt_signature(SECRET, body),
        "webhook-id": "3e0a7c",
        "webhook-timestamp": "1700000000",
        "webhook-signature": standard_signature(SECRET, "3e0a7c", 1_700_000_000, body),
    }


def test_seasalt_signature_is_the_same_at_every_attempt():
    first = signed_headers(SECRET, "3e0a7c", b"{}", 1_700_000_000)
    later = signed_headers(SECRET, "3e0a7c", b"{}", 1_700_009_999)

    assert first["X-Seasalt-Server-Signature"] == later["X-Seasalt-Server-Signature"]
    assert first["webhook-signature"] != later["webhook-signature"]
