"""Members: people as this dialect writes them."""

import re
from typing import Any

from hansard.model.transcript import Participant

_UNNAMED = re.compile(r"\b[Ss]peaker(\d+)\b")


def with_names(text: str) -> str:
    """A text in which people without a name are `Speaker 1`, `Speaker 2`."""
    return _UNNAMED.sub(r"Speaker \1", text)


def name_of(member: Participant) -> str:
    """What somebody is called."""
    return with_names(member.name)


def render_from(member: Participant | None) -> dict[str, Any]:
    """Who says something; `{}` where nobody knows."""
    if member is None:
        return {}
    return {"id": member.member_id, "name": name_of(member), **_email(member, "email")}


def render_author(member: Participant | None) -> dict[str, Any]:
    """The same in insights, where the address is called `userId`."""
    if member is None:
        return {}
    return {"id": member.member_id, "name": name_of(member), **_email(member, "userId")}


def _email(member: Participant, key: str) -> dict[str, str]:
    return {key: member.email} if member.email else {}
