import pytest
from tests.unit.insight.entities.scoring import labelled, score

NAMES = ("person", "organization", "location")
OTHERS = ("date", "time", "number", "money", "phone", "email")


def test_the_sentences_are_many_and_half_of_them_are_kept_apart() -> None:
    for language, fewest in (("en", 150), ("zh", 80)):
        splits = [row["split"] for row in labelled() if row["language"].startswith(language)]
        assert len(splits) >= fewest
        assert abs(splits.count("development") - splits.count("test")) <= 1


def test_every_label_stands_in_its_sentence() -> None:
    for row in labelled():
        for each in row["entities"]:
            assert row["text"][each["start"] :].startswith(each["text"])


@pytest.mark.parametrize("split", ["development", "test"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_entities_are_found(split: str, language: str) -> None:
    result = score(split, language)
    assert {kind: result.f1(kind) for kind in NAMES if result.f1(kind) < 0.75} == {}
    assert result.f1(*OTHERS) >= 0.9
