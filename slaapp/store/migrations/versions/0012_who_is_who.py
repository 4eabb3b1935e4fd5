"""Leads that were said not to be the same, objections kept as digests"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from slaapp.store.migrations.objection_marks import mark_who_objected

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Nothing asks for an address as it is written: the search index finds it.
    op.drop_index("ix_person_email", "person", if_exists=True)
    _apart()
    _marks()
    # Who objected before is marked too.
    mark_who_objected(op.get_bind())


def _apart() -> None:
    names = ("one_id", "other_id")
    op.create_table(
        "apart",
        sa.Column("id", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=True) for name in names),
        _withdrawn(),
        *(
            sa.ForeignKeyConstraint([name], ["lead.id"], name=op.f(f"fk_apart_{name}"))
            for name in names
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_apart")),
    )
    for name in names:
        op.create_index(f"ix_apart_{name}", "apart", [name])


def _marks() -> None:
    op.create_table(
        "objection_mark",
        sa.Column("id", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("about", "digest", "objection")),
        sa.Column("objected_at", sa.Integer(), nullable=True),
        _withdrawn(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_objection_mark")),
    )
    op.create_index("ix_objection_mark_digest", "objection_mark", ["digest"])


def _withdrawn() -> sa.Column[int]:
    return sa.Column("withdrawn", sa.Integer(), server_default=sa.text("0"), nullable=False)
