from hansard.insight.redaction.find import redactions
from hansard.insight.redaction.masking import redacted_text


def test_what_goes_is_masked() -> None:
    text = "I'm Anna Quill, call 555-0199 or 555-0188."
    found = redactions(text, "en-US")
    assert redacted_text(text, found) == "I'm ****, call **** or ****."
    assert redacted_text(text, found, mask="#") == "I'm #, call # or #."
