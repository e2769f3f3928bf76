"""What is wrong with a recording's sound, said to the person who made it."""

from collections.abc import Iterator, Sequence

from hansard.media.channels import is_silent
from hansard.model.audio import Track, TrackSpeech

LOW_PEAK_DBFS = -40.0
CLIPPED_FROM = 0.001
NOISY_UNDER_DB = 10.0
SHORTEST_S = 0.1


def level_warnings(tracks: Sequence[Track]) -> tuple[str, ...]:
    """Warnings on length, level and clipping of the tracks."""
    return tuple(warning for track in tracks for warning in _of_track(track, _name(track.index, len(tracks))))


def noise_warnings(speeches: Sequence[TrackSpeech]) -> tuple[str, ...]:
    """Warnings on tracks whose speech hardly stands out from the rest."""
    return tuple(
        f"noise_high: {_name(speech.track, len(speeches))} is noisy (speech is only {speech.snr_db:.0f} dB "
        "above the noise); words may be wrong."
        for speech in speeches
        if speech.snr_db is not None and speech.snr_db < NOISY_UNDER_DB
    )


def _of_track(track: Track, name: str) -> Iterator[str]:
    if track.duration_s < SHORTEST_S:
        yield f"too_short: {name} lasts only {track.duration_s:.2f} s."
    elif is_silent(track):
        yield f"silent: {name} is silent."
    elif track.peak_dbfs < LOW_PEAK_DBFS:
        yield f"level_low: {name} is very quiet (peak {track.peak_dbfs:.0f} dBFS); words may be missing."
    if track.clipped_share >= CLIPPED_FROM:
        yield f"clipping: {name} is overdriven (in {track.clipped_share:.1%} of it); words may be wrong."


def _name(index: int, tracks: int) -> str:
    return "The recording" if tracks == 1 else f"Channel {index + 1}"
