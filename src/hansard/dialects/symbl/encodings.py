"""Lists and objects in query strings, in the ways that clients write them.

| | encoding | example |
|---|---|---|
| E1 | JSON text | `trackers=[{"name": "Promo", "vocabulary": ["special promotion"]}]` |
| E2 | repeated keys | `customVocabulary=Platform&customVocabulary=Discussion` |
| E3 | brackets | `channelMetadata[0][channel]=1&channelMetadata[0][speaker][name]=Robert` |
| E4 | brackets without quotes, for words only | `customVocabulary=[Platform,Discussion]` |
| E5 | JSON text, one character to a key | `customVocabulary=[&customVocabulary="&customVocabulary=P`... |
| E6 | keys of objects without their values: ignored | `entities=customType&entities=text` |

E5 is what the vendor's Python SDK sends, E3 what `request` of Node.js does. Work is bounded by the length
of the query.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from hansard.dialects.symbl.body import load
from hansard.dialects.symbl.errors import must_be

_BRACKETED = re.compile(r"([^\[\]]+)((?:\[[^\[\]]*\])+)")
_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_INDEX = re.compile(r"[0-9]{1,9}")
_MAX_LEVELS = 8
_UNQUOTED = re.compile(r"\[[^\[\]{}\"]*\]")

Query = Iterable[tuple[str, str]]


class Fields:
    """The values of a query by name."""

    def __init__(self, query: Query) -> None:
        self._plain: dict[str, list[str]] = {}
        self._nested: dict[str, dict[str, Any]] = {}
        for key, value in query:
            self._add(key, value)

    def _add(self, key: str, value: str) -> None:
        bracketed = _BRACKETED.fullmatch(key)
        if bracketed is None:
            self._plain.setdefault(key, []).append(value)
            return
        path = _BRACKETS.findall(bracketed[2])
        if len(path) <= _MAX_LEVELS:
            _put(self._nested.setdefault(bracketed[1], {}), path, value)

    def scalar(self, name: str) -> str | None:
        """The latest value of a name; None where there is none."""
        return self._plain.get(name, [None])[-1]

    def structure(self, name: str) -> Any:
        """What stands for a list or an object: a text, a list or a dictionary; None where nothing does."""
        if name in self._nested:
            return _listed(self._nested[name])
        values = self._plain.get(name, [])
        if len(values) <= 1:
            return values[0] if values else None
        exploded = _exploded(values)
        return values if exploded is None else exploded


def read_words(name: str, found: Any) -> list[Any]:
    """The members of a list of texts, out of what `Fields` or a body has; a text is split at its commas.

    Raises BadRequestError.
    """
    if isinstance(found, str):
        found = _words(name, found)
    if not isinstance(found, list):
        raise must_be(name, "an array")
    return found


def read_objects(name: str, found: Any) -> list[Any]:
    """The members of a list of objects likewise; an object alone is a list of one."""
    if isinstance(found, str):
        found = _objects(name, found)
    members = [found] if isinstance(found, dict) else found
    if not isinstance(members, list):
        raise must_be(name, "an array")
    return [one for each in members for one in (_objects(name, each) if isinstance(each, str) else [each])]


def _words(name: str, text: str) -> Any:
    if not _is_like_json(text):
        return text.split(",")
    try:
        return load(text)
    except ValueError:
        if _UNQUOTED.fullmatch(text.strip()):
            return text.strip()[1:-1].split(",")
        raise must_be(name, "an array") from None


def _objects(name: str, text: str) -> list[Any]:
    """Those of a JSON text; none of any other."""
    if not _is_like_json(text):
        return []
    try:
        found = load(text)
    except ValueError:
        raise must_be(name, "an array") from None
    return found if isinstance(found, list) else [found]


def _is_like_json(text: str) -> bool:
    return text.lstrip().startswith(("[", "{"))


def _exploded(values: Sequence[str]) -> Any:
    """The value of a JSON text that came one character to a key; None when it did not."""
    if values[0] not in ("[", "{") or any(len(value) != 1 for value in values):
        return None
    try:
        return load("".join(values))
    except ValueError:
        return None


def _put(tree: dict[str, Any], path: Sequence[str], value: str) -> None:
    """Set a leaf: several of one name become a list, and branches come before leaves."""
    for part in path[:-1]:
        branch = tree.get(_key(tree, part))
        if not isinstance(branch, dict):
            branch = tree[_key(tree, part)] = {}
        tree = branch
    last = _key(tree, path[-1])
    known = tree.get(last)
    if isinstance(known, list):
        known.append(value)
    elif not isinstance(known, dict):
        tree[last] = value if known is None else [known, value]


def _key(tree: dict[str, Any], part: str) -> str:
    """The name of a branch; `[]` is the next one."""
    return part or str(len(tree))


def _listed(tree: Any) -> Any:
    """The tree with lists where all names are numbers."""
    if not isinstance(tree, dict):
        return tree
    if all(map(_INDEX.fullmatch, tree)):
        return [_listed(tree[index]) for index in sorted(tree, key=int)]
    return {name: _listed(branch) for name, branch in tree.items()}
