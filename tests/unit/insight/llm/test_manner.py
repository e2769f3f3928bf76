from hansard.insight.llm.manner import Manner


def test_what_is_not_understood_is_left_out():
    manner = Manner()
    assert manner.parameters({}, 5)["max_tokens"] == 5
    manner = manner.plainer("Use 'max_completion_tokens' instead of 'max_tokens'.")
    assert manner.parameters({}, 5)["max_completion_tokens"] == 5
    manner = manner.plainer("'temperature' is not supported")
    assert set(manner.parameters({}, 5)) == {"max_completion_tokens", "response_format"}


def test_formats_get_plainer_until_none_is_left():
    formats, manner = [], Manner()
    while manner:
        formats.append(manner.format)
        manner = manner.plainer("Invalid request.")
    assert formats == ["json_schema", "json_object", "text"]
