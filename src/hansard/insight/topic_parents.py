"""Which topic is the broader one of another."""

from collections.abc import Sequence

_GOVERNED = 0.7
_BROADER = 1.5
_NEAR = 2

Key = tuple[str, ...]


def parents(found: Sequence[tuple[Key, Sequence[int]]]) -> dict[Key, tuple[Key, ...]]:
    """The broader topic of each key that has one, of keys with their lines, the weightiest first.

    A topic is broader when its noun is the other's ("policy" of "life policy"), or when it comes up far
    oftener and nearly always close to where the other does. Who is a parent has none.
    """
    broader: dict[Key, tuple[Key, ...]] = {}
    for at, (key, lines) in enumerate(found):
        if any(key in kept for kept in broader.values()):
            continue
        best = _by_noun(key, found) or _by_stretch(lines, found[:at])
        if best and best not in broader:
            broader[key] = (best,)
    return broader


def _by_noun(key: Key, found: Sequence[tuple[Key, Sequence[int]]]) -> Key | None:
    return next((other for other, _ in found if len(other) < len(key) and key[-len(other) :] == other), None)


def _by_stretch(lines: Sequence[int], weightier: Sequence[tuple[Key, Sequence[int]]]) -> Key | None:
    """The weightier topic in whose stretches nearly all these lines lie."""
    governs = [
        other
        for other, places in weightier
        if len(places) >= _BROADER * len(lines) and len(lines) > 1 and _share_near(lines, places) >= _GOVERNED
    ]
    return governs[0] if governs else None


def _share_near(lines: Sequence[int], places: Sequence[int]) -> float:
    around = {place + step for place in places for step in range(-_NEAR, _NEAR + 1)}
    return sum(line in around for line in lines) / len(lines)
