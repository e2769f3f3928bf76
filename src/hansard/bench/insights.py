"""What the rules conclude, against what people found in the same dialogues."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from functools import partial, reduce
from operator import add
from typing import Any

from hansard.bench.agreement import GRADES, Agreement, agreement, commonest
from hansard.bench.conclusions import (
    ENTITIES,
    RATINGS,
    Analysed,
    analyse_all,
    find_actions,
    find_entities,
    find_questions,
    null_errors,
    rate,
    summaries,
)
from hansard.bench.context import Context, Counter
from hansard.bench.finding import Found
from hansard.bench.tables import Goal, Section, Table, percent, table
from hansard.model.insight import InsightKind

SPLITS = ("development", "test")
KAPPA_GOAL, ROUGE_GOAL = 0.4, 5.0
_LANGUAGES = {"en": "English", "zh": "Chinese"}
_TITLES = {
    InsightKind.CUSTOMER_SATISFACTION: "customer satisfaction",
    InsightKind.AGENT_PERFORMANCE: "agent performance",
}

Finder = Callable[[Analysed], Found]
FINDERS: dict[str, Finder] = {
    "questions": find_questions,
    "action items": find_actions,
    **{f"entities: {kind}": partial(find_entities, kind=kind) for kind in ENTITIES},
}
GOALS = {"questions": 0.85, "action items": 0.7}


def measure_insights(context: Context) -> Section:
    """Both halves of the hand-labelled dialogues."""
    counter = Counter(context.report, len(SPLITS))
    halves: dict[str, list[Analysed]] = {}
    for split in SPLITS:
        halves[split] = analyse_all(split)
        counter.step(split)
    together = [done for half in halves.values() for done in half]
    return Section(
        how=f"{len(together)} short dialogues in English and Chinese that were written and labelled for this "
        "(`src/hansard/bench/labelled`), half of them seen while the rules were made (development), half not "
        "(test). Places match where half of the shorter one lies in both; grades are compared where label "
        "and rules give one. ROUGE with stems, characters for Chinese.",
        tables=(_findings(halves), _ratings(halves), *_confusions(together), _summaries(halves)),
        goals=tuple(_goals(halves)),
        data=_data(halves),
    )


def found_by(finder: Finder, analysed: Sequence[Analysed]) -> Found:
    """All dialogues together."""
    return reduce(add, map(finder, analysed), Found())


def _findings(halves: dict[str, list[Analysed]]) -> Table:
    rows = [
        (what, split, found.marked, found.found, _share(found.precision), _share(found.recall))
        for what, finder in FINDERS.items()
        for split, half in halves.items()
        for found in [found_by(finder, half)]
    ]
    return table(("what", "half", "labelled", "found", "precision", "recall"), rows)


def _ratings(halves: dict[str, list[Analysed]]) -> Table:
    rows = [
        row for kind in RATINGS for split, half in halves.items() for row in _rating_rows(kind, split, half)
    ]
    head = ("rating", "half", "by", "graded", "exact", "within one", "kappa", "Spearman", "null wrong")
    return table(head, rows)


def _rating_rows(kind: InsightKind, split: str, half: Sequence[Analysed]) -> Iterator[tuple[object, ...]]:
    given, found = rate(half, kind)
    wrong = len(null_errors(half, kind))
    usual = [commonest(given)] * len(given)
    yield _TITLES[kind], split, "rules", *_cells(agreement(given, found)), f"{wrong} of {len(half)}"
    yield _TITLES[kind], split, f"always {usual[0]}", *_cells(agreement(given, usual)), ""


def _cells(found: Agreement) -> tuple[object, ...]:
    rank = "" if found.spearman is None else f"{found.spearman:.2f}"
    return found.count, percent(found.exact), percent(found.within_one), f"{found.kappa:.2f}", rank


def _confusions(analysed: Sequence[Analysed]) -> Iterator[Table]:
    for kind in RATINGS:
        found = agreement(*rate(analysed, kind))
        rows = [(grade, *row) for grade, row in zip(GRADES, found.confusion, strict=True)]
        yield table((f"{_TITLES[kind]}: by people", *(f"rules: {grade}" for grade in GRADES)), rows)


def _summaries(halves: dict[str, list[Analysed]]) -> Table:
    rows = []
    for language, name in _LANGUAGES.items():
        for split, half in halves.items():
            ours, base = summaries(half, language)
            for by, score in (("rules", ours), ("first three turns", base)):
                rows.append((name, split, by, f"{score.r1:.1f}", f"{score.r2:.1f}", f"{score.rl:.1f}"))
    return table(("summary", "half", "by", "ROUGE-1", "ROUGE-2", "ROUGE-L"), rows)


def _goals(halves: dict[str, list[Analysed]]) -> Iterator[Goal]:
    half = halves["test"]
    for what, least in GOALS.items():
        found = found_by(FINDERS[what], half)
        worst = min(found.precision, found.recall)
        measured = f"{_share(found.precision)} / {_share(found.recall)}"
        yield Goal(f"{what}, precision / recall", f"at least {least:g} / {least:g}", measured, worst >= least)
    for kind in RATINGS:
        kappa = agreement(*rate(half, kind)).kappa
        yield Goal(f"{_TITLES[kind]}, kappa", f"at least {KAPPA_GOAL:g}", f"{kappa:.2f}", kappa >= KAPPA_GOAL)
        wrong = len(null_errors(half, kind))
        yield Goal(f"{_TITLES[kind]}, null where the label is", "always", f"{wrong} wrong", not wrong)
    for language, name in _LANGUAGES.items():
        ours, base = summaries(half, language)
        more = ours.rl - base.rl
        wanted = f"{ROUGE_GOAL:g} points over the first three turns"
        yield Goal(f"summary, {name}, ROUGE-L", wanted, f"{more:+.1f}", more >= ROUGE_GOAL)


def _data(halves: dict[str, list[Analysed]]) -> dict[str, Any]:
    return {
        split: {
            "findings": {what: asdict(found_by(finder, half)) for what, finder in FINDERS.items()},
            "ratings": {kind.value: asdict(agreement(*rate(half, kind))) for kind in RATINGS},
            "null_errors": {kind.value: null_errors(half, kind) for kind in RATINGS},
        }
        for split, half in halves.items()
    }


def _share(value: float) -> str:
    return f"{value:.2f}"
