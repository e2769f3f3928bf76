"""What a server needs to take requests, opened from the settings."""

from dataclasses import dataclass

from hansard.jobs.queue import JobQueue
from hansard.pipeline.arrivals import Arrivals
from hansard.pipeline.intake import Intake
from hansard.pipeline.uploads import UploadLimits, Uploads
from hansard.settings import Settings
from hansard.store.blobs import Blobs
from hansard.store.database import Database


@dataclass(frozen=True, slots=True)
class Services:
    """The parts that dialects and commands work with."""

    settings: Settings
    database: Database
    blobs: Blobs
    queue: JobQueue
    intake: Intake
    arrivals: Arrivals

    def close(self) -> None:
        """Close all connections."""
        self.queue.close()
        self.database.close()


def open_services(settings: Settings) -> Services:
    """Open database and blobs, migrate, and put the parts together."""
    database = Database(settings.resolved_database_url)
    database.migrate()
    blobs = Blobs(settings.resolved_blob_url)
    queue = JobQueue(database.url)
    limits = UploadLimits(max_bytes=settings.max_upload_bytes, url_life_s=settings.upload_url_life_s)
    uploads = Uploads(database, blobs, limits)
    intake = Intake(database, blobs, queue, uploads)
    return Services(settings, database, blobs, queue, intake, Arrivals(database, blobs, queue, uploads))
