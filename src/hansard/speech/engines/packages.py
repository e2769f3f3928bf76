"""Files that engines carry inside their own installed packages."""

from importlib.util import find_spec
from pathlib import Path


def package_file(package: str, *parts: str) -> Path | None:
    """A file inside an installed package, found without importing it; None where it is missing."""
    spec = find_spec(package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder).joinpath(*parts)
        if path.is_file():
            return path
    return None
