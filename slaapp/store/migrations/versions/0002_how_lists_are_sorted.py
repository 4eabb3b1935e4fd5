"""How lists are sorted, the newest instant of the journal, and indexes that early files lack"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # A plain ALTER: to copy the table, as a batch does, would say nothing more.
    op.add_column("lead", sa.Column("title_sort", sa.Text(), nullable=True))
    op.add_column("lead", sa.Column("stage_rank", sa.Integer(), nullable=True))
    # Sorted by the title as it is written, or by the stage's code: nothing asks for these now.
    op.drop_index("ix_lead_title", "lead")
    op.drop_index("ix_lead_stage_number", "lead", if_exists=True)
    _ensure("ix_lead_title_sort", "lead", ["withdrawn", "title_sort", "number"])
    _ensure("ix_lead_stage_rank", "lead", ["withdrawn", "stage_rank", "number"])
    # The first hours' files were made before 0001 had it.
    _ensure("ix_lead_amount", "lead", ["withdrawn", "amount_cents", "number"])
    _ensure("ix_cycle_running", "cycle", ["lead_id"], sqlite_where=sa.text("closed_at IS NULL"))
    _ensure("ix_operation_recorded_at", "operation", ["recorded_at"])


def _ensure(name: str, table: str, columns: list[str], **more: Any) -> None:
    op.create_index(name, table, columns, unique=False, if_not_exists=True, **more)
