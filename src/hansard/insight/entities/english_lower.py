"""Names in texts without capitals, by lists of names and by the words around them."""

from collections.abc import Iterator

from hansard.insight.entities import english_cues as cues
from hansard.insight.entities.english_names import (
    FIRM,
    MAX_NAME,
    PERSON,
    PLACE,
    Name,
    Reader,
    Scene,
    firms,
    is_word_firm,
    is_word_name,
    is_word_place,
    places,
)
from hansard.insight.entities.words.organizations import SUFFIXES, WEAK_SUFFIXES

_FIRM_TOKENS = 4
_ROAD_TOKENS = 3
_NO_PERSON = frozenset("names name things back later tomorrow today anytime sir crazy old".split())
_NO_FIRM = frozenset(
    "home work mobile abroad overseas outside hold this i'm i you we the my your our and hello hi okay yes "
    "no thank thanks good sorry customer service support is how may can will in "
    "on at to for from with about".split()
)


def read_told(scene: Scene, place: int) -> Name | None:
    """Whatever follows "my name is"."""
    token = scene.words.tokens[place]
    is_name = token.text.isalpha() and (is_word_name(token) or not scene.is_ordinary(token))
    is_name = is_name and token.lower not in cues.COMMON_BEHIND_NAME and token.lower not in _NO_PERSON
    if not is_name or not cues.NAME_TOLD.search(scene.before(place)):
        return None
    last = place + 1
    while last < place + MAX_NAME and scene.carries_on(last) and not _is_stop(scene, last):
        last += 1
    return Name(PERSON, place, last)


def read_titled(scene: Scene, place: int) -> Name | None:
    """A name behind Mr. or Dr., without the title."""
    title, token = scene.words.tokens[place], scene.token(place + 1)
    if title.lower not in cues.TITLES or token is None or not token.is_next:
        return None
    is_name = token.is_capital if scene.words.is_cased else not _is_stop(scene, place + 1)
    if not is_name or not token.text[0].isalpha():
        return None
    last = place + 2
    while last < place + 1 + MAX_NAME and scene.carries_on(last) and _is_written(scene, last):
        last += 1
    return Name(PERSON, place + 1, last)


def _is_written(scene: Scene, place: int) -> bool:
    token = scene.words.tokens[place]
    return token.is_capital and not token.opens if scene.words.is_cased else scene.is_family(token)


def _is_stop(scene: Scene, place: int) -> bool:
    return scene.words.tokens[place].lower in scene.stop_words


def _read_opening_firm(scene: Scene, place: int) -> Name | None:
    return _read_told_firm(scene, place) if place == 0 else None


def _read_told_firm(scene: Scene, place: int) -> Name | None:
    """Whatever follows "thank you for calling", or stands before "this is" where a call is taken."""
    is_told = cues.CALL_TAKEN.search(scene.before(place)) is not None
    if not is_told and place > 0:
        return None
    last = place
    while last < place + _FIRM_TOKENS and _is_firm_word(scene, last, is_first=last == place):
        last += 1
    if last == place or scene.is_given(scene.words.tokens[place]):
        return None
    is_opening = place == 0 and cues.FIRM_OPENS.match(scene.behind(last).lstrip()) is not None
    return Name(FIRM, place, last) if is_told or (is_opening and last > 1) else None


def _is_firm_word(scene: Scene, place: int, *, is_first: bool) -> bool:
    token = scene.token(place)
    if token is None or not token.text[0].isalpha() or not (is_first or token.is_next):
        return False
    return token.lower in SUFFIXES or not (_is_stop(scene, place) or token.lower in _NO_FIRM)


def _read_firm(scene: Scene, place: int) -> Name | None:
    return _read_known_firm(scene, place) or _read_firm_form(scene, place)


def _read_known_firm(scene: Scene, place: int) -> Name | None:
    last = firms().match(scene.words, place)
    if last == place:
        return None
    if is_word_firm(scene.words.phrase(place, last)) and not _is_firm_told(scene, place, last):
        return None
    return Name(FIRM, place, last)


def _is_firm_told(scene: Scene, place: int, last: int) -> bool:
    behind = scene.behind(last)
    return bool(cues.FIRM_TOLD.search(scene.before(place)) or cues.FIRM_BEHIND.match(behind))


def _read_firm_form(scene: Scene, place: int) -> Name | None:
    """Words that end in a form of business, behind a cue: "with lakeside medical center"."""
    if scene.is_ordinary(scene.words.tokens[place]) or not scene.words.tokens[place].text[0].isalpha():
        return None
    ends = [last for last in range(place + 1, place + _FIRM_TOKENS) if _is_suffix(scene, place, last)]
    if not ends:
        return None
    last = ends[-1] + 1
    is_weak = all(token.lower in WEAK_SUFFIXES for token in scene.words.tokens[ends[0] : last])
    before = scene.before(place)
    is_cued = cues.FIRM_TOLD.search(before) or cues.FIRM_BEFORE.search(before) or not before
    is_long = last - place > _FIRM_TOKENS - 2
    is_told = cues.FIRM_TOLD.search(before) or (not is_weak and (is_cued or is_long))
    return Name(FIRM, place, last) if is_told else None


def _is_suffix(scene: Scene, place: int, last: int) -> bool:
    """Whether a token is a form of business and all up to it belongs together."""
    between = [scene.token(each) for each in range(place + 1, last + 1)]
    if any(token is None or not token.is_next for token in between):
        return False
    words = [token.lower for token in between if token]
    return words[-1] in SUFFIXES and not any(
        word in scene.stop_words and word not in SUFFIXES for word in words[:-1]
    )


def _read_place(scene: Scene, place: int) -> Name | None:
    last = places().match(scene.words, place)
    if last == place:
        return None
    before = scene.before(place)
    is_in = cues.PLACE_IN.search(before) is not None
    is_told = is_in or cues.PLACE_TOLD.search(before) is not None
    is_cued = is_told or cues.PLACE_BEFORE.search(before) is not None
    if is_word_place(scene.words.phrase(place, last)):
        token = scene.words.tokens[place]
        is_person = scene.is_given(token) or is_word_name(token)
        return Name(PLACE, place, last) if is_told or (is_cued and not is_person) else None
    return Name(PLACE, place, last)


def _read_road(scene: Scene, place: int) -> Name | None:
    """A street behind a word such as "on"."""
    if not cues.PLACE_BEFORE_ROAD.search(scene.before(place)):
        return None
    for last in range(place, place + _ROAD_TOKENS):
        token = scene.token(last)
        if token is None or not token.text.isalpha() or (last > place and not token.is_next):
            return None
        if token.lower in cues.ROADS and last > place:
            return Name(PLACE, place, last + 1)
        if _is_stop(scene, last) or token.lower in cues.COMMON_BEHIND_NAME:
            return None
    return None


def _read_person(scene: Scene, place: int) -> Name | None:
    token = scene.words.tokens[place]
    is_given = scene.is_given(token)
    if not (is_given or is_word_name(token)):
        return None
    before, behind = scene.before(place), scene.behind(place + 1)
    if not is_given:
        is_said = cues.INTRODUCED.search(before) or cues.KIN.search(before)
        is_called = is_said or (
            cues.SPOKEN_TO.match(behind) and (not before.strip() or before.endswith(", "))
        )
        is_full = scene.carries_on(place + 1) and scene.is_family(scene.words.tokens[place + 1])
        if not (is_word_name(token) and (is_called or (is_full and not scene.is_ordinary(token)))):
            return None
    last = place + 1
    while last < place + MAX_NAME and scene.carries_on(last) and scene.is_family(scene.words.tokens[last]):
        last += 1
    return Name(PERSON, place, last)


def may_begin(scene: Scene, place: int) -> bool:
    """Whether a name may begin with a token of a text without forms of names; it only saves time."""
    token = scene.words.tokens[place]
    if place == 0 or token.is_capital or token.lower in cues.TITLES:
        return True
    if scene.words.is_cased:
        return False
    return scene.is_given(token) or is_word_name(token) or places().begins(token) or firms().begins(token)


def lower_readers(scene: Scene) -> Iterator[Reader]:
    """The readers of a text without capitals that can find anything in it."""
    if not scene.has_forms:
        yield from (_read_known_firm, _read_place, _read_person, _read_opening_firm)
    else:
        yield from (_read_firm, _read_place, _read_person, _read_road, _read_told_firm)
