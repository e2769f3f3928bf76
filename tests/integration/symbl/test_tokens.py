"""Tokens: given out, given out again, refreshed, revoked, and where they may stand."""

import time
from datetime import timedelta
from typing import Any

import httpx2
import jwt
import pytest
from sqlalchemy import update
from tests.support.dialect_server import RunningServer
from tests.support.symbl import Symbl

from hansard.store.clock import utc_now
from hansard.store.tables import symbl_tokens

REFUSED = {"message": "Token validation failed for provided token."}


def generate(symbl: Symbl, path: str = "/oauth2/token:generate", **changes: Any) -> Any:
    return symbl.call("POST", path, symbl.application | changes, status=200)


def listed(symbl: Symbl, headers: dict[str, str]) -> httpx2.Response:
    return httpx2.get(f"{symbl.origin}/v1/conversations", headers=headers, trust_env=False)


def leave(server: RunningServer, symbl: Symbl, left_s: float) -> None:
    """Let the account's tokens end in so many seconds, as far as the store knows."""
    with server.services.database.write() as connection:
        connection.execute(
            update(symbl_tokens)
            .where(symbl_tokens.c.workspace_id == symbl.workspace_id)
            .values(expires_at=utc_now() + timedelta(seconds=left_s))
        )


def test_a_token_says_until_when_it_lives(symbl: Symbl) -> None:
    token = generate(symbl)["accessToken"]
    claims = jwt.decode(token, options={"verify_signature": False})
    assert claims["exp"] - claims["iat"] == 86_400
    assert abs(claims["iat"] - time.time()) < 60


def test_while_it_lives_it_is_given_out_again_with_what_is_left(server: RunningServer, symbl: Symbl) -> None:
    first = generate(symbl)
    assert first["accessToken"] == symbl.token
    leave(server, symbl, 1000)
    again = generate(symbl)
    assert 900 < again["expiresIn"] <= 1000 < first["expiresIn"]


def test_in_its_last_two_minutes_there_is_a_fresh_one(server: RunningServer, symbl: Symbl) -> None:
    leave(server, symbl, 119)
    fresh = generate(symbl)
    assert fresh["accessToken"] != symbl.token
    assert fresh["expiresIn"] == 86_400
    assert listed(symbl, {"x-api-key": symbl.token}).status_code == 200


@pytest.mark.parametrize("path", ["/oauth2/token%3Agenerate", "/oauth2/token/generate"])
def test_the_path_may_be_written_otherwise(symbl: Symbl, path: str) -> None:
    assert generate(symbl, path)["accessToken"] == symbl.token


def test_a_refreshed_token_is_another_one_and_both_live(symbl: Symbl) -> None:
    fresh = generate(symbl, "/oauth2/token:refresh", refreshToken="anything")["accessToken"]
    assert fresh != symbl.token
    for token in (fresh, symbl.token):
        assert listed(symbl, {"Authorization": f"Bearer {token}"}).status_code == 200


def test_what_is_revoked_is_refused_and_the_next_one_is_taken(symbl: Symbl) -> None:
    symbl.call("DELETE", "/oauth2/token:revoke", symbl.application, status=200)
    refused = listed(symbl, {"x-api-key": symbl.token})
    assert (refused.status_code, refused.json()) == (401, REFUSED)
    assert listed(symbl, {"x-api-key": generate(symbl)["accessToken"]}).status_code == 200


@pytest.mark.parametrize(
    ("change", "status", "message"),
    [
        ({"appSecret": "wrong"}, 401, "Invalid appId or appSecret."),
        ({"appId": "nobody"}, 401, "Invalid appId or appSecret."),
        ({"type": "user"}, 400, '"type" must be one of [application]'),
        ({"appId": None}, 400, '"appId" must be a string'),
        ({"appSecret": 5}, 400, '"appSecret" must be a string'),
        ({"appSecret": ""}, 400, '"appSecret" is not allowed to be empty'),
    ],
)
def test_who_gets_none(symbl: Symbl, change: dict[str, Any], status: int, message: str) -> None:
    answer = symbl.call("POST", "/oauth2/token:generate", symbl.application | change, status=status)
    assert answer == {"message": message}


@pytest.mark.parametrize("field", ["type", "appId", "appSecret"])
def test_a_field_that_lacks_is_named(symbl: Symbl, field: str) -> None:
    document = {key: value for key, value in symbl.application.items() if key != field}
    answer = symbl.call("POST", "/oauth2/token:generate", document, status=400)
    assert answer == {"message": f'"{field}" is required'}


@pytest.mark.parametrize(
    "headers",
    [
        {"Authorization": "Bearer {token}"},
        {"authorization": "bearer {token}"},
        {"Authorization": "{token}"},
        {"x-api-key": "{token}"},
        {"X-API-KEY": "{token}"},
        {"Authorization": "Bearer {token}", "x-api-key": "nothing"},
    ],
)
def test_where_a_token_may_stand(symbl: Symbl, headers: dict[str, str]) -> None:
    sent = {name: value.format(token=symbl.token) for name, value in headers.items()}
    assert listed(symbl, sent).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer"},
        {"Authorization": "Bearer garbage"},
        {"Authorization": "Basic {token}"},
        {"x-api-key": "{token}x"},
        {"Authorization": "nothing", "x-api-key": "{token}"},
    ],
)
def test_where_it_does_not_count(symbl: Symbl, headers: dict[str, str]) -> None:
    sent = {name: value.format(token=symbl.token) for name, value in headers.items()}
    refused = listed(symbl, sent)
    assert (refused.status_code, refused.json()) == (401, REFUSED)


def test_one_signed_by_somebody_else_is_refused(symbl: Symbl) -> None:
    claims = jwt.decode(symbl.token, options={"verify_signature": False})
    forged = jwt.encode(claims, b"another key, as long as it has to be", algorithm="HS256")
    unsigned = jwt.encode(claims, None, algorithm="none")
    for token in (forged, unsigned):
        assert listed(symbl, {"x-api-key": token}).status_code == 401
