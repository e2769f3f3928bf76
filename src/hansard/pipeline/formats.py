"""A result as text, JSON, SubRip and WebVTT."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from hansard.model.insight import Insight, InsightKind
from hansard.model.transcript import Participant, Turn, Word
from hansard.pipeline.offline import FileResult

_RATINGS = (
    InsightKind.CUSTOMER_SATISFACTION,
    InsightKind.AGENT_PERFORMANCE,
    InsightKind.AGENT_FEEDBACK,
    InsightKind.RISK,
)


def to_document(result: FileResult) -> dict[str, Any]:
    """The result as JSON-ready data; times in seconds from the start of the file, channels count from 1."""
    conversation = result.conversation
    people = {participant.id: participant for participant in conversation.participants}
    return {
        "language": conversation.language,
        "duration": round(conversation.duration_s, 3),
        "channels": len(result.decoded.tracks),
        "turns": [_turn(turn, people[turn.participant]) for turn in conversation.turns],
        "title": _value(result, InsightKind.TITLE),
        "summary": _value(result, InsightKind.SUMMARY),
        "ratings": {kind.value: _value(result, kind) for kind in _RATINGS},
        "insights": [_insight(insight) for insight in result.analysis.insights],
        "metrics": dict(result.analysis.metrics),
        "quality": _quality(result),
    }


def _value(result: FileResult, kind: InsightKind) -> str | None:
    found = result.analysis.first(kind)
    return None if found is None else found.value


def _turn(turn: Turn, speaker: Participant) -> dict[str, Any]:
    return {
        "speaker": speaker.name,
        "role": speaker.role.value,
        "channel": None if turn.channel is None else turn.channel + 1,
        "start": turn.start_s,
        "end": turn.end_s,
        "text": turn.text,
        "words": [_word(word) for word in turn.words],
    }


def _word(word: Word) -> dict[str, Any]:
    return {"text": word.text, "start": word.start_s, "end": word.end_s, "confidence": word.confidence}


def _insight(insight: Insight) -> dict[str, Any]:
    document = asdict(insight)
    for only_when_stored in ("id", "correction"):
        del document[only_when_stored]
    document["evidence"] = [
        {key: value for key, value in item.items() if value is not None} for item in document["evidence"]
    ]
    return document


def _quality(result: FileResult) -> dict[str, Any]:
    probe = result.decoded.probe
    return {
        "mode": result.decoded.mode.value,
        "container": probe.container,
        "codec": probe.codec,
        "sample_rate": probe.sample_rate_hz,
        "file_channels": probe.channels,
        "channel_correlation": result.decoded.correlation,
        "channels": [
            {
                "channel": track.index + 1,
                "rms_dbfs": round(track.rms_dbfs, 1),
                "peak_dbfs": round(track.peak_dbfs, 1),
                "clipped_share": track.clipped_share,
                "speech": round(speech.speech_s, 3),
                "snr_db": speech.snr_db,
            }
            for track, speech in zip(result.decoded.tracks, result.speech, strict=True)
        ],
        "warnings": list(result.warnings),
    }


def to_json_text(result: FileResult) -> str:
    """The document of `to_document`, indented."""
    return json.dumps(to_document(result), ensure_ascii=False, indent=2) + "\n"


def to_text(result: FileResult) -> str:
    """Title, summary, ratings and the transcript for a reader."""
    document = to_document(result)
    lines = [document["title"] or "(no title)", ""]
    if document["summary"]:
        lines += [document["summary"], ""]
    lines += [f"{name.replace('_', ' ')}: {value or '-'}" for name, value in document["ratings"].items()]
    lines += [f"warning: {warning}" for warning in result.warnings]
    lines += ["", *(_line(turn) for turn in document["turns"])]
    return "\n".join(lines).rstrip() + "\n"


def _line(turn: dict[str, Any]) -> str:
    minutes, seconds = divmod(int(turn["start"]), 60)
    return f"[{minutes:02d}:{seconds:02d}] {turn['speaker']}: {turn['text']}"


def to_srt(result: FileResult) -> str:
    """SubRip captions, one for each turn (https://en.wikipedia.org/wiki/SubRip)."""
    cues = (
        f"{number}\n{_clock(turn.start_s, ',')} --> {_clock(turn.end_s, ',')}\n"
        f"{name}: {_one_line(turn.text)}\n"
        for number, (turn, name) in enumerate(_captions(result), 1)
    )
    return "\n".join(cues)


def to_vtt(result: FileResult) -> str:
    """WebVTT captions with voice tags, one for each turn (https://www.w3.org/TR/webvtt1/)."""
    cues = (
        f"{_clock(turn.start_s, '.')} --> {_clock(turn.end_s, '.')}\n"
        f"<v {_escape(name)}>{_escape(_one_line(turn.text))}\n"
        for turn, name in _captions(result)
    )
    return "\n".join(["WEBVTT\n", *cues])


def _captions(result: FileResult) -> Iterable[tuple[Turn, str]]:
    names = {participant.id: participant.name for participant in result.conversation.participants}
    return ((turn, names[turn.participant]) for turn in result.conversation.turns)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _clock(time_s: float, separator: str) -> str:
    milliseconds = round(time_s * 1000)
    seconds, milliseconds = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}{separator}{milliseconds:03d}"
