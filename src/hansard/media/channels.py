"""What becomes of the channels of a recording: a party each, or one track for all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hansard.media.grouping import Alikeness
from hansard.media.mixing import mix_tracks
from hansard.media.surround import bass_channels, is_scene
from hansard.model.audio import Track

SILENT_PEAK_DBFS = -66.0  # idle A-law lines peak at -72 dBFS, the quietest usable speech at -50


@dataclass(frozen=True, slots=True)
class Settled:
    """The tracks that stay. `correlation` is None unless two channels were compared."""

    tracks: tuple[Track, ...]
    correlation: float | None = None
    warnings: tuple[str, ...] = ()


def is_silent(track: Track) -> bool:
    """Nothing but the idle pattern of a line."""
    return track.peak_dbfs < SILENT_PEAK_DBFS


def settle_channels(
    folder: Path,
    tracks: tuple[Track, ...],
    *,
    layout: Sequence[str] = (),
    mix: bool = False,
    max_parties: int | None = None,
) -> Settled:
    """One track for each party among the decoded channels; the pcm files of others are deleted.

    Silent channels are dropped, and channels with the same sound are one party. All become one track
    when that is asked for (`mix`), when there are more than `max_parties`, and when the channels are
    loudspeakers of one scene; `layout` has each one's name where the file gives names. A track has
    the number of its channel, that of the first where it stands for several.
    """
    if len(tracks) == 1:
        return Settled(tracks)
    found = _examine(folder, tracks, layout)
    parties = len(found.groups)
    together = parties > 1 and (mix or found.is_scene or parties > (max_parties or parties))
    kept = _carry_out(folder, tracks, found, together=together)
    return Settled(kept, _correlation(tracks, found), tuple(_warnings(tracks, found, together=together)))


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found out about channels: groups with the same sound, in order, silent ones left out."""

    alike: Alikeness
    groups: list[list[Track]]
    is_scene: bool

    @property
    def used(self) -> set[int]:
        return {track.index for group in self.groups for track in group}


def _examine(folder: Path, tracks: Sequence[Track], layout: Sequence[str]) -> _Found:
    sounding = [track for track in tracks if not is_silent(track)] or list(tracks[:1])
    alike = Alikeness(folder, sounding)
    bass = bass_channels(layout)
    paths = [folder / track.pcm for track in sounding if track.index in bass]
    scene = bool(bass) and is_scene(paths, alike.without(bass))
    voices = [track for track in sounding if not (scene and track.index in bass)]
    return _Found(alike, alike.groups(voices or sounding), scene)


def _carry_out(folder: Path, tracks: Sequence[Track], found: _Found, *, together: bool) -> tuple[Track, ...]:
    for track in tracks:
        if track.index not in found.used:
            (folder / track.pcm).unlink()
    parties = tuple(found.alike.merge(group) for group in found.groups)
    return (mix_tracks(folder, parties, number=0),) if together else parties


def _correlation(tracks: Sequence[Track], found: _Found) -> float | None:
    both = len(tracks) == len(found.used) == 2
    return round(found.alike.between(*tracks).waveform, 3) if both else None


def _warnings(tracks: Sequence[Track], found: _Found, *, together: bool) -> Iterator[str]:
    if not found.is_scene:
        yield from _silence_warnings(tracks)
    if together and len(tracks) > 2:
        yield mixed_warning(len(tracks))
    for group in found.groups:
        if len(group) > 1 and not together:
            which = "Both channels hold" if len(tracks) == 2 else f"Channels {_listed(group)} hold"
            yield f"channels_same: {which} the same sound; they are taken as one."


def mixed_warning(channels: int) -> str:
    """That all channels of a file became one."""
    return f"channels_mixed: The {channels} channels of the file were mixed to one."


def _silence_warnings(tracks: Sequence[Track]) -> Iterator[str]:
    """The silent channels by number; nothing when all are, which is said elsewhere."""
    silent = [track for track in tracks if is_silent(track)]
    if not 0 < len(silent) < len(tracks):
        return
    which = f"Channel {_listed(silent)} is" if len(silent) == 1 else f"Channels {_listed(silent)} are"
    used = "only the other one is" if len(tracks) == 2 else "only the others are"
    yield f"channel_silent: {which} silent; {used} used."


def _listed(tracks: Sequence[Track]) -> str:
    """Channel numbers as people count: `1, 2 and 4`."""
    numbers = [str(number) for number in sorted(track.index + 1 for track in tracks)]
    return " and ".join(part for part in (", ".join(numbers[:-1]), numbers[-1]) if part)
