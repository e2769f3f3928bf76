from collections.abc import Callable
from datetime import datetime
from typing import Any

from tests.support.symbl import Symbl

ANN = {"name": "Ann", "userId": "ann@example.com"}
BOB = {"name": "Bob"}


def _said(text: str, by: dict[str, str] | None = None, start: str = "", end: str = "") -> dict[str, Any]:
    times = {"startTime": start, "endTime": end}
    duration = {key: f"2020-07-21T{time}Z" for key, time in times.items() if time}
    return {"payload": {"content": text, "contentType": "text/plain"}, "from": by, "duration": duration}


def _texts(symbl: Symbl, conversation_id: str) -> list[str]:
    return [message["text"] for message in symbl.messages(conversation_id)]


def _places(symbl: Symbl, conversation_id: str) -> list[tuple[float, float]]:
    return [(one["timeOffset"], one["duration"]) for one in symbl.messages(conversation_id)]


def test_each_sentence_is_a_message_of_who_wrote_it(working: Symbl) -> None:
    messages = [
        _said("Hi Bob, Ann here. Could you share the file?", ANN),
        _said("Sure", BOB),
        _said("Ok.\n\nBye!"),
    ]
    conversation_id, job_id = working.submit_text(messages=messages, name="Business Meeting")
    assert working.wait(job_id) == {"id": job_id, "status": "completed"}
    found = working.messages(conversation_id, verbose="true")
    assert [(one["text"], one["from"].get("name"), one["from"].get("email")) for one in found] == [
        ("Hi Bob, Ann here.", "Ann", "ann@example.com"),
        ("Could you share the file?", "Ann", "ann@example.com"),
        ("Sure", "Bob", None),
        ("Ok.", None, None),
        ("Bye!", None, None),
    ]
    assert found[3]["from"] == {}
    assert all("score" not in word for one in found for word in one["words"])
    assert [" ".join(word["word"] for word in one["words"]) for one in found] == _texts(
        working, conversation_id
    )


def test_without_times_messages_stand_where_they_were_taken(working: Symbl) -> None:
    conversation_id, job_id = working.submit_text(*(f"Message {number}." for number in range(20)))
    working.wait(job_id)
    found = working.messages(conversation_id)
    assert [one["text"] for one in found] == [f"Message {number}." for number in range(20)]
    assert {(one["timeOffset"], one["duration"]) for one in found} == {(0, 0)}
    starts = [datetime.fromisoformat(one["startTime"]) for one in found]
    assert [round((start - starts[0]).total_seconds() * 1000) for start in starts] == list(range(20))
    assert [one["endTime"] for one in found] == [one["startTime"] for one in found]


def test_sentences_share_the_time_of_their_message_by_length(working: Symbl) -> None:
    messages = [
        _said("Four four.", BOB, "16:02:25", "16:02:35"),
        _said("Aaaa. Aaaaaaaaaa.", ANN, "16:02:09", "16:02:25"),
    ]
    conversation_id, job_id = working.submit_text(messages=messages)
    working.wait(job_id)
    found = working.messages(conversation_id)
    assert [(one["text"], one["startTime"], one["endTime"]) for one in found] == [
        ("Aaaa.", "2020-07-21T16:02:09.000Z", "2020-07-21T16:02:14.000Z"),
        ("Aaaaaaaaaa.", "2020-07-21T16:02:14.000Z", "2020-07-21T16:02:25.000Z"),
        ("Four four.", "2020-07-21T16:02:25.000Z", "2020-07-21T16:02:35.000Z"),
    ]
    assert _places(working, conversation_id) == [(0, 5), (5, 11), (16, 10)]


def test_what_is_appended_comes_behind_with_its_own_distances(working: Symbl) -> None:
    first = [_said("One.", ANN, "16:00:00", "16:00:10")]
    later = [_said("Three.", BOB, "19:00:30", "19:00:35"), _said("Two.", ANN, "19:00:00", "19:00:05")]
    conversation_id, job_id = working.submit_text(messages=first)
    jobs = [job_id]
    for messages in (later, [_said("Four.", BOB)], [_said("Five.", BOB, "09:00:00", "09:00:01")]):
        _, job_id = working.submit_text(messages=messages, conversation_id=conversation_id)
        jobs.append(job_id)
    for job_id in jobs:
        working.wait(job_id)
    assert _texts(working, conversation_id) == ["One.", "Two.", "Three.", "Four.", "Five."]
    assert _places(working, conversation_id) == [(0, 10), (10, 5), (40, 5), (45, 0), (45, 1)]


def test_who_writes_is_known_by_id_else_by_name(working: Symbl) -> None:
    conversation_id, job_id = working.submit_text(messages=[_said("One.", BOB), _said("Two.", ANN)])
    working.wait(job_id)
    more = [
        _said("Three.", {"name": "Ann"}),
        _said("Four.", {"name": "Robert", "userId": "7"}),
        _said("Five.", {"name": "Ann B.", "userId": "ANN@example.com"}),
        _said("Six.", {"name": "Ann", "userId": "other@example.com"}),
        _said("Seven.", {"userId": "7"}),
        _said("Eight.", {"name": "Bob"}),
        _said("Nine."),
    ]
    _, job_id = working.submit_text(messages=more, conversation_id=conversation_id)
    working.wait(job_id)
    found = [message["from"].get("id") for message in working.messages(conversation_id)]
    bob, ann, robert, other = (found[number] for number in (0, 1, 3, 5))
    assert found == [bob, ann, ann, robert, ann, other, robert, bob, None]
    assert len({bob, ann, robert, other}) == 4


def test_a_failed_append_changes_nothing_and_text_may_follow(working: Symbl) -> None:
    conversation_id, first = working.submit_text(messages=[_said("One.", ANN, "16:00:00", "16:00:10")])
    path = f"/v1/process/audio/{conversation_id}"
    broken = working.http.put(path, content=b"no sound at all" * 100).json()["jobId"]
    _, last = working.submit_text("Two.", conversation_id=conversation_id)
    working.wait(first)
    working.wait(last)
    assert working.wait(broken, "failed")["error"]["code"] == "unsupported_media"
    assert _texts(working, conversation_id) == ["One.", "Two."]
    assert _places(working, conversation_id) == [(0, 10), (10, 0)]


def test_where_a_workspace_hides_names_texts_need_no_sound(new_working: Callable[..., Symbl]) -> None:
    symbl = new_working(redact=True)
    conversation_id, job_id = symbl.submit_text("My card is 4111 1111 1111 1111.")
    symbl.wait(job_id)
    assert len(_texts(symbl, conversation_id)) == 1


def test_other_languages(working: Symbl) -> None:
    texts = {
        "ja-JP": "一緒に行きましょう。明日電話します。",
        "ar-SA": "مرحبا. كيف حالك؟",
        "hi-IN": "नमस्ते। आप कैसे हैं?",
    }
    for language, text in texts.items():
        conversation_id, job_id = working.submit_text(text, languageCode=language)
        working.wait(job_id)
        assert "".join(_texts(working, conversation_id)).replace(" ", "") == text.replace(" ", "")
