"""What the account's recordings came to: no path of the vendor's, for bills and reports."""

from typing import Any

from fastapi import APIRouter, Request

from hansard.dialects.symbl.auth import Account, AppServices
from hansard.dialects.symbl.paging import MAX_OFFSET, days_before, integer_in, moment_in
from hansard.dialects.symbl.times import render_moment
from hansard.store.clock import utc_now
from hansard.store.conversations import find_symbl_ids
from hansard.store.usage import UsageRow, list_usage

router = APIRouter(prefix="/v1", tags=["usage"])

_DAYS = 30
_LIMIT, _MAX_LIMIT = 100, 1000


@router.get("/usage", summary="Usage")
def get_usage(services: AppServices, account: Account, request: Request) -> dict[str, Any]:
    """Finished jobs with the seconds they count for: the length of the sound times its channels.

    `from` (30 days before `to`) and `to` (now) bound the end of the jobs; `to` is not one of them.
    """
    query = request.query_params
    until = moment_in(query, "to") or utc_now()
    since = moment_in(query, "from") or days_before(until, _DAYS)
    limit = integer_in(query, "limit", default=_LIMIT, most=_MAX_LIMIT)
    offset = integer_in(query, "offset", default=0, most=MAX_OFFSET)
    with services.database.read() as connection:
        rows, total, billed_s = list_usage(
            connection, account.id, since=since, until=until, offset=offset, limit=limit
        )
        known = find_symbl_ids(connection, [row.conversation_id for row in rows])
    return {
        "usage": [_render(row, known.get(row.conversation_id)) for row in rows],
        "total": total,
        "billedSeconds": round(billed_s, 3),
        "from": render_moment(since),
        "to": render_moment(until),
    }


def _render(row: UsageRow, conversation_id: str | None) -> dict[str, Any]:
    """One job; its conversation is null when that was deleted."""
    return {
        "jobId": row.id,
        "conversationId": conversation_id,
        "kind": row.kind,
        "durationSeconds": round(row.duration_s, 3),
        "channels": row.channels,
        "billedSeconds": round(row.billed_s, 3),
        "createdAt": render_moment(row.created_at),
    }
