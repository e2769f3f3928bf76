"""Words of two parties, by channel and by speaker."""

from pathlib import Path

from hansard.bench.heard import Cost, Heard, Line
from hansard.bench.party_words import party_goal, score_call
from hansard.bench.two_party import TwoPartyCall

CALL = TwoPartyCall("call", Path("call.wav"), ("how can I help you", "my car does not start today"))


def heard(*lines: tuple[str, int, str]) -> Heard:
    return Heard(
        tuple(Line(who, channel, float(number), text) for number, (who, channel, text) in enumerate(lines)),
        (),
        Cost(),
        0.0,
    )


def test_where_a_party_is_a_channel_both_rates_are_the_same() -> None:
    found = heard(("p1", 1, "my card does not"), ("p2", 0, "how can I help you"), ("p1", 1, "start"))
    score = score_call(CALL, "ours", found)
    assert score.by_channel == score.by_speaker
    assert (score.by_channel.words, score.by_channel.errors) == (11, 2)
    assert party_goal([score]).reached


def test_words_given_to_the_wrong_speaker_are_noticed() -> None:
    found = heard(("p1", 0, "how can I help you"), ("p1", 1, "my car does not start today"))
    score = score_call(CALL, "ours", found)
    assert score.by_channel.errors == 0
    assert score.by_speaker.errors > 0
    assert not party_goal([score]).reached


def test_the_goal_is_ours_alone() -> None:
    found = heard(("p1", 0, "how can I help you"), ("p1", 1, "my car does not start today"))
    assert party_goal([score_call(CALL, "bare", found)]).reached
