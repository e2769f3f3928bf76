"""What people decided about participants"""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def document() -> sa.types.TypeEngine[Any]:
    json = sa.JSON(none_as_null=True)
    return json.with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    source = sa.Column("role_source", sa.String(length=16), nullable=False, server_default="content")
    op.add_column("participants", source)
    op.add_column("participants", sa.Column("names", document(), nullable=True))
    op.add_column("participants", sa.Column("chosen_name", sa.Text(), nullable=True))
    op.add_column("participants", sa.Column("chosen_role", sa.String(length=16), nullable=True))
    op.add_column("participants", sa.Column("chosen_by", sa.String(length=128), nullable=True))
    op.add_column("participants", sa.Column("chosen_at", sa.DateTime(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("participants") as batch_op:
        for name in ("chosen_at", "chosen_by", "chosen_role", "chosen_name", "names", "role_source"):
            batch_op.drop_column(name)
