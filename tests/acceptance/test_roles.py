"""Who is the agent: corrected by a person, everything that depends on it follows."""

from pathlib import Path
from typing import Any

from tests.support.seameet import SeaMeet

from hansard.testing import CallbackReceiver

NAMES = {"agent_name": "Ann", "customer_name": "Bob"}
OTHER = {"agent": "customer", "customer": "agent", "Ann": "Bob", "Bob": "Ann"}


def swap(client: SeaMeet, meeting_id: str, **body: Any) -> None:
    job = client.call("POST", f"/meetings/{meeting_id}/swap_roles", body)["job"]
    client.wait(job["id"])


def results(client: SeaMeet, meeting_id: str) -> Any:
    participants = client.call("GET", f"/meetings/{meeting_id}/participants")
    return client.analysis(meeting_id), client.segments(meeting_id), participants


def talk_ratios(analysis: Any) -> dict[str, float]:
    return {one["role"]: one["talk_ratio"] for one in analysis["metrics"]["participants"]}


def test_a_swap_recomputes_what_depends_on_it_and_a_second_one_restores_it(
    client: SeaMeet, sample_call: Path, receiver: CallbackReceiver
) -> None:
    meeting_id, job_id = client.submit(
        sample_call, scenario="customer_service_call", scenario_parameters=NAMES
    )
    client.wait(job_id)
    analysis, segments, participants = results(client, meeting_id)
    swap(client, meeting_id)
    swapped_analysis, swapped_segments, _ = results(client, meeting_id)
    assert swapped_analysis["agent_performance_rating"] != analysis["agent_performance_rating"]
    assert {OTHER[role]: ratio for role, ratio in talk_ratios(analysis).items()} == talk_ratios(
        swapped_analysis
    )
    assert [(one["speaker"], one["role"], one["text"]) for one in swapped_segments] == [
        (OTHER[one["speaker"]], OTHER[one["role"]], one["text"]) for one in segments
    ]
    swap(client, meeting_id, notify=True)
    assert results(client, meeting_id) == (analysis, segments, participants)
    first, second = receiver.wait_for(2)
    assert first.document == second.document
    deliveries = client.call("GET", f"/callback_deliveries?meeting_id={meeting_id}")
    assert deliveries["total"] == 2
