"""Handing jobs to the durable engine, from any process, inside the caller's own transaction."""

from dbos import DBOSClient, EnqueueOptions
from sqlalchemy import Connection

RECORDING_WORKFLOW = "analyze_recording"
AGAIN_WORKFLOW = "analyze_again"
URL_WORKFLOW = "analyze_url"
TEXT_WORKFLOW = "analyze_text"
QUEUE_NAME = "analysis"
# Raised when running jobs could not be carried on by newer code.
WORKFLOW_VERSION = "1"
APPLICATION_NAME = "hansard"
# The engine orders by priority, then by time, which has whole seconds on SQLite; a priority has 31 bits.
_MAX_SEQUENCE = 10_000_000


class JobQueue:
    """The submitting side: it enqueues and cancels, and runs nothing."""

    def __init__(self, database_url: str) -> None:
        self._client = DBOSClient(
            system_database_url=database_url, application_name=APPLICATION_NAME, lazy=True
        )

    def enqueue(
        self,
        connection: Connection,
        *,
        job_id: str,
        order_key: str,
        priority: int,
        sequence: int,
        workflow: str = RECORDING_WORKFLOW,
    ) -> None:
        """Queue a job; it exists once the caller's transaction is committed.

        Jobs with the same `order_key` run one after another, those of a lower `priority` first, then by
        `sequence`.
        """
        options: EnqueueOptions = {
            "workflow_name": workflow,
            "queue_name": QUEUE_NAME,
            "workflow_id": job_id,
            "queue_partition_key": order_key,
            "priority": priority * _MAX_SEQUENCE + min(sequence, _MAX_SEQUENCE - 1),
            "app_version": WORKFLOW_VERSION,
        }
        self._client.enqueue_in_transaction(connection, options, job_id)

    def cancel(self, job_id: str) -> None:
        """Never start the job, and start no further stage of it when it runs."""
        self._client.cancel_workflow(job_id)

    def close(self) -> None:
        """Close the connections."""
        self._client.destroy()
