"""Where the copy of a recording is in which names and numbers are a bleep"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("recordings", sa.Column("redacted_key", sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column("recordings", "redacted_key")
