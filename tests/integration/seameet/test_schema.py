"""Requests made up from the OpenAPI document never bring the server down."""

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from tests.support.dialect_server import RunningServer

EXAMPLES = 25


@pytest.mark.slow
def test_no_made_up_request_gives_a_server_error(server: RunningServer) -> None:
    workspace_id = server.new_workspace()
    headers = {"Authorization": f"Bearer {server.new_token(workspace_id)}"}
    schema = schemathesis.openapi.from_url(f"{server.origin}/seameet-api/openapi.json")
    tried = 0
    for operation in schema.get_all_operations():
        tried += 1

        @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None)
        @operation.ok().as_strategy_test  # type: ignore[misc]
        def check(case: schemathesis.Case) -> None:
            case.path_parameters["workspace_id"] = workspace_id
            case.call_and_validate(headers=headers, checks=[not_a_server_error])

        check()
    assert tried >= 20
