"""The grade of a lead, and whether it has reached what was agreed"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("lead", sa.Column("grade", sa.Text(), nullable=True))
    op.add_column("lead", sa.Column("reached", sa.Integer(), nullable=True))
