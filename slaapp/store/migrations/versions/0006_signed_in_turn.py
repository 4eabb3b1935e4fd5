"""An agreement is proposed, signed by both sides in turn, and comes into force on a day"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_WHOLE = ("proposed_at", "marketing_signed_at", "sales_signed_at")
_TEXT = ("begins_on", "marketing_function", "sales_function", "seal")


def upgrade() -> None:
    for name in _WHOLE:
        op.add_column("agreement", sa.Column(name, sa.Integer(), nullable=True))
    for name in _TEXT:
        op.add_column("agreement", sa.Column(name, sa.Text(), nullable=True))
