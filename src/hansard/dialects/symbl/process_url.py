"""Submit and append audio and video by URL: a JSON body, merged with the query."""

from dataclasses import replace

from fastapi import APIRouter

from hansard.dialects.symbl.accepting import Came, JsonRequest, accept
from hansard.dialects.symbl.lookup import Conversation
from hansard.dialects.symbl.parameters import read_source
from hansard.jobs.queue import URL_WORKFLOW
from hansard.pipeline.arrivals import new_place
from hansard.store.conversations import ConversationRow

router = APIRouter(prefix="/v1/process", tags=["async"])


@router.post("/audio/url", status_code=201, summary="Submit audio URL")
def submit_audio_url(came: Came) -> dict[str, str]:
    """A new conversation of the audio that a URL gives; it is fetched by the job."""
    return _take(came, None, "audio_url")


@router.put("/audio/url/{conversationId}", status_code=201, summary="Append audio URL")
def append_audio_url(conversation: Conversation, came: Came) -> dict[str, str]:
    """The audio that a URL gives, behind what the conversation has."""
    return _take(came, conversation, "audio_url")


@router.post("/video/url", status_code=201, summary="Submit video URL")
def submit_video_url(came: Came) -> dict[str, str]:
    """A new conversation of the video that a URL gives; it is fetched by the job."""
    return _take(came, None, "video_url")


@router.put("/video/url/{conversationId}", status_code=201, summary="Append video URL")
def append_video_url(conversation: Conversation, came: Came) -> dict[str, str]:
    """The video that a URL gives, behind what the conversation has."""
    return _take(came, conversation, "video_url")


def _take(came: JsonRequest, conversation: ConversationRow | None, kind: str) -> dict[str, str]:
    asked = replace(came.asked, url=read_source(came.query, came.body))
    place = new_place(conversation)
    return accept(came.services, came.account, conversation, place, asked, kind, workflow=URL_WORKFLOW)
