import numpy as np
import pytest

from hansard.media.pcm import count_samples, iter_blocks, read_slice

RAMP = np.arange(40_000) / 65_536


def test_a_slice_has_the_samples_of_its_times(make_pcm) -> None:
    piece = read_slice(make_pcm(RAMP), 1.0, 1.5)
    assert piece.dtype == np.float32
    assert piece.size == 8_000
    assert piece[0] == pytest.approx(RAMP[16_000], abs=1e-4)


def test_a_slice_ends_with_the_track(make_pcm) -> None:
    assert read_slice(make_pcm(RAMP), 2.0, 9.0).size == 8_000
    assert read_slice(make_pcm(RAMP), 9.0, 10.0).size == 0
    assert read_slice(make_pcm(RAMP), -1.0, 0.5).size == 8_000


def test_blocks_together_are_the_track(make_pcm) -> None:
    path = make_pcm(RAMP)
    blocks = list(iter_blocks(path, 1.0))
    assert [block.size for block in blocks] == [16_000, 16_000, 8_000]
    assert np.abs(np.concatenate(blocks) - RAMP).max() < 1e-4
    assert count_samples(path) == RAMP.size


def test_full_scale_is_one(make_pcm) -> None:
    assert read_slice(make_pcm(np.array([-1.0, 1.0])), 0.0, 1.0) == pytest.approx([-1.0, 1.0], abs=1e-4)
