"""Whose voices those of an appended recording are."""

from typing import Any

from tests.support.dialect_server import RunningServer
from tests.support.published import Talk, spoken, submit_talk
from tests.support.symbl import Symbl
from tests.support.symbl_store import members, rename

from hansard.model.transcript import Participant


def _talk(*people: Participant) -> Talk:
    return spoken(people, *((one.id, "Good morning to all of you.") for one in people))


TWO_VOICES = _talk(Participant("p1", "speaker1"), Participant("p2", "speaker2"))


def _names(symbl: Symbl, conversation_id: str) -> list[Any]:
    return [one["name"] for one in members(symbl, conversation_id)]


def test_voices_are_nobodys_heard_before(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = submit_talk(server, symbl, TWO_VOICES)
    submit_talk(server, symbl, TWO_VOICES, conversation_id=conversation_id)
    assert _names(symbl, conversation_id) == ["Speaker 1", "Speaker 2", "Speaker 3", "Speaker 4"]


def test_not_even_of_somebody_who_has_a_name_by_now(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = submit_talk(server, symbl, TWO_VOICES)
    rename(symbl, conversation_id, members(symbl, conversation_id)[0], name="Ann", email="ann@example.com")
    submit_talk(server, symbl, TWO_VOICES, conversation_id=conversation_id)
    assert _names(symbl, conversation_id) == ["Ann", "Speaker 2", "Speaker 3", "Speaker 4"]


def test_whoever_has_a_name_is_known_again_by_it(server: RunningServer, symbl: Symbl) -> None:
    ann = Participant("p1", "Ann", channel=0, email="ann@example.com")
    conversation_id = submit_talk(server, symbl, _talk(ann, Participant("p2", "speaker2", channel=1)))
    later = (Participant("p1", "Bob", channel=0), Participant("p2", "A.", channel=1, email="Ann@example.com"))
    submit_talk(server, symbl, _talk(*later), conversation_id=conversation_id)
    assert _names(symbl, conversation_id) == ["Ann", "Speaker 2", "Bob"]
    speakers = [message["from"]["name"] for message in symbl.messages(conversation_id)]
    assert speakers == ["Ann", "Speaker 2", "Bob", "Ann"]


def test_times_go_on(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = submit_talk(server, symbl, TWO_VOICES)
    for _ in range(2):
        submit_talk(server, symbl, TWO_VOICES, conversation_id=conversation_id)
    offsets = [message["timeOffset"] for message in symbl.messages(conversation_id)]
    assert offsets == sorted(offsets)
    assert len(set(offsets)) == 6
