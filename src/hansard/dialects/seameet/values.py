"""Values as clients write them: lenient where the vendor's own script or pages differ."""

import json
import re
import unicodedata
from datetime import datetime
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import Query
from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from hansard.model.languages import LANGUAGES, canonical_language
from hansard.model.transcript import Role
from hansard.model.zones import find_zone
from hansard.store.clock import to_naive_utc

NO_NUL = r"^[^\x00]*$"  # PostgreSQL takes no NUL in a text
NOT_BLANK = r"\S"
NO_CONTROLS = r"^[^\x00-\x1f\x7f-\x9f]*$"
MAX_DOCUMENT_BYTES = 64 * 1024
MAX_SPEAKERS = 1000
MAX_FILE_NAME = 1024

_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?"
)
_MOMENT_SCHEMA = {
    "type": "string",
    "pattern": r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[T ]([01][0-9]|2[0-3])(:[0-5][0-9]){2}"
    r"(\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?$",
    "examples": ["2024-05-30T21:53:34", "2024-05-30 21:53:34", "2024-05-30T21:53:34.5+08:00"],
    "description": "ISO 8601 with `T` or a space; without a zone it is UTC.",
}
_ROLES = [role.value for role in Role]
_FLAGS = {"true": True, "1": True, "false": False, "0": False}
_FLAG_SCHEMA = {
    "anyOf": [
        {"type": "boolean"},
        {"type": "integer", "enum": [0, 1]},
        {"type": "string", "pattern": "^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|0|1)$"},
    ]
}


def _written_moment(value: Any) -> datetime:
    """The time as it was written, with or without a zone."""
    found = _MOMENT.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise _no_moment()
    day, clock, fraction, zone = found.groups()
    try:
        return datetime.fromisoformat(f"{day}T{clock}{(fraction or '')[:7]}{zone or ''}")
    except ValueError:
        raise _no_moment() from None


def _moment(value: Any) -> datetime:
    try:
        return to_naive_utc(_written_moment(value))
    except OverflowError:
        raise _no_moment() from None


def _no_moment() -> PydanticCustomError:
    return PydanticCustomError(
        "datetime_parsing",
        "must be a time such as 2024-05-30T21:53:34 or 2024-05-30 21:53:34, optionally with a zone",
    )


def known_zone(name: str) -> str:
    """The name of a time zone that can be found."""
    if find_zone(name) is None:
        raise ValueError("must be a time zone such as America/New_York or UTC+08:00")
    return name


def _moment_or_blank(value: Any) -> datetime | None:
    return None if value in (None, "") else _moment(value)


def _written_moment_or_blank(value: Any) -> datetime | None:
    return None if value in (None, "") else _written_moment(value)


def _language(value: Any) -> str:
    code = canonical_language(value) if isinstance(value, str) else None
    if code is None:
        raise PydanticCustomError(
            "language", "must be one of {codes}", {"codes": ", ".join(sorted(LANGUAGES))}
        )
    return code


def _flag(value: Any) -> bool:
    if isinstance(value, str) and value.lower() in _FLAGS:
        return _FLAGS[value.lower()]
    if isinstance(value, int | float) and value in (0, 1):
        return bool(value)
    raise PydanticCustomError("bool_parsing", "must be true or false")


def _whole_number(value: Any) -> int | None:
    """The integer that a number or a numeric string stands for."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,9}", value.strip()):
        return int(value)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return int(value) if is_number and value == int(value) else None


def _channel_count(value: Any) -> int:
    number = _whole_number(value)
    if number not in (1, 2):
        raise PydanticCustomError("channels", "must be 1 or 2")
    return number


def _speaker_count(value: Any) -> int:
    number = _whole_number(value)
    if number is None or not 1 <= number <= MAX_SPEAKERS:
        raise PydanticCustomError("num_speakers", "must be a whole number from 1, or null for automatic")
    return number


def _speaker_names(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _diarization(value: Any) -> bool:
    if isinstance(value, dict):  # the form of an older API
        return True
    name = value.strip().lower() if isinstance(value, str) else ""
    if name not in ("by_server", "disabled"):
        raise PydanticCustomError("diarization_options", "must be by_server or disabled")
    return name == "by_server"


def _role(value: Any) -> Role:
    name = value.strip().lower() if isinstance(value, str) else ""
    if name not in _ROLES:
        raise PydanticCustomError("role", "must be one of {roles}", {"roles": ", ".join(_ROLES)})
    return Role(name)


def _file_name(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("blank", "must name the file")
    if any(unicodedata.category(character) == "Cc" for character in value):
        raise PydanticCustomError("control_characters", "must not hold control characters")
    return value


def _not_blank(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("blank", "must not be blank")
    return value


def _callback_url(value: str) -> str:
    try:
        parts = urlsplit(value)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable or not value.isprintable() or " " in value:
        raise PydanticCustomError("callback_url", "must be an http:// or https:// URL, or null")
    return value


def _null_when_blank(value: Any) -> Any:
    return None if value == "" else value


def _small(value: dict[str, Any]) -> dict[str, Any]:
    if len(json.dumps(value, ensure_ascii=False).encode()) > MAX_DOCUMENT_BYTES:
        raise PydanticCustomError("too_large", "must be at most {limit} bytes", {"limit": MAX_DOCUMENT_BYTES})
    return value


def _without_nul(value: dict[str, Any]) -> dict[str, Any]:
    if _holds_nul(value):
        raise PydanticCustomError("nul", "must not hold NUL characters")
    return value


def _holds_nul(value: Any) -> bool:
    if isinstance(value, dict):
        return any(_holds_nul(item) for pair in value.items() for item in pair)
    if isinstance(value, list):
        return any(_holds_nul(item) for item in value)
    return isinstance(value, str) and "\x00" in value


Moment = Annotated[datetime, PlainValidator(_moment), WithJsonSchema(_MOMENT_SCHEMA)]
"""A time in one of the contract's forms, as naive UTC."""

_BLANKABLE = WithJsonSchema({"anyOf": [_MOMENT_SCHEMA, {"type": "string", "maxLength": 0}]})

BlankableMoment = Annotated[datetime | None, PlainValidator(_moment_or_blank), _BLANKABLE]
"""The same in a query, where a parameter may be left empty."""

WrittenMoment = Annotated[datetime | None, PlainValidator(_written_moment_or_blank), _BLANKABLE]
"""The same with the zone it was written with, if any."""

Language = Annotated[
    str, PlainValidator(_language), WithJsonSchema({"type": "string", "enum": sorted(LANGUAGES)})
]
"""A code of `LANGUAGES`, whatever its case, `_` for `-` allowed."""

Flag = Annotated[bool, PlainValidator(_flag), WithJsonSchema(_FLAG_SCHEMA)]
"""A boolean, also as "true", "false", 0 or 1."""

ChannelCount = Annotated[int, PlainValidator(_channel_count), WithJsonSchema({"enum": [1, 2, "1", "2"]})]
"""1 or 2, also as a string."""

SpeakerCount = Annotated[
    int,
    PlainValidator(_speaker_count),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": MAX_SPEAKERS}),
]
"""At least 1, also as a string."""

Diarize = Annotated[
    bool,
    PlainValidator(_diarization),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": "^([Bb][Yy]_[Ss][Ee][Rr][Vv][Ee][Rr]|[Dd]isabled|DISABLED)$"},
                {"type": "object", "description": "The form of an older API; counts as by_server."},
            ]
        }
    ),
]
"""Whether speakers are to be told apart."""

RoleName = Annotated[Role, PlainValidator(_role), WithJsonSchema({"type": "string", "enum": _ROLES})]
"""A role, whatever its case."""

Text = Annotated[str, StringConstraints(pattern=NO_NUL)]
"""Text that the database can keep."""

FilledText = Annotated[
    str,
    StringConstraints(min_length=1, pattern=NO_NUL),
    AfterValidator(_not_blank),
    Field(json_schema_extra={"allOf": [{"pattern": NOT_BLANK}]}),
]
"""Text that is not blank."""

SpeakerNames = Annotated[
    list[Text],
    BeforeValidator(
        _speaker_names,
        json_schema_input_type=list[Text] | Text,
    ),
]
"""Names in order; a single name may come without the list."""

FileName = Annotated[
    str,
    StringConstraints(min_length=1, max_length=MAX_FILE_NAME),
    AfterValidator(_file_name),
    Field(json_schema_extra={"pattern": NO_CONTROLS, "allOf": [{"pattern": NOT_BLANK}]}),
]
"""A label, never a path."""

CallbackUrl = Annotated[
    str,
    StringConstraints(max_length=2048),
    AfterValidator(_callback_url),
    Field(json_schema_extra={"format": "uri", "pattern": "^https?://"}),
]
"""Where to send callbacks; whether its network may be reached is checked at every attempt."""

BlankableCallbackUrl = Annotated[CallbackUrl | None, BeforeValidator(_null_when_blank)]

Document = Annotated[dict[str, Any], AfterValidator(_small)]
"""Any JSON object of up to 64 KiB."""

PlainDocument = Annotated[Document, AfterValidator(_without_nul)]
"""The same, for a place where the database reads into the document."""

Redacted = Annotated[
    bool, Query(description="With `****` for names, numbers and addresses; nobody is named as a speaker.")
]
