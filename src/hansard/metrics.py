"""Figures for Prometheus that are read from the database when they are asked for."""

from collections.abc import Iterator

from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from hansard.store.database import Database
from hansard.store.events import count_events_by_status
from hansard.store.executors import count_executors
from hansard.store.jobs import count_jobs_by_status


class StoreCollector(Collector):
    """Jobs and events by status, and the number of workers."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """The gauges."""
        with self._database.read() as connection:
            jobs = count_jobs_by_status(connection)
            events = count_events_by_status(connection)
            workers = count_executors(connection)
        yield _by_status("hansard_jobs", "Jobs by status.", jobs)
        yield _by_status("hansard_events", "Callback events by status.", events)
        yield GaugeMetricFamily("hansard_workers", "Workers that have reported.", value=workers)


def _by_status(name: str, text: str, counts: dict[str, int]) -> GaugeMetricFamily:
    gauge = GaugeMetricFamily(name, text, labels=["status"])
    for status, count in sorted(counts.items()):
        gauge.add_metric([status], count)
    return gauge
