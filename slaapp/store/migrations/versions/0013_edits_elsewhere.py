"""Edits that were made on another machine, with when and where they were made"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "edit_elsewhere",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("operation_id", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("table_name", "row_id", "field")),
        sa.Column("edited_at", sa.Integer(), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=True)
            for name in ("device_id", "author_id", "value")
        ),
        sa.ForeignKeyConstraint(
            ["operation_id"], ["operation.id"], name=op.f("fk_edit_elsewhere_operation_id")
        ),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_edit_elsewhere")),
    )
    op.create_index("ix_edit_elsewhere_row_id", "edit_elsewhere", ["row_id"])
    op.create_index("ix_edit_elsewhere_operation_id", "edit_elsewhere", ["operation_id"])
