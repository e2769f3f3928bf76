"""Finding the expressions of a text, and joining those that are one."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from hansard.insight.dates.grammar import Grammar, Rule, has_any
from hansard.insight.dates.merging import following, merged, ranged
from hansard.insight.dates.offsets import reckoned
from hansard.insight.dates.readings import read
from hansard.insight.dates.span import Now, Piece, Span
from hansard.insight.dates.tense import is_coming

_Join = Callable[[Piece, Piece, str, Grammar], Piece | None]

_LONGEST_GAP = 24
_LONGEST_EVENT = 48
"""Characters between a distance and the day that it is reckoned from ("before we open on March 3")."""
_APART = re.compile(r"[.!?。;](?=\s|$)|,.*,")
"""Between a day and a distance that is not reckoned from it."""
_NOTHING = Span()
"""What 31 February means. It keeps its place, so that no part of it is taken for a date."""


def pieces(text: str, grammar: Grammar, now: Now) -> list[Piece]:
    """What a folded text says of time, in order, without overlaps."""
    return [piece for piece in spoken_pieces(text, grammar, now) if not piece.span.leans]


def spoken_pieces(text: str, grammar: Grammar, now: Now) -> list[Piece]:
    """As `pieces`, with those that lean on a day nobody said."""
    candidates = sorted(_candidates(text, grammar, now), key=_precedence)
    found = [piece for piece in _apart(candidates) if piece.span != _NOTHING]
    joined = found
    for join in (_whole, _whole, _range):  # two hours before Thursday at six: first the time joins Thursday
        joined = _put_together(joined, text, grammar, join)
    return list(_listed(joined, text, grammar))


def _candidates(text: str, grammar: Grammar, now: Now) -> Iterator[Piece]:
    lowered = text.lower()
    hinted = {is_hinted: is_hinted(lowered) for is_hinted in set(grammar.hints.values())}
    absent = {form for form, is_hinted in grammar.hints.items() if not hinted[is_hinted]}
    for rule in grammar.rules:
        if rule.form in absent or (rule.needs and not has_any(rule.needs, lowered)):
            continue
        for match in rule.pattern.finditer(text):
            piece = _piece(match, rule, grammar, now)
            if piece:
                yield piece


def _piece(match: re.Match[str], rule: Rule, grammar: Grammar, now: Now) -> Piece | None:
    fields = grammar.fields(match)
    if fields is None:
        return None
    start, end = match.span("core") if "core" in rule.pattern.groupindex else match.span()
    coming = is_coming(match.string, start, end, grammar)
    span = read(rule.form, fields, replace(now, coming=coming)) or _NOTHING
    return Piece(start, end, replace(span, leans=True) if rule.leans and span != _NOTHING else span)


def _precedence(piece: Piece) -> tuple[int, int, bool]:
    """The earliest, of these the longest, of these one that stands by itself."""
    return piece.start, -piece.end, piece.span.leans


def _apart(found: list[Piece]) -> list[Piece]:
    kept: list[Piece] = []
    for piece in found:
        if not kept or piece.start >= kept[-1].end:
            kept.append(piece)
    return kept


def _put_together(found: list[Piece], text: str, grammar: Grammar, join: _Join) -> list[Piece]:
    """Each piece put into the one before it, where both are one."""
    kept: list[Piece] = []
    for piece in found:
        whole = join(kept[-1], piece, text, grammar) if kept else None
        kept[-1:] = [whole] if whole else [*kept[-1:], piece]
    return kept


def _whole(first: Piece, second: Piece, text: str, grammar: Grammar) -> Piece | None:
    """Tomorrow, at 3; two days before the event on the 14th."""
    if not _gap_fits(first, second, text, grammar.joins) and not _is_event_between(
        first, second, text, grammar
    ):
        return None
    span = merged(first.span, second.span)
    return Piece(first.start, second.end, span) if span else None


def _gap_fits(first: Piece, second: Piece, text: str, pattern: re.Pattern[str]) -> bool:
    gap = second.start - first.end
    return gap <= _LONGEST_GAP and pattern.fullmatch(text, first.end, second.start) is not None


def _is_event_between(first: Piece, second: Piece, text: str, grammar: Grammar) -> bool:
    offset = first.span.offset or second.span.offset
    if offset is None or second.start - first.end > _LONGEST_EVENT:
        return False
    event = grammar.event_before if offset.follows else grammar.event_after
    return event.fullmatch(text, first.end, second.start) is not None


def _range(first: Piece, second: Piece, text: str, grammar: Grammar) -> Piece | None:
    """Monday to Wednesday."""
    opens = grammar.range_opening.search(text, max(0, first.start - _LONGEST_GAP), first.start)
    pattern = grammar.paired if opens else grammar.ranges
    if not _gap_fits(first, second, text, pattern):
        return None
    span = ranged(first.span, second.span)
    return Piece(first.start, second.end, span) if span else None


def _listed(found: list[Piece], text: str, grammar: Grammar) -> Iterator[Piece]:
    """Weekdays in the order of a list, and distances from the day that was named before them."""
    before: Piece | None = None
    for piece in found:
        listed = _after(before, piece, text, grammar) if before else piece
        yield listed
        before = before if listed.span.leans else listed


def _after(before: Piece, piece: Piece, text: str, grammar: Grammar) -> Piece:
    """Next Thursday or (the) Friday (after it); the party is on the 14th, (so) two days before."""
    offset = piece.span.offset
    if offset and offset.follows and _APART.search(text, before.end, piece.start) is None:
        return replace(piece, span=reckoned(piece.span, before.span) or piece.span)
    if _gap_fits(before, piece, text, grammar.lists):
        return replace(piece, span=following(before.span, piece.span))
    return piece
