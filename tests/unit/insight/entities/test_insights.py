from datetime import datetime

from hansard.insight.dialogue import prepare
from hansard.insight.entities.insights import entity_insights
from hansard.model.conversation import Conversation
from hansard.model.definitions import CustomEntity, Definitions
from hansard.model.insight import Insight, InsightKind
from hansard.model.transcript import ChannelMode, Participant, Turn, Word


def _conversation(
    *texts: str, language: str = "en-US", names: tuple[str, str] = ("speaker1", "speaker2")
) -> Conversation:
    turns = tuple(
        Turn(f"t{number}", f"p{number % 2 + 1}", number * 10.0, number * 10.0 + 8.0, text)
        for number, text in enumerate(texts)
    )
    return Conversation(
        language,
        len(texts) * 10.0,
        ChannelMode.STEREO,
        participants=(Participant("p1", names[0]), Participant("p2", names[1])),
        turns=turns,
        start_time=datetime(2026, 3, 2, 3, 0),  # noqa: DTZ001 (naive UTC)
        time_zone="America/New_York",
        definitions=Definitions(entities=(CustomEntity("Plan", "gold plan"),)),
    )


def _entities(conversation: Conversation) -> list[Insight]:
    return entity_insights(prepare(conversation))


def test_one_insight_for_each_entity_with_all_its_places() -> None:
    conversation = _conversation(
        "My name is Anna Bee.", "Hello Anna Bee, I have the gold plan.", "The Gold Plan is 5 euros."
    )
    found = {(each.detail["type"], each.detail["value"]): each for each in _entities(conversation)}
    assert list(found) == [("person", "anna bee"), ("custom", "gold plan"), ("money", "5 EUR")]
    anna = found["person", "anna bee"]
    assert (anna.kind, anna.value) == (InsightKind.ENTITY, "Anna Bee")
    assert [place["turn_id"] for place in anna.detail["places"]] == ["t0", "t1"]
    assert found["custom", "gold plan"].detail["custom_type"] == "Plan"
    assert found["money", "5 EUR"].detail["amount"] == 5


def test_evidence_is_the_mention_itself_with_its_times() -> None:
    conversation = _conversation("My name is Anna.")
    words = tuple(Word(text, at, at + 0.5) for at, text in enumerate("My name is Anna.".split()))
    turn = Turn("t0", "p1", 0.0, 8.0, "My name is Anna.", words)
    (insight,) = _entities(Conversation("en-US", 8.0, ChannelMode.MONO, conversation.participants, (turn,)))
    (evidence,) = insight.evidence
    place = insight.detail["places"][0]
    assert evidence.quote == turn.text[place["start"] : place["end"]] == "Anna"
    assert (evidence.start_s, evidence.end_s) == (3.0, 3.5)


def test_dates_are_reckoned_from_the_local_day() -> None:
    (insight,) = _entities(_conversation("See you tomorrow."))  # it is still the 1st in New York
    assert insight.detail["value"] == "2026-03-02"


def test_a_name_that_was_asked_for_is_known_from_then_on() -> None:
    found = _entities(_conversation("May I have your name please?", "xanthe blorg", "ok blorg one moment"))
    people = [(each.detail["value"], len(each.evidence)) for each in found if each.detail["type"] == "person"]
    assert people == [("xanthe blorg", 1), ("blorg", 1)]


def test_a_name_that_is_plain_once_is_known_in_every_turn() -> None:
    found = _entities(
        _conversation("I work for Glimt Holdings Ltd.", "Bojidar said so.", "Our driver, Bojidar, left.")
    )
    assert [len(each.evidence) for each in found if each.detail["value"] == "bojidar"] == [2]


def test_participants_are_known() -> None:
    found = _entities(_conversation("so zbysek will call", "yes", names=("Zbysek Quill", "speaker2")))
    assert [each.detail["value"] for each in found] == ["zbysek"]


def test_nothing_said_is_nothing_found() -> None:
    assert _entities(Conversation("en-US", 0.0, ChannelMode.MONO)) == []
    assert _entities(_conversation("", "   ", "...")) == []


def test_the_same_conversation_has_the_same_entities() -> None:
    conversation = _conversation("我叫陳志豪，住在台北。", "陳先生您好", language="zh-TW")
    assert _entities(conversation) == _entities(conversation)
    assert {each.detail["type"] for each in _entities(conversation)} == {"person", "location"}
