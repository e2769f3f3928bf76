"""What people correct outlives every later analysis, beside what the machine says."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select
from tests.support.runs import Rows, Runs, new_runs

from hansard.errors import InsightNotFoundError, TurnNotFoundError
from hansard.model.corrections import settled
from hansard.model.insight import Insight, InsightKind
from hansard.model.transcript import Role
from hansard.pipeline.corrections import (
    NewItem,
    Said,
    add_item,
    change_item,
    correct_field,
    remove_item,
    restore_field,
    restore_item,
)
from hansard.pipeline.publish import wipe
from hansard.pipeline.roles import swap_roles
from hansard.pipeline.services import Services, open_services
from hansard.pipeline.wording import restore_wording, reword
from hansard.settings import Settings
from hansard.store.conversations import ConversationFilter, lock_conversation
from hansard.store.conversations import list_conversations as list_rows
from hansard.store.corrections import corrections_that_count, list_corrections
from hansard.store.tables import insights
from hansard.store.titles import find_titles

AGENT, CUSTOMER = Role.AGENT, Role.CUSTOMER
CALL: Rows = (
    (AGENT, "Hello, thank you for calling Bluewater Energy, my name is Ann. How can I help you?"),
    (CUSTOMER, "Hi, my electricity bill is wrong, I have been charged twice this month."),
    (AGENT, "I'm sorry to hear that. I'll send you the refund form tomorrow."),
    (CUSTOMER, "Thank you, that solves it. You have been really helpful."),
    (AGENT, "You're welcome. Is there anything else I can do for you? Goodbye."),
)
PARTED: Rows = ((AGENT, CALL[0][1].replace(". ", ".|")), *CALL[1:])
OTHERWISE: Rows = (*CALL[:2], (AGENT, "I'm sorry to hear that. It was our mistake."), *CALL[3:])
ACTION, TITLE = InsightKind.ACTION_ITEM, InsightKind.TITLE
PERFORMANCE = InsightKind.AGENT_PERFORMANCE
EVE = Said("eve", "I was there")


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def services(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """A store on each kind of database, which these tests share."""
    url = ""
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres_server").new_database()
    opened = open_services(Settings(data=tmp_path_factory.mktemp("data"), database_url=url))
    yield opened
    opened.close()


@pytest.fixture
def call(services: Services) -> Runs:
    """A conversation whose recording was analysed."""
    runs = new_runs(services)
    runs.hear(CALL)
    return runs


def do(runs: Runs, function: Any, *arguments: Any) -> Any:
    """Call a function as a request does, in a transaction that holds the conversation."""
    with runs.services.database.write() as connection:
        lock_conversation(connection, runs.row.id)
        return function(connection, runs.row.id, *arguments)


def the(runs: Runs, kind: InsightKind) -> Insight:
    """The first insight of a kind."""
    return runs.insights(kind)[0]


def shown(runs: Runs, kind: InsightKind) -> list[str | None]:
    return [one.value for one in settled(runs.insights(kind))]


def history(runs: Runs) -> list[tuple[str, str | None]]:
    """What was done, oldest first."""
    with runs.services.database.read() as connection:
        rows, _ = list_corrections(connection, runs.row.id, offset=0, limit=100)
    return [(row.action, row.value) for row in reversed(rows)]


def test_a_persons_rating_stays_over_every_analysis_beside_the_machines(call: Runs) -> None:
    machine = the(call, PERFORMANCE)
    do(call, correct_field, PERFORMANCE, "E", EVE)
    for run in (call.again, lambda: call.hear(CALL), lambda: call.hear(CALL, "b.wav")):
        run()
        found = the(call, PERFORMANCE)
        assert (found.id, shown(call, PERFORMANCE)) == (machine.id, ["E"])
        assert found.correction is not None
        assert (found.correction.author, found.correction.note) == ("eve", "I was there")
    do(call, restore_field, PERFORMANCE, EVE)
    assert the(call, PERFORMANCE) == replace(found, correction=None)
    assert history(call) == [("changed", "E"), ("restored", None)]


def test_a_person_may_say_that_there_is_none(call: Runs) -> None:
    do(call, correct_field, PERFORMANCE, None, EVE)
    call.again()
    assert shown(call, PERFORMANCE) == [None]
    assert the(call, PERFORMANCE).value is not None


def test_a_field_that_the_analysis_has_left_out_can_be_given(call: Runs, services: Services) -> None:
    with services.database.write() as connection:
        title = insights.c.id == the(call, TITLE).id
        connection.execute(insights.delete().where(title))
    do(call, correct_field, TITLE, "Refund", EVE)
    assert shown(call, TITLE) == ["Refund"]
    call.again()
    assert shown(call, TITLE) == ["Refund"]
    assert the(call, TITLE).value is not None


def on_earlier(runs: Runs) -> bool | None:
    correction = the(runs, PERFORMANCE).correction
    return correction and correction.on_earlier


def test_a_correction_tells_whether_the_transcript_was_another(call: Runs) -> None:
    do(call, correct_field, PERFORMANCE, "E", EVE)
    call.again()
    assert on_earlier(call) is False
    do(call, swap_roles, "eve")
    assert on_earlier(call) is True
    do(call, swap_roles, "eve")
    assert on_earlier(call) is False
    do(call, reword, call.turns()[1].id, "Hi.", EVE)
    assert on_earlier(call) is True
    do(call, restore_wording, call.turns()[1].id, EVE)
    assert on_earlier(call) is False
    call.hear(CALL)
    assert on_earlier(call) is True
    do(call, correct_field, PERFORMANCE, "D", EVE)
    assert on_earlier(call) is False


def moments(runs: Runs) -> dict[str, Any]:
    query = select(insights).where(insights.c.conversation_id == runs.row.id)
    with runs.services.database.read() as connection:
        return {row.id: row.created_at for row in connection.execute(query)}


def test_what_is_found_again_keeps_id_and_moment(call: Runs) -> None:
    before = moments(call)
    for run in (call.again, lambda: call.hear(CALL)):
        run()
        assert moments(call) == before


def test_a_changed_item_is_found_where_the_turns_have_moved(call: Runs) -> None:
    item = the(call, ACTION)
    do(call, change_item, item.id, {"value": "send form 7", "assignee": "Carol", "due": None}, EVE)
    call.hear(PARTED)
    found = the(call, ACTION)
    (now,) = settled(call.insights(ACTION))
    assert (found.id, found.value) == (item.id, item.value)
    assert (now.value, now.detail["assignee"], now.detail["due"]) == ("send form 7", "Carol", None)
    do(call, restore_item, item.id, EVE)
    assert call.insights(ACTION) == (replace(found, correction=None),)


def test_a_removed_item_stays_away_and_is_forgotten_when_it_is_not_found_again(call: Runs) -> None:
    item = the(call, ACTION)
    do(call, remove_item, item.id, EVE)
    for run in (call.again, lambda: call.hear(PARTED)):
        run()
        assert (shown(call, ACTION), the(call, ACTION).id) == ([], item.id)
    call.hear(OTHERWISE)
    assert call.insights(ACTION) == ()
    assert history(call) == [("removed", item.value)]
    with pytest.raises(InsightNotFoundError):
        do(call, restore_item, item.id, EVE)


def test_a_changed_item_that_is_not_found_again_stays_without_its_quote(call: Runs) -> None:
    item = the(call, ACTION)
    do(call, change_item, item.id, {"value": "send form 7"}, EVE)
    call.hear(OTHERWISE)
    (found,) = call.insights(ACTION)
    assert (found.id, found.evidence, shown(call, ACTION)) == (item.id, (), ["send form 7"])
    assert found.correction is not None
    assert found.correction.on_earlier


def test_what_a_person_added_stays_with_its_turns_and_is_restored_to_what_it_was(call: Runs) -> None:
    turn_id = call.turns()[1].id
    new = NewItem(InsightKind.TOPIC, "double charge", {}, (turn_id, turn_id))
    added = do(call, add_item, new, EVE)
    do(call, reword, turn_id, "I was charged twice.", EVE)
    call.hear(PARTED)
    found = next(one for one in call.insights(InsightKind.TOPIC) if one.id == added)
    assert [(one.turn_id, one.speaker, one.quote) for one in found.evidence] == [(turn_id, "Bob", None)]
    do(call, change_item, added, {"value": "two charges"}, EVE)
    do(call, remove_item, added, EVE)
    assert "two charges" not in shown(call, InsightKind.TOPIC)
    do(call, restore_item, added, EVE)
    assert "double charge" in shown(call, InsightKind.TOPIC)
    call.again()
    assert shown(call, InsightKind.TOPIC)[-1] == "double charge"


def test_a_change_of_one_detail_leaves_what_was_said_of_others(call: Runs) -> None:
    item = the(call, ACTION)
    do(call, change_item, item.id, {"assignee": "Carol"}, EVE)
    do(call, change_item, item.id, {"due": "on Friday"}, EVE)
    (now,) = settled(call.insights(ACTION))
    assert (now.value, now.detail["assignee"], now.detail["due"]) == (item.value, "Carol", "on Friday")


def test_what_the_machine_made_of_a_detail_goes_with_it(call: Runs, services: Services) -> None:
    item = the(call, ACTION)
    with services.database.write() as connection:
        detail = {**item.detail, "due": "tomorrow", "due_at": "2026-06-01"}
        connection.execute(insights.update().where(insights.c.id == item.id).values(detail=detail))
    do(call, change_item, item.id, {"due": "on Friday"}, EVE)
    (now,) = settled(call.insights(ACTION))
    assert (now.detail["due"], now.detail["due_at"]) == ("on Friday", None)


@pytest.mark.parametrize("insight_id", ["", "nothing"])
def test_an_item_that_is_not_there(call: Runs, insight_id: str) -> None:
    with pytest.raises(InsightNotFoundError):
        do(call, change_item, insight_id, {"value": "x"}, EVE)
    with pytest.raises(TurnNotFoundError):
        do(call, add_item, NewItem(ACTION, "x", {}, ("nothing",)), EVE)


def test_a_field_is_no_item(call: Runs) -> None:
    with pytest.raises(InsightNotFoundError):
        do(call, remove_item, the(call, TITLE).id, EVE)


def test_a_persons_text_is_analysed_and_taken_back_it_is_as_before(call: Runs) -> None:
    before, turns = {kind: call.insights(kind) for kind in InsightKind}, call.turns()
    do(call, reword, turns[2].id, "I'm sorry to hear that. I'll call you back tomorrow.", EVE)
    call.again()
    (item,) = call.insights(ACTION)
    assert item != before[ACTION][0]
    assert item.evidence[0].quote in call.turns()[2].text
    assert call.turns()[2].words[:5] == turns[2].words[:5]
    do(call, restore_wording, turns[2].id, EVE)
    call.again()
    assert call.turns() == turns
    assert {kind: nameless(call.insights(kind)) for kind in InsightKind} == {
        kind: nameless(found) for kind, found in before.items()
    }


def nameless(found: tuple[Insight, ...]) -> list[Insight]:
    return [replace(one, id=None) for one in found]


def test_a_persons_text_stays_where_the_same_is_heard_again(call: Runs) -> None:
    turn = call.turns()[2]
    do(call, reword, turn.id, "I'll call you back.", EVE)
    call.hear(PARTED)
    again = next(one for one in call.turns() if one.id == turn.id)
    assert again.text == "I'll call you back."
    assert (len(call.turns()), again.words[0]) == (6, turn.words[5])
    call.hear(PARTED, "b.wav")
    assert [one.text for one in call.turns()].count("I'll call you back.") == 1
    call.hear(OTHERWISE)
    assert "I'll call you back." not in [one.text for one in call.turns()]
    assert history(call) == [("changed", "I'll call you back.")]


def test_the_machines_text_written_again_takes_the_correction_back(call: Runs) -> None:
    turn = call.turns()[1]
    assert do(call, reword, turn.id, "Hi.", EVE)
    assert not do(call, reword, turn.id, "Hi.", EVE)
    assert do(call, reword, turn.id, turn.text, EVE)
    assert not do(call, restore_wording, turn.id, EVE)
    assert call.turns()[1] == turn
    assert history(call) == [("changed", "Hi."), ("restored", None)]


def test_a_turn_that_is_not_there(call: Runs) -> None:
    with pytest.raises(TurnNotFoundError):
        do(call, reword, "nothing", "Hi.", EVE)


def test_a_reset_forgets_all(call: Runs) -> None:
    do(call, correct_field, TITLE, "Refund", EVE)
    do(call, reword, call.turns()[1].id, "Hi.", EVE)
    do(call, wipe)
    call.hear(CALL)
    assert (history(call), the(call, TITLE).correction) == ([], None)
    assert call.turns()[1].text == CALL[1][1]


def test_a_deletion_leaves_nothing(call: Runs, services: Services) -> None:
    do(call, correct_field, TITLE, "Refund", EVE)
    services.intake.delete(call.row)
    assert history(call) == []


def found_by(runs: Runs, words: str) -> int:
    with runs.services.database.read() as connection:
        wanted = ConversationFilter(search=words)
        return list_rows(connection, runs.row.workspace_id, wanted, offset=0, limit=1)[1]


def test_a_persons_title_is_listed_and_searched(call: Runs, services: Services) -> None:
    machine = the(call, TITLE).value
    assert machine
    do(call, correct_field, TITLE, "Refund of Bob", EVE)
    with services.database.read() as connection:
        assert find_titles(connection, [call.row.id]) == {call.row.id: "Refund of Bob"}
    assert (found_by(call, "refund OF bob"), found_by(call, machine)) == (1, 0)
    do(call, restore_field, TITLE, EVE)
    assert (found_by(call, "refund OF bob"), found_by(call, machine)) == (0, 1)


def test_people_who_write_together_come_one_after_another(call: Runs, services: Services) -> None:
    grades = ["A", "B", "C", "D", "E"] * 2
    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(do, call, correct_field, PERFORMANCE, grade, EVE) for grade in grades]:
            done.result()
    written = history(call)
    assert sorted(value or "" for _, value in written) == sorted(grades)
    with services.database.read() as connection:
        (newest,) = corrections_that_count(connection, call.row.id).values()
    assert (newest.sequence, newest.value) == (10, written[-1][1])
    assert shown(call, PERFORMANCE) == [written[-1][1]]
