import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.insight.dialogues import ANGRY_EN, HAPPY_EN, HAPPY_ZH, conversation

from hansard.insight.dialogue import prepare
from hansard.insight.metrics import call_metrics
from hansard.model.conversation import Conversation
from hansard.model.transcript import ChannelMode, Participant, Role, Span, Turn, TurnKind, Word

PEOPLE = (Participant("p1", "Ann", Role.AGENT), Participant("p2", "Bob", Role.CUSTOMER))


def metrics_of(*spans, duration_s=60.0, turns=(), people=PEOPLE, **options):
    talk = Conversation(
        "en-US",
        duration_s,
        options.pop("mode", ChannelMode.STEREO),
        people,
        turns,
        tuple(Span(who, start, end) for who, start, end in spans),
        **options,
    )
    return call_metrics(prepare(talk))


def of(metrics, participant_id):
    return next(item for item in metrics["participants"] if item["id"] == participant_id)


def test_talk_times_and_ratio():
    metrics = metrics_of(("p1", 1, 11), ("p2", 12, 42))
    assert of(metrics, "p1")["talk_time_ms"] == 10_000
    assert of(metrics, "p1")["talk_ratio"] == 0.25
    assert metrics["talk_time_total_ms"] == 40_000
    assert (metrics["lead_in_ms"], metrics["tail_ms"]) == (1_000, 18_000)


def test_short_pauses_are_bridged():
    assert of(metrics_of(("p1", 1, 2), ("p1", 2.29, 3)), "p1")["talk_time_ms"] == 2_000
    assert of(metrics_of(("p1", 1, 2), ("p1", 2.3, 3)), "p1")["talk_time_ms"] == 1_700


def test_only_gaps_of_three_seconds_are_listed_but_all_are_counted():
    found = metrics_of(("p1", 0, 5), ("p2", 7, 10), ("p1", 13, 20))["non_talk_time"]
    assert found == {"total_ms": 5_000, "instances": [{"start": 10_000, "end": 13_000, "ms": 3_000}]}


def test_an_interruption_makes_the_other_stop():
    found = metrics_of(("p1", 0, 10), ("p2", 9, 15))["interruptions"]
    assert found == {
        "count": 1,
        "overlap_ms": 1_000,
        "by": {"p2": [{"start": 9_000, "end": 15_000, "whom": "p1"}]},
    }


@pytest.mark.parametrize(
    "second",
    [("p2", 9.8, 15), ("p2", 5, 8), ("p2", 10, 15)],
    ids=["overlap too short", "the other goes on", "no overlap"],
)
def test_other_overlaps_are_no_interruption(second):
    assert metrics_of(("p1", 0, 10), second)["interruptions"]["count"] == 0


def test_a_backchannel_interrupts_nobody_and_makes_no_turn():
    turns = (Turn("1", "p1", 0, 10, "So what I wanted to say is this."), Turn("2", "p2", 9.2, 9.9, "Yeah."))
    metrics = metrics_of(("p1", 0, 10), ("p2", 9.2, 9.9), ("p1", 10.5, 14), turns=turns)
    assert metrics["interruptions"]["count"] == 0
    assert of(metrics, "p1")["longest_monologue"] == {"ms": 14_000, "start": 0}


def test_mono_marks_overlap_and_interruptions_as_approximate():
    metrics = metrics_of(("p1", 0, 10), ("p2", 9, 15), mode=ChannelMode.MONO)
    assert metrics["mode"] == "mono"
    assert metrics["interruptions"]["approximate"] is metrics["overlap_approximate"] is True


def test_one_participant_has_neither_overlap_nor_interruptions():
    metrics = metrics_of(("p1", 0, 10), people=PEOPLE[:1])
    assert metrics["overlap_ms"] is metrics["interruptions"] is metrics["switches_per_min"] is None


def test_talk_speed_counts_words_in_english():
    turns = (Turn("1", "p1", 0, 30, "one two three four five"),)
    speed = of(metrics_of(("p1", 0, 30), turns=turns), "p1")["talk_speed"]
    assert speed == {"value": 10.0, "unit": "wpm"}


def test_talk_speed_counts_characters_in_chinese():
    talk = conversation(HAPPY_ZH, language="zh-TW")
    figures = call_metrics(prepare(talk))["participants"][0]
    characters = sum(sum(c.isalnum() for c in t.text) for t in talk.turns if t.participant == "p1")
    assert figures["talk_speed"]["unit"] == "cpm"
    assert figures["talk_speed"]["value"] == pytest.approx(
        characters * 60_000 / figures["talk_time_ms"], 0.01
    )


def test_talk_speed_needs_ten_seconds():
    turns = (Turn("1", "p1", 0, 9.9, "one two three"),)
    assert of(metrics_of(("p1", 0, 9.9), turns=turns), "p1")["talk_speed"] is None


def test_loudness_is_scaled_from_minus_sixty_to_full():
    levels = {"p1": ((0, -60.0), (1, -30.0), (2, 0.0), (9, -10.0))}
    found = of(metrics_of(("p1", 0, 3), loudness=levels), "p1")["loudness"]
    assert found == {"per_second": [[0, 0.0], [1, 50.0], [2, 100.0]], "mean": 50.0}
    assert of(metrics_of(("p1", 0, 3)), "p1")["loudness"] is None


def test_response_gap_is_a_median_with_overlaps_as_zero():
    spans = [("p1", 0, 10), ("p2", 11, 20), ("p1", 21, 30), ("p2", 29, 40), ("p1", 41, 50), ("p2", 54, 60)]
    metrics = metrics_of(*spans, duration_s=60)
    assert of(metrics, "p2")["response_gap_ms"] == 1_000
    assert of(metrics, "p1")["response_gap_ms"] is None


def test_hold_lasts_from_its_announcement_to_the_agents_return():
    turns = (
        Turn("1", "p1", 0, 5, "Please hold while I check that."),
        Turn("2", "p2", 5, 6, "Okay."),
        Turn("3", "p1", 30, 35, "Thank you for waiting."),
    )
    found = metrics_of(("p1", 0, 5), ("p1", 30, 35), turns=turns)["hold_time"]
    assert found == {"total_ms": 25_000, "instances": [{"start": 5_000, "end": 30_000, "ms": 25_000}]}


def test_prompts_belong_to_nobody():
    prompt = Turn("1", "p1", 0, 8, "Press one for sales.", kind=TurnKind.PROMPT)
    turns = (prompt, Turn("2", "p1", 9, 12, "Hello, Ann speaking."))
    metrics = metrics_of(("p1", 0, 8), ("p1", 9, 12), turns=turns)
    assert of(metrics, "p1")["talk_time_ms"] == 3_000
    assert of(metrics, "p1")["questions"]["count"] == 0


def test_sentiment_by_quarter_goes_by_the_middle_of_a_turn():
    turns = (
        Turn("1", "p2", 0, 10, "This is terrible."),
        Turn("2", "p2", 40, 50, "Lovely, that was very helpful."),
        Turn("3", "p2", 75, 95, "That is wonderful."),
    )
    figures = of(metrics_of(("p2", 0, 10), duration_s=100, turns=turns), "p2")
    assert figures["sentiment_quarter"] == [-5.0, 5.0, None, 5.0]
    assert figures["sentiment_change"] == 10.0
    assert figures["sentiment"] == pytest.approx(1.67)


def test_metrics_do_not_depend_on_names():
    plain = call_metrics(prepare(conversation(ANGRY_EN)))
    renamed = call_metrics(prepare(conversation(ANGRY_EN, names={"agent": "Zoe", "customer": "Al"})))
    for figures in (*plain["participants"], *renamed["participants"]):
        del figures["speaker"]
    assert plain == renamed


def test_exchanged_channels_leave_each_participants_figures():
    talk = conversation(HAPPY_EN)
    exchanged = replace(talk, participants=talk.participants[::-1])
    before, after = call_metrics(prepare(talk)), call_metrics(prepare(exchanged))
    assert before["participants"] == after["participants"][::-1]


def test_word_times_tell_backchannels_in_long_turns():
    words = (Word("Right", 5.0, 5.4), Word("so", 7.0, 7.2), Word("next", 7.2, 9.0))
    turns = (
        Turn("1", "p2", 5.0, 9.0, "Right so next", words),
        Turn("2", "p1", 0, 6, "I was telling you this."),
    )
    metrics = metrics_of(("p1", 0, 6), ("p2", 5.0, 5.4), ("p2", 7.0, 9.0), turns=turns)
    assert metrics["switches_per_min"] == pytest.approx(60 / 8, abs=0.01)


seconds = st.floats(0, 100, allow_nan=False).map(lambda second: round(second, 3))
spans = st.lists(
    st.tuples(st.sampled_from(["p1", "p2"]), seconds, seconds).map(lambda s: (s[0], *sorted(s[1:])))
)


@given(spans)
def test_times_add_up(drawn):
    metrics = metrics_of(*drawn, duration_s=100.0)
    json.dumps(metrics, allow_nan=False)
    if not metrics["talk_time_total_ms"]:
        assert metrics["non_talk_time"] is None
        return
    silence = metrics["non_talk_time"]["total_ms"] + metrics["lead_in_ms"] + metrics["tail_ms"]
    assert metrics["talk_time_total_ms"] + silence == pytest.approx(metrics["duration_ms"], abs=50)
    talk = sum(item["talk_time_ms"] for item in metrics["participants"])
    assert talk - metrics["overlap_ms"] == pytest.approx(metrics["talk_time_total_ms"], abs=50)


@given(spans)
def test_silences_lie_apart_inside_the_conversation(drawn):
    metrics = metrics_of(*drawn, duration_s=100.0)
    instances = (metrics["non_talk_time"] or {"instances": []})["instances"]
    edges = [edge for item in instances for edge in (item["start"], item["end"])]
    assert edges == sorted(edges)
    assert all(0 <= edge <= 100_000 for edge in edges)
    assert all(item["ms"] >= 3_000 for item in instances)


def test_who_speaks_is_who_the_others_listen_to():
    metrics = metrics_of(("p1", 1, 11), ("p2", 10, 42))
    assert [of(metrics, who)["listen_time_ms"] for who in ("p1", "p2")] == [32_000, 10_000]


def test_the_longest_silence_lies_between_words():
    found = metrics_of(("p1", 10, 12), ("p2", 13, 20), ("p1", 26, 30))["longest_silence"]
    assert found == {"start": 20_000, "end": 26_000, "ms": 6_000}
    assert metrics_of(("p1", 10, 12))["longest_silence"] is None


def test_each_quarter_has_its_own_figures():
    metrics = metrics_of(("p1", 0, 20), ("p2", 19.5, 31), ("p1", 46, 60))
    first, second, third, fourth = metrics["quarters"]
    assert [(part["start"], part["end"]) for part in (first, fourth)] == [(0, 15_000), (45_000, 60_000)]
    assert [part["talk_time_total_ms"] for part in metrics["quarters"]] == [15_000, 15_000, 1_000, 14_000]
    assert [part["silence_ms"] for part in metrics["quarters"]] == [0, 0, 14_000, 1_000]
    assert [of(part, "p1")["talk_time_ms"] for part in metrics["quarters"]] == [15_000, 5_000, 0, 14_000]
    assert of(second, "p1")["listen_time_ms"] == of(second, "p2")["talk_time_ms"] == 10_500
    assert (second["overlap_ms"], of(second, "p2")["interruptions"]) == (500, 1)
    assert of(second, "p2")["longest_monologue"] == {"ms": 10_500, "start": 19_500}
    assert of(third, "p1")["talk_ratio"] == 0.0
    assert of(fourth, "p2")["talk_speed"] is None


def test_the_quarters_together_are_the_call():
    metrics = call_metrics(prepare(conversation(HAPPY_EN)))
    for key in ("talk_time_ms", "listen_time_ms"):
        for person in metrics["participants"]:
            assert sum(of(part, person["id"])[key] for part in metrics["quarters"]) == person[key]
    assert sum(part["talk_time_total_ms"] for part in metrics["quarters"]) == metrics["talk_time_total_ms"]


def test_words_count_in_the_quarter_in_which_they_are_said():
    words = tuple(Word(f"word{at}", at, at + 0.5) for at in range(60))
    turn = Turn("t1", "p1", 0.0, 60.0, " ".join(word.text for word in words), words)
    metrics = metrics_of(("p1", 0, 60), turns=(turn,))
    assert [of(part, "p1")["talk_speed"]["value"] for part in metrics["quarters"]] == [60.0] * 4


def test_a_conversation_without_length_has_no_quarters():
    assert metrics_of(duration_s=0.0)["quarters"] == []
