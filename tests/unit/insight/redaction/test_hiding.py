import json
from dataclasses import asdict, replace
from datetime import datetime

from tests.unit.insight.dialogues import HAPPY_EN, conversation
from tests.unit.insight.redaction.dialogues import call

from hansard.insight.engines.rules import RulesAnalyst
from hansard.insight.redaction.hiding import Hiding
from hansard.model.insight import Correction, Evidence, Insight, InsightKind
from hansard.model.transcript import Choice, Turn, Word, Wording

AT = datetime.fromisoformat("2026-03-04T15:00")
SECRETS = ("Dana", "dana", "Wong", "4471", "four thousand")


def test_nothing_of_an_analysis_tells_names_or_numbers() -> None:
    talk = conversation(HAPPY_EN, names={"agent": "Dana", "customer": "Lee Wong"})
    analysis = RulesAnalyst().analyse(talk)
    hiding = Hiding(talk)
    documents = [asdict(hiding.analysis(analysis)), asdict(hiding.conversation())]
    before = json.dumps([asdict(analysis), asdict(talk)], default=str)
    after = json.dumps(documents, default=str)
    assert [each for each in SECRETS if each not in before] == []
    assert [each for each in SECRETS if each in after] == []
    assert hiding.conversation().turns[3].text == "Sure, it is ****."
    assert [one.name for one in hiding.conversation().participants] == ["speaker1", "speaker2"]
    kinds = [insight.kind for insight in analysis.insights]
    assert [insight.kind for insight in hiding.analysis(analysis).insights] == kinds


def test_names_that_are_no_names_stay() -> None:
    talk = call(("a", "Hello."))
    assert Hiding(talk).conversation() == talk
    person = replace(talk.participants[0], choice=Choice("eve", AT, name="Dana"))
    assert Hiding(talk).participant(person).choice is None


def test_a_quote_is_judged_by_the_turn_it_stands_in() -> None:
    talk = call(("a", "And your zip, 4 digits?"), ("c", "it's 4471 now"), ("a", "4 digits"))
    hiding = Hiding(talk)
    quotes = Evidence("t1", "4471"), Evidence("t2", "4 digits")
    found = hiding.insight(Insight(InsightKind.TOPIC, "4 digits", quotes))
    assert (found.value, [each.quote for each in found.evidence]) == ("4 digits", ["****", "4 digits"])


def test_details_keep_what_the_machine_has_written() -> None:
    detail = {
        "assignee": "Dana",
        "due": "2026-03-06T15:00",
        "turn_ids": ["4471-1"],
        "said": ["ask Dana Quill"],
    }
    talk = call(("a", "I'm Dana Quill."), ("c", "Yes."), names=("Dana", "speaker2"))
    found = Hiding(talk).insight(Insight(InsightKind.ACTION_ITEM, "Dana will call", detail=detail))
    assert found.value == "**** will call"
    assert found.detail == detail | {"assignee": "speaker1", "said": ["ask ****"]}


def test_what_people_said_of_it_is_hidden_as_well() -> None:
    said = Correction("eve", AT, value="Call for Dana", detail={"assignee": "Dana"}, note="Dana, 555-0199")
    talk = call(("a", "Hi."), names=("Dana", "speaker2"))
    hidden = Hiding(talk).insight(Insight(InsightKind.TITLE, "Call", correction=said)).correction
    assert hidden is not None
    assert (hidden.value, hidden.detail, hidden.note) == (
        "Call for ****",
        {"assignee": "speaker1"},
        "****, ****",
    )
    assert hidden.author == "eve"


def test_a_corrected_turn_has_neither_text() -> None:
    shown = "My number is 555-0199, I'm Anna Quill."
    talk = call(("c", shown))
    heard = replace(
        talk.turns[0], text="My number is 555-0188.", wording=Wording("eve", AT, shown, "it is Anna Quill")
    )
    hidden = Hiding(talk).turn(heard)
    assert hidden.text == "My number is ****."
    assert hidden.wording == Wording("eve", AT, "My number is ****, I'm ****.", "it is ****")


def test_words_are_masked_where_they_stand() -> None:
    words = (Word("it's", 0.0, 0.5), Word("4471", 0.5, 1.0), Word("2290,", 1.0, 1.5), Word("ok", 1.5, 2.0))
    talk = call(("a", "Your account number?"), ("c", "it's 4471 2290, ok"))
    turn = replace(talk.turns[1], words=words)
    hiding = Hiding(replace(talk, turns=(talk.turns[0], turn)))
    assert [word.text for word in hiding.turn(turn).words] == ["it's", "****", "****", "ok"]
    elsewhere = replace(turn, words=(Word("unlike", 0.0, 0.5),))
    assert hiding.turn(elsewhere).words == ()


def test_a_turn_that_nobody_knows_is_read_by_itself() -> None:
    assert Hiding(call()).turn(Turn("x", "p1", 0.0, 1.0, "Call 555-0199.")).text == "Call ****."
