"""Due dates, trackers, tones and speed: what the rules make of single sentences and of a long talk."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from hansard.bench.context import Context, Counter
from hansard.bench.finding import Found
from hansard.bench.sentences import Row, is_due_right, is_tone_right, read_rows, share_right, track
from hansard.bench.tables import Goal, Section, Table, percent, table
from hansard.bench.talk import LongTalk

LANGUAGES = {"en": "English", "zh": "Chinese"}
SPLITS = ("development", "test")
DUE_GOAL, MEANT_PRECISION_GOAL, MEANT_RECALL_GOAL = 0.95, 0.8, 0.7
LONG_S, LONG_GOAL_S, MEMORY_GOAL_MB = 7200.0, 20.0, 300.0


def measure_wordings(context: Context) -> Section:
    """All sets, and a conversation of two hours in each language."""
    counter = Counter(context.report, 2 + len(LANGUAGES))
    trackers = {split: track(read_rows("trackers", split)) for split in SPLITS}
    counter.step("trackers")
    right = list(_right())
    counter.step("due dates and tones")
    talks = []
    for language in LANGUAGES:
        talks.append(_analyse_long(language, context.scaled(LONG_S)))
        counter.step("long talk")
    return Section(
        how="Sentences labelled for this (`src/hansard/bench/labelled`): exact and inflected hits count by "
        "entry and offset, hits by meaning once for each tracker and sentence; a due date is right with its "
        "time where the label has one. The blind due dates were written by somebody who did not know the "
        "rules, the blind tones after the rules were done. The long talks are labelled dialogues one after "
        "another, analysed in a process of its own from its start, with the labelled trackers to look for.",
        tables=(_tracker_table(trackers), _right_table(right), _talk_table(talks)),
        goals=tuple(_goals(trackers, right, talks)),
        data={
            "trackers": {
                split: {"standing": asdict(standing), "meant": asdict(meant)}
                for split, (standing, meant) in trackers.items()
            },
            "right": [asdict(one) for one in right],
            "talks": [asdict(talk) for talk in talks],
        },
    )


@dataclass(frozen=True, slots=True)
class Right:
    """How many sentences of a set are right."""

    what: str
    part: str
    language: str
    count: int
    share: float


def _right() -> Iterator[Right]:
    for language in LANGUAGES:
        for split in SPLITS:
            rows = read_rows("due_dates", split, language)
            yield _share("due dates", split, language, rows)
        yield _share("due dates", "blind", language, read_rows("due_dates_blind", language=language))
        for split in SPLITS:
            rows = [row for row in read_rows("tones", split, language) if not row.get("blind")]
            yield _share("tones", split, language, rows)
        blind = [row for row in read_rows("tones", language=language) if row.get("blind")]
        yield _share("tones", "blind", language, blind)


def _share(what: str, part: str, language: str, rows: Sequence[Row]) -> Right:
    check = is_due_right if what == "due dates" else is_tone_right
    return Right(what, part, LANGUAGES[language], len(rows), share_right(rows, check))


def _analyse_long(language: str, duration_s: float) -> LongTalk:
    """In a process of its own, whose memory nothing else is in."""
    command = [sys.executable, "-m", "hansard.bench.talk", language, str(duration_s)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 (our own module)
    return LongTalk(**json.loads(done.stdout))


def _tracker_table(trackers: dict[str, tuple[Found, Found]]) -> Table:
    rows = [
        (how, split, found.marked, found.found, percent(found.precision), percent(found.recall))
        for split, both in trackers.items()
        for how, found in zip(("exact and inflected", "by meaning"), both, strict=True)
    ]
    return table(("trackers", "half", "labelled", "found", "precision", "recall"), rows)


def _right_table(right: Sequence[Right]) -> Table:
    rows = [(one.what, one.language, one.part, one.count, percent(one.share)) for one in right]
    return table(("what", "language", "part", "sentences", "right"), rows)


def _talk_table(talks: Sequence[LongTalk]) -> Table:
    rows = [
        (
            LANGUAGES[one.language],
            one.turns,
            one.trackers,
            _s(one.wall_s),
            _s(one.cpu_s),
            f"{one.peak_mb:.0f} MB",
        )
        for one in talks
    ]
    return table(("two hours in", "turns", "trackers", "wall", "CPU", "memory"), rows)


def _s(seconds: float) -> str:
    return f"{seconds:.1f} s"


def _goals(
    trackers: dict[str, tuple[Found, Found]], right: Sequence[Right], talks: Sequence[LongTalk]
) -> Iterator[Goal]:
    standing, meant = trackers["test"]
    exact = f"{percent(standing.precision)} / {percent(standing.recall)}"
    yield Goal("exact and inflected, precision / recall", "100 %", exact, standing.f1 == 1.0)
    wanted = f"at least {percent(MEANT_PRECISION_GOAL)} / {percent(MEANT_RECALL_GOAL)}"
    measured = f"{percent(meant.precision)} / {percent(meant.recall)}"
    reached = meant.precision >= MEANT_PRECISION_GOAL and meant.recall >= MEANT_RECALL_GOAL
    yield Goal("by meaning, precision / recall", wanted, measured, reached)
    dates = [one for one in right if one.what == "due dates" and one.part == "test"]
    share = sum(one.share * one.count for one in dates) / sum(one.count for one in dates)
    yield Goal("due dates right", f"at least {percent(DUE_GOAL)}", percent(share), share >= DUE_GOAL)
    slowest = max(one.wall_s for one in talks)
    yield Goal("two hours analysed", f"under {LONG_GOAL_S:g} s", f"{slowest:.1f} s", slowest < LONG_GOAL_S)
    most = max(one.peak_mb for one in talks)
    yield Goal("memory for it", f"under {MEMORY_GOAL_MB:g} MB", f"{most:.0f} MB", most < MEMORY_GOAL_MB)
