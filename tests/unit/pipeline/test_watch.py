"""Progress over stages that run one after another and side by side."""

import pytest

from hansard.pipeline.stages import GROUPS, STAGES
from hansard.pipeline.watch import GroupProgress


def test_progress_never_falls_and_ends_whole():
    told: list[tuple[str, float]] = []
    for group in GROUPS:
        progress = GroupProgress(group, lambda stage, done: told.append((stage, done)))
        for share in (0.0, 0.4, 0.2, 1.0):
            for stage in group:
                progress.of(stage)(share)
    shares = [done for _, done in told]
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1.0)


def test_the_slowest_of_a_group_is_told_of():
    told: list[str] = []
    group = next(group for group in STAGES if len(group) == 2)
    progress = GroupProgress(group, lambda stage, done: told.append(stage))
    progress.of(group[0])(0.5)
    progress.of(group[1])(0.9)
    assert told == ["diarizing", "transcribing"]
