import json
from typing import Any
from urllib.parse import parse_qsl, quote_plus, urlencode

import pytest

from hansard.dialects.symbl.encodings import Fields, read_objects, read_words
from hansard.dialects.symbl.errors import BadRequestError

TRACKERS = [
    {"name": "Promo", "vocabulary": ["special promotion", "50 percent off"]},
    {"name": "Price", "vocabulary": ["how much"]},
]
IN_BRACKETS = (
    "trackers[0][name]=Promo&trackers[0][vocabulary][0]=special+promotion"
    "&trackers[0][vocabulary][1]=50+percent+off"
    "&trackers[1][name]=Price&trackers[1][vocabulary][0]=how+much"
)


def _fields(query: str) -> Fields:
    return Fields(parse_qsl(query, keep_blank_values=True))


def _words(query: str) -> list[Any]:
    return read_words("customVocabulary", _fields(query).structure("customVocabulary"))


def _objects(query: str, name: str = "trackers") -> list[Any]:
    return read_objects(name, _fields(query).structure(name))


def _exploded(name: str, value: Any) -> str:
    """As the vendor's Python SDK writes lists: a key for each character of their JSON."""
    return "&".join(f"{name}={quote_plus(character)}" for character in json.dumps(value))


@pytest.mark.parametrize(
    "query",
    [
        urlencode({"customVocabulary": '["Platform","Sales Targets, Q3"]'}),
        urlencode({"customVocabulary": ["Platform", "Sales Targets, Q3"]}, doseq=True),
        "customVocabulary[0]=Platform&customVocabulary[1]=Sales+Targets,+Q3",
        "customVocabulary%5B1%5D=Sales%20Targets%2C%20Q3&customVocabulary%5B0%5D=Platform",
        "customVocabulary[]=Platform&customVocabulary[]=Sales+Targets,+Q3",
        _exploded("customVocabulary", ["Platform", "Sales Targets, Q3"]),
    ],
    ids=["E1", "E2", "E3", "E3 encoded", "E3 without numbers", "E5"],
)
def test_words_in_every_encoding(query: str) -> None:
    assert _words(query) == ["Platform", "Sales Targets, Q3"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("customVocabulary=[Platform,Discussion]", ["Platform", "Discussion"]),
        ("customVocabulary=Platform", ["Platform"]),
        ("customVocabulary=Platform,Discussion", ["Platform", "Discussion"]),
        ("customVocabulary=[]", []),
        ("customVocabulary=+", [" "]),
        ("customVocabulary=1&customVocabulary=2", ["1", "2"]),
        ("customVocabulary=[&customVocabulary=a", ["[", "a"]),
        ("customVocabulary=[&customVocabulary=]", []),
    ],
)
def test_words_without_quotes_and_plain(query: str, words: list[str]) -> None:
    assert _words(query) == words


def test_blanks_are_kept_when_characters_are_put_together() -> None:
    query = _exploded("customVocabulary", [" two  blanks "])
    assert "customVocabulary=+&" in query
    assert _words(query) == [" two  blanks "]


@pytest.mark.parametrize(
    "query",
    [
        urlencode({"trackers": json.dumps(TRACKERS)}),
        urlencode({"trackers": [json.dumps(tracker) for tracker in TRACKERS]}, doseq=True),
        urlencode({"trackers[]": [json.dumps(tracker) for tracker in TRACKERS]}, doseq=True),
        IN_BRACKETS,
        IN_BRACKETS.replace("[vocabulary][0]", "[vocabulary][]").replace("[vocabulary][1]", "[vocabulary][]"),
        _exploded("trackers", TRACKERS),
    ],
    ids=["E1", "E2", "E2 in brackets", "E3", "E3 without numbers", "E5"],
)
def test_objects_in_every_encoding(query: str) -> None:
    assert _objects(query) == TRACKERS


def test_leaves_of_one_name_are_a_list() -> None:
    query = "trackers[0][vocabulary]=a&trackers[0][vocabulary]=b&trackers[0][vocabulary]=c"
    assert _objects(query) == [{"vocabulary": ["a", "b", "c"]}]


@pytest.mark.parametrize("query", ['trackers={"name":"Promo"}', "trackers[name]=Promo"])
def test_one_object_is_a_list_of_one(query: str) -> None:
    assert _objects(query) == [{"name": "Promo"}]


@pytest.mark.parametrize(
    "query",
    [
        "entities=customType&entities=text",
        "entities=customType",
        "entities=",
        'entities=["customType","text"]',
        "entities[]=customType&entities[]=text",
    ],
)
def test_keys_of_objects_without_their_values_are_ignored(query: str) -> None:
    assert _objects(query, "entities") == []


@pytest.mark.parametrize(
    "text", ['[{"name":"Promo"', "[Promo]", "{name}", "[1,]", '[{"a":NaN}]', "[" * 30_000, '[{"a":1,"a":2}]']
)
def test_broken_json_is_refused_with_the_field(text: str) -> None:
    for query in (urlencode({"trackers": text}), urlencode({"trackers": ["{}", text]}, doseq=True)):
        with pytest.raises(BadRequestError) as caught:
            _objects(query)
        assert caught.value.message == '"trackers" must be an array'


@pytest.mark.parametrize("text", ['["Platform"', "{}", '["a",b]', "{a}", "[[a]"])
def test_words_that_are_no_list_are_refused(text: str) -> None:
    with pytest.raises(BadRequestError) as caught:
        _words(urlencode({"customVocabulary": text}))
    assert caught.value.message == '"customVocabulary" must be an array'


def test_characters_that_cannot_be_stored_are_refused() -> None:
    for text in ('["\\u0000"]', '["\\ud800"]'):
        with pytest.raises(BadRequestError):
            _words(urlencode({"customVocabulary": text}))


def test_brackets_come_before_plain_values() -> None:
    assert _words("customVocabulary=x&customVocabulary[0]=a") == ["a"]


@pytest.mark.parametrize(
    "query", ["trackers[0=a", "trackers]=a", "trackers[[0]]=a", "[0]=a", "trackers" + "[0]" * 9 + "=a"]
)
def test_keys_that_are_no_brackets_are_other_parameters(query: str) -> None:
    assert _fields(query).structure("trackers") is None


def test_branches_come_before_leaves_of_the_same_name() -> None:
    for query in ("a[0]=x&a[0][b]=y", "a[0][b]=y&a[0]=x"):
        assert _fields(query).structure("a") == [{"b": "y"}]


def test_numbers_far_apart_are_a_short_list() -> None:
    assert _fields("a[999999999]=y&a[2]=x").structure("a") == ["x", "y"]
    assert _fields("a[12345678901]=x").structure("a") == {"12345678901": "x"}


def test_the_latest_scalar_counts() -> None:
    assert _fields("name=a&name=b").scalar("name") == "b"
    assert _fields("").scalar("name") is None
