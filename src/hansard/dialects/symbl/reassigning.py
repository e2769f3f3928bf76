"""Messages are other people's: turns, speech and insights of a conversation follow.

The caller has locked the conversation.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import Connection

from hansard.dialects.symbl.message import Message
from hansard.dialects.symbl.parting import Owners, Parted, follow, part
from hansard.dialects.symbl.respanning import reassigned
from hansard.dialects.symbl.view import View
from hansard.model.insight import Evidence, Insight
from hansard.model.transcript import Turn
from hansard.pipeline.members import noted, store_changed
from hansard.pipeline.naming import Renaming
from hansard.store.insights import list_insights
from hansard.store.participants import list_found_participants, list_participants, replace_participants
from hansard.store.recordings import list_recordings, update_recording
from hansard.store.turns import list_found_turns, list_found_turns_by_recording, replace_turns


def reassign(connection: Connection, view: View, owners: Owners, author: str) -> None:
    """Give each message to its owner, a participant's id; whoever has said nothing then is no member."""
    parted = _store_turns(connection, view, owners)
    _store_spans(connection, view, owners)
    _store_insights(connection, view, owners, parted, author)
    _store_people(connection, view, owners)


def _store_turns(connection: Connection, view: View, owners: Owners) -> dict[str, Parted]:
    """Turns of one owner each; those that were parted, by the ids they had."""
    parted: dict[str, Parted] = {}
    by_turn: dict[str, list[Message]] = {}
    for message in sorted(view.messages, key=lambda each: each.start):
        by_turn.setdefault(message.turn.id, []).append(message)
    for recording_id, turns in list_found_turns_by_recording(connection, view.conversation.id).items():
        kept: list[Turn] = []
        for turn in turns:
            messages = by_turn.get(turn.id, [])
            parts = part(turn, messages, owners)
            kept += [each.turn for each in parts]
            if len(parts) > 1:
                parted[turn.id] = Parted(messages[0].turn, tuple(parts))
        replace_turns(connection, view.conversation.id, recording_id, kept)
    return parted


def _store_spans(connection: Connection, view: View, owners: Owners) -> None:
    for recording in list_recordings(connection, view.conversation.id):
        if recording.spans:
            messages = [each for each in view.messages if each.recording_id == recording.id]
            spans = reassigned(recording.spans, messages, owners, recording.offset_s)
            update_recording(connection, recording.id, {"spans": spans})


def _store_insights(
    connection: Connection, view: View, owners: Owners, parted: dict[str, Parted], author: str
) -> None:
    conversation_id = view.conversation.id
    names = {one.id: one.name for one in list_participants(connection, conversation_id)}
    heirs = _heirs(view, owners)
    before = list_insights(connection, conversation_id)
    after = [follow(_retold(one, view, owners, names, heirs), parted) for one in before]
    store_changed(connection, conversation_id, before, after, author)


def _retold(
    one: Insight, view: View, owners: Owners, names: Mapping[str, str], heirs: Mapping[str, str]
) -> Insight:
    """An insight about who said it as it is now; where it is about others who are gone, about their heirs."""
    told = noted(one, _renamings(heirs, names))
    for change in _renamings({**heirs, **_speaker_change(one, view, owners)}, names):
        told = change.insight(told)
    return replace(told, evidence=tuple(_spoken(each, view, owners, names) for each in one.evidence))


def _renamings(taken: Mapping[str, str], names: Mapping[str, str]) -> list[Renaming]:
    """Whoever takes the place of others, by their ids before and now."""
    called = list(names.values())
    return [
        Renaming(old, names[old], new, names[new], is_only=called.count(names[old]) == 1)
        for old, new in taken.items()
        if old != new and old in names
    ]


def _speaker_change(one: Insight, view: View, owners: Owners) -> dict[str, str]:
    """Who said what an insight rests on, before and now."""
    messages = view.places(one.evidence[0]) if one.evidence else []
    return {messages[0].turn.participant: owners[messages[0].id]} if messages else {}


def _spoken(one: Evidence, view: View, owners: Owners, names: Mapping[str, str]) -> Evidence:
    messages = view.places(one)
    if not messages or owners[messages[0].id] == messages[0].turn.participant:
        return one
    return replace(one, speaker=names[owners[messages[0].id]])


def _heirs(view: View, owners: Owners) -> dict[str, str]:
    """Of everybody who has nothing left, who has most of what was theirs."""
    taken: dict[str, Counter[str]] = {}
    for message in view.messages:
        taken.setdefault(message.turn.participant, Counter())[owners[message.id]] += 1
    return {
        person: owners_now.most_common(1)[0][0]
        for person, owners_now in taken.items()
        if person not in owners.values()
    }


def _store_people(connection: Connection, view: View, owners: Owners) -> None:
    """Without those who have nothing left, in order of first speech."""
    found = list_found_participants(connection, view.conversation.id)
    first_s: dict[str, float] = {}
    for turn in list_found_turns(connection, view.conversation.id):
        first_s.setdefault(turn.participant, turn.start_s)
    gone = _heirs(view, owners).keys() - first_s.keys()
    left = [one for one in found if one.id not in gone]
    ordered = sorted(left, key=lambda one: first_s.get(one.id, float("inf")))
    replace_participants(connection, view.conversation.id, ordered)
