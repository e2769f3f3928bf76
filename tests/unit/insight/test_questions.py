import pytest
from tests.unit.insight.dialogues import conversation

from hansard.insight.dialogue import prepare
from hansard.insight.questions import question_insights


def found(rows, **options):
    return question_insights(prepare(conversation(rows, **options)))


def asked(said, language="en-US"):
    return [item.value for item in found([("customer", said)], language=language)]


def answered(*texts):
    rows = [(who, text) for who, text in zip(("customer", "agent"), texts, strict=True)]
    return [item.detail["answered"] for item in found(rows) if item.detail["asked_by"] == "customer"]


@pytest.mark.parametrize(
    "said",
    [
        "when will it arrive",
        "is the shop open on sundays",
        "does the price include delivery",
        "could you spell that",
        "And the email?",
        "How so",
        "who told you that",
        "for how long",
        "what about the deposit",
        "any chance of a discount",
        "mind if i ask why",
        "anything else",
        "you're keeping the old number right",
        "it was blue wasn't it",
        "so you're saying it's closed",
        "order number please",
        "Tell me about your last job.",
        "Can you hear me.",
    ],
)
def test_questions_are_known_without_marks(said):
    assert asked(said) == [said]


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("i see it here do you still live on elm road", "do you still live on elm road"),
        ("okay great and what's your date of birth", "okay great and what's your date of birth"),
        ("i can help you with that can you give me the number", "can you give me the number"),
        ("let me check on monday was it the red one", "was it the red one"),
    ],
)
def test_a_question_begins_inside_a_run_of_words(said, question):
    assert asked(said) == [question]


def test_two_questions_in_one_run_are_two():
    assert len(asked("where did you buy it then do you still have the receipt")) == 2


@pytest.mark.parametrize(
    "said",
    [
        "I don't know what it costs.",
        "let me know if you need anything",
        "i was wondering about that",
        "The man who called was rude.",
        "so do i",
        "that's what i said",
        "i did it online",
        "you know what i think it is the battery",
        "should you need more just call",
        "the problem is it never works",
        "What a day!",
        "Have a nice day.",
        "all right",
        "do it again please",
    ],
)
def test_what_only_looks_like_one_is_none(said):
    assert asked(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "請問您的大名",
        "你有沒有收到",
        "這個多少錢",
        "可不可以改天",
        "你們幾點關門",
        "那運費呢",
        "東西寄了嗎",
        "您是要退貨對吧",
        "想問一下怎麼申請",
        "麻煩您報一下電話",
        "是你要的還是他要的",
    ],
)
@pytest.mark.parametrize(
    "fold",
    [
        str,
        lambda text: text.translate(
            str.maketrans("請問嗎麼時還電話幾點門運費錢", "请问吗么时还电话几点门运费钱")
        ),
    ],
)
def test_chinese_questions_are_known_without_marks(said, fold):
    assert asked(fold(said), "zh-TW") == [fold(said)]


@pytest.mark.parametrize(
    "said",
    [
        "我不知道什麼時候會到",
        "什麼都可以",
        "誰都會用",
        "沒什麼問題",
        "差不多了",
        "我看看有沒有",
        "有什麼問題再打給我",
        "多麼可惜",
        "這個還不錯",
    ],
)
def test_indefinite_and_dependent_words_ask_nothing(said):
    assert asked(said, "zh-TW") == []


def test_spaces_part_chinese_questions_without_marks():
    assert asked("好的 有電梯嗎 你住哪裡", "zh-TW") == ["有電梯嗎", "你住哪裡"]
    assert asked("好的 你住哪裡 幾樓", "zh-TW") == ["你住哪裡 幾樓"]


def test_a_supposition_that_is_confirmed_is_a_question():
    rows = [("agent", "so you moved in may"), ("customer", "yes on the third")]
    item = found(rows)[0]
    assert (item.value, item.detail["answered"]) == ("so you moved in may", True)
    assert found([("agent", "so you moved in may"), ("customer", "the boxes are still here")]) == []


def test_a_mark_is_surer_than_the_words():
    marked, bare = found([("agent", "Is it open?")])[0], found([("agent", "any news")])[0]
    assert 0.5 <= bare.detail["score"] < marked.detail["score"] <= 1


def test_a_question_names_who_asked():
    item = found([("customer", "When will it arrive?"), ("agent", "On Tuesday.")])[0]
    assert (item.detail["asked_by"], item.detail["asked_by_id"], item.detail["answered"]) == (
        "customer",
        "p1",
        True,
    )


@pytest.mark.parametrize("reply", ["I don't know.", "What do you mean?"])
def test_no_answer_leaves_a_question_open(reply):
    assert answered("When will it arrive?", reply) == [False]


def test_yes_answers_even_before_a_question_back():
    assert answered("Is this the shop?", "Yes, how can I help?") == [True]


def test_a_single_sentence_answers_the_last_of_two_questions():
    assert answered("Was it the front room? And what's your name?", "Lena Ahn.") == [False, True]
    assert answered("Was it the front room? And what's your name?", "No, the back. I'm Lena.") == [True, True]


def test_nobody_answers_the_last_word():
    assert [item.detail["answered"] for item in found([("customer", "Hello?")])] == [False]


def test_other_languages_go_by_their_marks():
    assert asked("Wann kommt es?", "de-DE") == ["Wann kommt es?"]
    assert asked("wann kommt es", "de-DE") == []
