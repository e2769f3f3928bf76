"""Dialogues for the analysis, written for these tests."""

from hansard.insight.engines.rules import RulesAnalyst
from hansard.model.conversation import Conversation
from hansard.model.insight import Analysis, InsightKind
from hansard.model.options import CallFlags, Scenario
from hansard.model.transcript import ChannelMode, Participant, Role, Span, Turn

Rows = list[tuple[str, str]]

ROLES = {"agent": Role.AGENT, "customer": Role.CUSTOMER}

HAPPY_EN: Rows = [
    ("agent", "Hello, thank you for calling Bluewater Energy, my name is Dana. How can I help you?"),
    ("customer", "Hi, I have a problem with my electricity bill, it seems too high this month."),
    ("agent", "I'm sorry to hear that. Can I have your account number, please?"),
    ("customer", "Sure, it is 4471."),
    (
        "agent",
        "I have corrected the meter reading and you will receive a new bill within two days.",
    ),
    ("customer", "Oh, that solves it. You have been really helpful, thank you so much!"),
    ("agent", "You're welcome. Is there anything else I can do for you? Have a nice day."),
    ("customer", "No, that's all. I'm very happy with this. Goodbye."),
]
NEUTRAL_EN: Rows = [
    ("agent", "Hello, thank you for calling Bluewater Energy, my name is Dana. How can I help you?"),
    ("customer", "Hi, I'd like to change the address on my account before I move house."),
    ("agent", "Can I have your account number, please?"),
    ("customer", "It is 4471, the new street is Canal Road 12."),
    ("agent", "I have updated the address, the next bill will be sent there."),
    ("customer", "Okay. And the meter reading is taken on the first of the month, as before?"),
    ("agent", "Yes, that stays the same. Is there anything else? Have a nice day."),
    ("customer", "No, thanks, bye."),
]
ANGRY_EN: Rows = [
    ("agent", "Hello, thank you for calling Bluewater Energy, my name is Dana. How can I help you?"),
    ("customer", "This is the third time I'm calling about my bill. I am absolutely furious."),
    ("agent", "I'm sorry to hear that. Can I have your account number, please?"),
    ("customer", "I already told you twice. Your service is terrible service, it is unacceptable."),
    ("agent", "A specialist will call you tomorrow about the bill."),
    ("customer", "That does not help me. Get me your supervisor, the bill is still wrong."),
    ("agent", "I'll ask my supervisor to call you back. Have a nice day."),
    ("customer", "It is still not solved. I am going to cancel my contract."),
]
HAPPY_ZH: Rows = [
    ("agent", "您好，這裡是青山電力，我是小美，請問有什麼可以幫您？"),
    ("customer", "你好，我這個月的電費帳單有問題，金額比平常高很多。"),
    ("agent", "非常抱歉造成您的不便，請問您的帳號是多少？"),
    ("customer", "帳號是四四七一，名字是陳小明。"),
    ("agent", "謝謝您，我已經幫您修改抄表數字，兩天內會寄出新的帳單給您。"),
    ("customer", "太好了，問題解決了，你的服務真的很好，非常感謝！"),
    ("agent", "不客氣，請問還有其他需要幫忙的嗎？祝您愉快，再見。"),
    ("customer", "沒有了，我很滿意，再見。"),
]
NEUTRAL_ZH: Rows = [
    ("agent", "您好，這裡是青山電力，我是小美，請問有什麼可以幫您？"),
    ("customer", "你好，我想更改帳單的寄送地址，我下個月要搬家。"),
    ("agent", "請問您的帳號是多少？"),
    ("customer", "帳號是四四七一，新地址是運河路十二號。"),
    ("agent", "我已經幫您更新地址，下一期帳單會寄到那裡。"),
    ("customer", "好，那抄表日期跟以前一樣嗎？"),
    ("agent", "是的，請問還有其他需要幫忙的嗎？祝您愉快，再見。"),
    ("customer", "沒有了，謝謝，再見。"),
]
ANGRY_ZH: Rows = [
    ("agent", "您好，這裡是青山電力，我是小美，請問有什麼可以幫您？"),
    ("customer", "我已經打了三次電話了，帳單還是錯的，你們的服務太差了！"),
    ("agent", "非常抱歉，請問您的帳號是多少？"),
    ("customer", "我剛剛已經說過了，真的很離譜，我非常生氣。"),
    ("agent", "專員明天會聯絡您。"),
    ("customer", "不能接受，叫你們主管來聽，不然我要解約。"),
    ("agent", "我會請主管回電給您，再見。"),
    ("customer", "問題還是沒有解決，太失望了。"),
]


def conversation(
    rows: Rows,
    language: str = "en-US",
    scenario: Scenario = Scenario.SERVICE_CALL,
    flags: CallFlags | None = None,
    confidence: float | None = 0.9,
    names: dict[str, str] | None = None,
    mode: ChannelMode = ChannelMode.STEREO,
) -> Conversation:
    """A conversation of one turn after the other; who is no agent or customer has no role."""
    people: dict[str, Participant] = {}
    turns: list[Turn] = []
    at_s = 0.5
    for number, (who, text) in enumerate(rows, 1):
        name = (names or {}).get(who, who)
        role = ROLES.get(who, Role.UNKNOWN)
        person = people.setdefault(who, Participant(f"p{len(people) + 1}", name, role, confidence))
        end_s = at_s + max(0.5, len(text) / (14 if text.isascii() else 5))
        turns.append(Turn(f"t{number}", person.id, round(at_s, 3), round(end_s, 3), text))
        at_s = end_s + 0.4
    return Conversation(
        language=language,
        duration_s=at_s,
        mode=mode,
        participants=tuple(people.values()),
        turns=tuple(turns),
        spans=tuple(Span(turn.participant, turn.start_s, turn.end_s) for turn in turns),
        scenario=scenario,
        flags=flags or CallFlags(),
    )


def analyse(rows: Rows, **options: object) -> Analysis:
    return RulesAnalyst().analyse(conversation(rows, **options))  # type: ignore[arg-type]


def value(analysis: Analysis, kind: InsightKind) -> str | None:
    insight = analysis.first(kind)
    assert insight is not None
    assert (insight.value is None) == (insight.null_reason is not None)
    return insight.value
