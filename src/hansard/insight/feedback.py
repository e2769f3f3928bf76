"""What the agent did best and what would help most, from the scorecard alone."""

from hansard.insight.answers import Answer
from hansard.insight.performance import Performance
from hansard.insight.phrases.pack import LanguagePack
from hansard.insight.scorecard import Criterion
from hansard.model.insight import Evidence

Answered = tuple[Criterion, Answer]

# Neither says what the agent did well as long as anything else was met.
_FAINT_PRAISE = ("language", "listening", "need")
# Points added where more can be told than that the criterion was met.
_CONCRETE = {
    "confirmed": 1.0,
    "done": 0.5,
    "repeated": 1.75,
    "cause": 1.25,
    "dated": 1.25,
    "cause_dated": 2.5,
}


def feedback(result: Performance, pack: LanguagePack) -> tuple[str, tuple[Evidence, ...]]:
    """One or two sentences and the records they rest on: the strength, then the improvement."""
    records = {record.criterion: record for record in result.evidence}
    best, lost = _best(result), _costliest(result)
    texts = [_text("strength", best, pack)] if best else []
    texts.append(_text("improve", lost, pack) if lost else pack.texts["nothing_missed"])
    told = [criterion.key for criterion, _ in filter(None, (best, lost))]
    return _joined(texts, pack), tuple(records[key] for key in told)


def _best(result: Performance) -> Answered | None:
    """The criterion met with most points; something concrete to tell counts for more."""
    met = [(criterion, answer) for criterion, answer in result.applicable if answer.met]
    return max(met, key=lambda found: (found[0].key not in _FAINT_PRAISE, _strength(found)), default=None)


def _strength(found: Answered) -> float:
    criterion, answer = found
    return criterion.points + _CONCRETE.get(answer.manner, 0.0)


def _costliest(result: Performance) -> Answered | None:
    missed = [(criterion, answer) for criterion, answer in result.applicable if not answer.met]
    return max(missed, key=lambda found: (found[0].key == "language", found[0].points), default=None)


def _text(kind: str, found: Answered, pack: LanguagePack) -> str:
    """How it was met or missed, else that it was; a workspace's own criterion is quoted."""
    criterion, answer = found
    key = f"{kind}.{criterion.key}"
    told = pack.texts.get(f"{key}.{answer.manner}") or pack.texts.get(key)
    return told or pack.texts[f"{kind}.own"].format(question=criterion.question)


def _joined(texts: list[str], pack: LanguagePack) -> str:
    return ("" if pack.code == "zh" else " ").join(texts)
