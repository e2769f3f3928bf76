"""What people have corrected, and when."""

from fastapi import APIRouter

from hansard.dialects.seameet.auth import AppServices
from hansard.dialects.seameet.correction_answers import HistoryPage, render_correction
from hansard.dialects.seameet.documents import refusals
from hansard.dialects.seameet.lookup import Meeting
from hansard.dialects.seameet.paging import Limit, Offset
from hansard.store.corrections import list_corrections

router = APIRouter(prefix="/workspaces/{workspace_id}/meetings/{meeting_id}", tags=["corrections"])


@router.get("/history", summary="List corrections", responses=refusals(400))
def get_history(
    services: AppServices, meeting: Meeting, offset: Offset = 0, limit: Limit = 50
) -> HistoryPage:
    """Every correction of insights and of the transcript, newest first; also those that were taken back."""
    with services.database.read() as connection:
        rows, total = list_corrections(connection, meeting.id, offset=offset, limit=limit)
    return HistoryPage(data=[render_correction(row) for row in rows], total=total)
