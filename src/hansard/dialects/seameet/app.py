"""The SeaMeet dialect as an application of its own."""

from fastapi import APIRouter, FastAPI

from hansard import __version__
from hansard.dialects.seameet import (
    audio,
    callback_log,
    callback_settings,
    definitions,
    history,
    insights,
    labels,
    overrides,
    participants,
    reading,
    regeneration,
    rewording,
    routes,
)
from hansard.dialects.seameet.documents import describe
from hansard.dialects.seameet.errors import handle_errors
from hansard.dialects.seameet.upload import create_upload_app
from hansard.pipeline.services import Services

__all__ = ["create_app", "create_upload_app"]

_ROUTERS = (
    routes.router,
    reading.router,
    participants.router,
    overrides.router,
    insights.router,
    rewording.router,
    regeneration.router,
    history.router,
    audio.router,
    labels.router,
    labels.public_router,
    callback_settings.router,
    definitions.router,
    callback_log.router,
)


def create_app(services: Services) -> FastAPI:
    """The dialect's endpoints under `/api/v1`, and its OpenAPI document at `/openapi.json`."""
    app = FastAPI(
        title="Hansard: SeaMeet dialect",
        version=__version__,
        description="Create a meeting, upload audio to it, run an analysis, read the result.",
        docs_url=None,  # the pages load their scripts from a public network
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.services = services
    handle_errors(app)
    describe(app)
    api = APIRouter(prefix="/api/v1")
    for router in _ROUTERS:
        api.include_router(router)
    app.include_router(api)
    return app
