"""What a person said instead of the machine, as it stands beside what is shown."""

from pydantic import BaseModel


class OverrideAnswer(BaseModel):
    """What a person said instead, and when (naive UTC).

    `on_earlier_transcript`: text, roles or recordings have changed since.
    """

    value: str | None
    author: str
    time: str
    note: str | None
    on_earlier_transcript: bool


class RewordingAnswer(BaseModel):
    """That a person wrote a segment's text, and what was heard."""

    machine_text: str
    author: str
    time: str
    note: str | None
