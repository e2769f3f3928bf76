"""Word errors on two-channel calls, by channel and by speaker (cpWER)."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from hansard.bench.context import Counter
from hansard.bench.heard import Heard
from hansard.bench.scoring import WordErrors, cp_word_errors, word_errors
from hansard.bench.systems import BARE, OURS, TITLES, running
from hansard.bench.tables import Goal, Table, percent, table
from hansard.bench.two_party import TwoPartyCall


@dataclass(frozen=True, slots=True)
class PartyScore:
    """Errors of one system on one call: by channel, and with speakers matched in the best way."""

    call: str
    system: str
    by_channel: WordErrors
    by_speaker: WordErrors


def score_parties(calls: Sequence[TwoPartyCall], counter: Counter) -> list[PartyScore]:
    """Both systems on all calls."""
    scores = []
    for name in (BARE, OURS):
        with running(name) as system:
            for call in calls:
                scores.append(score_call(call, name, system.hear(call.path, apart=True)))
                counter.step(f"{TITLES[name]}: {call.name}")
    return scores


def score_call(call: TwoPartyCall, system: str, heard: Heard) -> PartyScore:
    """What was heard on a call against what its parties said."""
    by_channel = [word_errors(text, heard.said_on(channel)) for channel, text in enumerate(call.texts)]
    return PartyScore(
        call.name,
        system,
        sum(by_channel, WordErrors()),
        cp_word_errors(call.texts, heard.said_by_speaker()),
    )


def party_table(scores: Sequence[PartyScore]) -> Table:
    """A row for each call and system."""
    rows = [
        (
            score.call,
            TITLES[score.system],
            score.by_channel.words,
            percent(score.by_channel.rate),
            percent(score.by_speaker.rate),
        )
        for score in scores
    ]
    return table(("call", "system", "words", "WER by channel", "cpWER"), rows)


def party_goal(scores: Sequence[PartyScore]) -> Goal:
    """cpWER is WER, since a party is a channel."""
    ours = [score for score in scores if score.system == OURS]
    apart = sum(abs(score.by_channel.errors - score.by_speaker.errors) for score in ours)
    return Goal("errors by speaker less errors by channel", "0", str(apart), apart == 0)


def party_data(scores: Sequence[PartyScore]) -> list[dict[str, Any]]:
    """The same for programs."""
    return [asdict(score) for score in scores]
