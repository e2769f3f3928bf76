"""Groups of conversations, by what their metadata say at each reading."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Request
from sqlalchemy import Connection

from hansard.dialects.symbl.auth import Account, AppServices
from hansard.dialects.symbl.body import Json
from hansard.dialects.symbl.errors import NotFoundError
from hansard.dialects.symbl.group_document import read_group, render_group
from hansard.dialects.symbl.identifiers import is_number
from hansard.dialects.symbl.listing import find_listed, read_wanted
from hansard.dialects.symbl.management import check_id, read_list
from hansard.dialects.symbl.rsql import parse_filter
from hansard.store.groups import GroupRow, create_group, delete_group, find_group, list_groups, update_group
from hansard.store.workspaces import lock_workspace

router = APIRouter(prefix="/v1", tags=["groups"])

_MOST_AT_ONCE = 500

GroupId = Annotated[str, Path(alias="groupId", description="Group id, 16 digits.")]


@router.post("/manage/group", status_code=201, summary="Create group")
def create(services: AppServices, account: Account, document: Json) -> dict[str, Any]:
    """A new group."""
    wanted = read_group("", document)
    with services.database.write() as connection:
        lock_workspace(connection, account.id)
        return {"group": render_group(create_group(connection, account.id, wanted))}


@router.post("/manage/groups", status_code=201, summary="Create several groups")
def create_several(services: AppServices, account: Account, document: Json) -> dict[str, Any]:
    """All of the array, or none of them."""
    listed = read_list("", document, most=_MOST_AT_ONCE)
    wanted = [read_group(f"[{number}]", each) for number, each in enumerate(listed)]
    with services.database.write() as connection:
        lock_workspace(connection, account.id)
        rows = [create_group(connection, account.id, new) for new in wanted]
    return {"groups": [render_group(row) for row in rows]}


@router.get("/manage/groups", summary="List groups")
def list_all(services: AppServices, account: Account) -> dict[str, Any]:
    """All groups, oldest first."""
    with services.database.read() as connection:
        return {"groups": [render_group(row) for row in list_groups(connection, account.id)]}


@router.get("/manage/group/{groupId}", summary="Get group")
def get_one(services: AppServices, account: Account, group_id: GroupId) -> dict[str, Any]:
    """One group."""
    with services.database.read() as connection:
        return {"group": render_group(_get(connection, account.id, group_id))}


@router.put("/manage/group/{groupId}", summary="Replace group")
def replace(services: AppServices, account: Account, group_id: GroupId, document: Json) -> dict[str, Any]:
    """Another name and other criteria; what is left out is emptied."""
    wanted = read_group("", document, with_id=True)
    check_id(document, group_id)
    with services.database.write() as connection:
        lock_workspace(connection, account.id)
        update_group(connection, _get(connection, account.id, group_id).id, wanted)
        return {"group": render_group(_get(connection, account.id, group_id))}


@router.delete("/manage/group/{groupId}", summary="Delete group")
def delete(services: AppServices, account: Account, group_id: GroupId) -> dict[str, Any]:
    """Remove a group; its conversations stay."""
    with services.database.write() as connection:
        lock_workspace(connection, account.id)
        delete_group(connection, _get(connection, account.id, group_id).id)
    return {"id": group_id, "type": "group", "deleted": True}


@router.get("/groups/{groupId}/conversations", summary="Conversations of a group")
def list_conversations(
    services: AppServices, account: Account, group_id: GroupId, request: Request
) -> dict[str, Any]:
    """The conversations that fulfil the criteria now, as the list of all conversations has them."""
    wanted = read_wanted(request.query_params)
    with services.database.read() as connection:
        criteria = parse_filter("criteria", _get(connection, account.id, group_id).criteria)
        return {"conversations": find_listed(connection, account.id, wanted, criteria)}


def _get(connection: Connection, account_id: str, group_id: str) -> GroupRow:
    found = find_group(connection, account_id, group_id) if is_number(group_id) else None
    if found is None:
        raise NotFoundError("Group not found")
    return found
