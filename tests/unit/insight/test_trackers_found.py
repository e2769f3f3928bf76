from dataclasses import replace

from tests.unit.insight.dialogues import ANGRY_EN, HAPPY_ZH, NEUTRAL_EN, conversation

from hansard.insight.dialogue import prepare
from hansard.insight.trackers_found import tracker_insights
from hansard.model.definitions import Definitions, Tracker
from hansard.model.insight import InsightKind

ANGER = Tracker("1000000000000001", "anger", ("furious", "terrible service", "submarine"))
BILL = Tracker("1000000000000002", "bill", ("bill",))
NOTHING = Tracker("1000000000000003", "nothing", ("submarine",))


def tracked(*trackers, rows=ANGRY_EN, **options):
    given = replace(conversation(rows, **options), definitions=Definitions(trackers=trackers))
    return tracker_insights(prepare(given))


def test_a_tracker_that_hits_is_an_insight():
    (found,) = tracked(ANGER, NOTHING)
    assert (found.kind, found.value, found.detail["tracker_id"]) == (
        InsightKind.TRACKER,
        "anger",
        "1000000000000001",
    )


def test_each_match_names_its_place_in_the_turn():
    texts = {f"t{number}": text for number, (_, text) in enumerate(ANGRY_EN, 1)}
    for match in tracked(ANGER)[0].detail["matches"]:
        said = texts[match["turn_id"]][match["start"] : match["end"]]
        assert match["how"] == "exact"
        assert said.lower() == match["entry"]
        assert (match["offset"], match["score"]) == (match["start"], 1.0)


def test_matches_are_in_order_and_evidence_quotes_each_sentence_once():
    (found,) = tracked(BILL)
    assert [match["turn_id"] for match in found.detail["matches"]] == ["t2", "t5", "t6"]
    assert [item.turn_id for item in found.evidence] == ["t2", "t5", "t6"]


def test_a_match_by_meaning_covers_its_sentence_and_has_no_offset():
    rows = [*NEUTRAL_EN[:5], ("customer", "Hm. I want my money back."), *NEUTRAL_EN[6:]]
    (found,) = tracked(Tracker("1", "refund", ("refund",)), rows=rows)
    (match,) = found.detail["matches"]
    assert (match["how"], match["offset"]) == ("meaning", -1)
    assert rows[5][1][match["start"] : match["end"]] == found.evidence[0].quote == "I want my money back."
    assert 0 < match["score"] <= 1


def test_chinese_is_tracked_in_either_script():
    (found,) = tracked(Tracker("1", "bill", ("账单",)), rows=HAPPY_ZH, language="zh-TW")
    assert [match["turn_id"] for match in found.detail["matches"]] == ["t2", "t5"]


def test_signs_alone_can_be_tracked():
    rows = [("customer", "👍"), ("agent", "Fine.")]
    assert tracked(Tracker("1", "thumb", ("👍",)), rows=rows)[0].evidence[0].quote == "👍"


def test_without_trackers_or_words_there_is_nothing():
    assert tracked() == []
    assert tracked(ANGER, rows=[]) == []
