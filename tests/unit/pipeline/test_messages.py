from hansard.model.audio import Decoded, TrackSpeech
from hansard.model.options import AnalysisOptions
from hansard.model.transcript import ChannelMode, Participant, Span, Turn
from hansard.pipeline.artifacts import from_json, to_json
from hansard.pipeline.messages import WrittenMessage, written_artifacts
from hansard.pipeline.transcription import Transcribed
from hansard.speech.attribute import Attributed


def _artifacts(*messages: WrittenMessage) -> tuple[Decoded, Attributed]:
    document = to_json(messages, tuple[WrittenMessage, ...])
    found = written_artifacts(document, AnalysisOptions(language="de-DE"))
    assert from_json(found["segmenting"], tuple[TrackSpeech, ...]) == ()
    assert from_json(found["transcribing"], Transcribed) == Transcribed("de-DE", ())
    return from_json(found["decoding"], Decoded), from_json(found["attributing"], Attributed)


def _times(found: Attributed) -> list[tuple[float, float]]:
    return [(turn.start_s, turn.end_s) for turn in found.turns]


def _authors(*messages: WrittenMessage) -> list[str]:
    return [turn.participant for turn in _artifacts(*messages)[1].turns]


def test_messages_are_turns() -> None:
    decoded, found = _artifacts(
        WrittenMessage("One. Two.", "Ann", "ann@example.com", 0.0, 2.5), WrittenMessage("Three.")
    )
    assert (decoded.mode, decoded.tracks) == (ChannelMode.TEXT, ())
    assert found.participants == (
        Participant("p1", "Ann", email="ann@example.com", user_id="ann@example.com"),
        Participant("p2", "unknown speaker"),
    )
    assert found.turns == (Turn("t1", "p1", 0.0, 2.5, "One. Two."), Turn("t2", "p2", 2.501, 2.501, "Three."))
    assert found.spans == (Span("p1", 0.0, 2.5), Span("p2", 2.501, 2.501))


def test_without_times_they_follow_by_milliseconds() -> None:
    decoded, found = _artifacts(*(WrittenMessage(text) for text in "abc"))
    assert _times(found) == [(0.0, 0.0), (0.001, 0.001), (0.002, 0.002)]
    assert decoded.duration_s == 0.003  # what is appended comes behind the last one


def test_the_length_is_to_the_end_of_the_last_message() -> None:
    assert (
        _artifacts(WrittenMessage("a", start_s=4.0, end_s=5.0), WrittenMessage("b", start_s=0.0, end_s=1.0))[
            0
        ].duration_s
        == 5.0
    )
    assert _artifacts(WrittenMessage("a", start_s=4.0, end_s=4.0))[0].duration_s == 4.001


def test_an_end_before_the_start_is_the_start() -> None:
    assert _times(_artifacts(WrittenMessage("a", start_s=2.0, end_s=1.0))[1]) == [(2.0, 2.0)]


def test_people_are_known_by_id_else_by_name() -> None:
    ann, other = WrittenMessage("a", "Ann", "Ann@example.com"), WrittenMessage("a", "Ann", "7")
    assert _authors(ann, WrittenMessage("a", "A.", "ann@EXAMPLE.com"), other) == ["p1", "p1", "p2"]
    assert _authors(WrittenMessage("a", None, "X"), WrittenMessage("a", None, "x")) == ["p1", "p2"]
    assert _authors(ann, WrittenMessage("a", "Ann"), WrittenMessage("a", "Bob")) == ["p1", "p1", "p2"]
    assert _authors(WrittenMessage("a"), WrittenMessage("a")) == ["p1", "p1"]


def test_whoever_has_an_id_alone_is_called_by_it() -> None:
    assert _artifacts(WrittenMessage("a", None, "ann@example.com"))[1].participants == (
        Participant("p1", "ann@example.com", email="ann@example.com", user_id="ann@example.com"),
    )
