"""Times of the clock that the words around them make plain: "the ten forty to Leeds"."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from re import Match

from hansard.insight.dates.en_numbers import number
from hansard.insight.dates.en_words import DAY_PARTS
from hansard.insight.entities import english_clock_cues as cues

_HALF_HOUR, _FIVE = 30.0, 5
_CUE_LENGTH = 48


@dataclass(frozen=True, slots=True)
class Clock:
    """A time at `start`..`end` of a text, and its fields as `dates.clock_moment` reads them.

    Without fields nobody can say when it is: "twenty to".
    """

    start: int
    end: int
    fields: Mapping[str, float]


class _Scene:
    """A text in small letters, what of it is taken, and the times found so far."""

    def __init__(self, text: str, taken: Iterable[tuple[int, int]], times: Iterable[tuple[int, int]]) -> None:
        self.text = text
        self.taken = list(taken)
        self.times = list(times)
        self.clocks: list[Clock] = []

    def add(self, clocks: Iterable[Clock]) -> None:
        for clock in clocks:
            if all(clock.end <= start or end <= clock.start for start, end in self.taken):
                self.clocks.append(clock)
                self.taken.append((clock.start, clock.end))
                self.times.append((clock.start, clock.end))

    def before(self, place: int) -> str:
        return self.text[max(0, place - _CUE_LENGTH) : place]

    def is_joined(self, start: int, end: int) -> bool:
        """Whether a time stands beside: "nine thirty or ten"."""
        return any(
            (last <= start and cues.JOIN.fullmatch(self.text, last, start))
            or (end <= first and cues.JOIN.fullmatch(self.text, end, first))
            for first, last in self.times
        )


def english_clock(
    text: str,
    taken: Sequence[tuple[int, int]],
    times: Sequence[tuple[int, int]],
    *,
    is_asked: bool = False,
) -> list[Clock]:
    """Times of a text apart from what is `taken`; `times` are those of these places that are times.

    `is_asked`: the text answers somebody who wants to know when.
    """
    lowered = text.lower().replace("’", "'")
    if len(lowered) != len(text) or not cues.HINT.search(lowered):
        return []
    scene = _Scene(lowered, taken, times)
    for reader in _READERS:
        scene.add(list(reader(scene)))
    if is_asked:
        scene.add(list(_answers(scene)))
    if is_asked or scene.times:
        scene.add(list(_soft(scene)))
    for clock in _joined(scene):  # each is beside what was found before it
        scene.add([clock])
    return scene.clocks


def _parts(scene: _Scene) -> Iterator[Clock]:
    for match in cues.PART.finditer(scene.text):
        said = match["part"] or match["part2"] or match["part3"] or match["part4"]
        start = match.start("part2") if match["part2"] else match.start()
        if match[0].startswith("the ") and not _stands(scene, match.end()):
            continue
        yield Clock(
            start, match.end(), {"phase": float(DAY_PARTS.get(said.removesuffix("s"), DAY_PARTS["night"]))}
        )


def _military(scene: _Scene) -> Iterator[Clock]:
    for match in cues.MILITARY.finditer(scene.text):
        before = scene.before(match.start())
        is_told = match["four"] or match[0].endswith("hours") or cues.FITS.match(scene.text, match.end())
        is_other = cues.CODE.search(before) or cues.MONEY.search(before)
        if match["early"] or ((is_told or cues.AT.search(before)) and not is_other):
            yield _clock(match, _military_fields(match))


def _military_fields(match: Match[str]) -> Mapping[str, float]:
    if match["four"]:
        return {"hour": float(match["four"][:2]), "minute": float(match["four"][2:]), "wide": 1.0}
    hour, minute = number(match["hour"] or match["early"]), number(match["minute"] or "zero")
    return {"hour": hour or 0.0, "minute": minute or 0.0, "wide": 1.0}


def _towards(scene: _Scene) -> Iterator[Clock]:
    for match in cues.TOWARDS.finditer(scene.text):
        before = scene.before(match.start())
        is_told = cues.AT.search(before) or _is_clock_face(match) or before.endswith(", ")
        if is_told and _stands(scene, match.end()) and not cues.MONEY.search(before):
            yield _clock(match, _towards_fields(match))


def _is_clock_face(match: Match[str]) -> bool:
    """Whether nothing can be counted by it: ten past three, ten to three (nobody counts backwards)."""
    span, hour = number(match["span"]) or 0.0, number(match["hour"]) or 0.0
    is_back = match["way"] in {"to", "till"} and span > hour and span % _FIVE == 0
    return match["way"] == "past" or match["exact"] is not None or is_back


def _short(scene: _Scene) -> Iterator[Clock]:
    for match in cues.SHORT.finditer(scene.text):
        before = scene.before(match.start())
        if cues.AT.search(before) or not before.strip():
            yield _clock(match, {})


def _towards_fields(match: Match[str]) -> Mapping[str, float]:
    span = match["span"].removeprefix("a ")
    minutes = {"quarter": 15.0, "half": _HALF_HOUR}.get(span) or number(span) or 0.0
    name = "minute" if match["way"] in {"past", "after"} else "before"
    return {"hour": number(match["hour"]) or 0.0, name: minutes}


def _exact(scene: _Scene) -> Iterator[Clock]:
    for match in cues.EXACT.finditer(scene.text):
        if not _is_otherwise(scene, match) and _is_told(scene, match):
            yield _clock(match, _exact_fields(match))


def _exact_fields(match: Match[str]) -> Mapping[str, float]:
    minute = float(match["figures"]) if match["figures"] else number(match["minute"].replace("-", " "))
    return {"hour": number(match["hour"]) or 0.0, "minute": minute or 0.0}


def _is_otherwise(scene: _Scene, match: Match[str]) -> bool:
    """Whether hour and minute are a price, a code, or a part of a longer number."""
    before = scene.before(match.start())
    is_price = cues.MONEY.search(before) is not None
    return bool(is_price or cues.CODE.search(before) or cues.SCALE.match(scene.text, match.end()))


def _is_told(scene: _Scene, match: Match[str]) -> bool:
    before, text, end = scene.before(match.start()), scene.text, match.end()
    if cues.AT.search(before) or cues.DAY.search(before):
        return not match["figures"] or _stands(scene, end)
    if cues.WHICH.search(before):
        return cues.EVENT.match(text, end) is not None or cues.FITS.match(text, end) is not None
    is_quarter = (match["minute"] or "") in cues.QUARTERS and _stands(scene, end)
    return cues.OPENS.search(before) is not None and (is_quarter or cues.FITS.match(text, end) is not None)


def _hours(scene: _Scene) -> Iterator[Clock]:
    for match in cues.BARE.finditer(scene.text):
        if _is_hour(scene, match):
            yield _hour(match)


def _is_hour(scene: _Scene, match: Match[str]) -> bool:
    before = scene.before(match.start())
    if cues.SCALE.match(scene.text, match.end()) or cues.MONEY.search(before):
        return False
    if cues.NOW.search(before):
        return cues.LET_US.match(scene.text, match.end()) is not None
    if cues.SENTENCE.search(before) and cues.IS_GOOD.match(scene.text, match.end()):
        return True
    if cues.SHARP.match(scene.text, match.end()) and not cues.TAKES.search(before):
        return True
    if before.endswith("from ") and cues.TO_HOUR.match(scene.text, match.end()):
        return False  # from one to ten
    is_cued = cues.HOUR.search(before) and not cues.NO_HOUR.search(before)
    return bool(is_cued or cues.IT_IS.search(before)) and _stands(scene, match.end())


def _dashed(scene: _Scene) -> Iterator[Clock]:
    """Open 9-5."""
    for match in cues.DASHED.finditer(scene.text):
        before = scene.before(match.start())
        if (
            cues.BUSY.search(before)
            or before.endswith(("from ", "between "))
            or cues.SLOT.match(scene.text, match.end())
        ):
            yield _clock(match, {})


def _soft(scene: _Scene) -> Iterator[Clock]:
    """How about ten?"""
    for match in cues.BARE.finditer(scene.text):
        before = scene.before(match.start())
        if cues.SOFT.search(before) and cues.CLOSES.match(scene.text, match.end()):
            yield _clock(match, _bare_fields(match))


def _joined(scene: _Scene) -> Iterator[Clock]:
    """Hours and parts of the day beside times, and the two ends of a range of hours."""
    for match in cues.BESIDE.finditer(scene.text):
        if scene.is_joined(match.start(), match.end()) and _stands(scene, match.end()):
            yield _clock(match, {"phase": float(DAY_PARTS[match["part"].removesuffix("s")])})
    for pattern, fields in ((cues.EXACT, _exact_fields), (cues.BARE, _bare_fields)):
        for match in pattern.finditer(scene.text):
            is_beside = scene.is_joined(match.start(), match.end()) or _is_opened(scene, match)
            if is_beside and _stands_or_joins(scene, match.end()) and not _is_otherwise(scene, match):
                yield _clock(match, fields(match))


def _is_opened(scene: _Scene, match: Match[str]) -> bool:
    """Nine of "open nine to five"."""
    behind = cues.JOIN.match(scene.text, match.end())
    other = cues.BARE.match(scene.text, behind.end()) if behind else None
    if other is None or behind is None or behind[0].strip() in {",", "and", "or"}:
        return False
    is_slot = cues.SLOT.match(scene.text, other.end()) is not None
    return is_slot or cues.BUSY.search(scene.before(match.start())) is not None


def _stands_or_joins(scene: _Scene, end: int) -> bool:
    return _stands(scene, end) or any(
        first >= end and cues.JOIN.fullmatch(scene.text, end, first) for first, _ in scene.times
    )


def _answers(scene: _Scene) -> Iterator[Clock]:
    for pattern, fields in ((cues.EXACT, _exact_fields), (cues.BARE, _bare_fields)):
        for match in pattern.finditer(scene.text):
            is_first = cues.ANSWER.match(scene.text[: match.start()]) is not None
            if is_first and _stands(scene, match.end()) and not cues.SCALE.match(scene.text, match.end()):
                yield _clock(match, fields(match))
                return


def _bare_fields(match: Match[str]) -> Mapping[str, float]:
    return {"hour": number(match["hour"]) or 0.0}


def _hour(match: Match[str]) -> Clock:
    return _clock(match, _bare_fields(match))


def _clock(match: Match[str], fields: Mapping[str, float]) -> Clock:
    return Clock(match.start(), match.end(), fields)


def _stands(scene: _Scene, end: int) -> bool:
    return cues.STANDS.match(scene.text, end) is not None


_Reader = Callable[[_Scene], Iterator[Clock]]
_READERS: tuple[_Reader, ...] = (_parts, _military, _towards, _short, _exact, _dashed, _hours)
