import numpy as np
import pytest

from hansard.media.pcm import count_samples, iter_blocks, read_samples, to_float

RAMP = np.arange(40_000) / 65_536


def test_samples_are_read_from_where_they_are_asked_for(make_pcm) -> None:
    piece = to_float(read_samples(make_pcm(RAMP), 16_000, 8_000))
    assert piece.dtype == np.float32
    assert piece.size == 8_000
    assert piece[0] == pytest.approx(RAMP[16_000], abs=1e-4)


def test_reading_ends_with_the_track(make_pcm) -> None:
    assert read_samples(make_pcm(RAMP), 32_000, 99_000).size == 8_000
    assert read_samples(make_pcm(RAMP), 99_000, 1_000).size == 0


def test_blocks_together_are_the_track(make_pcm) -> None:
    path = make_pcm(RAMP)
    blocks = list(iter_blocks(path, 1.0))
    assert [block.size for block in blocks] == [16_000, 16_000, 8_000]
    assert np.abs(np.concatenate(blocks) - RAMP).max() < 1e-4
    assert count_samples(path) == RAMP.size


def test_full_scale_is_one(make_pcm) -> None:
    samples = to_float(read_samples(make_pcm(np.array([-1.0, 1.0])), 0, 2))
    assert samples == pytest.approx([-1.0, 1.0], abs=1e-4)
