"""Agents are told from customers by what they say."""

import json
import re
from dataclasses import replace

import pytest

from hansard.model.options import AnalysisOptions, CallFlags, Direction, Scenario
from hansard.model.transcript import ChannelMode, Participant, Role, RoleNames, RoleSource, Turn
from hansard.speech.attribute import attribute
from hansard.speech.roles import recognise_roles

SERVICE = AnalysisOptions(scenario=Scenario.SERVICE_CALL)


def cast(dialogue, channels=False):
    """Turns and participants of (who, text) pairs."""
    names = list(dict.fromkeys(who for who, _ in dialogue))
    people = [
        Participant(f"p{number}", f"speaker{number}", channel=number - 1 if channels else None)
        for number in range(1, len(names) + 1)
    ]
    turns = [
        Turn(f"t{number}", people[names.index(who)].id, number, number + 1, text)
        for number, (who, text) in enumerate(dialogue)
    ]
    return turns, people, names


def roles(dialogue, options=SERVICE) -> dict[str, str]:
    turns, people, names = cast(dialogue)
    found = recognise_roles(turns, people, options)
    return {name: one.role.value for name, one in zip(names, found, strict=True)}


def written_calls(recordings):
    """Labelled service dialogues of three sources, those with both parties marked."""
    folder = recordings / "text"
    calls = []
    for line in (folder / "ms_contoso_calls_a.jsonl").read_text(encoding="utf-8").splitlines():
        marked = re.findall(r"(Agent|Customer)[^:\n]*:\s*(.+)", json.loads(line)["Content"])
        calls.append([(who.lower(), text) for who, text in marked])
    chats = json.loads((folder / "abcd_sample.json").read_text(encoding="utf-8"))
    calls += [[pair for pair in chat["original"] if pair[0] != "action"] for chat in chats]
    support = json.loads((folder / "azure_call_center_input.json").read_text(encoding="utf-8"))
    items = support["analysisInput"]["conversations"][0]["conversationItems"]
    calls.append([(item["participantId"].lower(), item["text"]) for item in items])
    return [call for call in calls if len(call) > 4 and {who for who, _ in call} == {"agent", "customer"}]


@pytest.mark.recordings
@pytest.mark.parametrize("scenario", [Scenario.SERVICE_CALL, Scenario.AUTO])
def test_whole_written_calls(recordings, scenario):
    calls = written_calls(recordings)
    right = [
        roles(call, AnalysisOptions(scenario=scenario)) == {"agent": "agent", "customer": "customer"}
        for call in calls
    ]
    assert len(calls) >= 30
    assert sum(right) >= len(calls) - 1


@pytest.mark.recordings
def test_calls_without_opening_and_closing(recordings):
    middles = [call[2:-2] for call in written_calls(recordings)]
    found = [roles(call) for call in middles if {who for who, _ in call} == {"agent", "customer"}]
    swapped = [one for one in found if one["agent"] == "customer"]
    right = [one for one in found if one == {"agent": "agent", "customer": "customer"}]
    assert swapped == []
    assert len(right) >= 0.95 * len(found)


@pytest.mark.recordings
def test_a_real_call_in_two_channels(hear):
    heard = hear("calls/autorepair_40_stereo.flac")
    options = AnalysisOptions(agent_name="Michelle", customer_name="Jack")
    said = attribute(ChannelMode.STEREO, heard.words, heard.speech, (), options)
    agent, customer = recognise_roles(said.turns, said.participants, options)
    assert (agent.channel, agent.role, agent.name) == (0, Role.AGENT, "Michelle")
    assert (customer.channel, customer.role, customer.name) == (1, Role.CUSTOMER, "Jack")
    assert agent.role_confidence > 0.9


@pytest.mark.recordings
@pytest.mark.parametrize("name", ["test_ES2004a", "test_IS1003a", "train_IS1004c"])
def test_a_meeting_of_designers_has_no_agent(recordings, name):
    meeting = json.loads((recordings / "text" / f"qmsum_{name}.json").read_text(encoding="utf-8"))
    dialogue = [(turn["speaker"], turn["content"]) for turn in meeting["meeting_transcripts"]]
    assert set(roles(dialogue, AnalysisOptions()).values()) == {"unknown"}


CHINESE = [
    ("agent", "您好,感謝您的來電,我是遠方電信客服,請問有什麼可以為您服務?"),
    ("customer", "你好,我的網路從昨天開始就連不上,我想問一下怎麼辦。"),
    ("agent", "非常抱歉造成您的不便,請問您的帳號是多少?請稍等。"),
    ("customer", "好,謝謝。"),
]


def test_a_chinese_call():
    assert roles(CHINESE) == {"agent": "agent", "customer": "customer"}


def test_a_chinese_call_in_simplified_script():
    simplified = [
        ("customer", "我的订单有问题,我要投诉。"),
        ("agent", "很抱歉,请问您的订单号码是多少?我帮您查询。"),
    ]
    assert roles(simplified) == {"customer": "customer", "agent": "agent"}


def test_a_name_in_the_first_person():
    talk = [("one", "Hello, this is Amy."), ("two", "Good morning.")]
    options = AnalysisOptions(scenario=Scenario.SERVICE_CALL, agent_name="Amy Lee", customer_name="Bob")
    turns, people, _ = cast(talk)
    first, second = recognise_roles(turns, people, options)
    assert (first.role, first.name) == (Role.AGENT, "Amy Lee")
    assert (second.role, second.name) == (Role.CUSTOMER, "Bob")


@pytest.mark.parametrize(
    ("direction", "first"), [(Direction.INBOUND, "agent"), (Direction.OUTBOUND, "customer")]
)
def test_direction_decides_only_where_words_do_not(direction, first):
    flags = CallFlags(direction=direction)
    options = AnalysisOptions(scenario=Scenario.SERVICE_CALL, flags=flags)
    assert roles([("one", "Hello?"), ("two", "Good morning.")], options)["one"] == first
    assert roles(CHINESE, options) == {"agent": "agent", "customer": "customer"}


def test_without_evidence_nobody_is_anything():
    turns, people, _ = cast([("one", "Hello?"), ("two", "Good morning.")])
    found = recognise_roles(turns, people, SERVICE)
    assert [(one.role, one.role_confidence, one.name) for one in found] == [
        (Role.UNKNOWN, None, "speaker1"),
        (Role.UNKNOWN, None, "speaker2"),
    ]


def test_more_evidence_is_more_confidence():
    weak = cast([("a", "Could you please verify that?"), ("b", "Okay.")])
    strong = cast([*CHINESE])
    confidence = [
        recognise_roles(turns, people, SERVICE)[0].role_confidence for turns, people, _ in (weak, strong)
    ]
    assert 0.5 < confidence[0] < 0.7 < confidence[1] <= 1


def test_the_third_person_stays_unknown_and_a_second_agent_is_one():
    dialogue = [
        ("agent", "Thank you for calling Acme, how can I help you today?"),
        ("customer", "Hi, I'm calling about my bill, I have a problem with it."),
        ("child", "Mum, where is the ball?"),
        ("second", "Thank you for holding, this is Joe speaking. How can I help you?"),
        ("customer", "I want my money back."),
    ]
    found = roles(dialogue)
    assert found == {"agent": "agent", "customer": "customer", "child": "unknown", "second": "agent"}


def test_a_lone_customer_and_a_lone_stranger():
    assert roles([("one", "I'm calling because my phone is not working.")]) == {"one": "customer"}
    assert roles([("one", "The weather is fine.")]) == {"one": "unknown"}


def test_meetings_have_no_roles():
    assert roles(CHINESE, AnalysisOptions(scenario=Scenario.MEETING)) == {
        "agent": "unknown",
        "customer": "unknown",
    }


@pytest.mark.parametrize(
    ("agent_channel", "expected"), [(1, ["agent", "customer"]), (2, ["customer", "agent"])]
)
def test_a_declared_channel_wins_over_content(agent_channel, expected):
    turns, people, _ = cast(CHINESE, channels=True)
    options = AnalysisOptions(
        scenario=Scenario.SERVICE_CALL,
        recognise_agent=False,
        agent_channel=agent_channel,
        agent_name="Amy",
        customer_name="Bob",
    )
    found = recognise_roles(turns, people, options)
    assert [one.role.value for one in found] == expected
    assert [one.name for one in found] == ["Amy" if role == "agent" else "Bob" for role in expected]


def test_what_a_role_rests_on_and_the_names_for_either_role_are_kept():
    turns, people, _ = cast(CHINESE, channels=True)
    options = AnalysisOptions(scenario=Scenario.SERVICE_CALL, agent_name="Amy")
    by_content = recognise_roles(turns, people, options)
    by_request = recognise_roles(turns, people, replace(options, recognise_agent=False, agent_channel=1))
    assert {one.role_source for one in by_content} == {RoleSource.CONTENT}
    assert {one.role_source for one in by_request} == {RoleSource.REQUEST}
    assert [one.names for one in by_content] == [RoleNames("speaker1", "Amy"), RoleNames("speaker2", "Amy")]
    assert {one.names for one in recognise_roles(turns, people, SERVICE)} == {None}


@pytest.mark.parametrize(("channels", "agent_channel"), [(True, None), (False, 1)])
def test_without_recognition_or_a_declared_channel_roles_are_unknown(channels, agent_channel):
    turns, people, _ = cast(CHINESE, channels=channels)
    options = AnalysisOptions(
        scenario=Scenario.SERVICE_CALL, recognise_agent=False, agent_channel=agent_channel, agent_name="Amy"
    )
    found = recognise_roles(turns, people, options)
    assert [(one.role, one.name) for one in found] == [(Role.UNKNOWN, "speaker1"), (Role.UNKNOWN, "speaker2")]
