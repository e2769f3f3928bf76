import pytest

from hansard.insight.writing.english_questions import as_question, as_request
from hansard.insight.writing.english_telling import told_english
from hansard.insight.writing.voice import Voice

CUSTOMER = Voice("the customer", "the company", "the customer")
AGENT = Voice("Dana", "the customer", "the company")
AMONG_THREE = Voice("Ann", None, "the team")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("I want my money back", "the customer wants their money back"),
        ("my card keeps getting declined", "the customer's card keeps getting declined"),
        (
            "I've been waiting, and I haven't heard from you",
            "the customer has been waiting, and hasn't heard from the company",
        ),
        ("we had no water since I called you", "the customer had no water since they called the company"),
        ("um so i was like three weeks late", "the customer was three weeks late"),
        ("left my bag in the taxi", "the customer left their bag in the taxi"),
        ("im not happy", "the customer is not happy"),
        ("I know you have it", "the customer knows the company has it"),
        ("I moved. I'm in Leeds now.", "the customer moved; they are in Leeds now"),
    ],
)
def test_a_customer_is_told_of_in_the_third_person(said, told):
    assert told_english(said, CUSTOMER).strip(".") == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("I'll send you the form", "Dana will send the customer the form"),
        ("I see it and call you back", "Dana sees it and calls the customer back"),
        ("we pushed an update", "the company pushed an update"),
        ("you have two options", "the customer has two options"),
        ("I can help you find it", "Dana can help the customer find it"),
        ("so that bill stops, and I've put it on hold", "that bill stops, and Dana has put it on hold"),
    ],
)
def test_an_agent_is_told_of_by_name(said, told):
    assert told_english(said, AGENT) == told


def test_you_stays_where_nobody_in_particular_is_spoken_to():
    assert told_english("we will show you our plan", AMONG_THREE) == "the team will show you the team's plan"


@pytest.mark.parametrize(
    ("asked", "inside"),
    [
        ("when will it arrive?", "when it will arrive"),
        ("do you have any other sizes", "whether you have any other sizes"),
        ("how much does it cost to return", "how much it costs to return"),
        ("is there a fee for switching", "whether there is a fee for switching"),
        ("why is my bill so high", "why my bill is so high"),
        ("what time do you close", "what time you close"),
        ("why does the app keep crashing", "why the app keeps crashing"),
        ("my bill is high", ""),
        ("did it go through", ""),
    ],
)
def test_questions_turn_into_statements(asked, inside):
    assert as_question(asked) == inside.strip("?") or as_question(asked).strip("?") == inside


@pytest.mark.parametrize(
    ("asked", "inside"),
    [
        ("could you please check my order", "check my order"),
        ("can you release it", "release it"),
        ("can I come in", ""),
        ("you can do it", ""),
    ],
)
def test_requests_keep_their_verb(asked, inside):
    assert as_request(asked) == inside


@pytest.mark.parametrize(
    "text", ["", " ", "I", "you", "...", "😀", "I I I", "'m", "don't", "مرحبا", "{noise}"]
)
def test_any_scrap_is_survived(text):
    assert isinstance(told_english(text, CUSTOMER), str)
    assert isinstance(as_question(text), str)
    assert isinstance(as_request(text), str)
