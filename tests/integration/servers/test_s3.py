import os
import urllib.error
import urllib.request
from datetime import timedelta
from urllib.parse import urlsplit

import obstore
import pytest
from obstore.exceptions import PermissionDeniedError
from tests.servers.s3 import S3Server

pytestmark = pytest.mark.server


def _status(method: str, url: str, body: bytes | None = None) -> int:
    request = urllib.request.Request(url, data=body, method=method)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def test_a_blob_comes_back(s3_server: S3Server) -> None:
    store = s3_server.store()
    obstore.put(store, "calls/one", b"hello")
    assert bytes(obstore.get(store, "calls/one").bytes()) == b"hello"


def test_a_blob_in_parts_comes_back(s3_server: S3Server) -> None:
    store, content = s3_server.store(), os.urandom(12_000_000)
    obstore.put(store, "calls/large", content, chunk_size=5 * 1024 * 1024)
    assert bytes(obstore.get(store, "calls/large").bytes()) == content


def test_a_wrong_secret_is_refused(s3_server: S3Server) -> None:
    with pytest.raises(PermissionDeniedError):
        obstore.put(s3_server.store(secret_key="not the secret"), "calls/refused", b"hello")


def test_a_presigned_put_needs_nothing_else(s3_server: S3Server) -> None:
    url = obstore.sign(s3_server.store(), "PUT", "calls/presigned", timedelta(minutes=1))
    assert _status("PUT", url, b"audio") == 200
    assert bytes(obstore.get(s3_server.store(), "calls/presigned").bytes()) == b"audio"


def test_a_presigned_put_with_a_wrong_signature_is_refused(s3_server: S3Server) -> None:
    url = obstore.sign(s3_server.store(), "PUT", "calls/forged", timedelta(minutes=1))
    forged = url.replace("X-Amz-Signature=", "X-Amz-Signature=0000")
    assert _status("PUT", forged, b"audio") == 403


def test_a_presigned_put_for_another_key_is_refused(s3_server: S3Server) -> None:
    url = obstore.sign(s3_server.store(), "PUT", "calls/mine", timedelta(minutes=1))
    assert _status("PUT", url.replace("calls/mine", "calls/yours"), b"audio") == 403


def test_a_request_without_signature_is_refused(s3_server: S3Server) -> None:
    url = obstore.sign(s3_server.store(), "GET", "calls/one", timedelta(minutes=1))
    assert _status("GET", url.removesuffix(f"?{urlsplit(url).query}")) == 403


def test_buckets_are_separate(s3_server: S3Server) -> None:
    first, second = s3_server.new_bucket(), s3_server.new_bucket()
    obstore.put(s3_server.store(first), "one", b"hello")
    with pytest.raises(FileNotFoundError):
        obstore.head(s3_server.store(second), "one")


def test_the_environment_is_enough_for_a_client(s3_server: S3Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in s3_server.environment.items():
        monkeypatch.setenv(name, value)
    store = obstore.store.S3Store(s3_server.bucket, client_options={"allow_http": True})
    obstore.put(store, "calls/environment", b"hello")
    assert obstore.head(s3_server.store(), "calls/environment")["size"] == 5
