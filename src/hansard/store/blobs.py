"""Audio and artifacts by key, on a local disk or in S3."""

import json
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import obstore
from obstore.store import LocalStore, S3Store

from hansard.errors import ConfigurationError
from hansard.store.clock import to_naive_utc

_CHUNK_BYTES = 5 * 1024 * 1024  # the smallest part that S3 takes
_PARTS_IN_FLIGHT = 2  # bounds the memory of one upload


@dataclass(frozen=True, slots=True)
class BlobInfo:
    """Size, version and age (naive UTC) of a stored blob."""

    size_bytes: int
    etag: str
    stored_at: datetime


def _open_s3(url: str) -> S3Store:
    parts = urlsplit(url)
    endpoint = os.environ.get("AWS_ENDPOINT_URL") or os.environ.get("AWS_ENDPOINT", "")
    return S3Store(
        parts.netloc,
        prefix=parts.path.strip("/") or None,
        client_options={"allow_http": endpoint.startswith("http://")},
    )


def _open_disk(url: str) -> LocalStore:
    return LocalStore(Path(unquote(urlsplit(url).path)), mkdir=True, automatic_cleanup=True)


class Blobs:
    """The blob store behind one URL. Safe to share between threads."""

    def __init__(self, url: str) -> None:
        scheme = urlsplit(url).scheme
        if scheme not in ("file", "s3"):
            raise ConfigurationError(f"HANSARD_BLOB_URL: {scheme}:// is not supported, use file:// or s3://")
        self.signs_urls = scheme == "s3"
        self._store: LocalStore | S3Store = _open_s3(url) if self.signs_urls else _open_disk(url)

    async def put_stream(self, key: str, chunks: AsyncIterator[bytes]) -> None:
        """Store a stream under a key, all of it or nothing; what the stream raises goes through."""
        await obstore.put_async(
            self._store, key, chunks, chunk_size=_CHUNK_BYTES, max_concurrency=_PARTS_IN_FLIGHT
        )

    def put(self, key: str, content: bytes) -> None:
        """Store bytes under a key."""
        obstore.put(self._store, key, content)

    def upload(self, key: str, path: Path) -> None:
        """Store a local file under a key, in pieces."""
        obstore.put(self._store, key, path, chunk_size=_CHUNK_BYTES, max_concurrency=_PARTS_IN_FLIGHT)

    def info(self, key: str) -> BlobInfo | None:
        """Size and version, or None when there is no such blob."""
        try:
            meta = obstore.head(self._store, key)
        except FileNotFoundError:
            return None
        return BlobInfo(
            size_bytes=meta["size"],
            etag=(meta["e_tag"] or "").strip('"'),
            stored_at=to_naive_utc(meta["last_modified"]),
        )

    def get(self, key: str) -> bytes:
        """The whole blob; for small ones. Raises FileNotFoundError."""
        return bytes(obstore.get(self._store, key).bytes())

    def download(self, key: str, path: Path) -> None:
        """Copy a blob into a local file, in pieces. Raises FileNotFoundError."""
        with path.open("wb") as file:
            for chunk in obstore.get(self._store, key).stream():
                file.write(chunk)

    async def stream(self, key: str, start: int, end: int) -> AsyncIterator[bytes]:
        """The bytes `start` up to, not including, `end`."""
        found = await obstore.get_async(self._store, key, options={"range": (start, end)})
        async for chunk in found.stream():
            yield bytes(chunk)

    def copy(self, source: str, target: str) -> None:
        """Copy a blob inside the store."""
        obstore.copy(self._store, source, target)

    def delete(self, key: str) -> None:
        """Remove one blob; nothing happens when there is none."""
        try:
            obstore.delete(self._store, key)
        except FileNotFoundError:
            return

    def delete_prefix(self, prefix: str) -> None:
        """Remove every blob under a prefix, and the blob of exactly this key."""
        if self.info(prefix) is not None:
            self.delete(prefix)
        for batch in obstore.list(self._store, prefix):
            for meta in batch:
                self.delete(meta["path"])

    def sign_put(self, key: str, life_s: int) -> str:
        """A presigned URL that puts this blob without further permission; S3 only."""
        if not isinstance(self._store, S3Store):
            raise ConfigurationError("only S3 signs URLs itself")
        return obstore.sign(self._store, "PUT", key, timedelta(seconds=life_s))

    def put_json(self, key: str, document: Any) -> None:
        """Store a JSON document."""
        self.put(key, json.dumps(document, ensure_ascii=False).encode())

    def get_json(self, key: str) -> Any:
        """Read a JSON document. Raises FileNotFoundError."""
        return json.loads(self.get(key))
