"""The Symbl dialect as an application of its own."""

from fastapi import APIRouter, FastAPI
from starlette.types import ASGIApp

from hansard import __version__
from hansard.dialects.closing import Lingering
from hansard.dialects.symbl import (
    abstract_topics,
    action_items,
    analytics,
    authentication,
    comprehensive,
    conversations,
    entities,
    follow_ups,
    group_management,
    insights,
    intents,
    jobs,
    members,
    messages,
    process,
    process_text,
    process_url,
    questions,
    speakers,
    summary,
    topics,
    tracker_management,
    trackers_detected,
    transcript,
    usage,
)
from hansard.dialects.symbl.documents import describe
from hansard.dialects.symbl.errors import handle_errors
from hansard.pipeline.services import Services
from hansard.store.instance import token_signing_key

PATHS = ("/v1/", "/oauth2/")
"""What the vendor's hosts answer; everything else is not this dialect's."""

_ROUTERS: tuple[APIRouter, ...] = (
    jobs.router,  # asked for most, and the first is found first
    authentication.router,
    process_url.router,
    process.router,
    process_text.router,
    messages.router,
    topics.router,
    questions.router,
    follow_ups.router,
    action_items.router,
    insights.router,
    entities.router,
    trackers_detected.router,
    intents.router,
    abstract_topics.router,
    comprehensive.router,
    usage.router,
    transcript.router,
    tracker_management.router,
    summary.router,
    speakers.router,
    members.router,
    group_management.router,
    conversations.router,
    analytics.router,
)


def create_app(services: Services) -> ASGIApp:
    """The dialect's endpoints under `/oauth2` and `/v1`, and its OpenAPI document at `/openapi.json`."""
    return Lingering(create_api(services))


def create_api(services: Services) -> FastAPI:
    """The endpoints alone."""
    app = FastAPI(
        title="Hansard: Symbl dialect",
        version=__version__,
        description="Send audio, video or text, read the conversation.",
        docs_url=None,  # the pages load their scripts from a public network
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.services = services
    app.state.token_key = token_signing_key(services.database)
    handle_errors(app)
    describe(app)
    for router in _ROUTERS:
        app.include_router(router)
    return app
