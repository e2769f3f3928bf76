"""Systems that are measured, in processes of their own."""

import pytest

from hansard.bench.systems import running
from hansard.errors import EngineFailedError


def test_a_child_that_cannot_start_says_why(tmp_path) -> None:
    with (
        running("no such system") as system,
        pytest.raises(EngineFailedError, match="KeyError: 'no such system'"),
    ):
        system.hear(tmp_path / "call.wav")


def test_a_recording_that_cannot_be_heard_is_named_and_the_child_lives_on(tmp_path) -> None:
    (tmp_path / "call.wav").write_text("not sound")
    with running("bare") as system:
        for _ in range(2):
            with pytest.raises(EngineFailedError, match=r"bare: call\.wav: UndecodableAudioError"):
                system.hear(tmp_path / "call.wav")
