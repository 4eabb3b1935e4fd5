"""What can be done with the selected rows of the queue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from slaapp.store.rows.owed import OwedRow

HAND_OVER, ACCEPT, REJECT = "lead.hand_over", "lead.accept", "lead.reject"
UPHOLD, DISPUTE, OVERRULE = "lead.uphold", "lead.dispute", "lead.overrule"
CALL, WHY = "lead.call", "lead.why"
STEP_DONE, STEP_MOVE, STEP_DROP = "step.done", "step.move", "step.drop"
PLAN = "lead.plan"


def possible(rows: Sequence[OwedRow]) -> list[str]:
    """The actions that fit these rows; several rows can be handed over, nothing else."""
    if not rows:
        return []
    owed_by_marketing = all(row.commitment == "hand_over" for row in rows)
    if len(rows) > 1:
        return [HAND_OVER] if owed_by_marketing else []
    if rows[0].step is not None:
        return [STEP_DONE, STEP_MOVE, STEP_DROP, CALL, PLAN]
    waits_for_sales = rows[0].side == "sales" and rows[0].stage == "handed_over"
    if rows[0].commitment == "answer":
        first = [UPHOLD, DISPUTE]
    else:
        first = [HAND_OVER] if owed_by_marketing else [ACCEPT, REJECT] if waits_for_sales else []
    return [*first, WHY, CALL, PLAN]


def possible_beside(row: object) -> list[str]:
    """The actions that fit a row of the lists beside the queue: on a dispute the manager decides,
    an escalation opens its leads and nothing else."""
    return [UPHOLD, OVERRULE] if hasattr(row, "disputed_at") else []
