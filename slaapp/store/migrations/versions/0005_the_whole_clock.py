"""What the whole clock tells: pauses, disputes, exceptions, merges; the merged leads' index"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_WHOLE = {
    "lead": ("upheld_silently_at", "excluded"),
    "cycle": ("disputed_at", "upheld_silently_at", "excluded"),
    "deadline": (
        "suspended_at",
        "paused_at",
        "resumes_at",
        "used_ms",
        "overrun_ms",
        "excluded",
    ),
}


def upgrade() -> None:
    for table, names in _WHOLE.items():
        for name in names:
            op.add_column(table, sa.Column(name, sa.Integer(), nullable=True))
    op.add_column("cycle", sa.Column("joined_into", sa.Text(), nullable=True))
    op.create_index(
        "ix_event_merged",
        "event",
        ["lead_id", "value"],
        unique=False,
        sqlite_where=sa.text("kind = 'merged'"),
    )
