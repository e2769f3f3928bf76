"""A supervisor disagrees: what people correct is shown, sent and kept over every later analysis."""

from pathlib import Path
from typing import Any

import pytest
from tests.support.seameet import SeaMeet

from hansard.testing import CallbackReceiver

PERFORMANCE = "agent_performance_rating"
THREAT = "I will sue you, my lawyer has all of it."


def done(client: SeaMeet, method: str, path: str, body: dict[str, Any] | None = None) -> None:
    """A change that runs the analysis again, waited for."""
    answer = client.call(method, path, body)
    client.wait(answer.get("job", answer)["id"])


def override(client: SeaMeet, meeting_id: str) -> Any:
    """What is shown as the agent's rating, what the machine has, and what a person said."""
    analysis = client.analysis(meeting_id)
    record = next(one for one in analysis["evidence"] if one["field"] == PERFORMANCE)
    assert analysis["overrides"].get(PERFORMANCE) == record["override"]
    return analysis[PERFORMANCE], record["machine_value"], record["override"]


@pytest.mark.slow
def test_what_people_correct_outlives_every_analysis_and_can_be_taken_back(
    client: SeaMeet, sample_call: Path, receiver: CallbackReceiver
) -> None:
    meeting_id, job_id = client.submit(sample_call)
    client.wait(job_id)
    meeting, machine, heard = (
        f"/meetings/{meeting_id}",
        client.analysis(meeting_id),
        client.segments(meeting_id),
    )
    assert machine[PERFORMANCE] not in (None, "E")
    client.call("PATCH", f"{meeting}/analysis", {PERFORMANCE: "E", "note": "never called back"})
    client.call("POST", f"{meeting}/callback")
    done(client, "POST", f"{meeting}/regenerate", {"notify": True})
    shown, found, said = override(client, meeting_id)
    assert (shown, found, said["on_earlier_transcript"]) == ("E", machine[PERFORMANCE], False)

    last = next(one for one in reversed(heard) if one["role"] == "customer")
    segment = f"{meeting}/transcript/{last['id']}"
    done(client, "PATCH", segment, {"text": THREAT})
    written, risk = client.segments(meeting_id), client.analysis(meeting_id)["risk_factor"]
    assert THREAT in [one["text"] for one in written]
    assert risk not in (None, machine["risk_factor"])

    client.wait(client.analyze(meeting_id))
    shown, _, said = override(client, meeting_id)
    assert (shown, said["note"], said["on_earlier_transcript"]) == ("E", "never called back", True)
    assert (client.segments(meeting_id), client.analysis(meeting_id)["risk_factor"]) == (written, risk)

    done(client, "POST", f"{segment}/restore")
    client.call("DELETE", f"{meeting}/analysis/overrides/{PERFORMANCE}")
    assert (client.analysis(meeting_id), client.segments(meeting_id)) == (machine, heard)
    sent = [each.document["payload"][PERFORMANCE] for each in receiver.wait_for(4)]
    assert sent == [machine[PERFORMANCE], "E", "E", "E"]
    history = client.call("GET", f"{meeting}/history")["data"]
    assert [(one["action"], one["kind"]) for one in history] == [
        ("restored", PERFORMANCE),
        ("restored", "transcript"),
        ("changed", "transcript"),
        ("changed", PERFORMANCE),
    ]
