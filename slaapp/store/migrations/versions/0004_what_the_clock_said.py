"""What the machine's clock said, where recorded_at, which never goes back, had to say otherwise"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("operation", "event", "calendar_entry"):
        op.add_column(table, sa.Column("clock_at", sa.Integer(), nullable=True))
