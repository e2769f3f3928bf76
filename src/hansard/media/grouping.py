"""Which channels hold the same sound."""

from collections.abc import Container, Iterator, Sequence
from pathlib import Path

from hansard.media.likeness import Likeness, compare
from hansard.media.mixing import mix_tracks
from hansard.model.audio import Track


class Alikeness:
    """How alike every two of some channels are."""

    def __init__(self, folder: Path, tracks: Sequence[Track]) -> None:
        found = compare([folder / track.pcm for track in tracks]) if len(tracks) > 1 else {}
        self._found = {
            (tracks[first].index, tracks[second].index): likeness
            for (first, second), likeness in found.items()
        }
        self._folder = folder

    def between(self, one: Track, other: Track) -> Likeness:
        """That of two channels."""
        return self._found[min(one.index, other.index), max(one.index, other.index)]

    def without(self, channels: Container[int]) -> Iterator[Likeness]:
        """That of every two but for some channels, by number."""
        for (first, second), likeness in self._found.items():
            if first not in channels and second not in channels:
                yield likeness

    def groups(self, tracks: Sequence[Track]) -> list[list[Track]]:
        """Channels with the same sound together, in the order of their first."""
        groups: list[list[Track]] = []
        for track in tracks:
            same = [group for group in groups if any(self.between(track, each).is_same for each in group)]
            groups = [group for group in groups if group not in same]
            groups.append([*(each for group in same for each in group), track])
        return sorted(groups, key=lambda group: group[0].index)

    def merge(self, group: Sequence[Track]) -> Track:
        """One track of a group; copies of the loudest channel are left out, and their files deleted."""
        loudest = max(group, key=lambda track: track.rms_dbfs)
        others = [track for track in group if track is not loudest]
        copies = [track for track in others if self.between(loudest, track).is_identical]
        for track in copies:
            (self._folder / track.pcm).unlink()
        return mix_tracks(
            self._folder,
            [loudest, *(track for track in others if track not in copies)],
            number=min(track.index for track in group),
        )
