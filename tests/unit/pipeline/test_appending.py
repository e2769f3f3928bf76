from dataclasses import replace

from hansard.model.transcript import ChannelMode, Participant
from hansard.pipeline.appending import appended
from hansard.pipeline.assemble import RecordingPart


def _part(*names: str, offset_s: float = 0.0, mode: ChannelMode = ChannelMode.MONO) -> RecordingPart:
    people = tuple(Participant(f"p{number}", name) for number, name in enumerate(names, 1))
    return RecordingPart("r", offset_s, 10.0, mode, people, (), (), {}, is_appended=True)


def _names(part: RecordingPart) -> list[str]:
    return [one.name for one in part.participants]


def test_it_begins_where_the_conversation_ends() -> None:
    part = appended(_part("speaker1"), [_part(offset_s=20.5), _part(offset_s=3)])
    assert (part.offset_s, part.is_appended) == (30.5, False)
    assert appended(_part("speaker1"), []) == replace(_part("speaker1"), is_appended=False)


def test_unnamed_voices_are_numbered_on() -> None:
    part = appended(_part("speaker1", "Ann", "speaker2"), [_part("speaker1", "speaker3"), _part("Bob")])
    assert _names(part) == ["speaker4", "Ann", "speaker5"]


def test_whoever_writes_keeps_the_name_that_was_given() -> None:
    part = appended(_part("speaker1", mode=ChannelMode.TEXT), [_part("speaker1")])
    assert _names(part) == ["speaker1"]
