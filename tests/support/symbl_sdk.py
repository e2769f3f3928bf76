"""The vendor's Python SDK, in processes of its own with the Python and the packages of `.venv-symbl`."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

_ROOT = Path(__file__).parents[2]
_FOLDER = _ROOT / ".venv-symbl"
_CLIENT = _ROOT / "tests" / "sdk" / "client.py"

LATEST = "2.0.6-1.0.14"
WITH_TRANSCRIPT = "2.0.4-1.0.11"
WITH_MEMBERS = "2.0.4-1.0.10"

Call = tuple[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Sdk:
    """The SDK with the credentials of one account; every `run` is a new process with a token of its own."""

    origin: str
    app_id: str
    app_secret: str
    pair: str = LATEST

    def run(self, *calls: Call, conversation_id: str | None = None) -> list[Any]:
        """What each call gives; those on a conversation are on this one, or on that of the call before."""
        asked = {
            "host": self.origin,
            "credentials": {"app_id": self.app_id, "app_secret": self.app_secret},
            "conversation_id": conversation_id,
            "calls": calls,
        }
        command = [_FOLDER / "bin" / "python", _CLIENT]
        environment = os.environ | {
            "PYTHONPATH": str(_FOLDER / "sdk" / self.pair),
            "PYTHONWARNINGS": "ignore",
            "NO_PROXY": "127.0.0.1",
        }
        done = subprocess.run(
            command, input=json.dumps(asked), check=False, capture_output=True, text=True, env=environment
        )
        assert done.returncode == 0, done.stderr
        found: list[Any] = json.loads(done.stdout)
        return found

    def submit(self, name: str, **arguments: Any) -> Any:
        """What one submission gives."""
        (found,) = self.run((name, arguments))
        return found


def require_sdk() -> None:
    """Skip the test where the SDK is not installed, or fail where HANSARD_REQUIRE_SERVERS=1."""
    if (_FOLDER / "installed").exists():
        return
    reason = "the vendor's SDK is not installed (make install-test installs it)"
    if os.environ.get("HANSARD_REQUIRE_SERVERS") == "1":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
