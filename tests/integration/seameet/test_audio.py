from collections.abc import Callable

import httpx2
import pytest
from tests.support.seameet import SeaMeet

SOUND = bytes(range(100))


@pytest.fixture
def get(seameet: SeaMeet) -> Callable[..., httpx2.Response]:
    """Reads the audio of a meeting that has 100 bytes of it."""
    meeting_id = seameet.create()
    seameet.upload(meeting_id, SOUND, "通話 é.mp3")

    def get_audio(headers: dict[str, str] | None = None, query: str = "") -> httpx2.Response:
        return seameet.http.get(f"/meetings/{meeting_id}/audio{query}", headers=headers)

    return get_audio


def test_the_whole_file(get: Callable[..., httpx2.Response]) -> None:
    response = get()
    assert (response.status_code, response.content) == (200, SOUND)
    assert response.headers["content-length"] == "100"
    assert response.headers["accept-ranges"] == "bytes"
    assert response.headers["content-type"] == "audio/mpeg"
    assert response.headers["content-disposition"].endswith("''%E9%80%9A%E8%A9%B1%20%C3%A9.mp3")


@pytest.mark.parametrize(
    ("wanted", "part"),
    [
        ("bytes=0-0", SOUND[:1]),
        ("bytes=10-19", SOUND[10:20]),
        ("bytes=90-", SOUND[90:]),
        ("bytes=90-500", SOUND[90:]),
        ("bytes=-5", SOUND[-5:]),
        ("bytes=-500", SOUND),
    ],
)
def test_a_part_of_it(get: Callable[..., httpx2.Response], wanted: str, part: bytes) -> None:
    response = get({"Range": wanted})
    assert (response.status_code, response.content) == (206, part)
    start = SOUND.index(part)
    assert response.headers["content-range"] == f"bytes {start}-{start + len(part) - 1}/100"


@pytest.mark.parametrize("wanted", ["bytes=100-", "bytes=500-600", "bytes=-0"])
def test_a_part_behind_the_end(get: Callable[..., httpx2.Response], wanted: str) -> None:
    response = get({"Range": wanted})
    assert (response.status_code, response.json()["code"]) == (416, 12127)
    assert response.headers["content-range"] == "bytes */100"


@pytest.mark.parametrize(
    "wanted", ["bytes=20-10", "bytes=a-b", "bytes=-", "items=0-1", "bytes=0-1,5-6", "bytes=" + "9" * 30 + "-"]
)
def test_a_range_that_is_not_understood_is_ignored(get: Callable[..., httpx2.Response], wanted: str) -> None:
    response = get({"Range": wanted})
    assert (response.status_code, response.content) == (200, SOUND)


def test_a_part_of_another_version_is_not_given(get: Callable[..., httpx2.Response]) -> None:
    etag = get().headers["etag"]
    assert get({"Range": "bytes=0-0", "If-Range": etag}).status_code == 206
    assert get({"Range": "bytes=0-0", "If-Range": '"other"'}).status_code == 200


def test_a_file_by_its_name(seameet: SeaMeet) -> None:
    meeting_id = seameet.create()
    seameet.upload(meeting_id, b"one", "a.wav")
    seameet.upload(meeting_id, b"two", "b.wav")
    path = f"/meetings/{meeting_id}/audio"
    assert seameet.http.get(path).content == b"two"
    assert seameet.http.get(f"{path}?file_name=a.wav").content == b"one"
    response = seameet.http.get(f"{path}?file_name=no.wav")
    assert (response.status_code, response.json()["code"]) == (404, 12120)


def test_a_page_that_was_uploaded_is_no_page_for_a_browser(seameet: SeaMeet) -> None:
    meeting_id = seameet.create()
    seameet.upload(meeting_id, b"<script>alert(1)</script>", "a.html")
    response = seameet.http.get(f"/meetings/{meeting_id}/audio")
    assert response.headers["content-type"] == "application/octet-stream"
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["content-disposition"].startswith("attachment")


def test_without_audio(seameet: SeaMeet) -> None:
    response = seameet.http.get(f"/meetings/{seameet.create()}/audio")
    assert (response.status_code, response.json()["code"]) == (404, 12120)
