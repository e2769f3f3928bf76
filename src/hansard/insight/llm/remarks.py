"""The model's feedback to the agent, held against the scorecard."""

from hansard.insight.dialogue import Dialogue
from hansard.insight.llm.answer import Feedback, Remark
from hansard.insight.llm.support import Support
from hansard.insight.performance import Performance
from hansard.insight.text import sentences, words
from hansard.insight.writing import writer_for
from hansard.model.insight import Evidence


def remarks(
    feedback: Feedback | None, result: Performance, dialogue: Dialogue, support: Support
) -> tuple[str, tuple[Evidence, ...]] | None:
    """The feedback and the records it rests on; None when it has none, or says what the answers do not."""
    met = {criterion.key: answer.met for criterion, answer in result.applicable}
    strength, improvement = (feedback.strength, feedback.improvement) if feedback else (None, None)
    given = [remark for remark in (strength, improvement) if remark]
    if strength and met.get(strength.criterion) is not True:
        return None
    if improvement and met.get(improvement.criterion) is not False:
        return None
    if not given or not all(_is_fit(remark, dialogue, support) for remark in given):
        return None
    records = {record.criterion: record for record in result.evidence}
    writer = writer_for(dialogue.pack)
    text = writer.joined([writer.sentence(remark.text) for remark in given])
    return text, tuple(records[remark.criterion] for remark in given)


def _is_fit(remark: Remark, dialogue: Dialogue, support: Support) -> bool:
    """Short, plain, and about what was done, not about who did it."""
    names = {name for line in dialogue.lines for name in words(line.speaker.name)}
    is_named = bool(names & set(words(remark.text)) - {"agent", "customer"})
    return support.is_remark(remark.text) and not is_named and len(sentences(remark.text)) == 1
