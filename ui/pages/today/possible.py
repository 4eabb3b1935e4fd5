"""What can be done with the selected rows of the queue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from slaapp.store.rows.owed import OwedRow

HAND_OVER, ACCEPT, REJECT = "lead.hand_over", "lead.accept", "lead.reject"
UPHOLD, DISPUTE = "lead.uphold", "lead.dispute"
CALL, WHY = "lead.call", "lead.why"


def possible(rows: Sequence[OwedRow]) -> list[str]:
    """The actions that fit these rows; several rows can be handed over, nothing else."""
    if not rows:
        return []
    owed_by_marketing = all(row.commitment == "hand_over" for row in rows)
    if len(rows) > 1:
        return [HAND_OVER] if owed_by_marketing else []
    waits_for_sales = rows[0].side == "sales" and rows[0].stage == "handed_over"
    if rows[0].commitment == "answer":
        first = [UPHOLD, DISPUTE]
    else:
        first = [HAND_OVER] if owed_by_marketing else [ACCEPT, REJECT] if waits_for_sales else []
    return [*first, WHY, CALL]
