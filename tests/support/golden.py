"""Comparing answers with golden JSON; a string that starts with `~` is a regular expression."""

import json
import re
from pathlib import Path
from typing import Any


def load(folder: Path, name: str) -> Any:
    """A golden document."""
    return json.loads((folder / f"{name}.json").read_text())


def assert_like(actual: Any, golden: Any, place: str = "$") -> None:
    """Same keys in the same order, same types, same values."""
    if isinstance(golden, str) and golden.startswith("~"):
        assert isinstance(actual, str), f"{place}: {actual!r} is no string"
        assert re.fullmatch(golden[1:], actual), f"{place}: {actual!r} is not like {golden}"
        return
    assert type(actual) is type(golden), f"{place}: {actual!r} instead of {golden!r}"
    if isinstance(golden, dict):
        assert list(actual) == list(golden), f"{place}: keys {list(actual)} instead of {list(golden)}"
        for key, value in golden.items():
            assert_like(actual[key], value, f"{place}.{key}")
    elif isinstance(golden, list):
        assert len(actual) == len(golden), f"{place}: {len(actual)} items instead of {len(golden)}"
        for number, value in enumerate(golden):
            assert_like(actual[number], value, f"{place}[{number}]")
    else:
        assert actual == golden, f"{place}: {actual!r} instead of {golden!r}"
