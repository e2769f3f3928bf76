"""Turns that are parted between sentences, and what rests on them."""

from dataclasses import replace

from hansard.dialects.symbl.message import Message, messages_of
from hansard.dialects.symbl.parting import Parted, follow, part
from hansard.dialects.symbl.respanning import reassigned
from hansard.insight.text import sentences
from hansard.model.insight import Evidence, Insight, InsightKind
from hansard.model.transcript import Turn, Word

TEXT = "Hello there. Mr. Lewis is in. I will call. I will call."


def turn(text: str = TEXT, *, timed: bool = True) -> Turn:
    words = tuple(Word(token, float(at), at + 1.0, 0.9) for at, token in enumerate(text.split()))
    return Turn("r-1", "p1", 0.0, float(len(words)), text, words if timed else ())


def messages(of: Turn) -> list[Message]:
    return list(messages_of(of, "r", None))


def parts(of: Turn, *owners: str) -> list[Turn]:
    found = messages(of)
    assert len(found) == len(owners)
    return [
        each.turn for each in part(of, found, {one.id: own for one, own in zip(found, owners, strict=True)})
    ]


def test_a_turn_of_one_owner_stays_whole() -> None:
    assert parts(turn(), "p2", "p2", "p2", "p2") == [replace(turn(), participant="p2")]


def test_messages_stay_what_they_were() -> None:
    for of in (turn(), turn(timed=False), turn(f"  {TEXT}\n\nAnd then? 42")):
        found = messages(of)
        owners = ["p1", "p2", "p2", *["p1", "p3"] * len(found)][: len(found)]
        again = [message for each in parts(of, *owners) for message in messages(each)]
        assert [(one.id, one.text, one.words) for one in again] == [
            (one.id, one.text, one.words) for one in found
        ]
        assert [one.turn.participant for one in again] == owners
        for one, before in zip(again, found, strict=True):
            assert abs(one.start_s - before.start_s) < 0.002
            assert abs(one.end_s - before.end_s) < 0.002


def test_what_was_parted_is_parted_again() -> None:
    first, second = parts(turn(), "p1", "p2", "p2", "p2")
    again = [first, *parts(second, "p2", "p1", "p3")]
    assert [one.id for one in again] == ["r-1", "r-1@13", "r-1@30", "r-1@43"]
    ids = [message.id for each in again for message in messages(each)]
    assert ids == [message.id for message in messages(turn())]


def parted() -> dict[str, Parted]:
    found = messages(turn())
    owners = {one.id: own for one, own in zip(found, ("p1", "p2", "p2", "p3"), strict=True)}
    return {"r-1": Parted(turn(), tuple(part(turn(), found, owners)))}


def test_evidence_follows_its_quote() -> None:
    insight = Insight(
        InsightKind.ACTION_ITEM,
        "x",
        (
            Evidence("r-1", "Lewis", 3.0, 4.0),
            Evidence("r-1", "I will call.", 9.0, 12.0),
            Evidence("r-1", "Hello there. Mr. Lewis", 0.0, 4.0),
            Evidence("other", "Lewis"),
        ),
        detail={"turn_ids": ["r-1", "other"], "score": 1.0},
    )
    moved = follow(insight, parted())
    assert [(one.turn_id, one.quote) for one in moved.evidence] == [
        ("r-1@13", "Lewis"),
        ("r-1@43", "I will call."),
        ("r-1", "Hello there."),
        ("other", "Lewis"),
    ]
    assert moved.detail == {"turn_ids": ["r-1", "r-1@13", "r-1@43", "other"], "score": 1.0}


def test_places_in_the_detail_follow_too() -> None:
    start = TEXT.index("Lewis")
    hit = {"turn_id": "r-1", "start": start, "end": start + 5, "offset": start, "how": "exact"}
    meant = {"turn_id": "r-1", "start": 43, "end": 55, "offset": -1, "how": "meaning"}
    insight = Insight(InsightKind.TRACKER, "x", detail={"matches": [hit, meant]})
    assert follow(insight, parted()).detail["matches"] == [
        {"turn_id": "r-1@13", "start": 4, "end": 9, "offset": 4, "how": "exact"},
        {"turn_id": "r-1@43", "start": 0, "end": 12, "offset": -1, "how": "meaning"},
    ]


def test_a_chapter_goes_from_the_first_part_to_the_last() -> None:
    insight = Insight(InsightKind.CHAPTER, "x", detail={"turn_ids": ["r-1", "r-1"]})
    assert follow(insight, parted()).detail["turn_ids"] == ["r-1", "r-1@43"]


def test_the_text_has_the_sentences_that_this_is_about() -> None:
    assert len(sentences(TEXT)) == 4


def test_speech_goes_with_the_messages_around_it() -> None:
    found = messages(turn("One two. Three four."))
    moved = [
        replace(one, start_s=start, end_s=end)
        for one, start, end in zip(found, (11, 14), (13, 16), strict=True)
    ]
    owners = {moved[0].id: "p1", moved[1].id: "p2"}
    spans = [["p1", 0.8, 4.5], ["p1", 5.0, 6.2], ["p9", 2.0, 3.0]]
    assert reassigned(spans, moved, owners, 10.0) == [
        ["p1", 0.8, 3.5],
        ["p9", 2.0, 3.0],
        ["p2", 3.5, 4.5],
        ["p2", 5.0, 6.2],
    ]
