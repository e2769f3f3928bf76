"""Requests that schemathesis makes up from an OpenAPI document."""

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

PROGRAM = Path(sys.executable).with_name("schemathesis")


def made_up_requests(folder: Path, url: str, token: str, ids: Mapping[str, str], *options: str) -> None:
    """Run schemathesis on a document, with ids that exist by the name of their path parameter."""
    config = folder / "schemathesis.toml"
    lines = (f'"path.{name}" = "{value}"\n' for name, value in ids.items())
    config.write_text("[parameters]\n" + "".join(lines))
    command = [PROGRAM, "--config-file", config, "run", url, "--generation-database", "none", "--seed", "1"]
    command += ["--header", f"Authorization: Bearer {token}", *options]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=folder, timeout=280)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr
    cases = re.search(r"(\d+) generated, (\d+) passed", done.stdout)
    assert cases is not None, done.stdout
    assert int(cases[1]) >= 20
    assert cases[1] == cases[2]
