"""Real results of real conversations, stored as a worker stores them: for tests of what is read of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from tests.support.dialect_server import RunningServer
from tests.support.symbl import Symbl

from hansard.bench.dialogues import read_dialogues
from hansard.insight.engines.rules import RulesAnalyst
from hansard.model.audio import Decoded, Probe
from hansard.model.options import AnalysisOptions
from hansard.model.transcript import ChannelMode, Participant, Span, Turn, Word
from hansard.pipeline.artifacts import from_json
from hansard.pipeline.assemble import assemble
from hansard.pipeline.messages import written_artifacts
from hansard.pipeline.parts import all_parts, part_of
from hansard.pipeline.publish import Result, publish_beginning, publish_result
from hansard.pipeline.services import Services
from hansard.speech.attribute import Attributed
from hansard.store.jobs import JobRow, find_job

_WORD_S, _PAUSE_S = 0.4, 0.5


@dataclass(frozen=True, slots=True)
class Talk:
    """Who says what in a recording; times are the recording's."""

    people: tuple[Participant, ...]
    turns: tuple[Turn, ...]

    @property
    def duration_s(self) -> float:
        """To the end of the last turn."""
        return max((turn.end_s for turn in self.turns), default=0.0)


def spoken(people: Sequence[Participant], *lines: tuple[str, str]) -> Talk:
    """A talk of lines by participants' ids; a word takes 0.4 s, a pause between turns 0.5 s."""
    turns: list[Turn] = []
    at_s = 1.0
    for speaker, text in lines:
        words = []
        for token in text.split():
            words.append(Word(token, round(at_s, 3), round(at_s + _WORD_S, 3), 0.9))
            at_s += _WORD_S
        turns.append(Turn("", speaker, words[0].start_s, words[-1].end_s, text, tuple(words)))
        at_s += _PAUSE_S
    return Talk(tuple(people), tuple(turns))


def labelled(dialogue_id: str) -> Talk:
    """A labelled dialogue of the benchmark."""
    found = next(one for one in read_dialogues() if one.id == dialogue_id).conversation
    return spoken(found.participants, *((turn.participant, turn.text) for turn in found.turns))


def publish(services: Services, job_id: str, talk: Talk) -> JobRow:
    """End a job with what its recording turned out to hold; the job as it was."""
    decoded = Decoded(Probe("wav", "pcm_s16le", 16_000, 1), talk.duration_s, ChannelMode.STEREO, ())
    spans = tuple(Span(turn.participant, turn.start_s, turn.end_s) for turn in talk.turns)
    with services.database.write() as connection:
        job = find_job(connection, job_id)
        assert job is not None
        options = from_json(job.options, AnalysisOptions)
        found = Attributed(talk.people, talk.turns, spans)
        part = part_of(job.recording_id, options.offset_s, decoded, (), found)
        part = replace(part, is_appended=options.is_appended)
        parts = all_parts(connection, job.conversation_id, part)
        analysis = RulesAnalyst().analyse(assemble(parts, options.language, options))
        result = Result(part, decoded, (), analysis, options.language, options.language, ())
        publish_beginning(connection, job, ())
        publish_result(connection, job, result, ())
    return job


def publish_written(services: Services, job_id: str) -> None:
    """End a job with the messages that were sent with it."""
    with services.database.read() as connection:
        job = find_job(connection, job_id)
    assert job is not None
    artifacts = written_artifacts(
        services.blobs.get_json(job.blob_key), from_json(job.options, AnalysisOptions)
    )
    found = from_json(artifacts["attributing"], Attributed)
    publish(services, job_id, Talk(found.participants, found.turns))


def submit_talk(
    server: RunningServer, symbl: Symbl, talk: Talk, *, conversation_id: str | None = None, **asked: Any
) -> str:
    """A conversation of a talk that begins on a Monday at 16:00 UTC, or one that goes on with it; its id."""
    duration = {"startTime": "2026-06-15T16:00:00Z", "endTime": "2026-06-15T16:00:01Z"}
    messages = [{"payload": {"content": "What is said comes with the result."}, "duration": duration}]
    found_id, job_id = symbl.submit_text(conversation_id=conversation_id, messages=messages, **asked)
    publish(server.services, job_id, talk)
    return found_id
