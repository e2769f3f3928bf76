"""A hub with tiny models, and the hub's client pointed at it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from huggingface_hub import constants
from tests.support.hub import Hub, serve_hub
from tests.support.tiny_whisper import write_tiny_whisper


@pytest.fixture(scope="session")
def tiny_whisper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_whisper(tmp_path_factory.mktemp("tiny"))


@pytest.fixture
def hub(tiny_whisper: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """Has `whisper-tiny`, `acme/listener` and `sherpa-embedding`. HF_ENDPOINT is only read at import."""
    with serve_hub() as running:
        running.add("Systran/faster-whisper-tiny", tiny_whisper)
        running.add("acme/listener", tiny_whisper)
        voices = {"wespeaker_en_voxceleb_resnet34_LM.onnx": b"v" * 20_000, "other.onnx": b"o" * 20_000}
        running.repositories["csukuangfj/speaker-embedding-models"] = voices
        monkeypatch.setattr(constants, "ENDPOINT", running.origin)
        template = running.origin + "/{repo_id}/resolve/{revision}/{filename}"
        monkeypatch.setattr(constants, "HUGGINGFACE_CO_URL_TEMPLATE", template)
        yield running
