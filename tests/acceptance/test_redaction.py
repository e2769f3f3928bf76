"""A workspace that wants names and numbers taken out: text, counts, and sound of a real call."""

from pathlib import Path

import pytest
from tests.support.seameet import SeaMeet
from tests.support.sound import bleeped, pitch_hz, samples

RATE_HZ = 16_000

pytestmark = pytest.mark.recordings


def test_a_number_is_taken_out_of_text_and_sound_until_nobody_wants_it(
    client: SeaMeet, short_call: Path
) -> None:
    client.call("PUT", "/analysis_settings", {"redact": True})
    meeting_id, job_id = client.submit(short_call)
    client.wait(job_id)
    meeting = f"/meetings/{meeting_id}"
    said = next(one for one in client.segments(meeting_id) if "12345" in one["text"])
    redacted = client.call("GET", f"{meeting}/transcript?redacted=true")["segments"]
    assert next(one["text"] for one in redacted if one["id"] == said["id"]).endswith("number is ****.")
    assert "12345" not in str(client.call("GET", f"{meeting}/analysis?redacted=true"))
    assert client.analysis(meeting_id)["metrics"]["redacted"] == {"ACCOUNT_NUMBER": 1}

    sound = client.http.get(f"{meeting}/audio?redacted=true")
    after, before = samples(sound.content), samples(short_call)
    ((start_s, end_s),) = bleeped(after, before, RATE_HZ)
    assert said["start"] < start_s < end_s < said["end"] + 0.2
    inside = after[round((start_s + 0.05) * RATE_HZ) : round((end_s - 0.05) * RATE_HZ)]
    assert [pitch_hz(inside[:, channel], RATE_HZ) for channel in (0, 1)] == pytest.approx([1000] * 2, abs=2)
    part = client.http.get(f"{meeting}/audio?redacted=true", headers={"Range": "bytes=4-99"})
    assert (part.status_code, part.content) == (206, sound.content[4:100])

    segment = client.call("PATCH", f"{meeting}/transcript/{said['id']}", {"text": "Great, it is my account."})
    client.wait(segment["job"]["id"])
    assert bleeped(samples(client.http.get(f"{meeting}/audio?redacted=true").content), before, RATE_HZ) == []
    client.call("PUT", "/analysis_settings", {"redact": False})
    client.wait(client.call("POST", f"{meeting}/regenerate")["id"])
    assert client.http.get(f"{meeting}/audio?redacted=true").status_code == 409
    assert "redacted" not in client.analysis(meeting_id)["metrics"]
