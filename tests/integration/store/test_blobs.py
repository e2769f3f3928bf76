import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hansard.errors import ConfigurationError
from hansard.store.blobs import Blobs


async def chunks(*parts: bytes, then: Exception | None = None) -> AsyncIterator[bytes]:
    for part in parts:
        yield part
    if then is not None:
        raise then


def test_a_stream_is_stored_whole(blobs: Blobs) -> None:
    asyncio.run(blobs.put_stream("a/b", chunks(b"one", b"two")))
    assert blobs.get("a/b") == b"onetwo"


def test_a_broken_stream_leaves_nothing(blobs: Blobs) -> None:
    broken = chunks(b"x" * 6_000_000, then=ConnectionError("gone"))
    with pytest.raises(ConnectionError):
        asyncio.run(blobs.put_stream("a/b", broken))
    assert blobs.info("a/b") is None


def test_a_broken_stream_leaves_the_older_bytes(blobs: Blobs) -> None:
    blobs.put("a/b", b"old")
    with pytest.raises(ConnectionError):
        asyncio.run(blobs.put_stream("a/b", chunks(b"new", then=ConnectionError("gone"))))
    assert blobs.get("a/b") == b"old"


def test_a_range_is_read(blobs: Blobs) -> None:
    blobs.put("a", b"0123456789")

    async def read() -> bytes:
        return b"".join([chunk async for chunk in blobs.stream("a", 2, 5)])

    assert asyncio.run(read()) == b"234"


def test_a_blob_is_downloaded_copied_and_removed(blobs: Blobs, tmp_path: Path) -> None:
    blobs.put("p/a", b"sound")
    blobs.copy("p/a", "p/b")
    blobs.download("p/b", tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b"sound"
    blobs.put("q", b"other")
    blobs.put("p-other", b"other")
    blobs.delete_prefix("p")
    blobs.delete_prefix("p-other")
    blobs.delete_prefix("never there")
    assert blobs.info("p-other") is None
    assert blobs.info("p/a") is None
    assert blobs.info("p/b") is None
    assert blobs.info("q") is not None
    blobs.delete("never there")


def test_size_and_version_change_with_the_bytes(blobs: Blobs) -> None:
    blobs.put("a", b"one")
    first = blobs.info("a")
    blobs.put("a", b"three")
    second = blobs.info("a")
    assert first is not None
    assert second is not None
    assert (first.size_bytes, second.size_bytes) == (3, 5)
    assert first.etag != second.etag


def test_json_comes_back_as_it_was(blobs: Blobs) -> None:
    blobs.put_json("j", {"text": "對", "value": None})
    assert blobs.get_json("j") == {"text": "對", "value": None}


def test_other_stores_are_refused_by_name() -> None:
    with pytest.raises(ConfigurationError, match="HANSARD_BLOB_URL"):
        Blobs("ftp://host/folder")
