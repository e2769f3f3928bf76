"""Trackers, rules and scorecard of a workspace, and how it wants conversations analysed"""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def document() -> sa.types.TypeEngine[Any]:
    json = sa.JSON(none_as_null=True)
    return json.with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    zone = sa.Column("time_zone", sa.String(length=64), nullable=False, server_default="UTC")
    op.add_column("workspaces", zone)
    op.add_column("workspaces", sa.Column("analyst", sa.String(length=16), nullable=True))
    redact: sa.Column[bool] = sa.Column("redact", sa.Boolean(), nullable=False, server_default=sa.false())
    op.add_column("workspaces", redact)
    op.add_column("workspaces", sa.Column("rules", document(), nullable=True))
    op.add_column("workspaces", sa.Column("scorecard", document(), nullable=True))
    op.create_table(
        "trackers",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("workspace_id", sa.String(length=128), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("vocabulary", document(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("categories", document(), nullable=True),
        sa.Column("languages", document(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id"], ["workspaces.id"], name="fk_trackers_workspace_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_trackers"),
        sa.UniqueConstraint("workspace_id", "name", name="uq_trackers_workspace_id_name"),
    )
    op.create_index("ix_trackers_workspace_id", "trackers", ["workspace_id"])


def downgrade() -> None:
    op.drop_table("trackers")
    # Not as a batch: that makes the table anew, and on SQLite all that refers to it goes with the old one.
    for name in ("scorecard", "rules", "redact", "analyst", "time_zone"):
        op.drop_column("workspaces", name)
