"""The places in the transcript that support a conclusion."""

from typing import Any

from hansard.model.insight import Evidence, Insight


def segment_ids(insight: Insight) -> list[str]:
    """The segments that an insight rests on, each once."""
    return list(dict.fromkeys(item.turn_id for item in insight.evidence if item.turn_id is not None))


def render_item(item: Evidence) -> dict[str, Any]:
    """One place."""
    found = {
        "criterion": item.criterion,
        "answer": item.answer,
        "points": item.points,
        "of": item.of,
        "speaker": item.speaker,
        "quote": item.quote,
        "segment_id": item.turn_id,
        "start": item.start_s,
        "end": item.end_s,
    }
    only_where_known = {"basis": item.basis, "scope": item.scope}
    return found | {key: value for key, value in only_where_known.items() if value is not None}
