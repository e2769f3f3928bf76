"""The options of `hansard workspace set`, and how their values are read."""

import json
from collections.abc import Callable
from typing import Annotated, Any

import typer

from hansard.callbacks.guard import check_url
from hansard.commands.context import read_terms, read_zone
from hansard.errors import ConfigurationError
from hansard.insight.registry import ANALYSTS
from hansard.model.options import LanguageMismatch as Mismatch
from hansard.speech.choice import check_engine, parse_choice
from hansard.speech.registry import DIARIZERS, TRANSCRIBERS

CallbackUrl = Annotated[str | None, typer.Option(help="Where results are sent; empty for nowhere.")]
CallbackMetadata = Annotated[
    str | None, typer.Option(help="JSON object sent with each callback; empty for none.")
]
CallbackEventAlias = Annotated[
    bool | None, typer.Option(help="Whether callbacks carry `event` beside `event_name`.")
]
CallbackOnFailure = Annotated[bool | None, typer.Option(help="Whether failed analyses are told too.")]
ChannelType = Annotated[str | None, typer.Option(help="The only accepted channel type; empty for any.")]
LanguageMismatch = Annotated[
    Mismatch | None, typer.Option(help="What to do when another language is spoken.")
]
AgentChannel = Annotated[
    int | None, typer.Option(min=0, max=2, help="The agent's channel, 1 or 2; 0 for automatic.")
]
Transcribers = Annotated[
    str | None,
    typer.Option(help="Engine by language, as in `en=moonshine,*=whisper`; empty for the server's choice."),
]
Diarizer = Annotated[
    str | None, typer.Option(help="Engine that tells voices apart; empty for the server's choice.")
]
Vocabulary = Annotated[
    str | None,
    typer.Option(help="Names and terms to expect in recordings, separated by commas; empty for none."),
]
TimeZone = Annotated[
    str | None, typer.Option(help="Zone in which spoken dates are meant, as in `America/New_York`.")
]
Analyst = Annotated[
    str | None,
    typer.Option(help="What draws the conclusions, `rules` or `llm`; empty for the server's choice."),
]
Redact = Annotated[
    bool | None,
    typer.Option(
        help="Whether names and numbers are taken out for language models and in copies of recordings."
    ),
]
MaxJobs = Annotated[
    int | None,
    typer.Option(min=0, help="Most unfinished jobs, where a dialect bounds them; 0 for the server's choice."),
]
Disabled = Annotated[bool | None, typer.Option(help="Whether every request is refused.")]
RotateSecret = Annotated[bool, typer.Option(help="Make a new callback secret.")]


def read_changes(given: dict[str, Any]) -> dict[str, Any]:
    """What is to be stored of the options that were given; what is empty, or 0, is cleared.

    Raises ConfigurationError for a value that cannot be.
    """
    read = {name: _read(name, value) for name, value in given.items() if value is not None}
    return {name: None if value in ("", 0) and value is not False else value for name, value in read.items()}


def _read(name: str, value: Any) -> Any:
    return _READERS[name](value) if name in _READERS else value


def _url(value: str) -> str:
    if value:
        check_url(value)
    return value


def _transcribers(value: str) -> str:
    if value:
        parse_choice(value, TRANSCRIBERS)
    return value


def _diarizer(value: str) -> str:
    if value:
        check_engine(value, DIARIZERS)
    return value


def _vocabulary(value: str) -> list[str] | str:
    """The terms; what is empty stays, to be cleared."""
    return read_terms(value) or value


def _analyst(value: str) -> str:
    if value and value not in ANALYSTS:
        raise ConfigurationError(f"there is no analyst {value}: there are {', '.join(ANALYSTS)}")
    return value


def _metadata(value: str) -> dict[str, Any] | str:
    if not value:
        return value
    try:
        document = json.loads(value)
    except ValueError as error:
        raise ConfigurationError(f"--callback-metadata is no JSON: {error}") from error
    if not isinstance(document, dict):
        raise ConfigurationError("--callback-metadata has to be a JSON object")
    return document


_READERS: dict[str, Callable[[str], Any]] = {
    "callback_url": _url,
    "callback_metadata": _metadata,
    "transcribers": _transcribers,
    "diarizer": _diarizer,
    "vocabulary": _vocabulary,
    "time_zone": read_zone,
    "analyst": _analyst,
}
