from typing import get_args

import pytest
from tests.unit.insight.llm.answers import HAPPY

from hansard.insight.llm.answer import Answer, RiskName, SignName
from hansard.insight.llm.schema import answer_schema, read_answer
from hansard.insight.phrases.en_texts import TEXTS
from hansard.insight.thresholds import SATISFACTION_POINTS

ALL = tuple(Answer.model_fields)
UNKNOWN_TO_STRICT = {"default", "minimum", "maximum", "minLength", "maxLength", "pattern", "format"}


def objects(schema):
    if isinstance(schema, list):
        for each in schema:
            yield from objects(each)
    if isinstance(schema, dict):
        yield schema
        for each in schema.values():
            yield from objects(each)


def test_the_schema_is_strict():
    schema = answer_schema(ALL)
    for each in objects(schema):
        if each.get("type") == "object":
            assert each["additionalProperties"] is False
            assert each["required"] == list(each["properties"])
        assert not UNKNOWN_TO_STRICT & set(each)
    assert "title" in schema["properties"]


def test_only_what_is_asked_is_in_it():
    schema = answer_schema(("title", "topics"))
    assert list(schema["properties"]) == ["title", "topics"]
    assert set(schema["$defs"]) == {"Statement", "Topic"}


def test_an_answer_to_all_is_read():
    assert read_answer(HAPPY, ALL).model_dump() == HAPPY


@pytest.mark.parametrize("document", [None, [], "x", 5, {}, HAPPY | {"title": 5}, HAPPY | {"topics": "none"}])
def test_anything_else_is_told_what_is_wrong(document):
    with pytest.raises(ValueError, match=r"\w"):
        read_answer(document, ALL)


def test_the_names_are_those_of_the_rules():
    assert set(get_args(SignName)) <= set(SATISFACTION_POINTS)
    assert {f"risk.{name}" for name in get_args(RiskName)} == {key for key in TEXTS if key[:5] == "risk."}
