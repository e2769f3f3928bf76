"""The formatted transcript."""

import re
from typing import Any

import pytest
from tests.support.dialect_server import RunningServer
from tests.support.published import spoken
from tests.support.symbl import Symbl
from tests.support.symbl_store import told

from hansard.model.transcript import UNKNOWN_SPEAKER, Participant

MARKDOWN = {"contentType": "text/markdown"}


def post(symbl: Symbl, conversation_id: str, **body: Any) -> Any:
    return symbl.call("POST", f"/v1/conversations/{conversation_id}/transcript", body)["transcript"]


def test_sentences_are_paragraphs(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    texts = [one["text"] for one in symbl.messages(conversation_id)]
    assert post(symbl, conversation_id, **MARKDOWN) == {
        "payload": "<br/><br/>".join(texts),
        "contentType": "text/markdown",
    }
    run = post(symbl, conversation_id, **MARKDOWN, createParagraphs="false")["payload"]
    assert run == " ".join(texts)


def test_speakers_stand_before_what_they_say(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    payload = post(symbl, conversation_id, **MARKDOWN, showSpeakerSeparation=True)["payload"]
    assert payload.startswith("Speaker 1: Hello Steve.<br/><br/>Speaker 1: I will send you")
    assert "<br/><br/>Steve: Yes.<br/><br/>" in payload
    assert payload.endswith("review the budget.<br/><br/>")


def test_nobody_stands_before_what_nobody_known_says(server: RunningServer, symbl: Symbl) -> None:
    talk = spoken([Participant("p1", UNKNOWN_SPEAKER)], ("p1", "Good morning."))
    conversation_id = told(server, symbl, talk)
    payload = post(symbl, conversation_id, **MARKDOWN, showSpeakerSeparation=True)["payload"]
    assert payload == "Good morning.<br/><br/>"


def test_key_phrases_are_marked(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    plain = post(symbl, conversation_id, **MARKDOWN)["payload"]
    every = post(symbl, conversation_id, **MARKDOWN, phrases={"highlightAllKeyPhrases": True})["payload"]
    of_insights = {"highlightOnlyInsightKeyPhrases": "true"}
    only = post(symbl, conversation_id, **MARKDOWN, phrases=of_insights)["payload"]
    for payload in (every, only):
        assert "I will <mark>send you the report</mark> by next Monday." in payload
        assert re.sub("</?mark>", "", payload) == plain
    assert len(re.findall("<mark>", every)) >= len(re.findall("<mark>", only)) > 1
    assert "<mark>" not in plain


def test_subtitles_have_a_cue_for_each_message(server: RunningServer, symbl: Symbl) -> None:
    conversation_id = told(server, symbl)
    found = post(symbl, conversation_id, contentType="text/srt")
    assert (found["contentType"], found["payload"]["contentType"]) == ("text/srt", "text/srt")
    cues = found["payload"]["content"].split("\n\n")
    assert cues[0] == "1\n00:00:01,000 --> 00:00:01,800\nHello Steve."
    assert [cue.split("\n")[0] for cue in cues] == [str(number) for number in range(1, 8)]
    stamps = re.findall(r"^(\d\d:\d\d:\d\d,\d{3}) --> (\d\d:\d\d:\d\d,\d{3})$", "\n".join(cues), re.MULTILINE)
    assert len(stamps) == 7
    assert all(start <= end for start, end in stamps)


def test_before_a_job_has_ended_there_is_no_text(symbl: Symbl) -> None:
    conversation_id, _ = symbl.submit_text("Hi.")
    assert post(symbl, conversation_id, **MARKDOWN, showSpeakerSeparation=True)["payload"] == ""
    assert post(symbl, conversation_id, contentType="text/srt")["payload"]["content"] == ""


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, '"contentType" is required'),
        ({"contentType": "text/html"}, '"contentType" must be one of [text/markdown, text/srt]'),
        ({"contentType": ["text/srt"]}, '"contentType" must be one of [text/markdown, text/srt]'),
        ({**MARKDOWN, "createParagraphs": "maybe"}, '"createParagraphs" must be a boolean'),
        ({**MARKDOWN, "phrases": True}, '"phrases" must be an object'),
        (
            {**MARKDOWN, "phrases": {"highlightAllKeyPhrases": 2}},
            '"phrases.highlightAllKeyPhrases" must be a boolean',
        ),
    ],
)
def test_another_form_is_refused(symbl: Symbl, body: dict[str, Any], message: str) -> None:
    conversation_id, _ = symbl.submit_text("Hi.")
    path = f"/v1/conversations/{conversation_id}/transcript"
    assert symbl.call("POST", path, body, status=400) == {"message": message}
