"""How long a lead stayed in its stages, and where its waiting went"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_STAYS = ("new", "qualified", "handed_over", "accepted", "contacted", "opportunity")
_WAITS = ("asked", "closed", "transport", "before_hand_over", "acceptance", "sales", "recycled")


def upgrade() -> None:
    stays = (f"stay_{stage}" for stage in _STAYS)
    waits = (f"wait_{part}" for part in _WAITS)
    for name in (*stays, *waits, "waited_until"):
        op.add_column("lead", sa.Column(name, sa.Integer(), nullable=True))
