import pytest
from sqlalchemy import text

from hansard.errors import TokenNotFoundError, WorkspaceExistsError, WorkspaceNotFoundError
from hansard.pipeline.services import Services
from hansard.store.tokens import create_token, find_grant, list_tokens, revoke_token
from hansard.store.workspaces import (
    create_workspace,
    delete_workspace,
    get_workspace,
    rotate_callback_secret,
)


def test_a_workspace_is_made_once(services: Services) -> None:
    with services.database.write() as connection:
        create_workspace(connection, "acme")
    with pytest.raises(WorkspaceExistsError), services.database.write() as connection:
        create_workspace(connection, "acme")


def test_the_callback_secret_has_32_letters_and_digits_and_can_be_rotated(services: Services) -> None:
    with services.database.write() as connection:
        first, _ = create_workspace(connection, "acme")
        second = rotate_callback_secret(connection, "acme")
    assert len(first.callback_secret) == 32
    assert first.callback_secret.isalnum()
    assert second.callback_secret != first.callback_secret


def test_a_token_covers_its_workspaces_until_it_is_revoked(services: Services) -> None:
    with services.database.write() as connection:
        create_workspace(connection, "acme")
        create_workspace(connection, "umbra")
        row, secret = create_token(connection, ["acme", "umbra"], name="both", owner="ann")
        _, other = create_token(connection, ["acme"], name="one")
    with services.database.read() as connection:
        grant = find_grant(connection, secret)
        assert grant is not None
        assert (grant.owner, grant.workspace_ids) == ("ann", {"acme", "umbra"})
        assert find_grant(connection, secret[:-1]) is None
    with services.database.write() as connection:
        revoke_token(connection, row.id)
    with services.database.read() as connection:
        assert find_grant(connection, secret) is None
        assert find_grant(connection, other) is not None
        assert [token.name for token in list_tokens(connection, "umbra")] == ["both"]
    with pytest.raises(TokenNotFoundError), services.database.write() as connection:
        revoke_token(connection, row.id)


def test_the_database_holds_no_token(services: Services) -> None:
    with services.database.write() as connection:
        create_workspace(connection, "acme")
        _, secret = create_token(connection, ["acme"], name="one")
        rows = connection.execute(text("SELECT * FROM access_tokens")).all()
    assert len(secret) >= 43 + len("hsd_")
    assert secret not in str(rows)


def test_a_removed_workspace_is_gone_with_its_tokens(services: Services) -> None:
    with services.database.write() as connection:
        create_workspace(connection, "acme")
        _, secret = create_token(connection, ["acme"], name="one")
        delete_workspace(connection, "acme")
        with pytest.raises(WorkspaceNotFoundError):
            get_workspace(connection, "acme")
        grant = find_grant(connection, secret)
    assert grant is None or not grant.workspace_ids
