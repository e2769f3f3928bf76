"""What the agent did best and what would help most, from the scorecard alone."""

from hansard.insight.performance import Performance
from hansard.insight.phrases.pack import LanguagePack
from hansard.model.insight import Evidence

# Neither says what the agent did well as long as anything else was met.
_FAINT_PRAISE = ("language", "listening", "need")


def feedback(result: Performance, pack: LanguagePack) -> tuple[str, tuple[Evidence, ...]]:
    """One or two sentences and the records they rest on: the strength, then the improvement."""
    records = {record.criterion: record for record in result.evidence}
    strength, lost = _best(result), _costliest(result)
    texts = [pack.texts[f"strength.{strength}"]] if strength else []
    texts.append(pack.texts[f"improve.{lost}"] if lost else pack.texts["nothing_missed"])
    return _joined(texts, pack), tuple(records[key] for key in (strength, lost) if key)


def _best(result: Performance) -> str | None:
    met = [criterion for criterion, answer in result.applicable if answer.met]
    ranked = sorted(met, key=lambda criterion: (criterion.key in _FAINT_PRAISE, -criterion.points))
    return ranked[0].key if ranked else None


def _costliest(result: Performance) -> str | None:
    missed = [criterion for criterion, answer in result.applicable if not answer.met]
    ranked = sorted(missed, key=lambda criterion: (criterion.key != "language", -criterion.points))
    return ranked[0].key if ranked else None


def _joined(texts: list[str], pack: LanguagePack) -> str:
    return ("" if pack.code == "zh" else " ").join(texts)
