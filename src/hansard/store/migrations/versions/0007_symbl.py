"""Members with ids of their own, events in order, tokens, groups and usage"""

import uuid

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("workspaces", sa.Column("max_jobs", sa.Integer()))
    op.add_column(
        "workspaces", sa.Column("disabled", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    _add_members()
    op.add_column(
        "events", sa.Column("profile", sa.String(length=16), nullable=False, server_default="signed")
    )
    op.add_column("events", sa.Column("order_key", sa.String(length=64)))
    op.add_column("events", sa.Column("sequence", sa.Integer(), nullable=False, server_default="0"))
    op.create_index("ix_events_order", "events", ["order_key", "sequence"])
    _create_tables()


def _add_members() -> None:
    for column in (
        sa.Column("user_id", sa.Text()),
        sa.Column("member_id", sa.String(length=36)),
        sa.Column("chosen_email", sa.Text()),
    ):
        op.add_column("participants", column)
    people = sa.table("participants", sa.column("conversation_id"), sa.column("id"), sa.column("member_id"))
    connection = op.get_bind()
    for row in connection.execute(sa.select(people.c.conversation_id, people.c.id)).all():
        connection.execute(
            sa.update(people)
            .where(people.c.conversation_id == row.conversation_id, people.c.id == row.id)
            .values(member_id=str(uuid.uuid4()))
        )
    with op.batch_alter_table("participants") as batch:
        batch.alter_column("member_id", existing_type=sa.String(length=36), nullable=False)


def _workspace() -> sa.Column[str]:
    return sa.Column("workspace_id", sa.String(length=128), nullable=False)


def _of_workspace(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_workspace_id")
    return sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=name, ondelete="CASCADE")


def _key(table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))


def _create_tables() -> None:
    op.create_table(
        "symbl_tokens",
        sa.Column("id", sa.String(length=64), nullable=False),
        _workspace(),
        sa.Column("issued_at", sa.DateTime(), nullable=False),
        sa.Column("expires_at", sa.DateTime(), nullable=False),
        sa.Column("revoked_at", sa.DateTime()),
        _of_workspace("symbl_tokens"),
        _key("symbl_tokens"),
    )
    op.create_table(
        "conversation_groups",
        sa.Column("id", sa.String(length=64), nullable=False),
        _workspace(),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text()),
        sa.Column("criteria", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        _of_workspace("conversation_groups"),
        _key("conversation_groups"),
    )
    op.create_table(
        "usage",
        sa.Column("id", sa.String(length=64), nullable=False),
        _workspace(),
        sa.Column("conversation_id", sa.String(length=64), nullable=False),
        sa.Column("dialect", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("duration_s", sa.Float(), nullable=False),
        sa.Column("channels", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        _of_workspace("usage"),
        _key("usage"),
    )
    for table in ("symbl_tokens", "conversation_groups", "usage"):
        op.create_index(op.f(f"ix_{table}_workspace_id"), table, ["workspace_id"])
    op.create_index("ix_usage_list", "usage", ["workspace_id", "created_at"])


def downgrade() -> None:
    for table in ("usage", "conversation_groups", "symbl_tokens"):
        op.drop_table(table)
    op.drop_index("ix_events_order", "events")
    for table, column in (
        ("events", "sequence"),
        ("events", "order_key"),
        ("events", "profile"),
        ("participants", "chosen_email"),
        ("participants", "member_id"),
        ("participants", "user_id"),
        ("workspaces", "disabled"),
        ("workspaces", "max_jobs"),
    ):
        op.drop_column(table, column)
