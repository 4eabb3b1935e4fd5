"""Next steps, tags, products, territories, saved views; what a list of the day's work needs"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _facts("product", "name")
    _facts("tag", "name")
    _facts("saved_view", "name", "document")
    _facts("territory", "field", "value", member_id="member")
    _facts("lead_tag", lead_id="lead", tag_id="tag")
    for name in ("lead_id", "tag_id"):
        op.create_index(f"ix_lead_tag_{name}", "lead_tag", [name])
    _steps()
    for table, name in (("company", "postcode"), ("person", "objection")):
        op.add_column(table, sa.Column(name, sa.Text(), nullable=True))
    op.add_column("person", sa.Column("objected_at", sa.Integer(), nullable=True))
    op.add_column("workspace", sa.Column("assigning", sa.Text(), nullable=True))
    op.add_column("workspace", sa.Column("hands_over", sa.Integer(), nullable=True))
    # A reference of an added column has to be said in SQLite's own words.
    op.execute("ALTER TABLE lead ADD COLUMN product_id TEXT REFERENCES product (id)")
    for name in ("stage_since", "wakes_at", "next_step_at"):
        op.add_column("lead", sa.Column(name, sa.Integer(), nullable=True))
    waking = sa.text("wakes_at IS NOT NULL")
    op.create_index("ix_lead_wakes", "lead", ["wakes_at"], sqlite_where=waking)


def _facts(table: str, *texts: str, **references: str) -> None:
    columns = [sa.Column("id", sa.Text(), nullable=False)]
    columns += [sa.Column(name, sa.Text(), nullable=True) for name in (*references, *texts)]
    withdrawn = sa.Column("withdrawn", sa.Integer(), server_default=sa.text("0"), nullable=False)
    keys = [
        sa.ForeignKeyConstraint([name], [f"{to}.id"], name=op.f(f"fk_{table}_{name}"))
        for name, to in references.items()
    ]
    primary = sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))
    op.create_table(table, *columns, withdrawn, *keys, primary)


def _steps() -> None:
    texts = ("lead_id", "member_id", "kind", "precision", "note")
    whole = ("due_at", "planned_at", "done_at", "dropped_at")
    op.create_table(
        "next_step",
        sa.Column("id", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=True) for name in texts),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in whole),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_next_step")),
    )
    op.create_index("ix_next_step_lead_id", "next_step", ["lead_id"])
    unfinished = sa.text("done_at IS NULL AND dropped_at IS NULL")
    op.create_index(
        "ix_next_step_open", "next_step", ["member_id", "due_at", "id"], sqlite_where=unfinished
    )
