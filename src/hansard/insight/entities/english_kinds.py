"""What a run of capitals names: by its form, by what is known, and by the words around it."""

import re
from collections.abc import Callable

from hansard.insight.entities import english_cues as cues
from hansard.insight.entities.english_names import (
    FIRM,
    MAX_NAME,
    PERSON,
    PLACE,
    Name,
    Scene,
    firms,
    is_word_firm,
    is_word_name,
    is_word_place,
    places,
)
from hansard.insight.entities.english_runs import Run, run_at
from hansard.insight.entities.words.organizations import HEADS, SUFFIXES, WEAK_SUFFIXES
from hansard.insight.entities.words.places_world import STATES

_CAMEL = re.compile(r"[A-Z][a-z]+(?:[A-Z][a-z]+)+")
_GAELIC = ("mc", "mac", "de", "di", "la", "le", "van", "o'")
_MONTHS = frozenset("april may june august summer autumn".split())
_SHOP = re.compile(r"['’]s(?=[,.!?;]|$| (?:in|on|for|and|to|at|or|by|because|when|last|yesterday|today)\b)")
_OPENING = re.compile(
    r"(?:\W*(?:hello|hi|hey|good|morning|afternoon|evening|day|thank|thanks|you|for|calling|welcome|to|and|yes|from|here|at|there|this|is|you're|you've|reached|through|the|chatting|with|contacting|choosing))*\W*",
    re.IGNORECASE,
)
"""What a turn begins with before a firm's name."""
_ALONE = frozenset("US UK USA UAE DC".split())


def read_run(scene: Scene, place: int) -> Name | None:
    """The name that begins with a word that has a capital."""
    run = run_at(scene, place)
    return next((name for reader in _READERS if (name := reader(run))), None) if run else None


def _firm_by_form(run: Run) -> Name | None:
    words = [token.lower for token in run.tokens]
    is_pair = any(token.gap == " & " for token in run.tokens[1:])
    if is_pair and not all(run.scene.is_given(token) for token in run.tokens):
        return run.name(FIRM)
    ends = [place for place, word in enumerate(words) if word in SUFFIXES and place > 0]
    is_weak = len(words) == 2 and words[1] in WEAK_SUFFIXES
    if ends and not (is_weak and (run.head.opens or run.is_common) and run.scene.is_ordinary(run.head)):
        return run.name(FIRM, ends[-1] + 1)
    has_head = any(word in HEADS for word in words[:2])
    return run.name(FIRM) if len(words) > 2 and has_head and "of" in words[1:3] else None


def _shop(run: Run) -> Name | None:
    """At Dunmore's: a shop, unless it is somebody's home or a place."""
    is_shop = run.before.endswith(("at ", "to ", "from ", "into ")) and _SHOP.match(run.behind) is not None
    is_known = run.scene.is_given(run.head) or places().match(run.scene.words, run.first) == run.last
    return run.name(FIRM) if is_shop and not run.is_common and not is_known else None


def _brand(run: Run) -> Name | None:
    """SeatHawk: a capital within a word."""
    is_brand = _CAMEL.fullmatch(run.head.text) is not None and not run.head.lower.startswith(_GAELIC)
    return run.name(FIRM) if is_brand and not run.is_common else None


def _pair(run: Run) -> Name | None:
    """Marlow and Finch: two names that nobody goes by."""
    scene = run.scene
    link, other = scene.token(run.last), scene.token(run.last + 1)
    if (
        len(run) > 1
        or link is None
        or other is None
        or link.lower != "and"
        or not (link.is_next and other.is_next)
    ):
        return None
    names = (run.head, other)
    is_odd = any(scene.is_given(name) or scene.is_ordinary(name) or is_word_name(name) for name in names)
    is_place = any(places().match(scene.words, place) > place for place in (run.first, run.last + 1))
    is_written = all(name.is_capital and name.text[1:].islower() and name.text.isalpha() for name in names)
    is_free = not run.head.opens and is_written and not (is_odd or is_place or run.is_common)
    is_told = cues.FIRM_TOLD.search(run.before) or run.before.endswith(("to ", "the ", ", "))
    return Name(FIRM, run.first, run.last + 2) if is_free and is_told else None


def _known_firm(run: Run) -> Name | None:
    scene = run.scene
    last = firms().match(scene.words, run.first)
    if last == run.first:
        return None
    phrase = scene.words.phrase(run.first, last)
    is_cued = cues.FIRM_TOLD.search(run.before) or cues.FIRM_BEHIND.match(scene.behind(last))
    is_clear = not is_word_firm(phrase) and not scene.is_given(run.head)
    is_capital = not run.head.opens and not is_word_name(run.head)
    return Name(FIRM, run.first, last) if is_clear or is_cued or is_capital else None


def _full_name(run: Run) -> Name | None:
    is_person = run.scene.is_given(run.head) and len(run) in {2, 3} and run.scene.is_family(run.tokens[-1])
    return run.name(PERSON) if is_person else None


def _site(run: Run) -> Name | None:
    words = [token.lower for token in run.tokens]
    ends = [place for place, word in enumerate(words) if word in cues.SITES | cues.STREETS and place > 0]
    if ends and not run.head.lower.isdigit():
        return run.name(PLACE, ends[-1] + 1)
    return run.name(PLACE) if len(words) > 1 and words[0] in cues.SITE_HEADS and not run.is_common else None


def _known_place(run: Run) -> Name | None:
    scene = run.scene
    last = places().match(scene.words, run.first)
    if last == run.first:
        return run.name(PLACE, 1) if _is_state(run) else None
    is_told = cues.PLACE_TOLD.search(run.before) or cues.PLACE_BEHIND.match(scene.behind(last))
    is_cued = bool(is_told or cues.PLACE_BEFORE.search(run.before))
    if is_word_place(scene.words.phrase(run.first, last)) and not is_cued:
        return None
    if scene.is_given(run.head) and run.last > last and not is_told:
        return None
    return Name(PLACE, run.first, last)


def _is_state(run: Run) -> bool:
    is_behind_place = (
        run.head.gap == ", " and run.first > 0 and run.scene.words.tokens[run.first - 1].is_capital
    )
    return run.head.text in STATES and (is_behind_place or run.head.text in _ALONE)


def _person(run: Run) -> Name | None:
    is_initial = len(run.head.text) == 1 and len(run) > 1 and run.scene.is_family(run.tokens[-1])
    if run.scene.is_given(run.head) or is_initial or (is_word_name(run.head) and _is_person_word(run)):
        return run.name(PERSON, MAX_NAME)
    return None


def _is_person_word(run: Run) -> bool:
    """Whether a word with a capital is meant as a name."""
    if len(run) > 1 and run.scene.is_family(run.tokens[1]):
        return True
    if any(pattern.search(run.before) for pattern in (cues.NAME_TOLD, cues.INTRODUCED, cues.KIN)):
        return run.head.lower not in _MONTHS or cues.NAME_TOLD.search(run.before) is not None
    if run.head.opens:
        return cues.SPOKEN_TO.match(run.behind) is not None
    return run.head.lower not in _MONTHS and not (len(run) > 1 and run.is_common)


def _told_person(run: Run) -> Name | None:
    """People whose names nobody knows, by the words around them."""
    if not run.is_written or run.is_common:
        return None
    before, behind = run.before, run.behind
    is_told = cues.NAME_TOLD.search(before) or cues.KIN.search(before)
    is_greeted = cues.GREETED.search(before) and cues.MARKED.match(behind)
    is_family = len(run) in {2, 3} and run.scene.is_family(run.tokens[-1])
    is_acting = cues.ACTS.match(behind) and not run.head.opens
    is_asked = cues.ASKED.search(before) and not run.head.opens and len(run) <= 2
    is_said = is_asked or (cues.INTRODUCED.search(before) and not run.head.opens)
    if is_told or is_greeted or is_family or is_acting or is_said or _is_set_apart(run):
        return run.name(PERSON, MAX_NAME)
    return None


def _is_set_apart(run: Run) -> bool:
    """Whether one is spoken to, or named beside what they are: "our engineer, Parminder, will"."""
    is_behind_comma = run.before.endswith(", ") and not run.head.opens
    return len(run) <= 2 and is_behind_comma and cues.MARKED.match(run.behind) is not None


def _told_firm(run: Run) -> Name | None:
    is_first = _OPENING.fullmatch(run.scene.words.text[: run.head.start]) is not None
    is_opening = is_first and cues.FIRM_OPENS.match(run.behind.lstrip()) is not None
    if is_opening and (len(run) > 1 or run.behind[:1] in {" ", ","}):
        return run.name(FIRM)
    if run.head.opens and len(run) == 1:
        return None
    is_acting = cues.FIRM_ACTS.match(run.behind) and not run.before.endswith(("and ", "or "))
    is_told = cues.FIRM_TOLD.search(run.before) or is_acting
    is_at = run.before.endswith(("at ", "by ", "from ", "with ")) and len(run) > 1
    return run.name(FIRM) if is_told or (is_at and not run.is_common) else None


def _likely_firm(run: Run) -> Name | None:
    """Two or three words with capitals within a sentence that are no words like any others."""
    is_long = len(run) in {2, 3} and not run.head.opens and run.is_written
    return run.name(FIRM) if is_long and not run.is_common else None


def _told_place(run: Run) -> Name | None:
    if run.head.opens or run.is_common or not run.is_written:
        return None
    is_in = cues.PLACE_IN.search(run.before) and not run.before.endswith("the ")
    is_told = is_in or cues.PLACE_TOLD.search(run.before) or cues.PLACE_BEHIND.match(run.behind)
    is_town = cues.BEHIND_STREET.search(run.before) is not None
    return run.name(PLACE) if is_told or is_town else None


_READERS: tuple[Callable[[Run], Name | None], ...] = (
    _firm_by_form,
    _known_firm,
    _shop,
    _brand,
    _pair,
    _full_name,
    _site,
    _known_place,
    _person,
    _told_firm,
    _told_place,
    _told_person,
    _likely_firm,
)
