"""Lists of conversations: what a query asks for, and what it finds."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from hansard.dialects.symbl.paging import MAX_OFFSET, days_before, integer_in, moment_in
from hansard.dialects.symbl.rsql import Filter, parse_filter
from hansard.dialects.symbl.shown import end_time, render_conversation, values_of
from hansard.dialects.symbl.values import read_choice
from hansard.store.clock import utc_now
from hansard.store.heads import ConversationHead, list_heads
from hansard.store.participants import list_participants_of

_DAYS = 7
_MAX_LIMIT = 65_536
_EVERYTHING = Filter()
_SORT: dict[str, Callable[[ConversationHead], Any]] = {
    "conversation.startTime": lambda head: head.start_time,
    "conversation.endTime": end_time,
    "conversation.name": lambda head: head.name,
    "conversation.id": lambda head: head.symbl_id,
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is to have. Times are naive UTC; `now` is when it was asked for."""

    now: datetime
    since: datetime
    until: datetime
    limit: int = 20
    offset: int = 0
    descending: bool = False
    sort: tuple[str, ...] = ("conversation.startTime",)
    filter: Filter = _EVERYTHING

    def has(self, head: ConversationHead) -> bool:
        """Whether a conversation is one of the list; what goes on in the future counts as ending now."""
        return min(end_time(head), self.now) <= self.until and passes(head, self.filter)


def read_wanted(query: Mapping[str, str]) -> Wanted:
    """What a query asks for. Raises BadRequestError."""
    now = utc_now()
    until = moment_in(query, "endTime") or now
    return Wanted(
        now=now,
        since=moment_in(query, "startTime") or days_before(until, _DAYS),
        until=until,
        limit=integer_in(query, "limit", default=20, most=_MAX_LIMIT),
        offset=integer_in(query, "offset", default=0, most=MAX_OFFSET),
        descending=read_choice("order", query.get("order") or "asc", ("asc", "desc")) == "desc",
        sort=_sort(query),
        filter=parse_filter("filter", query["filter"]) if query.get("filter", "").strip() else _EVERYTHING,
    )


def find_listed(
    connection: Connection, workspace_id: str, wanted: Wanted, *more: Filter
) -> list[dict[str, Any]]:
    """The conversations of a page, of those that pass further filters too."""
    until = wanted.until if wanted.until < wanted.now else None  # what begins in the future ends now
    heads = list_heads(connection, workspace_id, since=wanted.since, until=until)
    listed = [head for head in heads if wanted.has(head) and all(passes(head, each) for each in more)]
    page = _sorted(listed, wanted)[wanted.offset : wanted.offset + wanted.limit]
    people = list_participants_of(connection, [head.id for head in page])
    return [render_conversation(head, people[head.id]) for head in page]


def passes(head: ConversationHead, wanted: Filter) -> bool:
    """Whether a conversation passes a filter."""
    return not wanted.comparisons or wanted.passes(values_of(head))


def _sorted(heads: Iterable[ConversationHead], wanted: Wanted) -> list[ConversationHead]:
    def key(head: ConversationHead) -> list[Any]:
        return [*(_SORT[field](head) for field in wanted.sort), head.symbl_id]

    return sorted(heads, key=key, reverse=wanted.descending)


def _sort(query: Mapping[str, str]) -> tuple[str, ...]:
    fields = (query.get("sort") or "conversation.startTime").split(",")
    return tuple(read_choice("sort", field, tuple(_SORT)) for field in fields)
