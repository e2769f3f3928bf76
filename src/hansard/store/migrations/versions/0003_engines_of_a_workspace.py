"""Engines and custom words of a workspace"""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def document() -> sa.types.TypeEngine[Any]:
    json = sa.JSON(none_as_null=True)
    return json.with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.add_column("workspaces", sa.Column("transcribers", sa.Text(), nullable=True))
    op.add_column("workspaces", sa.Column("diarizer", sa.String(length=64), nullable=True))
    op.add_column("workspaces", sa.Column("vocabulary", document(), nullable=True))


def downgrade() -> None:
    # Not as a batch: that makes the table anew, and on SQLite all that refers to it goes with the old one.
    for name in ("vocabulary", "diarizer", "transcribers"):
        op.drop_column("workspaces", name)
