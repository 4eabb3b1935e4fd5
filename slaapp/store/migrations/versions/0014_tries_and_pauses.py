"""Distinct attempts of a hand-over, and when the prospect wanted to be left alone"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("cycle", sa.Column("tries", sa.Integer(), nullable=True))
    op.add_column("cycle", sa.Column("asked_text", sa.Text(), nullable=True))
    op.add_column("cycle", sa.Column("paused_text", sa.Text(), nullable=True))
