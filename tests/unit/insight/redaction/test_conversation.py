from tests.unit.insight.redaction.dialogues import call

from hansard.insight.redaction.conversation import redact_conversation
from hansard.insight.redaction.kinds import RedactionKind as Kind
from hansard.insight.redaction.masking import redacted_text
from hansard.model.conversation import Conversation
from hansard.model.transcript import ChannelMode


def hidden(conversation: Conversation) -> list[str]:
    """The texts of the turns with what is to go in its kind."""
    turns = redact_conversation(conversation).turns
    texts = []
    for turn in conversation.turns:
        own = turns.get(turn.id, ())
        text = redacted_text(turn.text, own, "\0")
        for each in own:
            text = text.replace("\0", f"<{each.kind}>", 1)
        texts.append(text)
    return texts


def test_a_question_tells_what_its_answer_is() -> None:
    texts = hidden(
        call(
            ("a", "Can you give me the last four of your social?"),
            ("c", "uh let me look"),
            ("c", "2567"),
            ("a", "Thanks. And how much would you like to move?"),
            ("c", "4500"),
            ("a", "Where should we send the card?"),
            ("c", "87 jp nagar"),
        )
    )
    assert texts[2] == "<SSN>"
    assert texts[4] == "4500"
    assert texts[6] == "<ADDRESS>"


def test_a_number_in_pieces_is_waited_for() -> None:
    texts = hidden(
        call(
            ("a", "What's your account number?"),
            ("c", "it's 4471"),
            ("a", "mm-hm"),
            ("c", "22"),
            ("c", "90"),
        )
    )
    assert texts[1:] == ["it's <ACCOUNT_NUMBER>", "mm-hm", "<ACCOUNT_NUMBER>", "<ACCOUNT_NUMBER>"]


def test_a_number_that_is_read_back_goes_as_well() -> None:
    texts = hidden(
        call(
            ("c", "My account is 4471 2290."),
            ("a", "So 2290 was the end of it, four four seven one two two nine oh?"),
            ("c", "Yes. I paid 2290 dollars."),
        )
    )
    assert texts[1] == "So <ACCOUNT_NUMBER> was the end of it, <ACCOUNT_NUMBER>?"


def test_names_are_those_of_participants_and_those_that_are_told() -> None:
    texts = hidden(
        call(
            ("a", "May I have your name please?"),
            ("c", "xanthe blorg"),
            ("a", "ok blorg, zbysek will call"),
            names=("Zbysek Quill", "speaker2"),
        )
    )
    assert texts[1:] == ["<PERSON_NAME>", "ok <PERSON_NAME>, <PERSON_NAME> will call"]


def test_chinese() -> None:
    texts = hidden(
        call(
            ("a", "您好，請問身分證字號後四碼？"),
            ("c", "六七八九"),
            ("a", "要訂幾個？"),
            ("c", "1200個"),
            ("a", "請問您的生日？"),
            ("c", "七十九年五月六號"),
            language="zh-TW",
        )
    )
    assert texts[1::2] == ["<ID_NUMBER>", "1200個", "<DATE_OF_BIRTH>"]


def test_kinds_are_counted_and_chosen() -> None:
    conversation = call(("c", "I'm Anna Quill, a@b.co, or c@d.co."))
    everything = redact_conversation(conversation)
    assert everything.counts == {Kind.PERSON_NAME: 1, Kind.EMAIL_ADDRESS: 2}
    chosen = redact_conversation(conversation, {Kind.EMAIL_ADDRESS})
    assert chosen.counts == {Kind.EMAIL_ADDRESS: 2}
    assert [each.kind for each in chosen.turns["t0"]] == [Kind.EMAIL_ADDRESS] * 2


def test_nothing_said_is_nothing_to_hide() -> None:
    redacted = redact_conversation(Conversation("en-US", 0.0, ChannelMode.MONO))
    assert (redacted.turns, redacted.counts) == ({}, {})
    assert redact_conversation(call(("a", ""), ("c", "  "))).turns == {}
