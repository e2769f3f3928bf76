"""The parameters of a submission, from the query and the body."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection

from hansard.dialects.symbl.asked import MOST_CHANNELS, Asked, ChannelSpeaker
from hansard.dialects.symbl.body import load
from hansard.dialects.symbl.definitions import read_entities, read_trackers
from hansard.dialects.symbl.encodings import Fields, read_objects, read_words
from hansard.dialects.symbl.errors import missing
from hansard.dialects.symbl.values import (
    read_boolean,
    read_choice,
    read_integer,
    read_members,
    read_number,
    read_object,
    read_text,
    read_url,
    required,
)
from hansard.model.definitions import Tracker
from hansard.store.trackers import list_trackers
from hansard.store.workspaces import WorkspaceRow

Query = Sequence[tuple[str, str]]

LANGUAGES = tuple(
    "en-US en-GB en-AU en-IE en-IN en-ZA ru-RU fr-CA fr-FR de-DE it-IT nl-NL ja-JP es-US es-ES ar-SA hi-IN "
    "pt-BR pt-PT fa-IR".split()
)
MODES = ("phone", "default")

_MAX_NAME = 1024
_MAX_WORDS = 1000
_MAX_WORD = 200
_MAX_SPEAKERS = 1000
_MAX_METADATA = 128
_DAY_MIN = 24 * 60 - 1


class Given:
    """What was given of each parameter: in the body, else in the query; what is null is not given."""

    def __init__(self, query: Query, body: Mapping[str, Any]) -> None:
        self._fields = Fields(query)
        self._body = body

    def scalar(self, name: str) -> Any:
        """A JSON value or a text; None where nothing was given."""
        value = self._body.get(name)
        return self._fields.scalar(name) if value is None else value

    def structure(self, name: str) -> Any:
        """The same for lists and objects."""
        value = self._body.get(name)
        return self._fields.structure(name) if value is None else value

    def flag(self, name: str) -> bool:
        """A boolean that is false unless given."""
        value = self.scalar(name)
        return value is not None and read_boolean(name, value)

    def words(self, name: str) -> list[Any]:
        """The members of a list of texts."""
        value = self.structure(name)
        return [] if value is None else read_words(name, value)

    def objects(self, name: str) -> list[Any]:
        """The members of a list of objects."""
        value = self.structure(name)
        return [] if value is None else read_objects(name, value)


def read_asked(connection: Connection, account: WorkspaceRow, query: Query, body: Mapping[str, Any]) -> Asked:
    """What was asked for; the body wins over the query. Raises BadRequestError.

    What this server does not know is ignored.
    """
    given = Given(query, body)
    managed = {tracker.id: tracker for tracker in list_trackers(connection, account.id)}
    return Asked(
        name=_name(given),
        language=_choice(given, "languageCode", LANGUAGES, "en-US"),
        mode=_choice(given, "mode", MODES, "default"),
        vocabulary=_vocabulary(given),
        confidence_threshold=_confidence_threshold(given),
        detect_phrases=given.flag("detectPhrases"),
        detect_entities=given.flag("detectEntities"),
        entities=read_entities("entities", given.objects("entities")),
        trackers=_trackers(given, managed, account.id),
        enable_summary=given.flag("enableSummary"),
        separate_channels=given.flag("enableSeparateRecognitionPerChannel"),
        channel_speakers=_channel_speakers(given),
        diarize=given.flag("enableSpeakerDiarization"),
        speaker_count=_integer(given, "diarizationSpeakerCount", 1, _MAX_SPEAKERS),
        timezone_offset_min=_integer(given, "timezoneOffset", -_DAY_MIN, _DAY_MIN) or 0,
        webhook_url=_webhook_url(given),
        metadata=_metadata(given),
    )


def read_source(query: Query, body: Mapping[str, Any]) -> str:
    """The `url` that a recording is fetched from. Raises BadRequestError."""
    value = Given(query, body).scalar("url")
    if value is None:
        raise missing("url")
    return read_url("url", value)


def _name(given: Given) -> str | None:
    value = given.scalar("name")
    return None if value is None else read_text("name", value, max_length=_MAX_NAME) or None


def _choice(given: Given, name: str, choices: Sequence[str], default: str) -> str:
    value = given.scalar(name)
    return default if value is None else read_choice(name, value, choices)


def _integer(given: Given, name: str, least: int, most: int) -> int | None:
    value = given.scalar(name)
    return None if value is None else read_integer(name, value, least=least, most=most)


def _confidence_threshold(given: Given) -> float:
    value = given.scalar("confidenceThreshold")
    return 0.5 if value is None else read_number("confidenceThreshold", value, least=0, most=1)


def _webhook_url(given: Given) -> str | None:
    value = given.scalar("webhookUrl")
    return None if value in (None, "") else read_url("webhookUrl", value)


def _vocabulary(given: Given) -> tuple[str, ...]:
    """Words and phrases, each once, without those that are blank."""
    field = "customVocabulary"
    members = read_members(field, given.words(field), most=_MAX_WORDS)
    words = (
        read_text(f"{field}[{number}]", word, max_length=_MAX_WORD) for number, word in enumerate(members)
    )
    return tuple(dict.fromkeys(filter(None, words)))


def _trackers(given: Given, managed: Mapping[str, Tracker], account_id: str) -> tuple[Tracker, ...]:
    """Those named in the request, then all of the account where these are wanted."""
    named = read_trackers("trackers", given.objects("trackers"), managed, account_id)
    everything = managed.values() if given.flag("enableAllTrackers") else ()
    return tuple({tracker.id: tracker for tracker in (*named, *everything)}.values())


def _channel_speakers(given: Given) -> tuple[ChannelSpeaker, ...]:
    """Who speaks on which channel, those of channels that no recording has left out."""
    field = "channelMetadata"
    found = (
        _channel_speaker(f"{field}[{number}]", read_object(f"{field}[{number}]", member))
        for number, member in enumerate(read_members(field, given.objects(field), most=_MAX_SPEAKERS))
    )
    return tuple(one for one in found if one.channel <= MOST_CHANNELS)


def _channel_speaker(field: str, entry: dict[str, Any]) -> ChannelSpeaker:
    channel = required(field, entry, "channel")
    speaker = read_object(f"{field}.speaker", required(field, entry, "speaker"))
    name, email = (
        read_text(f"{field}.speaker.{key}", speaker.get(key) or "", max_length=_MAX_NAME)
        for key in ("name", "email")
    )
    number = read_integer(f"{field}.channel", channel, least=1, most=float("inf"))
    return ChannelSpeaker(number, name or None, email or None)


def _metadata(given: Given) -> dict[str, str]:
    """The short texts of `metadata`; what else stands there is ignored."""
    pairs = filter(_is_short_text, _metadata_object(given).items())
    return dict(islice(pairs, _MAX_METADATA))


def _metadata_object(given: Given) -> dict[str, Any]:
    value = given.structure("metadata")
    try:
        found = load(value) if isinstance(value, str) else value
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _is_short_text(pair: tuple[str, Any]) -> bool:
    return all(isinstance(text, str) and len(text) <= _MAX_METADATA and "\x00" not in text for text in pair)
