"""Who stands in for somebody who is away"""

from __future__ import annotations

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # A reference of an added column has to be said in SQLite's own words.
    op.execute("ALTER TABLE absence ADD COLUMN cover_id TEXT REFERENCES member (id)")
