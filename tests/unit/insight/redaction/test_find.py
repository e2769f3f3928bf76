import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard.insight.entities.known import Known, personal
from hansard.insight.redaction.asked import NOTHING_ASKED, Asked
from hansard.insight.redaction.find import redactions
from hansard.insight.redaction.kinds import RedactionKind as Kind


def found(text: str, language: str = "en-US", asked: Asked = NOTHING_ASKED) -> list[tuple[Kind, str]]:
    return [(each.kind, text[each.start : each.end]) for each in redactions(text, language, asked=asked)]


SPOKEN_PHONE = "four one five five five five zero one two three"
SPOKEN_CARD = "four one one one, one one one one, one one one one, one one one one"


@pytest.mark.parametrize(
    ("text", "kind", "item"),
    [
        ("My name is Bojidar Quill.", Kind.PERSON_NAME, "Bojidar Quill"),
        ("it's bee dot quill at hive dot com", Kind.EMAIL_ADDRESS, "bee dot quill at hive dot com"),
        (f"my number is {SPOKEN_PHONE}", Kind.PHONE_NUMBER, SPOKEN_PHONE),
        ("4111-1111-1111-1111", Kind.CREDIT_CARD_NUMBER, "4111-1111-1111-1111"),
        (SPOKEN_CARD, Kind.CREDIT_CARD_NUMBER, SPOKEN_CARD),
        ("the card ends in 4242", Kind.CREDIT_CARD_NUMBER, "4242"),
        ("the security code is 123", Kind.SECURITY_CODE, "123"),
        ("my pin is one two three four", Kind.SECURITY_CODE, "one two three four"),
        ("My password is swordfish9.", Kind.SECURITY_CODE, "swordfish9"),
        ("SSN 078-05-1120", Kind.SSN, "078-05-1120"),
        ("2567 are the last four of my social", Kind.SSN, "2567"),
        ("passport number is X1234567", Kind.ID_NUMBER, "X1234567"),
        ("it is QQ 12 34 56 C, AB 12 34 56 C", Kind.ID_NUMBER, "AB 12 34 56 C"),
        ("my policy is HX-2290-117, thanks", Kind.ACCOUNT_NUMBER, "HX-2290-117"),
        ("the account number, let me see, it's 4471 2290", Kind.ACCOUNT_NUMBER, "4471 2290"),
        ("confirmation g 75 f 34", Kind.ACCOUNT_NUMBER, "g 75 f 34"),
        ("DE89 3704 0044 0532 0130 00", Kind.ACCOUNT_NUMBER, "DE89 3704 0044 0532 0130 00"),
        ("yes, 44712290", Kind.ACCOUNT_NUMBER, "44712290"),
        ("bojidar 8255", Kind.ACCOUNT_NUMBER, "8255"),
        ("I was born on July 9th, 1984", Kind.DATE_OF_BIRTH, "July 9th, 1984"),
        ("send it to 18 Foxglove Lane, Ghent, OR 97201.", Kind.ADDRESS, "18 Foxglove Lane, Ghent, OR 97201"),
        ("see www.hive.com", Kind.URL, "www.hive.com"),
    ],
)  # fmt: skip
def test_english(text: str, kind: Kind, item: str) -> None:
    assert (kind, item) in found(text)


@pytest.mark.parametrize(
    ("text", "kind", "item"),
    [
        ("我叫歐陽美玲", Kind.PERSON_NAME, "歐陽美玲"),
        ("身分證字號是A123456789", Kind.ID_NUMBER, "A123456789"),
        ("身份证11010519491231002X", Kind.ID_NUMBER, "11010519491231002X"),
        ("卡號末四碼是四二四二", Kind.CREDIT_CARD_NUMBER, "四二四二"),
        ("驗證碼是482913", Kind.SECURITY_CODE, "482913"),
        ("帳號是六六二零八八四一", Kind.ACCOUNT_NUMBER, "六六二零八八四一"),
        ("打零九一二三四五六七八給我", Kind.PHONE_NUMBER, "零九一二三四五六七八"),
        ("生日是七十九年五月六號", Kind.DATE_OF_BIRTH, "七十九年五月六號"),
        ("寄到嘉義市民生路12號3樓", Kind.ADDRESS, "嘉義市民生路12號3樓"),
        ("四五一二，對", Kind.ACCOUNT_NUMBER, "四五一二"),
    ],
)
def test_chinese(text: str, kind: Kind, item: str) -> None:
    assert (kind, item) in found(text, "zh-TW")


@pytest.mark.parametrize(
    "text",
    [
        "I ordered 1200 chairs for $45.50 each on March 3rd 2024.",
        "We paid 4500 dollars for 12 months in 2023.",
        "It takes 1000 steps and 25 minutes, from 10:30 to 11.",
        "Room 1208, gate 22, flight BA2490.",
        "The balance is 4471.20 and the account is 3 years old.",
        "I was charged 4500 on my account.",
        "My password is wrong.",
        "The date is 06052018 and the amount of 230000.",
        "Two adults and three children.",
        "2018",
    ],
)
def test_prices_dates_and_counts_stay(text: str) -> None:
    assert found(text) == []


def test_prices_and_counts_stay_in_chinese() -> None:
    assert found("一共1280元，三個人，下午三點，訂1200個便當。", "zh-TW") == []


def test_what_was_asked_for_tells_what_an_answer_is() -> None:
    assert found("it's 4471") == [(Kind.ACCOUNT_NUMBER, "4471")]
    assert found("it's 4471", asked=Asked((Kind.SSN,))) == [(Kind.SSN, "4471")]
    assert found("it's 4471", asked=Asked(harmless=True)) == []
    assert found("87 jp nagar", asked=Asked(address=True)) == [(Kind.ADDRESS, "87 jp nagar")]
    assert found("viswa", asked=Asked((Kind.PERSON_NAME,))) == [(Kind.PERSON_NAME, "viswa")]
    both = found("sure, 2567 and 90210", asked=Asked((Kind.SSN, Kind.ADDRESS)))
    assert both == [(Kind.SSN, "2567"), (Kind.ADDRESS, "90210")]


def test_only_the_kinds_that_are_wanted_go() -> None:
    text = "Anna Quill, a@b.co, 4111111111111111"
    kinds = [each.kind for each in redactions(text, "en-US", {Kind.EMAIL_ADDRESS})]
    assert kinds == [Kind.EMAIL_ADDRESS]


def test_other_languages_have_what_needs_none() -> None:
    text = "Je suis Anna Quill, 06 12 34 56 78, a@b.fr, 4111 1111 1111 1111, dossier 12345678"
    known = Known(people=personal(["Anna Quill"]))
    kinds = [each.kind for each in redactions(text, "fr-FR", known=known)]
    assert kinds == [Kind.PHONE_NUMBER, Kind.EMAIL_ADDRESS, Kind.CREDIT_CARD_NUMBER, Kind.ACCOUNT_NUMBER]


PIECES = (
    *(
        "my account is",
        "4471 2290",
        "four five",
        "born on",
        "card",
        "pin is",
        "oh",
        "a 4 b",
        "[SSN_1]",
        "$45.50",
    ),
    *(
        "身分證",
        "A123456789",
        "四五一二",
        "驗證碼",
        "路100號",
        "pass word is x",
        "at gmail dot com",
        "address is 5",
    ),
    *("😀", "\u202eabc", "²", "١٢٣", "\n", "is", "-", ","),
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=10), max_size=12).map(" ".join)
ASKED = st.builds(Asked, st.tuples(st.sampled_from(Kind)), st.booleans(), st.booleans())


@given(TEXTS, st.sampled_from(["en-US", "zh-CN", "ar"]), ASKED)
@settings(max_examples=150, deadline=None)
def test_redactions_are_in_order_and_apart(text: str, language: str, asked: Asked) -> None:
    end = 0
    for each in redactions(text, language, asked=asked):
        assert end <= each.start < each.end <= len(text)
        end = each.end
