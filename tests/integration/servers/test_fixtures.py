import pytest
from tests.servers.fixtures import started
from tests.servers.s3 import running_s3


@pytest.fixture
def no_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")


def test_a_missing_server_skips_the_test(no_programs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HANSARD_REQUIRE_SERVERS", raising=False)
    with pytest.raises(pytest.skip.Exception, match="server missing: monmaptool is not installed"):
        next(started(running_s3()))


def test_a_missing_server_fails_where_it_is_required(no_programs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HANSARD_REQUIRE_SERVERS", "1")
    with pytest.raises(pytest.fail.Exception, match="server missing: monmaptool is not installed"):
        next(started(running_s3()))
