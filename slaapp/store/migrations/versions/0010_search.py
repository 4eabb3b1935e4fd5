"""The index that leads are found by as one types, and what lists are sorted by beside"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_TEXTS = ("search_names", "search_words")
_SORTED_TEXTS = ("company_sort", "owner_sort", "source_sort", "campaign_sort", "product_sort")
_SORTED = (*_SORTED_TEXTS, "tier_rank", "last_contact_at", "stage_since", "next_step_at")

# Words by their beginnings, in what Python folded and cut up; three signs that follow each other.
_INDEXES = {
    "lead_words": "search_names, search_text, search_words, "
    "tokenize='ascii', prefix='1 2 3', detail='column'",
    "lead_parts": "search_text, tokenize='trigram case_sensitive 1'",
}


def upgrade() -> None:
    for name in (*_TEXTS, *_SORTED_TEXTS):
        op.add_column("lead", sa.Column(name, sa.Text(), nullable=True))
    for name in ("tier_rank", "last_contact_at"):
        op.add_column("lead", sa.Column(name, sa.Integer(), nullable=True))
    for name in _SORTED:
        op.create_index(f"ix_lead_{name}", "lead", ["withdrawn", name, "number"])
    # Empty: a lead comes into it with its figures, which are reckoned anew after this.
    for name, made_of in _INDEXES.items():
        content = "content='lead', content_rowid='number'"
        op.execute(f"CREATE VIRTUAL TABLE {name} USING fts5({made_of}, {content})")
        # What is erased leaves nothing behind in the index either.
        op.execute(f"INSERT INTO {name}({name}, rank) VALUES('secure-delete', 1)")
