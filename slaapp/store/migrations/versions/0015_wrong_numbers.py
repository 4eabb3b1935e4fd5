"""Calls that met a wrong number are found by themselves"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_event_wrong_number",
        "event",
        ["lead_id"],
        sqlite_where=sa.text("outcome = 'wrong_number'"),
    )
