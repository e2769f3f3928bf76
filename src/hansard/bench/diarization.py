"""Who speaks when on a real telephone call mixed to one channel."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from hansard.bench.context import Context, Counter
from hansard.bench.heard import Cost, Heard, Voice
from hansard.bench.sets import english_utterances
from hansard.bench.speakers import COLLARS_S, SpeakerErrors, read_rttm, speaker_errors
from hansard.bench.systems import BARE_DIARIZER, OURS, TITLES, running
from hansard.bench.tables import Goal, Section, Table, percent, table

CALL, TURNS = Path("calls/autorepair_40_mono.flac"), Path("calls/autorepair_40.rttm")
RATE_GOAL, SPEED_GOAL = 0.055, 6.0


@dataclass(frozen=True, slots=True)
class VoiceScore:
    """Errors by collar, the number of speakers found, and the cost with transcription."""

    recording: str
    system: str
    errors: dict[float, SpeakerErrors]
    speakers: int
    cost: Cost
    peak_mb: float


def measure_diarization(context: Context) -> Section:
    """Both systems on the call; neither is told how many speak."""
    reference = read_rttm(context.recordings / TURNS)
    counter = Counter(context.report, 2)
    scores = []
    for name in (BARE_DIARIZER, OURS):
        heard = _hear(name, context.recordings)
        scores.append(score_voices(CALL.stem, name, reference, heard))
        counter.step(TITLES[name])
    return Section(
        how=f"`{CALL.name}`, a telephone call of two parties in one channel, against turns found on each "
        "party's own channel. pyannote.metrics, collar 0.5 s (the whole width) and none, overlap counted, "
        "all of the recording scored. Nobody is told the number of speakers; both write down the words as "
        "well. The bare engine runs its own speaker recognition as it comes.",
        tables=(voice_table(scores),),
        goals=_goals(scores[-1]),
        data={"voices": voice_data(scores)},
    )


def score_voices(recording: str, system: str, reference: tuple[Voice, ...], heard: Heard) -> VoiceScore:
    """What was heard against the turns."""
    errors = {
        collar_s: speaker_errors(reference, heard.voices, duration_s=heard.cost.audio_s, collar_s=collar_s)
        for collar_s in COLLARS_S
    }
    speakers = len({voice.speaker for voice in heard.voices})
    return VoiceScore(recording, system, errors, speakers, heard.cost, heard.peak_mb)


def voice_table(scores: Sequence[VoiceScore]) -> Table:
    """A row for each recording, system and collar."""
    rows = [row for score in scores for row in _rows(score)]
    columns = ("recording", "system", "collar", "DER", "missed", "false alarm", "confusion", "speakers")
    return table((*columns, "x realtime", "CPU s per audio s", "peak memory"), rows)


def voice_data(scores: Sequence[VoiceScore]) -> list[dict[str, Any]]:
    """The same for programs."""
    return [
        {
            "recording": score.recording,
            "system": score.system,
            "errors": [
                {"collar_s": collar_s, "der": errors.rate, **asdict(errors)}
                for collar_s, errors in score.errors.items()
            ],
            "speakers": score.speakers,
            "cost": asdict(score.cost),
            "peak_mb": score.peak_mb,
        }
        for score in scores
    ]


def _hear(name: str, recordings: Path) -> Heard:
    with running(name) as system:
        if name == OURS:
            system.hear(english_utterances(recordings)[0].path)  # loads the models; the other has them
        return system.hear(recordings / CALL)


def _rows(score: VoiceScore) -> list[tuple[object, ...]]:
    return [
        (
            score.recording,
            TITLES[score.system],
            f"{collar_s:g} s",
            percent(errors.rate),
            percent(errors.share(errors.missed_s)),
            percent(errors.share(errors.false_alarm_s)),
            percent(errors.share(errors.confusion_s)),
            score.speakers,
            f"{score.cost.times_realtime:.1f}",
            f"{score.cost.cpu_per_s:.3f}",
            f"{score.peak_mb:.0f} MB",
        )
        for collar_s, errors in score.errors.items()
    ]


def _goals(ours: VoiceScore) -> tuple[Goal, ...]:
    rate, speed = ours.errors[COLLARS_S[0]].rate, ours.cost.times_realtime
    return (
        Goal("DER, collar 0.5 s", f"at most {percent(RATE_GOAL)}", percent(rate), rate <= RATE_GOAL),
        Goal("speed, words included", f"{SPEED_GOAL:g} x realtime", f"{speed:.1f} x", speed >= SPEED_GOAL),
    )
