"""Runs the benchmarks and writes docs/benchmarks.md with machine, versions, commands and date.

python benchmarks/report.py
"""

import datetime
import os
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "benchmarks.md"
PACKAGES = ("av", "numpy", "onnxruntime", "moonshine-voice", "faster-whisper", "uvicorn", "sqlalchemy")

SECTIONS = (
    (
        "Upload of 300 MB",
        "Goal: the server grows by less than 30 MB.",
        ("upload_memory.py",),
    ),
    (
        "Decoding and segmenting a two-hour stereo recording",
        "Goal: under 400 MB at the peak.",
        ("decode_memory.py", "--minutes", "120"),
    ),
)


def cpu_lines() -> list[str]:
    return Path("/proc/cpuinfo").read_text().splitlines()


def machine() -> str:
    model = next((line.split(":")[1].strip() for line in cpu_lines() if "model name" in line), "?")
    return f"{os.cpu_count()} cores ({model}), {platform.system()}, Python {platform.python_version()}"


def run(arguments: tuple[str, ...]) -> str:
    """A benchmark's table; a missed goal is said under it."""
    script, *options = arguments
    command = [sys.executable, ROOT / "benchmarks" / script, *options]
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True)
    return done.stdout if done.returncode == 0 else f"{done.stdout}\n**The goal was not reached.**\n"


def main() -> None:
    today = datetime.datetime.now(datetime.UTC).date()
    parts = [
        "# Benchmarks\n",
        f"Measured on {today} with `make bench`, on {machine()}.",
        "Versions: " + ", ".join(f"{name} {version(name)}" for name in PACKAGES) + ".",
    ]
    for title, goal, arguments in SECTIONS:
        command = " ".join(("python benchmarks/" + arguments[0], *arguments[1:]))
        parts += [f"\n## {title}\n", f"`{command}`. {goal}\n", run(arguments).rstrip()]
        print(parts[-1])
    PAGE.write_text("\n".join(parts) + "\n")


if __name__ == "__main__":
    main()
