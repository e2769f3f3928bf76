"""Times as they are stored: UTC without zone."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """Now, naive UTC, with microseconds."""
    return datetime.now(UTC).replace(tzinfo=None)


def to_naive_utc(moment: datetime) -> datetime:
    """The same instant as naive UTC; a moment without zone is UTC already."""
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
