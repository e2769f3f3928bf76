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
FRESH = "fresh"
PARTS = (*SPLITS, FRESH)
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
    """The hand-labelled dialogues; goals count for those that nobody saw who made the rules."""
    counter = Counter(context.report, len(PARTS))
    parts: dict[str, list[Analysed]] = {}
    for name in PARTS:
        parts[name] = analyse_all(name)
        counter.step(name)
    together = [done for part in parts.values() for done in part]
    return Section(
        how=f"{len(together)} short dialogues in English and Chinese that were written and labelled for this "
        f"(`src/hansard/bench/labelled`): {len(parts['development'])} were seen while the rules were made "
        f"(development), of {len(parts['test'])} only how they come out in all (test), and "
        f"{len(parts[FRESH])} were written by somebody who did not know the rules, after these were done "
        "(fresh). The goals count for test and fresh together. Places match where half of the shorter one "
        "lies in both; grades are compared where label and rules give one. ROUGE with stems, characters for "
        "Chinese.",
        tables=(_findings(parts), _ratings(parts), *_confusions(together), _summaries(parts)),
        goals=tuple(_goals(parts)),
        data=_data(parts),
    )


def found_by(finder: Finder, analysed: Sequence[Analysed]) -> Found:
    """All dialogues together."""
    return reduce(add, map(finder, analysed), Found())


def _findings(parts: dict[str, list[Analysed]]) -> Table:
    rows = [
        (what, name, found.marked, found.found, _share(found.precision), _share(found.recall))
        for what, finder in FINDERS.items()
        for name, part in parts.items()
        for found in [found_by(finder, part)]
    ]
    return table(("what", "part", "labelled", "found", "precision", "recall"), rows)


def _ratings(parts: dict[str, list[Analysed]]) -> Table:
    rows = [row for kind in RATINGS for name, part in parts.items() for row in _rating_rows(kind, name, part)]
    head = ("rating", "part", "by", "graded", "exact", "within one", "kappa", "Spearman", "null wrong")
    return table(head, rows)


def _rating_rows(kind: InsightKind, name: str, part: Sequence[Analysed]) -> Iterator[tuple[object, ...]]:
    given, found = rate(part, kind)
    wrong = len(null_errors(part, kind))
    usual = [commonest(given)] * len(given)
    yield _TITLES[kind], name, "rules", *_cells(agreement(given, found)), f"{wrong} of {len(part)}"
    yield _TITLES[kind], name, f"always {usual[0]}", *_cells(agreement(given, usual)), ""


def _cells(found: Agreement) -> tuple[object, ...]:
    rank = "" if found.spearman is None else f"{found.spearman:.2f}"
    return found.count, percent(found.exact), percent(found.within_one), f"{found.kappa:.2f}", rank


def _confusions(analysed: Sequence[Analysed]) -> Iterator[Table]:
    for kind in RATINGS:
        found = agreement(*rate(analysed, kind))
        rows = [(grade, *row) for grade, row in zip(GRADES, found.confusion, strict=True)]
        yield table((f"{_TITLES[kind]}: by people", *(f"rules: {grade}" for grade in GRADES)), rows)


def _summaries(parts: dict[str, list[Analysed]]) -> Table:
    rows = []
    for language, title in _LANGUAGES.items():
        for name, part in parts.items():
            ours, base = summaries(part, language)
            for by, score in (("rules", ours), ("first three turns", base)):
                rows.append((title, name, by, f"{score.r1:.1f}", f"{score.r2:.1f}", f"{score.rl:.1f}"))
    return table(("summary", "part", "by", "ROUGE-1", "ROUGE-2", "ROUGE-L"), rows)


def _goals(parts: dict[str, list[Analysed]]) -> Iterator[Goal]:
    unseen = [*parts["test"], *parts[FRESH]]
    for what, least in GOALS.items():
        found = found_by(FINDERS[what], unseen)
        worst = min(found.precision, found.recall)
        measured = f"{_share(found.precision)} / {_share(found.recall)}"
        yield Goal(f"{what}, precision / recall", f"at least {least:g} / {least:g}", measured, worst >= least)
    for kind in RATINGS:
        kappa = agreement(*rate(unseen, kind)).kappa
        yield Goal(f"{_TITLES[kind]}, kappa", f"at least {KAPPA_GOAL:g}", f"{kappa:.2f}", kappa >= KAPPA_GOAL)
        wrong = len(null_errors(unseen, kind))
        yield Goal(f"{_TITLES[kind]}, null where the label is", "always", f"{wrong} wrong", not wrong)
    for language, name in _LANGUAGES.items():
        ours, base = summaries(unseen, language)
        more = ours.rl - base.rl
        wanted = f"{ROUGE_GOAL:g} points over the first three turns"
        yield Goal(f"summary, {name}, ROUGE-L", wanted, f"{more:+.1f}", more >= ROUGE_GOAL)


def _data(parts: dict[str, list[Analysed]]) -> dict[str, Any]:
    return {
        name: {
            "findings": {what: asdict(found_by(finder, part)) for what, finder in FINDERS.items()},
            "ratings": {kind.value: asdict(agreement(*rate(part, kind))) for kind in RATINGS},
            "null_errors": {kind.value: null_errors(part, kind) for kind in RATINGS},
        }
        for name, part in parts.items()
    }


def _share(value: float) -> str:
    return f"{value:.2f}"
