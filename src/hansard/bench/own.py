"""Recordings of one's own: what lies beside a file (words, turns) is what it is scored against."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from hansard.bench.context import Context, Counter
from hansard.bench.diarization import VoiceScore, score_voices, voice_data, voice_table
from hansard.bench.heard import Heard
from hansard.bench.party_words import PartyScore, party_data, party_table, score_call
from hansard.bench.scoring import NORMALISER, WordErrors, word_errors
from hansard.bench.speakers import read_rttm
from hansard.bench.systems import BARE, BARE_DIARIZER, OURS, TITLES, RunningSystem, running
from hansard.bench.tables import Section
from hansard.bench.two_party import TwoPartyCall
from hansard.bench.words import Score, Scores, as_data, with_all, word_tables
from hansard.errors import ConfigurationError

TITLE = "Recordings of your own"
_NO_SOUND = frozenset({".txt", ".rttm", ".json", ".md", ".csv", ".tsv", ".srt", ".vtt"})


@dataclass(frozen=True, slots=True)
class OwnRecording:
    """A file with its references: a text, a text for each of two channels, or turns; each may be missing."""

    path: Path
    text: str | None
    parties: tuple[str, ...]
    turns: Path | None

    @property
    def set(self) -> str:
        """The folder it lies in."""
        return self.path.resolve().parent.name


@dataclass(slots=True)
class _Findings:
    """What one system achieved on all recordings."""

    scores: dict[str, Score]
    parties: list[PartyScore]
    voices: list[VoiceScore]


def find_recordings(paths: Iterable[Path]) -> tuple[OwnRecording, ...]:
    """The files named, and all files in the folders named. Raises ConfigurationError when there is none."""
    files = [path for given in paths for path in _files(given)]
    found = tuple(_with_references(path) for path in files if path.suffix.lower() not in _NO_SOUND)
    if not found:
        raise ConfigurationError("there are no recordings in what was named")
    return found


def measure_own(recordings: Sequence[OwnRecording], context: Context) -> Section:
    """Both systems on all of them; the engine's own speaker recognition only where there are turns."""
    with_turns = [recording for recording in recordings if recording.turns]
    counter = Counter(context.report, 2 * len(recordings) + len(with_turns))
    bare = _measure(BARE, recordings, counter)
    ours = _measure(OURS, recordings, counter)
    voices = [*_voices(with_turns, counter), *ours.voices]
    scores: Scores = {BARE: with_all(bare.scores), OURS: with_all(ours.scores)}
    parties = [*bare.parties, *ours.parties]
    return Section(
        how=f"{len(recordings)} recordings. Words through {NORMALISER}; speakers with pyannote.metrics, the "
        "collar being the whole width. The number of speakers is not told.",
        tables=(
            *word_tables(scores),
            *((party_table(parties),) if parties else ()),
            *((voice_table(voices),) if voices else ()),
        ),
        data={"words": as_data(scores), "parties": party_data(parties), "voices": voice_data(voices)},
    )


def _files(given: Path) -> list[Path]:
    if given.is_dir():
        return sorted(path for path in given.rglob("*") if path.is_file() and not path.name.startswith("."))
    if not given.is_file():
        raise ConfigurationError(f"no such file or folder: {given}")
    return [given]


def _with_references(path: Path) -> OwnRecording:
    """`call.txt` is all that was said in `call.wav`, `call.1.txt` what was said on its first channel."""
    parties = tuple(filter(None, (_read(path.with_suffix(f".{channel}.txt")) for channel in (1, 2))))
    turns = path.with_suffix(".rttm")
    return OwnRecording(path, _read(path.with_suffix(".txt")), parties, turns if turns.is_file() else None)


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def _measure(name: str, recordings: Sequence[OwnRecording], counter: Counter) -> _Findings:
    findings = _Findings({}, [], [])
    with running(name) as system:
        system.hear(recordings[0].path)  # loads the models
        for recording in recordings:
            _note(findings, recording, system)
            counter.step(f"{TITLES[name]}: {recording.path.name}")
    return findings


def _note(findings: _Findings, recording: OwnRecording, system: RunningSystem) -> None:
    heard = system.hear(recording.path, apart=bool(recording.parties))
    score = Score(_word_errors(recording, heard), heard.cost, heard.peak_mb)
    findings.scores[recording.set] = findings.scores.get(recording.set, Score()) + score
    if recording.parties:
        call = TwoPartyCall(recording.path.stem, recording.path, recording.parties)
        findings.parties.append(score_call(call, system.name, heard))
    if recording.turns and system.name == OURS:
        findings.voices.append(_score_voices(recording, recording.turns, system.name, heard))


def _word_errors(recording: OwnRecording, heard: Heard) -> WordErrors:
    return WordErrors() if recording.text is None else word_errors(recording.text, heard.text)


def _voices(recordings: Sequence[OwnRecording], counter: Counter) -> list[VoiceScore]:
    """The engine's own speaker recognition."""
    scores: list[VoiceScore] = []
    if not recordings:
        return scores
    with running(BARE_DIARIZER) as system:
        for recording in recordings:
            if recording.turns:
                heard = system.hear(recording.path)
                scores.append(_score_voices(recording, recording.turns, system.name, heard))
            counter.step(f"speakers: {recording.path.name}")
    return scores


def _score_voices(recording: OwnRecording, turns: Path, system: str, heard: Heard) -> VoiceScore:
    return score_voices(recording.path.stem, system, read_rttm(turns), heard)
