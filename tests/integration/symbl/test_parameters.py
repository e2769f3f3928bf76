import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote_plus, urlencode

import pytest
from tests.support.dialect_server import RunningServer
from tests.support.symbl import Symbl

from hansard.dialects.symbl.asked import Asked, ChannelSpeaker, asked_of
from hansard.dialects.symbl.parameters import LANGUAGES
from hansard.model.definitions import CustomEntity, Tracker
from hansard.store.jobs import JobRow, find_job
from hansard.store.trackers import NewTracker, list_trackers, replace_trackers

URL = "https://files.example.com/a.mp3"
LISTS: dict[str, Any] = {
    "customVocabulary": ["Platform", "Sales Targets"],
    "entities": [{"customType": "colour", "text": "blue"}, {"customType": "who", "text": "the boss"}],
    "trackers": [{"name": "Promo", "vocabulary": ["special promotion", "50 percent off"]}],
    "channelMetadata": [
        {"channel": 1, "speaker": {"name": "Robert Bartheon", "email": "robert@example.com"}},
        {"channel": 2, "speaker": {"name": "Arya Stark"}},
    ],
}


def _as_json_text(name: str, value: list[Any]) -> list[tuple[str, str]]:
    return [(name, json.dumps(value))]


def _as_repeated_keys(name: str, value: list[Any]) -> list[tuple[str, str]]:
    return [(name, member if isinstance(member, str) else json.dumps(member)) for member in value]


def _in_brackets(name: str, value: Any) -> list[tuple[str, str]]:
    if isinstance(value, str | int):
        return [(name, str(value))]
    members = enumerate(value) if isinstance(value, list) else value.items()
    return [pair for key, member in members for pair in _in_brackets(f"{name}[{key}]", member)]


def _exploded(name: str, value: list[Any]) -> list[tuple[str, str]]:
    return [(name, character) for character in json.dumps(value)]


ENCODINGS = (_as_json_text, _as_repeated_keys, _in_brackets, _exploded)


def _job(server: RunningServer, answer: dict[str, str]) -> JobRow:
    with server.services.database.read() as connection:
        job = find_job(connection, answer["jobId"])
    assert job is not None
    return job


def _asked(server: RunningServer, symbl: Symbl, query: str) -> Asked:
    response = symbl.http.post(f"/v1/process/audio?{query}", content=b"RIFF")
    assert response.status_code == 201, response.text
    return asked_of(_job(server, response.json()))


def _refusal(symbl: Symbl, query: str) -> str:
    response = symbl.http.post(f"/v1/process/audio?{query}", content=b"RIFF")
    assert response.status_code == 400, response.text
    assert response.json().keys() == {"message"}
    message: str = response.json()["message"]
    return message


def test_lists_are_the_same_in_every_encoding(server: RunningServer, symbl: Symbl) -> None:
    queries = [
        urlencode([pair for name in LISTS for pair in encode(name, LISTS[name])]) for encode in ENCODINGS
    ]
    first, *others = [_asked(server, symbl, query) for query in queries]
    assert others == [first] * 3
    assert first.vocabulary == ("Platform", "Sales Targets")
    assert first.entities == (CustomEntity("colour", "blue"), CustomEntity("who", "the boss"))
    assert [(one.name, one.vocabulary) for one in first.trackers] == [
        ("Promo", ("special promotion", "50 percent off"))
    ]
    assert first.channel_speakers == (
        ChannelSpeaker(1, "Robert Bartheon", "robert@example.com"),
        ChannelSpeaker(2, "Arya Stark"),
    )


def test_a_body_gives_the_same(server: RunningServer, symbl: Symbl) -> None:
    in_query = _asked(server, symbl, urlencode({name: json.dumps(value) for name, value in LISTS.items()}))
    in_body = asked_of(_job(server, symbl.call("POST", "/v1/process/audio/url", LISTS | {"url": URL})))
    as_text = {name: json.dumps(value) for name, value in LISTS.items()}
    in_texts = asked_of(_job(server, symbl.call("POST", "/v1/process/audio/url", as_text | {"url": URL})))
    assert in_body == in_texts
    assert (in_body.vocabulary, in_body.entities, in_body.trackers, in_body.channel_speakers) == (
        in_query.vocabulary,
        in_query.entities,
        in_query.trackers,
        in_query.channel_speakers,
    )


def test_thousands_of_repeated_keys(server: RunningServer, symbl: Symbl) -> None:
    words = [f"word {number}" for number in range(280)]
    query = "&".join(f"customVocabulary={quote_plus(sign)}" for sign in json.dumps(words))
    assert len(query) > 62_000
    assert _asked(server, symbl, query).vocabulary == tuple(words)


def test_nothing_asked_for(server: RunningServer, symbl: Symbl) -> None:
    assert _asked(server, symbl, "") == Asked()
    assert _asked(server, symbl, "unknown=1&name=&webhookUrl=&parentRefs=x&features=%5B") == Asked()


def test_everything_asked_for(server: RunningServer, symbl: Symbl) -> None:
    query = {
        "name": " Business Meeting ",
        "languageCode": "en-gb",
        "mode": "phone",
        "confidenceThreshold": "0.600000",
        "detectPhrases": "True",
        "detectEntities": "true",
        "enableSummary": "1",
        "enableSeparateRecognitionPerChannel": "false",
        "enableSpeakerDiarization": "true",
        "diarizationSpeakerCount": "2.0",
        "timezoneOffset": "480",
        "webhookUrl": "https://example.com/hook?a=b",
        "metadata": json.dumps({"agent": "ann", "number": 5, "long": "x" * 129}),
    }
    assert _asked(server, symbl, urlencode(query)) == Asked(
        name="Business Meeting",
        language="en-GB",
        mode="phone",
        confidence_threshold=0.6,
        detect_phrases=True,
        detect_entities=True,
        enable_summary=True,
        diarize=True,
        speaker_count=2,
        timezone_offset_min=480,
        webhook_url="https://example.com/hook?a=b",
        metadata={"agent": "ann"},
    )


def test_the_body_wins_over_the_query(server: RunningServer, symbl: Symbl) -> None:
    body = {"url": URL, "name": "body", "detectPhrases": "true", "enableSpeakerDiarization": None}
    path = "/v1/process/video/url"
    query = {"name": "query", "detectPhrases": "false", "enableSpeakerDiarization": "true", "mode": "phone"}
    asked = asked_of(_job(server, symbl.call("POST", path, body, **query)))
    assert asked == Asked(name="body", url=URL, detect_phrases=True, diarize=True, mode="phone")
    assert asked_of(_job(server, symbl.call("POST", path, {}, url=URL))).url == URL


def test_plain_texts_in_place_of_objects_are_ignored(server: RunningServer, symbl: Symbl) -> None:
    query = "entities=customType&entities=text&trackers=name&channelMetadata=channel&channelMetadata=speaker"
    assert _asked(server, symbl, query) == Asked()


def test_channels_that_no_recording_has_are_ignored(server: RunningServer, symbl: Symbl) -> None:
    query = urlencode({"channelMetadata": '[{"channel":1e12,"speaker":{}},{"channel":"2","speaker":{}}]'})
    assert _asked(server, symbl, query).channel_speakers == (ChannelSpeaker(2),)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("detectPhrases=yes", '"detectPhrases" must be a boolean'),
        ("detectEntities=", '"detectEntities" must be a boolean'),
        ("enableSpeakerDiarization=2", '"enableSpeakerDiarization" must be a boolean'),
        ("confidenceThreshold=high", '"confidenceThreshold" must be a number'),
        ("confidenceThreshold=nan", '"confidenceThreshold" must be a number'),
        ("confidenceThreshold=1.5", '"confidenceThreshold" must be less than or equal to 1'),
        ("confidenceThreshold=-0.1", '"confidenceThreshold" must be greater than or equal to 0'),
        ("languageCode=xx-XX", f'"languageCode" must be one of [{", ".join(LANGUAGES)}]'),
        ("languageCode=", f'"languageCode" must be one of [{", ".join(LANGUAGES)}]'),
        ("mode=loud", '"mode" must be one of [phone, default]'),
        ("diarizationSpeakerCount=0", '"diarizationSpeakerCount" must be greater than or equal to 1'),
        ("diarizationSpeakerCount=1.5", '"diarizationSpeakerCount" must be an integer'),
        ("diarizationSpeakerCount=two", '"diarizationSpeakerCount" must be a number'),
        ("timezoneOffset=1440", '"timezoneOffset" must be less than or equal to 1439'),
        ("timezoneOffset=0.5", '"timezoneOffset" must be an integer'),
        ("webhookUrl=example.com", '"webhookUrl" must be a valid uri'),
        ("webhookUrl=ftp://example.com/", '"webhookUrl" must be a valid uri'),
        ("name=" + "x" * 1025, '"name" length must be less than or equal to 1024 characters long'),
        ("name=a%00b", "The request has characters that cannot be stored."),
        ("trackers=[{]", '"trackers" must be an array'),
        ("channelMetadata=[1]", '"channelMetadata[0]" must be an object'),
        ('channelMetadata=[{"channel":1}]', '"channelMetadata[0].speaker" is required'),
        ('channelMetadata=[{"speaker":{}}]', '"channelMetadata[0].channel" is required'),
        (
            'channelMetadata=[{"channel":"a","speaker":{}}]',
            '"channelMetadata[0].channel" must be a number',
        ),
        (
            'channelMetadata=[{"channel":0,"speaker":{}}]',
            '"channelMetadata[0].channel" must be greater than or equal to 1',
        ),
        (
            'channelMetadata=[{"channel":1,"speaker":"Ann"}]',
            '"channelMetadata[0].speaker" must be an object',
        ),
        (
            'channelMetadata=[{"channel":1,"speaker":{"name":5}}]',
            '"channelMetadata[0].speaker.name" must be a string',
        ),
        ('entities={"customType":"a"}', '"entities[0].text" is required'),
        ("customVocabulary=[5]", '"customVocabulary[0]" must be a string'),
        (
            "customVocabulary=" + "x" * 201,
            '"customVocabulary[0]" length must be less than or equal to 200 characters long',
        ),
        (
            "customVocabulary=" + "a," * 1001,
            '"customVocabulary" must contain less than or equal to 1000 items',
        ),
    ],
)
def test_a_wrong_parameter_is_named(symbl: Symbl, query: str, message: str) -> None:
    assert _refusal(symbl, query) == message


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages(server: RunningServer, symbl: Symbl, language: str) -> None:
    assert _asked(server, symbl, f"languageCode={language.upper()}").language == language


def _managed(server: RunningServer, symbl: Symbl, *names: str) -> tuple[Tracker, ...]:
    workspace_id = _job(server, symbl.http.post("/v1/process/audio", content=b"x").json()).workspace_id
    with server.services.database.write() as connection:
        replace_trackers(connection, workspace_id, [NewTracker(name, ("a", "b")) for name in names])
        return list_trackers(connection, workspace_id)


def test_trackers_of_the_account(
    server: RunningServer, symbl: Symbl, new_symbl: Callable[..., Symbl]
) -> None:
    first, second = _managed(server, symbl, "Promo", "Price")
    named = urlencode({"trackers": json.dumps([{"id": second.id}])})
    assert _asked(server, symbl, named).trackers == (second,)
    assert _asked(server, symbl, f"{named}&enableAllTrackers=true").trackers == (second, first)
    assert _asked(server, symbl, "enableAllTrackers=true").trackers == (first, second)
    assert "trackers[0].id" in _refusal(new_symbl(), named)
    own = urlencode({"trackers": '{"name":"Promo","vocabulary":["x"]}', "enableAllTrackers": 1})
    assert [one.name for one in _asked(server, symbl, own).trackers] == ["Promo", "Promo", "Price"]
