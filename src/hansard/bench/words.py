"""Word error rates of our pipeline and of the bare engine on the same recordings."""

import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from hansard.bench.context import Context, Counter, Report
from hansard.bench.heard import Cost
from hansard.bench.scoring import NORMALISER, WordErrors, word_errors
from hansard.bench.sets import Utterance, english_utterances
from hansard.bench.systems import BARE, OURS, TITLES, RunningSystem, running
from hansard.bench.tables import Goal, Section, Table, percent, table
from hansard.bench.telephone import telephone_copy

WER_GOAL, TELEPHONE_GOAL = 0.70, 0.80
ALL = "all"


@dataclass(frozen=True, slots=True)
class Score:
    """Errors and cost of one system on one set."""

    errors: WordErrors = WordErrors()  # noqa: RUF009 (frozen)
    cost: Cost = Cost()  # noqa: RUF009
    peak_mb: float = 0.0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.errors + other.errors, self.cost + other.cost, max(self.peak_mb, other.peak_mb))


Scores = dict[str, dict[str, Score]]
"""By system, then by set; `all` last."""


def measure_words(context: Context) -> Section:
    """Clean recordings, as they are in the folder."""
    scores = score_systems(english_utterances(context.recordings), context.report)
    return Section(
        how=_how("Every English recording of the manifest that a person wrote down, as it is."),
        tables=word_tables(scores),
        goals=(ratio_goal(scores, WER_GOAL),),
        data=as_data(scores),
    )


def measure_telephone(context: Context) -> Section:
    """The same recordings over a telephone line."""
    with tempfile.TemporaryDirectory() as folder:
        copies = _over_telephone(english_utterances(context.recordings), Path(folder))
        scores = score_systems(copies, context.report)
    return Section(
        how=_how("The same recordings through 300 to 3400 Hz, 8 kHz and mu-law."),
        tables=word_tables(scores),
        goals=(ratio_goal(scores, TELEPHONE_GOAL),),
        data=as_data(scores),
    )


def score_systems(utterances: Sequence[Utterance], report: Report) -> Scores:
    """Both systems on all of them, one system after the other."""
    counter = Counter(report, 2 * len(utterances))
    return {name: _score(name, utterances, counter) for name in (BARE, OURS)}


def word_tables(scores: Scores) -> tuple[Table, ...]:
    """Errors by set where there was a text, and cost."""
    rows = [row for name, score in scores[OURS].items() if score.errors.words for row in _rows(name, scores)]
    errors = table(("set", "system", "words", "WER", "ins", "del", "sub", "ratio"), rows)
    costs = cost_table({system: of_sets[ALL] for system, of_sets in scores.items()})
    return (errors, costs) if rows else (costs,)


def cost_table(scores: dict[str, Score]) -> Table:
    """What each system took."""
    rows = [
        (
            TITLES[system],
            f"{score.cost.audio_s / 60:.1f} min",
            f"{score.cost.cpu_per_s:.4f}",
            f"{score.cost.wall_per_s:.4f}",
            f"{score.cost.times_realtime:.1f}",
            f"{score.peak_mb:.0f} MB",
        )
        for system, score in scores.items()
    ]
    columns = ("system", "audio", "CPU s per audio s", "wall s per audio s", "x realtime", "peak memory")
    return table(columns, rows)


def with_all(scores: dict[str, Score]) -> dict[str, Score]:
    """The sets in order, and all of them together."""
    return {**dict(sorted(scores.items())), ALL: sum(scores.values(), Score())}


def ratio_goal(scores: Scores, limit: float) -> Goal:
    """Our rate by the bare engine's, over everything."""
    ours, bare = (scores[system][ALL].errors.rate for system in (OURS, BARE))
    ratio = ours / bare if bare else 0.0
    measured = f"{percent(ours)} : {percent(bare)} = {ratio:.2f}"
    return Goal("WER by the bare engine's", f"at most {limit:.2f}", measured, ratio <= limit)


def as_data(scores: Scores) -> dict[str, Any]:
    """The same for programs."""
    return {
        system: {name: {**asdict(score), "wer": score.errors.rate} for name, score in of_sets.items()}
        for system, of_sets in scores.items()
    }


def _score(name: str, utterances: Sequence[Utterance], counter: Counter) -> dict[str, Score]:
    scores: dict[str, Score] = {}
    with running(name) as system:
        system.hear(utterances[0].path, speakers=1)  # loads the models
        for utterance in utterances:
            score = _hear(system, utterance)
            scores[utterance.set] = scores.get(utterance.set, Score()) + score
            counter.step(f"{TITLES[name]}: {utterance.path.name}")
    return with_all(scores)


def _hear(system: RunningSystem, utterance: Utterance) -> Score:
    heard = system.hear(utterance.path, speakers=1)
    return Score(word_errors(utterance.text, heard.text), heard.cost, heard.peak_mb)


def _over_telephone(utterances: Sequence[Utterance], folder: Path) -> list[Utterance]:
    copies = []
    for number, utterance in enumerate(utterances):
        copy = folder / f"{number}-{utterance.path.stem}.wav"
        telephone_copy(utterance.path, copy)
        copies.append(Utterance(utterance.set, copy, utterance.text))
    return copies


def _rows(name: str, scores: Scores) -> list[tuple[object, ...]]:
    bare = scores[BARE][name].errors.rate
    return [
        (
            name,
            TITLES[system],
            score.errors.words,
            percent(score.errors.rate),
            score.errors.insertions,
            score.errors.deletions,
            score.errors.substitutions,
            "" if system == BARE or not bare else f"{score.errors.rate / bare:.2f}",
        )
        for system, score in ((system, scores[system][name]) for system in (BARE, OURS))
    ]


def _how(fed: str) -> str:
    return (
        f"{fed} Both texts through {NORMALISER}; the errors of a set are added up and divided once by its "
        "words. The bare engine gets the samples in one call, its time without decoding; ours is the whole "
        "pipeline from the file to the analysed conversation. Models are loaded before."
    )
