"""What a voice is called that nobody has named."""

import re

_NAME = re.compile(r"speaker(\d+)")


def voice_name(number: int) -> str:
    """`speaker1` for the first."""
    return f"speaker{number}"


def voice_number(name: str) -> int | None:
    """The number of a voice that nobody has named; None for any other name."""
    match = _NAME.fullmatch(name)
    return int(match[1]) if match else None
