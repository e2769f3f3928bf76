"""What the figures were measured on."""

import os
import platform
from importlib.metadata import version
from pathlib import Path

PACKAGES = ("moonshine-voice", "onnxruntime", "numpy", "av", "faster-whisper", "uvicorn", "sqlalchemy")


def describe_machine() -> str:
    """Cores, processor, system and interpreter, and how busy the machine was just now."""
    load = os.getloadavg()[0]
    return (
        f"{os.cpu_count()} cores ({_processor()}), {platform.system()}, "
        f"Python {platform.python_version()}, load {load:.1f} before"
    )


def versions() -> dict[str, str]:
    """The packages that speech, speed and memory depend on."""
    return {name: version(name) for name in PACKAGES}


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), "?")
