import pytest
from tests.unit.insight.dialogues import HAPPY_EN, NEUTRAL_EN, NEUTRAL_ZH, Rows
from tests.unit.insight.rated import answers, performance

CHAT: Rows = [
    ("customer", "hi, which sizes does the Alba jacket come in"),
    ("agent", "Hi there! It comes in 36 to 46. Which one would you like?"),
    ("customer", "42, and can i pick it up in the shop?"),
    ("agent", "Yes, at Mill Lane. Would tomorrow suit you, or Friday?"),
    ("customer", "friday, thanks"),
    ("agent", "Done, I've reserved it until Friday evening. Happy shopping, and enjoy the jacket!"),
]


def saying(words: str, at: int = 4, rows: Rows = NEUTRAL_EN) -> Rows:
    return [*rows[:at], ("agent", words), *rows[at:]]


@pytest.mark.parametrize(
    "words",
    [
        "Oh no, that sounds stressful.",
        "I'd be upset too.",
        "You have every reason to be annoyed.",
        "Don't worry, we'll get you sorted.",
    ],
)
def test_empathy_has_many_words(words):
    rows = [
        NEUTRAL_EN[0],
        ("customer", "My card is broken."),
        ("agent", words),
        ("customer", "Okay."),
        *NEUTRAL_EN[2:],
    ]
    assert answers(rows)["empathy"] == "yes"


@pytest.mark.parametrize("words", ["您先不要緊張。", "這個確實很麻煩。", "換做是誰都會生氣。"])
def test_empathy_has_many_words_in_chinese(words):
    rows = [NEUTRAL_ZH[0], ("customer", "我的卡片壞了。"), ("agent", words), *NEUTRAL_ZH[2:]]
    assert answers(rows, language="zh-TW")["empathy"] == "yes"


def test_vague_answers_are_no_explanation():
    vague = [("agent", "I'm not sure, it depends."), ("agent", "Maybe they will call, I can't say.")]
    insight = performance([*NEUTRAL_EN[:4], *vague, *NEUTRAL_EN[5:]])
    missed = {item.criterion: item for item in insight.evidence if item.answer == "no"}
    assert missed["next_step"].turn_id == "t6"


def test_details_said_back_are_confirmed():
    rows = [
        ("customer", "My number is 4471 and I moved house."),
        ("agent", "Thank you, 4471."),
        ("customer", "Yes."),
        ("agent", "I have updated the address, and the next bill will be sent to the new one."),
    ]
    assert answers(rows)["verification"] == "yes"
    assert answers([*rows[:1], ("agent", "Thank you."), *rows[2:]])["verification"] == "no"


def test_a_bare_goodbye_is_no_closing():
    curt = [*NEUTRAL_EN[:6], ("agent", "Yes. Bye."), ("customer", "Bye.")]
    assert answers(curt)["closing"] == "no"
    assert answers(CHAT)["closing"] == "yes"


def test_a_chat_without_a_greeting_on_either_side_has_none_to_judge():
    rows = [("customer", "which sizes does the jacket come in"), ("agent", "36 to 46."), *CHAT[2:]]
    assert "greeting" not in answers(rows)


def test_brushing_off_costs_points_and_rudeness_caps():
    brushing = saying("That's what the system says.", rows=saying("I'm just telling you."))
    brushed = performance(brushing)
    assert answers(brushing)["language"] == "no"
    assert brushed.value < "D"
    assert performance(saying("Shut up.")).value == "D"


def test_a_single_brush_off_costs_nothing():
    assert answers(saying("That's what the system says."))["language"] == "yes"


@pytest.mark.parametrize(
    "words",
    [
        "It might get lost in the post.",
        "I'll deal with it today.",
        "Oh, that's too bad, I'm sorry.",
        "What's wrong with your phone?",
        "You can't go wrong with the blue one.",
        "You'll need your PIN at the branch.",
        "It's just a formality.",
    ],
)
def test_harmless_words_are_not_prohibited(words):
    assert answers(saying(words))["language"] == "yes"


@pytest.mark.parametrize(
    "words", ["請問您有病歷嗎？", "這是滾筒洗衣機。", "你們垃圾袋要幾個？", "隨便您挑。"]
)
def test_harmless_words_are_not_prohibited_in_chinese(words):
    rows = saying(words, rows=NEUTRAL_ZH)
    assert answers(rows, language="zh-TW")["language"] == "yes"


def test_a_long_call_may_have_a_few_vague_answers():
    rows = [*NEUTRAL_EN[:4], ("agent", "I'm not sure."), ("agent", "That depends on the tariff.")]
    long = [*rows, *NEUTRAL_EN[4:6] * 60]
    assert answers(rows)["next_step"] == "no"
    assert answers(long)["next_step"] == "yes"


def test_what_the_trade_forbids_is_prohibited_language():
    assert performance(saying("I guarantee you a ten percent return, just say it's for family.")).value >= "D"


def test_an_agent_who_has_to_be_told_again_does_not_listen():
    rows = [
        *NEUTRAL_EN[:4],
        ("agent", "So you want to close the account."),
        ("customer", "No, I said I want to change the address."),
        ("agent", "Which account do you want to close?"),
        ("customer", "As I said, the address."),
        *NEUTRAL_EN[4:],
    ]
    assert answers(rows)["listening"] == "no"


def test_the_customer_who_leaves_without_help_got_no_resolution():
    rows = [
        *NEUTRAL_EN[:4],
        ("agent", "I cannot do that."),
        ("customer", "Never mind, I'll look elsewhere."),
    ]
    insight = performance(rows)
    missed = {item.criterion: item for item in insight.evidence if item.answer == "no"}
    assert missed["resolution"].quote == "Never mind, I'll look elsewhere."


def test_a_question_answered_is_a_resolution():
    rows = [
        ("customer", "Hello, how long does the ferry take?"),
        ("agent", "Hello, the crossing takes two hours in summer."),
        ("customer", "Hm. And how much luggage may I bring?"),
        ("agent", "Two bags for each passenger are included at no charge."),
    ]
    assert answers(rows)["resolution"] == "yes"


@pytest.mark.parametrize("words", ["It's done when it's fixed.", "I think it is booked.", "Is it booked?"])
def test_what_is_vague_asked_or_conditional_is_not_done(words):
    rows = [
        *NEUTRAL_EN[:4],
        ("agent", words),
        ("customer", "What? Unbelievable."),
        ("agent", words),
    ]
    assert answers(rows)["resolution"] == "no"


def test_good_calls_are_told_from_curt_ones():
    curt = [
        ("agent", "Support."),
        ("customer", "Hello, my printer does not work, I have a deadline."),
        ("agent", "Model number."),
        ("customer", "LX40, it is on the invoice."),
        ("agent", "I don't know that one, it depends."),
        ("customer", "What shall I do now?"),
        ("agent", "No idea. You could look on the website I guess."),
        ("customer", "Okay, bye."),
    ]
    assert performance(HAPPY_EN).value == "A"
    assert performance(curt).value >= "D"
