"""What version 12 lacked while it was made: digests of earlier objectors, how pairs are found"""

from __future__ import annotations

from alembic import op

from slaapp.store.migrations.objection_marks import mark_who_objected

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # A program that was built between its first form and its last left a file without them.
    op.drop_index("ix_apart_one_id_other_id", "apart", if_exists=True)
    for name in ("one_id", "other_id"):
        op.create_index(f"ix_apart_{name}", "apart", [name], if_not_exists=True)
    mark_who_objected(op.get_bind())
