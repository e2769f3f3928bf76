"""A real call's metrics against the speech on each party's own channel."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from hansard.bench.context import Context, Counter
from hansard.bench.heard import Voice
from hansard.bench.sound import ANY_LENGTH_S
from hansard.bench.speakers import read_rttm
from hansard.bench.tables import Goal, Section, Table, percent, table
from hansard.insight.spans import Interval, merge, total_ms
from hansard.model.options import AnalysisOptions, AudioHints
from hansard.pipeline.engines import engine_configuration
from hansard.pipeline.offline import FileResult, OfflinePipeline
from hansard.settings import Settings

TURNS = Path("calls/autorepair_40.rttm")
CALLS = {"stereo": Path("calls/autorepair_40_stereo.flac"), "mono": Path("calls/autorepair_40_mono.flac")}
GOALS = {"stereo": 0.05, "mono": 0.08}
OVERLAP_GOAL_S = 1.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One metric in ms: as it is, and as it was measured."""

    mode: str
    name: str
    true_ms: int
    found_ms: int

    @property
    def error(self) -> float:
        """How far it is off, as a share of the truth."""
        return abs(self.found_ms - self.true_ms) / self.true_ms if self.true_ms else float(self.found_ms > 0)


def measure_figures(context: Context) -> Section:
    """The call with a channel to each party, and mixed to one channel."""
    voices = read_rttm(context.recordings / TURNS)
    counter = Counter(context.report, len(CALLS))
    figures: list[Figure] = []
    pipeline = OfflinePipeline(engine_configuration(Settings(log_level="warning")))
    try:
        for mode, path in CALLS.items():
            result = _analyse(pipeline, context.recordings / path)
            figures += compare_figures(mode, voices, result)
            counter.step(path.name)
    finally:
        pipeline.close()
    return Section(
        how="`autorepair_40`, a telephone call of two parties, from the file to its metrics, against the "
        "turns found on each party's own channel alone (pauses under 0.4 s are closed in these).",
        tables=(_table(figures),),
        goals=tuple(_goals(figures)),
        data={"figures": [asdict(figure) for figure in figures]},
    )


def compare_figures(mode: str, voices: Sequence[Voice], result: FileResult) -> list[Figure]:
    """Talk time by party, silence between the first and last word, overlap."""
    metrics = result.analysis.metrics
    truth = _by_speaker(voices)
    union = merge(interval for own in truth.values() for interval in own)
    silent_ms = union[-1][1] - union[0][0] - total_ms(union)
    overlap_ms = sum(map(total_ms, truth.values())) - total_ms(union)
    found = {person["id"]: person["talk_time_ms"] for person in metrics["participants"]}
    return [
        *(
            Figure(mode, f"talk time, {name}", total_ms(own), found[_same_party(own, result)])
            for name, own in truth.items()
        ),
        Figure(mode, "non-talk time", silent_ms, metrics["non_talk_time"]["total_ms"]),
        Figure(mode, "overlap", overlap_ms, metrics["overlap_ms"]),
    ]


def _analyse(pipeline: OfflinePipeline, path: Path) -> FileResult:
    options = AnalysisOptions(hints=AudioHints(file_name=path.name), max_duration_s=ANY_LENGTH_S)
    return pipeline.analyze(path, options, lambda _stage, _share: None)


def _by_speaker(voices: Iterable[Voice]) -> dict[str, list[Interval]]:
    found: dict[str, list[Interval]] = {}
    for voice in voices:
        interval = (round(voice.start_s * 1000), round(voice.end_s * 1000))
        found.setdefault(voice.speaker, []).append(interval)
    return {name: merge(own) for name, own in sorted(found.items())}


def _same_party(own: Sequence[Interval], result: FileResult) -> str:
    """The participant who speaks most while this party does."""
    shared: dict[str, float] = {}
    for span in result.conversation.spans:
        together = (min(end, span.end_s * 1000) - max(start, span.start_s * 1000) for start, end in own)
        shared[span.participant] = shared.get(span.participant, 0.0) + sum(ms for ms in together if ms > 0)
    return max(shared, key=lambda participant: shared[participant])


def _table(figures: Sequence[Figure]) -> Table:
    rows = [
        (figure.mode, figure.name, _seconds(figure.true_ms), _seconds(figure.found_ms), _off(figure))
        for figure in figures
    ]
    return table(("channels", "figure", "by channel", "measured", "off by"), rows)


def _off(figure: Figure) -> str:
    return percent(figure.error) if figure.true_ms else _seconds(figure.found_ms - figure.true_ms)


def _seconds(ms: int) -> str:
    return f"{ms / 1000:.2f} s"


def _goals(figures: Sequence[Figure]) -> Iterable[Goal]:
    for mode, most in GOALS.items():
        own = [figure for figure in figures if figure.mode == mode]
        worst = max(figure.error for figure in own if figure.name != "overlap")
        wanted = f"at most {percent(most)}"
        yield Goal(f"talk and non-talk time off by, {mode}", wanted, percent(worst), worst <= most)
        apart_s = max(abs(one.found_ms - one.true_ms) for one in own if one.name == "overlap") / 1000
        reached = apart_s <= OVERLAP_GOAL_S
        yield Goal(f"overlap off by, {mode}", f"at most {OVERLAP_GOAL_S:g} s", f"{apart_s:.2f} s", reached)
