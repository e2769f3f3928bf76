from hansard.insight.llm.masking import Masked, Masking, no_mask


def phone(text: str) -> Masked:
    """Sees a number only where it is said to be one."""
    if "phone 5550123" not in text:
        return Masked(text)
    return Masked(text.replace("5550123", "[PHONE_1]"), {"[PHONE_1]": "5550123"})


def test_without_a_mask_nothing_changes():
    masking = Masking(no_mask)
    assert masking.hidden({"text": "phone 5550123"}) == {"text": "phone 5550123"}
    assert masking.speakers(["Dana"]) == {"Dana": "Dana"}
    assert masking.restored(["[PHONE_1]"]) == ["[PHONE_1]"]


def test_what_was_masked_once_is_masked_wherever_it_comes_up():
    masking = Masking(phone)
    assert masking.hidden("my phone 5550123") == "my phone [PHONE_1]"
    assert masking.hidden({"quote": "5550123, yes", "turn": 5550123}) == {
        "quote": "[PHONE_1], yes",
        "turn": 5550123,
    }
    assert masking.hidden("15550123") == "15550123"


def test_speakers_have_no_names_when_something_is_masked():
    masking = Masking(phone)
    assert masking.speakers(["Dana", "Lee"]) == {"Dana": "[SPEAKER_1]", "Lee": "[SPEAKER_2]"}
    assert masking.hidden("This is Dana, not Danae.") == "This is [SPEAKER_1], not Danae."


def test_everything_is_put_back_but_what_was_never_given_out():
    masking = Masking(phone)
    masking.hidden("phone 5550123")
    assert masking.restored({"a": ["call [PHONE_1]", 5, None], "b": "[PHONE_2]"}) == {
        "a": ["call 5550123", 5, None],
        "b": "[PHONE_2]",
    }
