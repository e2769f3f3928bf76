"""A recording with more channels than two, from the file to the turns."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hansard.model.options import AnalysisOptions
from hansard.model.transcript import ChannelMode
from hansard.pipeline.engines import EngineConfiguration
from hansard.pipeline.offline import OfflinePipeline

pytestmark = pytest.mark.recordings


@pytest.fixture(scope="module")
def pipeline() -> Iterator[OfflinePipeline]:
    opened = OfflinePipeline(EngineConfiguration())
    yield opened
    opened.close()


def test_each_of_three_parties_has_a_channel_a_name_and_a_loudness(
    pipeline: OfflinePipeline, recordings: Path
) -> None:
    path = recordings / "odd_formats" / "whisper.net__multichannel.wav"
    options = AnalysisOptions(speaker_names=("Ann", "Bob", "Carol"))
    conversation = pipeline.analyze(path, options, lambda stage, share: None).conversation
    assert conversation.mode is ChannelMode.STEREO
    people = {one.id: one for one in conversation.participants}
    assert {(one.name, one.channel) for one in people.values()} == {("Ann", 0), ("Bob", 1), ("Carol", 2)}
    said = [(people[turn.participant].name, turn.channel) for turn in conversation.turns]
    assert said == [("Ann", 0), ("Carol", 2), ("Bob", 1)]
    assert set(conversation.loudness) == set(people)


def test_where_two_parties_are_the_most_three_are_mixed(pipeline: OfflinePipeline, recordings: Path) -> None:
    path = recordings / "odd_formats" / "whisper.net__multichannel.wav"
    result = pipeline.analyze(path, AnalysisOptions(max_parties=2), lambda stage, share: None)
    assert (result.conversation.mode, len(result.decoded.tracks)) == (ChannelMode.MONO, 1)
    assert any(warning.startswith("channels_mixed: The 3 channels") for warning in result.warnings)
    assert len(result.conversation.turns) >= 2
